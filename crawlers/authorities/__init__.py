"""The facts of each source: one file an authority, read without Scrapy."""
