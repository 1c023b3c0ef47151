"""One file a resource of the HTTP interface; each defines a `Resource`."""
