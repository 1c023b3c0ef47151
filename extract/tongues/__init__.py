"""One file a language that notices are written in, found by discovery."""
