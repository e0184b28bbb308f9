"""What the quality of the reading means for a verdict: nothing is «missing» from a text that was not read.

- Not found, but a page or a whole document of those that should say it was not read: «unreadable», with what is
  lacking.
- Only partly found: the verdict stays, its reason says that the rest may stand on the page that was not read.
- Found in words that recognition was not sure of: the verdict stays, its reason asks to compare with the original.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from actgen.check.documents.reading import Reading
from actgen.model.finding import Evidence, Verdict

UNSURE = 0.8
"""Mean confidence of a paragraph below which a quarter of the words or more is wrong (`./run scans` measures it)."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 2  # words of a statement
_MOST = 3  # reasons that are told one by one


def gaps(readings: Sequence[Reading]) -> list[str]:
    """What was not read of these documents: Russian phrases without a full stop, files named if there are several."""
    told = []
    for reading in readings:
        text = reading.text
        if text.readable and not text.unread:
            continue
        reasons = [unread.reason for unread in text.unread]
        if not text.readable:
            reasons = [
                f"документ не прочитан: {text.remarks[0]}"
                if text.remarks
                else "документ не прочитан"
            ]
        if len(readings) > 1 and reasons:
            name = PurePath(text.file).name
            reasons = [f"{name}: {reason}" for reason in reasons]
        told += reasons
    return list(dict.fromkeys(told))


def not_found(lacking: Sequence[str]) -> str:
    """The reason for «unreadable»: a sentence without a full stop."""
    return f"в прочитанном об этом не сказано, но прочитано не всё: {_listed(lacking)}"


def may_resemble(evidence: Sequence[Evidence], readings: Sequence[Reading]) -> bool:
    """Whether likeness can tell anything of these words: not of one letter or a number, nor where recognition was not
    sure of them."""
    return all(
        len(_WORD.findall(each.quote)) >= _FEWEST and not _unsure(readings[each.document], each)
        for each in evidence
    )


def with_doubts(
    reason: str,
    verdict: Verdict,
    evidence: Sequence[Evidence],
    readings: Sequence[Reading],
    lacking: Sequence[str],
) -> str:
    """The reason of a verdict, with what may be wrong with it."""
    if any(_unsure(readings[each.document], each) for each in evidence):
        reason += "; слова распознаны неуверенно, сверьте с подлинником"
    if verdict is Verdict.PARTIAL and lacking:
        reason += f"; остальное может быть там, где не прочитано: {_listed(lacking)}"
    return reason


def _unsure(reading: Reading, evidence: Evidence) -> bool:
    number = evidence.place.paragraph
    return number is not None and reading.text.paragraphs[number - 1].confidence < UNSURE


def _listed(lacking: Sequence[str]) -> str:
    more = len(lacking) - _MOST
    return "; ".join([*lacking[:_MOST], *([f"и ещё {more}"] if more > 0 else [])])
