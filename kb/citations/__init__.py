"""How the law, notices and rulings are cited: one family a file, found by discovery."""
