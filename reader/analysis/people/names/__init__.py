"""Which spellings are one person, in which order their words stand, and which is shown."""
