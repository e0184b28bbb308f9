"""An enumeration that falls short gets what it lacks: «Viber, Telegram» → «Viber, Telegram, WeChat»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.annotation.edits import Replace
from actgen.model.finding import Evidence, Finding

_IN_BRACKETS = re.compile(r"\(([^()]*,[^()]*)\)")
_AND = re.compile(r"\s+и\s+$")
_CLOSING = '»”"'


def completions(finding: Finding, evidence: Evidence) -> Iterator[list[Replace]]:
    """What the wording enumerates in brackets and the reason of the finding says is lacking, put in after the last of
    the names that the quote has; nothing if it has none of them."""
    wanted = [
        name.strip()
        for match in _IN_BRACKETS.finditer(finding.suggestion)
        for name in match[1].split(",")
    ]
    lacking = [name for name in wanted if _named(name, finding.reason)]
    said = [match for name in wanted if (match := _named(name, evidence.quote))]
    if not lacking or not said:
        return
    last = max(said, key=lambda match: match.end())
    quote, start = evidence.quote, evidence.place.start or 0
    stop = last.end()
    while stop < len(quote) and quote[stop] in _CLOSING:
        stop += 1
    about = finding.requirement
    before = quote[: last.start()].rstrip('«“„"')
    added = _more(lacking) if _AND.search(before) else ", ".join(lacking)
    yield [Replace(start + stop, start + stop, f", {added}", about)]


def _named(name: str, text: str) -> re.Match[str] | None:
    """The name in a text, as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)


def _more(names: Sequence[str]) -> str:
    """«а также A, B и C», after an enumeration that has had its «и» already."""
    *others, last = names
    return f"а также {', '.join(others)} и {last}" if others else f"а также {last}"
