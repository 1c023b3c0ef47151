"""The hosts of a cluster, asked by many threads at once."""

from elastic_transport import BaseNode, NodePool


class Hosts(NodePool):
    """Chooses the host for a request.

    The client's own looks through the hosts that answer while another thread may be marking one that does
    not, and then fails with the fault of a dictionary that changed under it.
    """

    def get(self) -> BaseNode:
        """Give a host that answered last time, or else any."""
        while True:
            try:
                return super().get()
            except RuntimeError:
                continue
