"""Move a store to another database: in batches, going on after a kill, and compared at the end."""
