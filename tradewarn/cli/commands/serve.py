"""`tradewarn serve`: the API and the web pages."""

import sys
from threading import Thread, Timer

import click

from tradewarn import __version__
from tradewarn.cli.output import as_json, emit, tell
from tradewarn.cli.program import Program
from tradewarn.settings import Settings


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port to listen on; 0 takes a free one.",
)
@click.option("--open", "browse", is_flag=True, help="Open the pages in a browser, where there is one.")
@as_json
def command(host: str, port: int, browse: bool, json_out: bool) -> int:
    """Serve the API under /api/v1 and the pages at / (Vietnamese) and /en/.

    It says where once the port is open, and serves until it is stopped. Where no worker runs, it brings the
    index level with the store by itself.
    """
    from api.serving import serve
    from tradewarn.cli.keeping import Keeper
    from tradewarn.cli.services import ProgramServices

    def opened(address: str) -> None:
        if json_out:
            emit({"pages": address, "api": f"{address}api/v1", "version": __version__})
            sys.stdout.flush()
        else:
            tell(f"tradewarn: {address}")
        if browse:
            _browse_soon(address)

    with Program(Settings.read()) as program:
        services = ProgramServices(program)
        Thread(target=services.warm, daemon=True).start()
        with Keeper(program):
            serve(services, host=host, port=port, opened=opened)
    return 0


def _browse_soon(address: str) -> None:
    import webbrowser

    timer = Timer(1.5, webbrowser.open, args=[address])
    timer.daemon = True
    timer.start()


COMMAND = command
