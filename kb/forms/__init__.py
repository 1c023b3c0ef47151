"""One file a known form of list; each defines a `Form`, found by discovery."""
