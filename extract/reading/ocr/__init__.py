"""Scanned pages: told from printed ones, drawn, recognised by Tesseract, and laid out like any other page."""
