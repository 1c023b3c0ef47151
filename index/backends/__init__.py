"""One file a search engine, found by discovery."""
