"""What declining gives: the text, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Declined:
    """A declined text, and whether a person should look at it before it is printed."""

    text: str
    is_guess: bool
