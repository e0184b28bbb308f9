"""The second reader: what labelled statements teach about wordings that no rule understands.

It weighs what the rules say (`trees`) against what the statements resemble (`opinions`, `voices`), and only about the
requirements that it has learned (`weights`); what it says is told as a likeness, with the words that decided.
`benchmarks/learning.py` and `benchmarks/weighing.py` teach it.
"""
