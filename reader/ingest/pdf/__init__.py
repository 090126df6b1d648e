"""PDF documents: their lines as they stand on the page, then paragraphs, headings and a title."""
