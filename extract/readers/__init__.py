"""One file a media type, found by discovery."""
