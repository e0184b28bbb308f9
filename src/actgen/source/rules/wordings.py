"""Wordings that are printed as they stand and are probably slips: cases, quotation marks, what is printed anyway."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceWarning
from actgen.russian.bodies import BODIES
from actgen.russian.cases import Case
from actgen.russian.morphology import Parse, parses
from actgen.russian.names import PersonName, PersonNameError
from actgen.russian.nominative import nominative_phrase
from actgen.russian.phrases import Head, heads
from actgen.russian.posts import decline_phrase
from actgen.source.tree import Positions
from actgen.source.walk import DATA, REQUIRES, Step, attachments, either, listed, spelt, strings

# A genitive that looks like a plural: «постановления», «письма».
_ACTS = frozenset(
    {
        *("приказ", "распоряжение", "постановление", "решение", "письмо", "протокол", "указ"),
        *("указание", "закон", "поручение", "положение"),
    }
)
_ISSUERS = ("орган", "issuer")
_OBLIQUE = (Case.GENT, Case.DATV, Case.ABLT)
_ATTACHED = re.compile(r"\(прилага\w+\)\s*$", re.IGNORECASE)
_MARKS = re.compile('[«»„“”"]')
# Keys whose text is a name, or may be one.
_NAMES = frozenset(
    {
        *("имя", "name", "кто", "who", "докладчик", "speaker", "председатель", "chair"),
        *("секретарь", "secretary", "присутствовали", "present", "отсутствовали", "absent"),
        *("приглашены", "invited", "члены", "members", "ознакомлены", "acquainted"),
    }
)
# A passage that is quoted opens in one text and closes in another.
_QUOTED = ("цитата", "quotation")


def wording_notes(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """What to look at again in the words of an act."""
    yield from _grounds(data, positions)
    yield from _issuers(data, positions)
    yield from _signers(data, positions)
    yield from _names(data, positions)
    yield from _attached_twice(data, positions)
    yield from _unclosed(data, positions)


def _grounds(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«вид: приказа»: printed «в соответствии с приказа»."""
    for key in ("основания", "grounds"):
        for path, ground in listed((key,), data.get(key)):
            kind = spelt(ground, "вид", "kind")
            if kind is not None and isinstance(text := ground[kind], str):
                yield from _not_nominative(kind, text, (*path, kind), positions, _ACTS)


