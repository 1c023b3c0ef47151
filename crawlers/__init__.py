"""Collect foreign notices: one file an authority; a crawler fetches, it never reads."""
