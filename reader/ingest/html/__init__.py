"""HTML pages: made safe to parse, read for metadata, and walked into blocks."""
