"""Firms: their names, aliases, lists and roles."""
