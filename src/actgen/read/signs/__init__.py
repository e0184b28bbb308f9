"""How the parts of an act are known from their lines: words, labels, stamps, places; what makes a paragraph."""
