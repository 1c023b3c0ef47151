"""What a question asks of any engine: built once, in clauses that each engine puts in its own terms."""
