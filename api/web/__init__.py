"""The pages: Vietnamese at `/`, English at `/en/`; they work without scripts."""
