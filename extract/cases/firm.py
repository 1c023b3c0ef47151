"""When two printed names are certainly one firm, so that a later rate replaces an earlier one.

Only spelling, marks, and the legal form may differ, or a reviewed source gives both names
to one firm. Names that merely can be one firm are kept apart here: a rate must never end
for the sister of the firm that got a new one. Who asks for a firm is answered by the wider
comparing of `kb.company_likeness`.
"""

from kb.company_names import company_key


def firm_key(name: str) -> str:
    """Give what is equal for every spelling of one firm's name.

    Example:
        >>> firm_key("Hạ Long Gạch Joint Stock Company") == firm_key("HA LONG GACH JSC.")
        True
    """
    key = company_key(name)
    return f"reviewed:{next(iter(key.firms))}" if len(key.firms) == 1 else key.whole or " ".join(key.plain)
