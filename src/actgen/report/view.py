"""How a report is to be shown."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """Width in characters, colours or none, and whether points that do not apply are listed too.

    ``on`` is the day of the check, for reports that are filed; None leaves it out.
    """

    width: int = 100
    color: bool = False
    everything: bool = False
    on: datetime.date | None = None
