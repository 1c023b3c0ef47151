"""Rules that forms of authorities outside the United States share."""
