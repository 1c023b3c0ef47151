"""What is held against each other, one a module."""
