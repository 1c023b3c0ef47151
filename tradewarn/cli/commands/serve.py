"""`tradewarn serve`: the API and the web pages."""

from threading import Thread

import click

from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--open", "browse", is_flag=True, help="Open the pages in a browser, where there is one.")
def command(host: str, port: int, browse: bool) -> int:
    """Serve the API under /api/v1 and the pages at / (Vietnamese) and /en/."""
    from api.serving import serve
    from tradewarn.cli.services import ProgramServices

    if browse:
        _browse_soon(f"http://{host}:{port}/")
    with Program(Settings.read()) as program:
        services = ProgramServices(program)
        Thread(target=services.warm, daemon=True).start()
        serve(services, host=host, port=port)
    return 0


def _browse_soon(address: str) -> None:
    import threading
    import webbrowser

    timer = threading.Timer(1.5, webbrowser.open, args=[address])
    timer.daemon = True
    timer.start()


COMMAND = command
