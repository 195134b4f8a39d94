"""What pages of one site teach about each other: lines that come back, and kept site files."""

VOICE = "site-config "
"""Before the name of a site's config file, wherever its word is named."""
