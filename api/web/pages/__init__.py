"""One file a page or pair of pages; each defines a `Page`."""
