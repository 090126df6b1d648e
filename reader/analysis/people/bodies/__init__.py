"""Organisations: short forms, bodies inside roles, ministries, what is an office of the state."""
