"""Numbers of questions that stand before the speaker: «СЛУШАЛИ: / 2. Белову О.А. – о чатах» is question 2."""

from __future__ import annotations

from dataclasses import replace

from actgen.importing.labels import DOTTED, numbers, style
from actgen.importing.rubrics import HEARD, rubric_at
from actgen.importing.source import Source


def number_rubrics(source: Source, start: int, stop: int) -> None:
    """Give «СЛУШАЛИ:» the number of the only speaker below it, where these numbers rise from question to question.

    Numbers that count the speakers of one question stay where they are.
    """
    paragraphs = list(source.paragraphs)
    above = 0
    for index in range(start, stop - 1):
        opened = rubric_at(source, index)
        own = numbers(paragraphs[index].label)
        if opened is None or opened.name != HEARD or opened.rest or own:
            above = own[0] if opened is not None and len(own) == 1 else above
            continue
        number = _only_number(source, index + 1, stop)
        if number > above:
            above = number
            label = paragraphs[index + 1].label
            paragraphs[index] = paragraphs[index]._replace(label=label)
            paragraphs[index + 1] = paragraphs[index + 1]._replace(label="")
    source.text = replace(source.text, paragraphs=tuple(paragraphs))


def _only_number(source: Source, start: int, stop: int) -> int:
    """The number of the paragraph below a rubric, if no other one there has a number; 0 if it has none."""
    found = 0
    for k in range(start, stop):
        if rubric_at(source, k) is not None:
            break
        label = source.paragraphs[k].label
        own = numbers(label) if style(label) == DOTTED else ()
        if len(own) != 1:
            continue
        if found or k > start:
            return 0
        found = own[0]
    return found
