"""What a page calls the profiles that its reader may see."""

from api.privacy import profiles_for
from api.web.view import View


def profile_names(view: View) -> dict[str, str]:
    """Name the profiles by id, in the reader's language where they have a name in it."""
    english = view.language == "en"
    return {p.id: (p.name_en if english else None) or p.name for p in profiles_for(view.services, view.who)}
