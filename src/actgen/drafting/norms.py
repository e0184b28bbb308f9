"""What is ordered, as a regulation says it: «Работникам вести чаты» → «Работники ведут чаты»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.russian.cases import Case
from actgen.russian.morphology import Parse, parses
from actgen.russian.nominative import nominative_phrase

_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
# Their dative is who gets something, not who does something.
_TO_SOMEBODY = frozenset(
    {
        "передавать",
        "сообщать",
        "предоставлять",
        "направлять",
        "предлагать",
        "давать",
        "разъяснять",
    }
)


def norm(text: str) -> str:
    """A ready wording as a norm in the present; as it is where that takes more than grammar can tell for sure.

    >>> norm("Работникам не использовать иностранные мессенджеры")
    'Работники не используют иностранные мессенджеры'
    >>> norm("Переписку и совещания проводить в учебном профиле")
    'Переписка и совещания проводятся в учебном профиле'
    >>> norm("Создавать в учебном профиле иные чаты")
    'В учебном профиле создаются иные чаты'
    >>> norm("Родителям, у которых нет связи, передавать сведения по телефону")
    'Родителям, у которых нет связи, передаются сведения по телефону'
    >>> norm("Утвердить положение")
    'Утвердить положение'
    """
    words = list(_WORD.finditer(text))
    at = next((k for k, match in enumerate(words) if _infinitive(match[0])), None)
    if at is None:
        return text
    verb = _infinitive(words[at][0])
    assert verb is not None
    denied = at > 0 and words[at - 1][0].lower() == "не"
    head = text[: words[at - 1 if denied else at].start()].rstrip()
    rest = text[words[at].end() :]
    no = "не " if denied else ""
    if not head:
        return _led_by_the_verb(text, verb, no, rest)
    thing = _object(rest)
    if verb.lemma in _TO_SOMEBODY and thing and (done := _passive(verb, many=thing.plural)):
        return f"{head} {no}{done}{rest}"
    if who := _nominative(head, Case.DATV):
        form = verb.inflect("3per", "plur" if _many(who) else "sing", "pres")
        return f"{_capital(who)} {no}{form}{rest}" if form else text
    if (what := _nominative(head, Case.ACCS)) and (done := _passive(verb, many=_many(what))):
        return f"{_capital(what)} {no}{done}{rest}"
    return text


def _led_by_the_verb(text: str, verb: Parse, no: str, rest: str) -> str:
    """«Создавать в профиле чаты» → «В профиле создаются чаты»."""
    thing = _object(rest)
    done = _passive(verb, many=thing.plural) if thing else None
    if thing is None or done is None:
        return text
    at = _WORD.search(rest, _object_start(rest))
    assert at is not None
    place = rest[: at.start()].strip()
    said = f"{no}{done} {rest[at.start() :]}"
    return _capital(f"{place} {said}" if place else said)


def _infinitive(word: str) -> Parse | None:
    """The reading of a word as an infinitive of what lasts."""
    found = parses(word.lower())
    if not found or found[0].pos != "INFN":
        return None
    return next((p for p in found if p.pos == "INFN" and p.has("impf")), None)


def _nominative(phrase: str, case: Case) -> str | None:
    """A phrase, or an enumeration of such, put into the nominative; None if it does not stand in that case."""
    first = _WORD.search(phrase)
    if first is None or not any(p.has(case.value) for p in parses(first[0].lower())):
        return None
    pieces = re.split(r"(, | и )", phrase[:1].lower() + phrase[1:])
    found = [piece if k % 2 else nominative_phrase(piece, case) for k, piece in enumerate(pieces)]
    return None if None in found else "".join(map(str, found))


def _many(phrase: str) -> bool:
    """Whether a subject is several, or named in the plural."""
    first, *others = re.split(r", | и ", phrase)
    return any(p.plural for p in _subjects(first)[:1]) or any(map(_subjects, others))


def _subjects(phrase: str) -> list[Parse]:
    """The first noun of a phrase read as a nominative, if it can be one."""
    for match in _WORD.finditer(phrase):
        readings = [parse for parse in parses(match[0].lower()) if parse.pos == "NOUN"]
        if readings:
            return [parse for parse in readings if parse.has("nomn")]
    return []


def _passive(verb: Parse, *, many: bool) -> str | None:
    """«вести» → «ведутся»."""
    word = verb.lemma + ("сь" if verb.lemma.endswith(("и", "ё")) else "ся")
    for parse in parses(word):
        if parse.pos == "INFN" and parse.known:
            return parse.inflect("3per", "plur" if many else "sing", "pres")
    return None


def _object(rest: str) -> Parse | None:
    """The first noun after the verb that no preposition governs, if its accusative is its nominative."""
    found = _objects(rest)
    return found[1] if found else None


def _object_start(rest: str) -> int:
    found = _objects(rest)
    assert found is not None
    return found[0]


def _objects(rest: str) -> tuple[int, Parse] | None:
    """Where the object begins, its adjectives included, and its noun."""
    words = list(_WORD.finditer(rest))
    begin: int | None = None
    governed = False
    for match in words:
        readings = parses(match[0].lower())
        best = readings[0]
        if best.pos == "PREP":
            governed, begin = True, None
        elif best.pos in ("ADJF", "PRTF"):
            begin = match.start() if begin is None else begin
        elif best.pos == "NOUN":
            if governed:
                governed, begin = False, None
                continue
            same = _same_in_both(readings)
            return (match.start() if begin is None else begin, same) if same else None
        else:
            return None
    return None


def _same_in_both(readings: Sequence[Parse]) -> Parse | None:
    """A reading in the accusative that the nominative has too: «чаты», «профиль», not «переписку»."""
    accusatives = [p for p in readings if p.pos == "NOUN" and p.has("accs")]
    return next(
        (
            p
            for p in accusatives
            if p.inflect("nomn", "plur" if p.plural else "sing") == p.word.lower()
        ),
        None,
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
