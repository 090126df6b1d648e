"""What a figure is a figure of, in the article's own words."""
