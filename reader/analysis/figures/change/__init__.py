"""How a figure moved: the trend word, the base, what it is compared with."""
