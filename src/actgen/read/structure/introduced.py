"""Notes that say in prose by whom and when a document was put into force: «Введены приказом директора О.Ф. Бодровой от
22.01.2026 № 8», «Приняты советом 17.05.2023, утверждены приказом от 19.05.2023 № 63» below the title of rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from actgen.model.text import Found, Signer
from actgen.read.raw import narrow
from actgen.read.signs.words import NAME, NAMES_AT_END, POST
from actgen.russian.cases import Case
from actgen.russian.dates import find_dates
from actgen.russian.nominative import nominative_party

if TYPE_CHECKING:
    from actgen.read.structure.segments import Segment, Spans

_NOTE = re.compile(
    r"^(?P<adopted>(?:принят|рассмотрен|согласован|одобрен)\w*[^;:]{0,100},\s*(?:и\s+)?)?"
    r"(?:утвержд|введ)[её]?н[аоы]?(?:\s+в\s+действие)?\s+"
    r"(?:\w+\s+)?(?:приказ|распоряжени|постановлени|директор|заведующ|начальник|ректор)\w*(?:ом|ем|ей|им)(?!\w)",
    re.IGNORECASE,
)
_BEFORE_NOTE = re.compile(
    r"^(?:принят|рассмотрен|согласован|одобрен)[аоы]?\s.*\d{4}\W*$", re.IGNORECASE
)
_POST = re.compile(
    r"(?P<post>\b(?:директор|заведующ|начальник|ректор)(?P<ending>ом|им|ей|ем|а|его)(?!\w)[^,;()]{0,60}?)\s*$",
    re.IGNORECASE,
)
_GENITIVE = frozenset({"а", "его"})
_INITIALS_FIRST = re.compile(r"^((?:[А-ЯЁ]\.\s?){1,2})(.+)$")


def is_note(text: str) -> bool:
    """Whether a line below a title tells by what act it was put into force, with a date or a name.

    >>> is_note("утверждены приказом от 22.01.2026 № 8"), is_note("Утверждены приказом директора")
    (True, False)
    """
    return _NOTE.match(text.strip(" («")) is not None and bool(
        find_dates(text) or NAME.search(text)
    )


def note_start(text: str) -> int:
    """Where a note begins to tell of the act itself: behind who adopted the document, 0 elsewhere."""
    match = _NOTE.match(text)
    return match.end("adopted") if match and match["adopted"] else 0


def precedes_note(text: str) -> bool:
    """Whether a line of its own tells who adopted the document before: «приняты советом родителей 21.01.2026»."""
    return _BEFORE_NOTE.match(text) is not None


def signs_note(text: str) -> bool:
    """Whether the line below a note is its signature: «Директор Л.К. Рябова»."""
    return POST.match(text) is not None and any(name.search(text) for name in NAMES_AT_END)


def approver_in(segments: Sequence[Segment], spans: Spans) -> Found[Signer] | None:
    """Who put the document into force, post and name in the nominative where they can be told: «директором лицея
    Т.В. Куницыной», «приказом директора О.Ф. Бодровой»."""
    for segment in segments:
        for match in NAME.finditer(segment.text):
            post = _POST.search(segment.text[: match.start()])
            if post is None:
                continue
            case = Case.GENT if post["ending"].lower() in _GENITIVE else Case.ABLT
            start = spans[segment.index][0] + segment.offset
            signer = _signer(narrow(post["post"]), narrow(match[0]), case)
            return Found(signer, start + post.start("post"), start + match.end())
    return None


def _signer(post: str, name: str, case: Case) -> Signer:
    surname_first = _INITIALS_FIRST.sub(r"\2 \1", name).strip()
    said = nominative_party(f"{post} {surname_first}", case, "surname_initials")
    found = NAME.search(said) if said else None
    if said is None or found is None:
        return Signer(post, name)
    return Signer(said[: found.start()].strip(), found[0])
