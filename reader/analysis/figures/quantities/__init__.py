"""A number with all that stands right beside it: its currency, unit, bound, range and rate."""
