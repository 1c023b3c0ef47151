"""Read documents into records, every value with its proof."""
