"""EPUB books to articles: the package says what belongs to the book, its chapters are found in its files."""
