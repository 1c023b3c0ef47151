"""Rates out of tables, leader lines and sentences."""
