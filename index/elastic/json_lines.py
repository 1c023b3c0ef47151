"""What is sent to the cluster and comes back, written and read by a quick library.

A question bears its vector and a record those of its passages: hundreds of numbers each, for which the
standard library takes longer than the cluster for its part of the work.
"""

from elastic_transport import Serializer
from elasticsearch.serializer import NdjsonSerializer, OrjsonSerializer


class JsonLines(OrjsonSerializer, NdjsonSerializer):
    """Several documents, one a line."""

    mimetype = NdjsonSerializer.mimetype
    dumps = NdjsonSerializer.dumps
    loads = NdjsonSerializer.loads


WRITTEN: dict[str, Serializer] = {kind.mimetype: kind for kind in (OrjsonSerializer(), JsonLines())}
