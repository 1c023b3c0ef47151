"""`tradewarn serve`: the API and the web pages."""

import click

from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def command(host: str, port: int) -> int:
    """Serve the API under /api/v1 and the pages at / (Vietnamese) and /en/."""
    from api.serving import serve
    from tradewarn.cli.services import ProgramServices

    with Program(Settings()) as program:
        serve(ProgramServices(program), host=host, port=port)
    return 0


COMMAND = command
