"""The shape of a sentence: verbs, nouns and clauses told apart without a parser."""
