"""What backups and moves share: rows as lines, in one order on every database, at one point in time."""
