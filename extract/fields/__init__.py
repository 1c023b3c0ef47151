"""One file a field, found by discovery."""
