"""How a number is written, in digits or in words."""
