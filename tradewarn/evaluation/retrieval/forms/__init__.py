"""The forms that retrieval sets are kept in, one a module, found by discovery."""
