"""What pages of one site teach about each other: lines that come back, and kept site files."""
