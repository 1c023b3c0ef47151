"""Search on Elasticsearch: the same questions as the embedded index is asked, over HTTP."""
