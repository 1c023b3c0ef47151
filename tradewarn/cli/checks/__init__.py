"""One file a part that `doctor` looks at; each defines `CHECK`."""
