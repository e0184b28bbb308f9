"""Structured text → act: somebody else's document becomes YAML, and what was not understood is listed."""
