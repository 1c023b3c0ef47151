"""Counters for a scraper, in Prometheus' text form.

Own code rather than `prometheus-client`: one process, four kinds of numbers, no
registry that outlives a test.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from threading import Lock

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Metrics:
    """Requests counted by method, route and status, and how long each route took."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._buckets: Counter[tuple[str, float]] = Counter()
        self._seconds: Counter[str] = Counter()
        self._count: Counter[str] = Counter()

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request; `route` is the pattern, never the address asked for."""
        with self._lock:
            self._requests[method, route, status] += 1
            self._count[route] += 1
            self._seconds[route] += seconds  # type: ignore[assignment]  # a Counter of floats
            for bound in BUCKETS:
                if seconds <= bound:
                    self._buckets[route, bound] += 1

    def render(self, gauges: Mapping[str, Iterable[tuple[Mapping[str, str], float]]]) -> str:
        """Write all counters, and the gauges given, one number a line."""
        name = "tradewarn_http_request_duration_seconds"
        with self._lock:
            lines = ["# TYPE tradewarn_http_requests_total counter"]
            for (method, route, status), n in sorted(self._requests.items()):
                labels = _labels({"method": method, "route": route, "status": str(status)})
                lines.append(f"tradewarn_http_requests_total{labels} {n}")
            lines.append(f"# TYPE {name} histogram")
            for route in sorted(self._count):
                for bound in BUCKETS:
                    labels = _labels({"route": route, "le": str(bound)})
                    lines.append(f"{name}_bucket{labels} {self._buckets[route, bound]}")
                lines.append(f"{name}_bucket{_labels({'route': route, 'le': '+Inf'})} {self._count[route]}")
                lines.append(f"{name}_sum{_labels({'route': route})} {self._seconds[route]:.6f}")
                lines.append(f"{name}_count{_labels({'route': route})} {self._count[route]}")
        for gauge, values in gauges.items():
            lines.append(f"# TYPE {gauge} gauge")
            lines += [f"{gauge}{_labels(labels)} {value:g}" for labels, value in values]
        return "\n".join(lines) + "\n"


def _labels(labels: Mapping[str, str]) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{k}="{_escape(v)}"' for k, v in labels.items()) + "}"


def _escape(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
