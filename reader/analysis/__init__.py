"""From text to brief: sentences, summary, key figures, people, statements. Deterministic, no I/O but its own data."""
