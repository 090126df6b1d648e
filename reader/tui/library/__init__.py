"""The rooms of the library screen: its commands and what they do, each in a file of its own."""
