"""How a report is to be shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """Width in characters, colours or none, and whether points that do not apply are listed too."""

    width: int = 100
    color: bool = False
    everything: bool = False
