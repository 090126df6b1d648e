"""The rooms of the screen of all highlights: its commands and what they do."""
