"""Run the app: one process, its own thread pool, a graceful end."""

import logging
import socket
import sys
from collections.abc import Callable

import uvicorn

from api.app import create_app
from api.loopback import is_loopback
from api.services import Services
from tradewarn.errors import BadUse

BACKLOG = 1_024
GRACE_SECONDS = 10


def on_stderr(address: str) -> None:
    """Say where the pages are."""
    print(f"tradewarn: {address}", file=sys.stderr, flush=True)  # noqa: T201


def serve(
    services: Services,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    opened: Callable[[str], None] = on_stderr,
) -> None:
    """Serve until stopped; tell the address of the pages once the port is open.

    Port 0 takes any free port. SIGINT and SIGTERM let running requests end first.

    Raises:
        BadUse: The address cannot be opened.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends small answers at once only where the protocol is named; else each waits 40 ms
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)  # from here on a request waits rather than being refused
    except OSError as error:
        listener.close()
        raise BadUse(
            f"cannot listen on {host}:{port}: {error.strerror or error}",
            fix="stop what listens there, or take another --port",
        ) from error
    config = uvicorn.Config(
        create_app(services, local=is_loopback(host)),
        log_level=logging.WARNING,
        access_log=False,  # /metrics counts; addresses of people are not kept
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        timeout_keep_alive=30,
        h11_max_incomplete_event_size=64_000,
    )
    shown = f"[{host}]" if family == socket.AF_INET6 else host
    opened(f"http://{shown}:{listener.getsockname()[1]}/")
    with listener:
        uvicorn.Server(config).run(sockets=[listener])
