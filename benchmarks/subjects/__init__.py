"""One module a subject: each has `measure(bench)`, which returns its tables."""
