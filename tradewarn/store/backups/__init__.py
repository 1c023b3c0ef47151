"""A backup: a folder with the rows and originals of one moment, that any of our databases can take back."""
