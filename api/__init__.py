"""HTTP and pages; only translates between them and our types."""
