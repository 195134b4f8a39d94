"""Training, scoring and comparison with other tools; never imported by the package."""
