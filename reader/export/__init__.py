"""Notes on their way out: Markdown files written whole or not at all."""
