"""Which names of a document are persons: rules beside the tagger, and doubts about both."""
