"""How US notices are laid out and worded."""
