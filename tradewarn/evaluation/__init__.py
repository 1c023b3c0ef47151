"""How good extraction is: gold records read again, and every value judged against them."""
