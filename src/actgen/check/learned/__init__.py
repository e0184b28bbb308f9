"""The second reader: what labelled statements teach about wordings that no rule understands.

It speaks only where the rules hear nothing or hear no objection, and only about the requirements that it has learned
(`weights`); what it says is told as a likeness, with the words that decided. `benchmarks/learning.py` teaches it.
"""
