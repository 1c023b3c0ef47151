"""Real engines on this machine: Elasticsearch and PostgreSQL, for development, tests and benches."""
