"""What falls due by law: the rules of each authority, its calendar, and how days are counted."""
