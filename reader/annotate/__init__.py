"""How highlights hold on to their words: selectors, anchoring, re-anchoring."""
