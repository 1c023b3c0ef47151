"""Names of the machine itself, as a server's address and as what a request calls it."""

import ipaddress
import re

HOST = re.compile(r"(?:\[([^\]]+)\]|([^:\[\]]+))(?::\d{1,5})?")


def is_loopback(host: str) -> bool:
    """Tell whether an address is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def names_loopback(header: str) -> bool:
    """Tell whether a `Host` header names this machine, with or without a port.

    A page of another site whose name was made to lead here (DNS rebinding) is of the same
    origin to the browser, but its requests bear that site's name.
    """
    parts = HOST.fullmatch(header)
    return parts is not None and is_loopback(parts[1] or parts[2])
