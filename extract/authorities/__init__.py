"""One file an authority form, found by discovery."""
