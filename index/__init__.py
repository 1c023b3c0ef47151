"""Everything that ranks."""
