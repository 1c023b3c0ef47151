"""The embedded engine's two halves: words in tantivy, vectors in faiss."""
