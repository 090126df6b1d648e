"""Values and rules that need no I/O: articles, annotations, briefs, spans, queries, clean text."""
