"""Saved searches: asked again when records come, and told what is new."""
