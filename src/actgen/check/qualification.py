"""People who are meant in part only: those who want to, who have something, who have reached an age."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.people import PEOPLE
from actgen.check.sentence import Governed
from actgen.check.units import Unit

_BEHIND = re.compile(
    r"^[\s,(–—]*(?:котор\w+\s+(?:пожела|захот|соглас)\w+|пожелавш\w+|желающ\w+|изъявивш\w+|изьявивш\w+|согласивш\w+"
    r"|давш\w+\s+(?:на\s+(?:то|это)\s+)?согласи\w+|имеющ\w+|(?:не\s+)?достигш\w+)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?<!\bне )\b(?:желающ|пожелавш)\w+(?:\s+\w+)?\s*$", re.IGNORECASE)
_ADDED = re.compile(r"(?:\bа также|\bи)\s+(?:\w+\s+)?$", re.IGNORECASE)


def qualified(unit: Unit, anchors: Sequence[Governed]) -> bool:
    """«Педагогам, изъявившим желание, подключиться …», «работники, давшие согласие, …»; not «педагогам, а также
    желающим родителям», where somebody is added."""
    text = unit.text
    for item in anchors:
        if not item.mention.means(PEOPLE) or item.mention.action:
            continue
        first = unit.sentence.tokens[item.mention.first].start - unit.sentence.start
        last = unit.sentence.tokens[item.mention.last].stop - unit.sentence.start
        before = _BEFORE.search(text[:first])
        if _BEHIND.search(text[last:]) or (before and not _ADDED.search(text[: before.start()])):
            return True
    return False