def _issuers(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«орган: Управлением образования», «Министерство образования и наука»: printed «приказом Управлением …».

    What hangs on a kind in the genitive whatever is done («закон Российской Федерации») is no body.
    """
    for path, text in strings(data, without=(*DATA, *REQUIRES)):
        key = path[-1]
        if key not in _ISSUERS:
            continue
        said = " ".join(text.split())
        if _is_oblique(said) or _is_genitive_of_body(said):
            found = (nominative_phrase(said, case) for case in _OBLIQUE)
            meant = next((each for each in found if each and each != said and _is_body(each)), None)
        else:
            meant = _without_stray_head(said)
        if meant:
            message = f"«{key}»: «{said}» — не в именительном падеже"
            advice = f"Пишите «{meant}». Падеж программа подбирает сама."
            yield SourceWarning(message, positions.value(path), advice)


def _is_oblique(said: str) -> bool:
    """Whether the first word is known and no nominative."""
    first = re.match(r"[А-Яа-яЁё]+(?![\w.-])", said)
    readings = [p for p in parses(first[0]) if p.known] if first else []
    return bool(readings) and not any(map(_is_nominative, readings))


def _is_genitive_of_body(said: str) -> bool:
    """«Министерства»: a nominative only of several, and several issue no act together by that name."""
    readings = parses(said.split()[0]) if said else []
    return any(p.lemma in BODIES and p.has("gent", "sing") for p in readings) and not any(
        p.has("nomn", "sing") for p in readings
    )


def _without_stray_head(said: str) -> str | None:
    """A body whose last words stand in the nominative beside it and cannot act: «Министерство образования и наука»."""
    beside = [head for head in heads(said)[1:] if head.link == "and"]
    if not beside or not _is_body(said) or all(map(_acts, beside)):
        return None
    meant = nominative_phrase(decline_phrase(said, Case.GENT), Case.GENT)
    return meant if meant != said else None


def _is_body(said: str) -> bool:
    """Whether a phrase names a body before all else."""
    return any(_acts(head) and not head.animate for head in heads(said)[:1])


def _acts(head: Head) -> bool:
    noun = head.words[-1][1]
    return head.animate or (noun is not None and noun.lemma in BODIES)


def _signers(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«должность: директору», «имя: Цой»: both are printed as they stand."""
    for path, signer in either(data, (), "подпись", "signature"):
        post, name = spelt(signer, "должность", "post"), spelt(signer, "имя", "name")
        if post is not None and isinstance(text := signer[post], str):
            yield from _not_nominative(post, text, (*path, post), positions)
        text = signer[name].strip() if name is not None and isinstance(signer[name], str) else ""
        if name is not None and len(text) > 1 and text.isalpha():
            message = f"«{name}»: «{text}» — в подписи нет инициалов"
            advice = "Впишите имя и отчество или инициалы: «Иванов Пётр Ильич», «Иванов П.И.»."
            yield SourceWarning(message, positions.value((*path, name)), advice)


def _names(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«имя: Ким Ден Ир»: nobody can tell which word the surname is, so no initials are made of it."""
    for path, text in strings(data, without=(*DATA, *REQUIRES)):
        key = next((step for step in reversed(path) if isinstance(step, str)), None)
        if key in _NAMES and _has_unknown_order(text):
            message = f"«{key}»: «{text}» — неясно, где фамилия, а где имя: печатается без инициалов и не склоняется"
            advice = "Если нужны инициалы, впишите их сами: «Ким Д.И.»."
            yield SourceWarning(message, positions.value(path), advice)


def _has_unknown_order(text: str) -> bool:
    try:
        return PersonName.parse(text).as_written
    except PersonNameError:
        return False


def _not_nominative(
    key: str, text: str, path: Step, positions: Positions, singular: frozenset[str] = frozenset()
) -> Iterator[SourceWarning]:
    said = " ".join(text.split())
    oblique = _is_oblique(said)
    if not (oblique or singular):
        return
    found = (nominative_phrase(said, case) for case in _OBLIQUE)
    meant = next((each for each in found if each and each != said), None)
    if not oblique and (meant or "").lower() not in singular:
        return
    message = f"«{key}»: «{said}» — не в именительном падеже"
    advice = "Падеж программа подбирает сама." if singular else "Здесь печатается как написано."
    yield SourceWarning(
        message, positions.value(path), f"Пишите «{meant}». {advice}" if meant else advice
    )


def _is_nominative(parse: Parse) -> bool:
    """Also what has no cases at all: «врио», «исполняющий» has one."""
    return parse.has("nomn") or parse.pos not in ("NOUN", "ADJF", "PRTF")


def _attached_twice(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«заголовок: дежурства (прилагается)»: the clause that approves it says so itself."""
    for path, attachment in attachments(data):
        key = spelt(attachment, "заголовок", "title")
        title = attachment[key] if key is not None else None
        if isinstance(title, str) and (found := _ATTACHED.search(title)):
            message = f"«{key}»: «{found[0].strip()}» в заголовке приложения"
            advice = "Удалите это слово: в пункте, который утверждает приложение, его печатает программа."
            yield SourceWarning(message, positions.value((*path, str(key))), advice)


def _unclosed(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """«Открыть "ворота»: a mark that opens and nothing that closes it, there or in a later text."""
    texts = [
        (path, text, _opened(text))
        for path, text in strings(data, without=(*DATA, *REQUIRES, *_QUOTED))
        if _MARKS.search(text)
    ]
    closing = {number for number, (_, text, _) in enumerate(texts) if _closes_only(text)}
    for number, (path, text, opened) in enumerate(texts):
        if opened is None or any(later > number for later in closing):
            continue
        mark, shown = text[opened], text[opened : opened + 30].split("\n")[0].strip()
        message = (
            f"кавычка {mark} в «{shown}» не закрыта"
            if mark == '"'
            else f"кавычки не закрыты: {shown}"
        )
        place = positions.within(path, mark, text[:opened].count(mark))
        yield SourceWarning(message, place, "Закройте их там, где название кончается.")


def _opened(text: str) -> int | None:
    """Where the last mark stands that opens and is not closed; «Детский сад «Ёлочка»: one mark may close several."""
    plain = [match.start() for match in re.finditer('"', text)]
    if len(plain) % 2 and not re.search(r'\d"', text):  # «5"» are inches
        return plain[-1]
    last = max(text.rfind("«"), text.rfind("„"))
    return last if last >= 0 and not re.search("[»“”]", text[last:]) else None


def _closes_only(text: str) -> bool:
    """Whether a text closes what another one opened."""
    first = re.search("[«»]", text)
    return first is not None and first[0] == "»"
