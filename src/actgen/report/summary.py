"""The sentences that sum a check up: totals, what they come to, what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from actgen.model.text import StructuredText
from actgen.russian.counting import plural


class Tone(StrEnum):
    """How a conclusion is to be taken."""

    GOOD = "good"
    BAD = "bad"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A sentence and its tone."""

    text: str
    tone: Tone


def totals(counts: Mapping[str, int]) -> str:
    """«7 требований: выполнено 2, частично 1.»

    >>> totals({"выполнено": 2, "частично": 1, "нарушено": 0})
    '3 требования: выполнено 2, частично 1.'
    """
    total = sum(counts.values())
    if not total:
        return "требований нет."
    told = ", ".join(f"{word} {number}" for word, number in counts.items() if number)
    return f"{total} {plural(total, 'требование', 'требования', 'требований')}: {told}."


def conclusions(
    to_mend: int, warned: int, unread_points: int, documents: Sequence[StructuredText]
) -> tuple[Conclusion, ...]:
    """What the check comes to; ``to_mend`` and ``unread_points`` count required points alone, ``warned`` all."""
    unread = sum(not document.readable for document in documents)
    said = []
    if to_mend:
        points = plural(
            to_mend, "обязательный пункт", "обязательных пункта", "обязательных пунктов"
        )
        said.append(Conclusion(f"Документы нужно исправить: {to_mend} {points}.", Tone.BAD))
    elif unread_points and not unread:
        text = "Проверить удалось не всё: часть текста не прочитана."
        said.append(Conclusion(text, Tone.DOUBT))
    elif not unread:
        said.append(Conclusion("Всё обязательное выполнено.", Tone.GOOD))
    if warned:
        points = plural(warned, "спорный пункт", "спорных пункта", "спорных пунктов")
        said.append(Conclusion(f"Есть {warned} {points}.", Tone.DOUBT))
    if unread:
        words = plural(
            unread, "документ не прочитан", "документа не прочитаны", "документов не прочитано"
        )
        said.append(Conclusion(f"Результат неполный: {unread} {words}.", Tone.DOUBT))
    elif partly := sum(bool(document.unread) for document in documents):
        words = plural(partly, "документ прочитан", "документа прочитаны", "документов прочитано")
        text = f"Результат неполный: {partly} {words} не целиком."
        said.append(Conclusion(text, Tone.DOUBT))
    return tuple(said)


def next_steps(
    to_mend: int, warned: int, unread_points: int, documents: Sequence[StructuredText]
) -> tuple[str, ...]:
    """What to do now, in this order; nothing where all is well."""
    return tuple(_steps(to_mend, warned, unread_points, documents))


def _steps(
    to_mend: int, warned: int, unread_points: int, documents: Sequence[StructuredText]
) -> Iterator[str]:
    if to_mend:
        yield "Внесите в документы формулировки, которые даны при пунктах, и проверьте ещё раз."
    if warned:
        yield "Спорное обсудите с юристом: возражать могут и против того, чего требует вышестоящий акт."
    if any(not document.readable or document.unread for document in documents):
        yield "Непрочитанное прочтите сами или дайте те же документы файлами DOCX."
    elif unread_points:
        yield "Пункты «не прочитано» проверьте по документам сами."
