"""Exports of other services and programs: what people saved there, with tags, states, highlights and notes."""
