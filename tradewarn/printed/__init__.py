"""Dates, numbers and units as people print them, read once for every part of the program."""
