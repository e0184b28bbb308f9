"""A comparison as Markdown: removed words struck out, added ones bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.model.comparison import Comparison, Edit, Piece
from actgen.report.comparison_words import (
    Mark,
    change_heading,
    conclusion,
    reasons,
    requirement_heading,
    requirement_words,
    text_of,
    totals,
    verdict_words,
    version_words,
)
from actgen.report.paint import clean
from actgen.report.view import View

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_AROUND = {Edit.REMOVED: "~~", Edit.ADDED: "**"}


def comparison_markdown(comparison: Comparison, view: View | None = None) -> str:
    """The whole comparison; ``view`` does not matter here."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(told: Comparison) -> Iterator[str]:
    yield "# Сравнение"
    yield f"\n- Было: {_safe(version_words(told.old))}"
    yield f"- Стало: {_safe(version_words(told.new))}"
    yield f"\n**{_safe(conclusion(told))}**"
    if told.requisites:
        yield "\n## Реквизиты\n\n| реквизит | было | стало |\n| --- | --- | --- |"
        for each in told.requisites:
            yield f"| {each.name} | {_safe(each.old) or '–'} | {_safe(each.new) or '–'} |"
    if told.attachments:
        yield "\n## Приложения\n"
        for attachment in told.attachments:
            word = (Mark.REMOVED if attachment.old else Mark.ADDED).word
            yield f"- {_safe(attachment.old or attachment.new)}: {word} целиком"
    yield "\n## Текст\n"
    for change in told.changes:
        yield f"- **{_safe(change_heading(change))}**  \n  {_words(text_of(change))}"
    yield f"\n{_safe(totals(told))}"
    if told.requirements:
        yield "\n## Требования\n"
    for requirement in told.requirements:
        yield f"- **{_safe(requirement_words(requirement))}**"
        for field in requirement.fields:
            yield f"  - {field.name}: {_safe(field.old) or '–'} → {_safe(field.new) or '–'}"
    if told.judged:
        yield f"\n## Вердикты ({_safe(told.judged)})\n"
        if not told.verdicts:
            yield "Не изменились."
    for verdict in told.verdicts:
        heading = requirement_heading(verdict.title, verdict.clause)
        yield f"- **{_safe(heading)}**: {verdict_words(verdict)}"
        for name, reason in reasons(verdict):
            yield f"  - {name}: {_safe(reason)}"


def _words(pieces: tuple[Piece, ...]) -> str:
    return "".join(map(_piece, pieces)).strip() if len(pieces) > 1 else _safe(pieces[0].text)


def _piece(piece: Piece) -> str:
    around = _AROUND.get(piece.edit, "")
    bare = piece.text.strip()
    if not bare:
        return piece.text
    before, _, after = piece.text.partition(bare)  # marks must touch the words
    return f"{before}{around}{_safe(bare)}{around}{after}"


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", clean(text))
