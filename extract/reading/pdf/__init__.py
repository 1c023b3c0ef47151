"""PDF pages: words into lines, lines into columns, rulings into tables."""
