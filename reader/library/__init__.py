"""The one facade that both front ends use; it joins ingest, analysis, store, annotate and export."""
