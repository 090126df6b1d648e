"""Numbers that are no figures: dates, names, labels, addresses, notations, results."""
