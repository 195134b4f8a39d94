"""Many pages: found, cleaned in processes that can be killed, written whole, recorded."""
