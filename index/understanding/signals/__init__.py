"""The signals that a question is read for, one file each."""
