"""Our search on the embedded index beside clusters of one and of three nodes, on generated passages."""
