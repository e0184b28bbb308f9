"""Words, names and concepts: what a text is made of before its grammar is known."""
