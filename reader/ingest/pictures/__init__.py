"""The pictures of articles: what names them in a saved file, where they are in its bytes, and how they look in cells."""
