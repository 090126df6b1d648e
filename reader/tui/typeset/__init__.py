"""From an article to lines of cells and back: pure layout, no widgets."""
