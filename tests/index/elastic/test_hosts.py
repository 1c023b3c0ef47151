"""Choosing a host while other threads mark some as away."""

from elastic_transport import NodeConfig, Urllib3HttpNode

from index.elastic.hosts import Hosts


class ChangesMeanwhile(dict):
    """What another thread changes while this one looks through it, once."""

    changed = False

    def items(self):
        for pair in super().items():
            if not self.changed:
                self.changed = True
                raise RuntimeError("dictionary changed size during iteration")
            yield pair


def test_a_host_marked_by_another_thread_meanwhile_does_not_fail_the_request():
    hosts = Hosts([NodeConfig("http", "127.0.0.1", port) for port in (9, 10)], Urllib3HttpNode)
    hosts._alive_nodes = ChangesMeanwhile(hosts._alive_nodes)
    assert hosts.get().port in (9, 10)
    assert hosts._alive_nodes.changed
