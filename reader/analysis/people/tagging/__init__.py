"""The name tagger, what it sees, and where the names it finds begin and end."""
