"""Search systems that ours is held against, one a module; the extra `bench` installs what they need."""
