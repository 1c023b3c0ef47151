"""`python -m tradewarn`."""

from tradewarn.cli import main

main()
