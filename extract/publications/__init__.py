"""One file a publication that prints several notices in one document, found by discovery."""
