"""What came of a run, for the user."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

MOST_WARNINGS = 200


@dataclass
class Warned:
    """A warning: the first row that has it, and how many have."""

    where: str
    rows: int = 0


@dataclass
class Summary:
    """What came of a run; files are counted, but for what a user has to look at."""

    rows: int = 0
    printed_rows: int = 0
    written: int = 0
    unchanged: int = 0
    failed: int = 0
    edited: list[str] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)
    warnings: dict[str, Warned] = field(default_factory=dict)
    more_warnings: int = 0

    def warn(self, where: str, warnings: Sequence[str]) -> None:
        """The same warning is told once, however many rows have it."""
        for text in warnings:
            if text not in self.warnings and len(self.warnings) >= MOST_WARNINGS:
                self.more_warnings += 1
            else:
                self.warnings.setdefault(text, Warned(where)).rows += 1
