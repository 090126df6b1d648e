"""What a text says somebody is."""
