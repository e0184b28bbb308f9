"""One sentence of a clause → the keys that print it: the most structured form that prints the very same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actgen.importing.deadline import clerks_deadline, deadline_after, deadline_before
from actgen.importing.likeness import alike
from actgen.model.clauses import Clause
from actgen.render.sentences import (
    Speaker,
    bare,
    capitalise,
    lower_first_unless_name,
    starts_with_infinitive,
)
from actgen.russian.agreement import agreed
from actgen.russian.cases import Case
from actgen.russian.morphology import parses
from actgen.russian.nominative import nominative_party
from actgen.russian.post_and_name import decline_party

Keys = dict[str, object]
_CONTROL = re.compile(
    r"Контроль за исполнением [а-я]+ [\w ]+? возложить на (?P<who>.+)", re.IGNORECASE | re.DOTALL
)
_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Said:
    """The keys of a clause and, where the print differs in nothing but the form of a name, what is printed."""

    keys: Keys
    printed: str | None = None


def understood(sentence: str, speaker: Speaker, *, leads: bool, capital: bool) -> Said:
    """The keys for a sentence (without its number and its end mark).

    ``leads``: something hangs on it, so that an addressee alone may be the whole of it. ``capital``: the program
    prints its first letter as a capital.
    """
    said = bare(" ".join(sentence.split()))
    for candidate in _candidates(said, speaker, leads):
        printed = _printed(candidate.keys, speaker)
        if printed is not None and alike(printed, candidate.printed or said):
            return candidate
    return Said({"текст": capitalise(said) if capital else said})


def _printed(keys: Keys, speaker: Speaker) -> str | None:
    try:
        clause = Clause.model_validate(keys)
    except ValueError:
        return None
    return Speaker(speaker.kind, speaker.attachments).sentence(clause)


def _candidates(said: str, speaker: Speaker, leads: bool) -> Iterator[Said]:
    for number in range(1, len(speaker.attachments) + 1):
        yield Said({"утвердить": number})
    if re.match("Контроль", said, re.IGNORECASE):
        yield Said({"контроль": "за собой"})
        if match := _CONTROL.fullmatch(said):
            yield from _control(said, match)
    opening = f"{agreed('Настоящий', speaker.kind)} {speaker.kind} "
    if said.lower().startswith(opening.lower()):
        rest = re.sub(r"^вступа[ею]т в силу\s+", "", said[len(opening) :])
        yield Said({"вступает в силу": rest})
    yield from _addressed(said, leads)
    yield from _timed(said)


def _control(said: str, match: re.Match[str]) -> Iterator[Said]:
    who = match["who"]
    if name := nominative_party(who, Case.ACCS):
        yield Said({"контроль": name})
    if name := nominative_party(who, Case.ACCS, "full"):
        yield Said({"контроль": name}, said[: match.start("who")] + _short(name, Case.ACCS))


def _short(party: str, case: Case) -> str:
    return decline_party(party, case).text


def _timed(said: str) -> Iterator[Said]:
    """«До 19.04.2024 создать …», «… размещать в течение 3 (трёх) рабочих дней»."""
    for due, rest in deadline_before(said):
        if rest and (deadline := clerks_deadline(due)):
            yield Said({"текст": rest, "срок": deadline})
    for due, rest in deadline_after(said):
        if rest and not starts_with_infinitive(rest) and (deadline := clerks_deadline(due)):
            yield Said({"текст": rest, "срок": deadline})


def _addressed(said: str, leads: bool) -> Iterator[Said]:
    """«Учителю информатики Беловой О.А. до 19.04.2024 создать чаты»."""
    first = _WORD.match(said)
    if first is None or not _may_be_dative(first[0]):
        return
    for stop in _stops(said, leads):
        who, rest = said[:stop].strip().rstrip(","), said[stop:].strip()
        due = ""
        for found, before in deadline_after(who):
            if before and (clerk := clerks_deadline(found)):
                who, due = before, clerk
                break
        else:
            if not rest and not leads:
                continue
        for name, printed in _parties(who):
            keys: Keys = {"кому": name}
            if due:
                keys["срок"] = due
            if rest:
                keys["текст"] = rest
            yield Said(keys, printed + said[len(who) :] if printed else None)
            if rest and not due:
                for text_due, more in deadline_before(rest):
                    if clerk := clerks_deadline(text_due):
                        timed: Keys = {"кому": name, "срок": clerk}
                        if more:
                            timed["текст"] = more
                        yield Said(timed, printed + said[len(who) :] if printed else None)


def _parties(who: str) -> Iterator[tuple[str, str]]:
    """The party in the nominative; with a full name also how it is printed, with initials."""
    small = lower_first_unless_name(who)
    for text in dict.fromkeys((small, who)):
        name = nominative_party(text, Case.DATV)
        if name and name != text:
            yield name, ""
            return
    for text in dict.fromkeys((small, who)):
        name = nominative_party(text, Case.DATV, "full")
        if name and name != text:
            yield name, capitalise(_short(name, Case.DATV))
            return


def _stops(said: str, leads: bool) -> Iterator[int]:
    """Where the addressee may end: before the first infinitive, or with the sentence."""
    for count, word in enumerate(_WORD.finditer(said)):
        if count > _MOST_WORDS:
            return
        inside = said.rfind("«", 0, word.start()) > said.rfind("»", 0, word.start())
        if count and not inside and word[0][:1].islower() and _is_infinitive(word[0]):
            yield word.start()
            return
    if leads:
        yield len(said)


def _is_infinitive(word: str) -> bool:
    return any(parse.pos == "INFN" for parse in parses(word)[:1])


def _may_be_dative(word: str) -> bool:
    last = word.split("-")[-1].lower()
    return any(p.has("datv") for p in parses(last)) or not any(p.known for p in parses(last))
