"""The core that every stage shares: types, errors, settings, store, discovery, command line."""

__version__ = "0.1.0"
