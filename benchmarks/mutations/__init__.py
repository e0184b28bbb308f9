"""Mutations by a program: every point of an order that meets its superior act, spoilt in every way that grammar and the
requirement's kind allow; the verdict must follow, and no other.

``python -m benchmarks.mutations`` prints the table of operators and groups, right over tried.
"""
