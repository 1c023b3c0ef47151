"""Everything that tells a person: matches, verdicts, early warnings."""
