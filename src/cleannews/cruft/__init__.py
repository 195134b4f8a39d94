"""Cruft rules: small functions that point at boilerplate and say why."""
