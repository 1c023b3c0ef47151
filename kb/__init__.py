"""What is known beforehand, as reviewed data with sources, and its loaders."""
