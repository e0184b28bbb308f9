"""Indicators with targets, weekly tables checked before they are believed, trends to the deadline."""
