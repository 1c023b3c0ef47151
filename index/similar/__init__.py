"""More like this: the notices that are like one, and why."""
