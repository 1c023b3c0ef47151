"""One file a reason, found by discovery; its docstring is what the user reads."""
