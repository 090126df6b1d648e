"""From bytes to articles: pages, text, Markdown, feeds, URLs. Never touches the store."""
