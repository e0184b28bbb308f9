"""One sentence of a clause → the keys that print it: the most structured form that prints the very same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actgen.importing.addressee import is_plain
from actgen.importing.deadline import clerks_deadline, deadline_after, deadline_before
from actgen.importing.executors import executors_first
from actgen.importing.likeness import alike, words
from actgen.importing.names import surname_first
from actgen.importing.parties import parties_in
from actgen.model.clauses import Clause
from actgen.read.signs.words import NAME
from actgen.render.parts.sentences import (
    Speaker,
    bare,
    capitalise,
    starts_with_infinitive,
)
from actgen.russian.agreement import agreed
from actgen.russian.cases import Case
from actgen.russian.morphology import parses
from actgen.source.kinds import is_known, is_order

Keys = dict[str, object]
_CONTROL = re.compile(
    r"Контроль за исполнением (?:(?:настоящего|данного) )?\w+ возложить на (?P<who>.+)",
    re.IGNORECASE | re.DOTALL,
)
_CONTROL_MYSELF = re.compile(
    r"Контроль за исполнением (?:(?:настоящего|данного) )?\w+ оставляю за собой", re.IGNORECASE
)
# «в срок до …» is «до …»
_IN_TIME = re.compile(r"\bв срок (?=до\s)", re.IGNORECASE)
# «до 25.04.2024 г.» is «до 25.04.2024»
_YEAR = re.compile(r"\b(?P<day>(?:до|к)\s\d{1,2}\.\d{2}\.\d{4})\s?г(?:\.|ода)(?=\s)", re.IGNORECASE)
_ATTACHED = re.compile(r"\bприлагаем\w+|\([^()]*(?:прилага|приложени)[^()]*\)", re.IGNORECASE)
# What begins an adverbial after the addressee: «в день инструктажа», «совместно с …».
_ADVERBIAL = re.compile(
    r"\s(?=(?:в\s(?:\w+ный\s)?срок|в\s(?:день|течение|период|случае|рамках|целях|соответствии|установленном|конце|начале"
    r"|дни|связи|обязательном)|во\sвремя|не\s(?:позднее|реже|допускать)|до\s(?:\d+|конца|начала)|с\s\d+|к\s\d+|совместно|при\s|еже\w+"
    r"|незамедлительно|немедленно|своевременно|постоянно|лично|дополнительно|систематически|регулярно|после|по\s(?:мере|окончании|итогам"
    r"|результатам|согласованию|запросу)|на\s(?:постоянной|основании)|согласно)(?!\w))",
    re.IGNORECASE,
)
# «Методисту Ежовой А.П., срок – 22.03.2024, подготовить …», «(срок: до 22 марта 2024 г.)»
_DUE = re.compile(
    r"(?:\s\(|,\s+)срок(?:\sисполнения)?\s*[–—:-]?\s*(?:до\s+)?"
    r"(?P<day>\d{1,2}(?:\.\d{2}\.|\s[а-я]+\s)\d{4}(?:\s?г(?:\.|ода)(?!\w))?)(?:\)[,:]?|[,:]|$)\s*",
    re.IGNORECASE,
)
_NOT = re.compile(r"\sне\s$", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[а-яё»)\d]{2}[.!?]\s+[«А-ЯЁ]")
_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_MINUTES = "протокол"
_MOST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Said:
    """The keys of a clause; what is printed where nothing but the form of a name differs; what to look at."""

    keys: Keys
    printed: str | None = None
    doubt: str = ""


def understood(sentence: str, speaker: Speaker, *, leads: bool, capital: bool) -> Said:
    """The keys for a sentence (without its number and its end mark).

    ``leads``: something hangs on it, so that an addressee alone may be the whole of it. ``capital``: the program
    prints its first letter as a capital.
    """
    said = bare(" ".join(sentence.split()))
    if gives_orders(speaker.kind) and (named := executors_first(said, leads=leads)):
        for keys in _told_to(named.who, "", named.rest):
            shown = printed(keys, speaker)
            if shown is not None and alike(shown, named.printed):
                return Said(keys, shown, named.doubt)
    plain = _DUE.sub(r" до \g<day> ", _IN_TIME.sub("", said)).strip()
    plain = _YEAR.sub(r"\g<day>", plain)
    if plain != said:
        found = _first(plain, speaker, leads)
        if found is not None and "срок" in found.keys:
            return Said(found.keys, found.printed or plain, found.doubt)
    return _first(said, speaker, leads) or Said({"текст": capitalise(said) if capital else said})


def _first(said: str, speaker: Speaker, leads: bool) -> Said | None:
    for candidate in _candidates(said, speaker, leads) if gives_orders(speaker.kind) else ():
        shown = printed(candidate.keys, speaker)
        if shown is not None and alike(shown, candidate.printed or said):
            return candidate
    return None


def gives_orders(kind: str) -> bool:
    """Whether the points of a kind of document tell somebody to do something by some day.

    A regulation, a report, a letter speaks in sentences: there «не реже одного раза в неделю» is no deadline.
    """
    return is_order(kind) or not is_known(kind) or kind == _MINUTES


def printed(keys: Keys, speaker: Speaker) -> str | None:
    """What the program prints of the keys of a clause; None if they are none."""
    try:
        clause = Clause.model_validate(keys)
    except ValueError:
        return None
    return Speaker(speaker.kind, speaker.attachments).sentence(clause)


def _candidates(said: str, speaker: Speaker, leads: bool) -> Iterator[Said]:
    yield from _approving(said, speaker)
    if _CONTROL_MYSELF.fullmatch(said):
        myself: Keys = {"контроль": "за собой"}
        yield Said(myself, printed(myself, speaker))
    elif match := _CONTROL.fullmatch(said):
        yield from _control(match, speaker)
    opening = f"{agreed('Настоящий', speaker.kind)} {speaker.kind} "
    if said.lower().startswith(opening.lower()):
        rest = re.sub(r"^вступа[ею]т в силу\s+", "", said[len(opening) :])
        yield Said({"вступает в силу": rest})
    yield from _addressed(said, leads)
    yield from _timed(said)


def _approving(said: str, speaker: Speaker) -> Iterator[Said]:
    """«Утвердить прилагаемое Положение о чатах» says what «Утвердить положение о чатах (прилагается)» says."""
    if not re.match("Утвердить", said, re.IGNORECASE):
        return
    for number in range(1, len(speaker.attachments) + 1):
        keys: Keys = {"утвердить": number}
        shown = printed(keys, speaker) or ""
        if words(_ATTACHED.sub("", shown)) == words(_ATTACHED.sub("", said)):
            yield Said(keys, None if alike(shown, said) else shown)


def _control(match: re.Match[str], speaker: Speaker) -> Iterator[Said]:
    for party in parties_in(match["who"], Case.ACCS):
        keys: Keys = {"контроль": party.name}
        yield Said(keys, printed(keys, speaker), party.doubt)
    if NAME.fullmatch(match["who"]):  # «на Щербань О.П.»: the same in every case
        same: Keys = {"контроль": surname_first(match["who"])}
        shown = printed(same, speaker)
        if shown is not None and alike(shown.rpartition("возложить на ")[2], match["who"]):
            yield Said(same, shown)


def _timed(said: str) -> Iterator[Said]:
    """«До 19.04.2024 создать …», «… размещать в течение 3 (трёх) рабочих дней»."""
    for due, rest in deadline_before(said):
        if rest and (deadline := clerks_deadline(due)):
            yield Said({"текст": rest, "срок": deadline})
    for due, rest in deadline_after(said):
        whole = ends_one_sentence(rest)
        if whole and not starts_with_infinitive(rest) and (deadline := clerks_deadline(due)):
            yield Said({"текст": rest, "срок": deadline})


def ends_one_sentence(text: str) -> bool:
    """Whether a deadline after the text would be that of all of it: it is one sentence, and not cut off.

    >>> ends_one_sentence("Отчёты сдаются"), ends_one_sentence("Учёт ведётся. Отчёты сдаются"), ends_one_sentence("а –")
    (True, False, False)
    """
    return (text[-1:].isalnum() or text[-1:] in "»)") and not _SENTENCE_ENDS.search(text)


def _addressed(said: str, leads: bool) -> Iterator[Said]:
    """«Учителю информатики Беловой О.А. до 19.04.2024 создать чаты»."""
    first = _WORD.match(said)
    if first is None or not _may_be_dative(first[0]) or _APPOINTS.match(said):
        return
    for stop in _stops(said, leads):
        who, rest = said[:stop].strip().rstrip(","), said[stop:].strip()
        due = ""
        for found, before in deadline_after(who):
            if before and (clerk := clerks_deadline(found)):
                who, due = before.rstrip(","), clerk
                break
        else:
            if not rest and not leads:
                continue
        for party in parties_in(who):
            if not is_plain(who, party.name):
                continue
            shown = party.printed + said[len(who) :] if party.printed else None
            for keys in _told_to(party.name, due, rest):
                yield Said(keys, shown, party.doubt)


def _told_to(who: str, due: str, rest: str) -> Iterator[Keys]:
    """The keys of an order to somebody; a deadline may begin what is to be done."""
    for said, more in () if due else deadline_before(rest):
        if clerk := clerks_deadline(said):
            timed: Keys = {"кому": who, "срок": clerk}
            yield {**timed, "текст": more} if more else timed
    keys: Keys = {"кому": who}
    if due:
        keys["срок"] = due
    if rest:
        keys["текст"] = rest
    yield keys


# «Ответственным (за чаты) назначить …»: the instrumental of what somebody becomes.
_APPOINTS = re.compile(
    r"(?:ответственн(?:ыми?|ой)|(?:председател|руководител|секретар)(?:[её]м|ями)|(?:куратор|администратор)(?:ом|ами))"
    r"\s(?:[^.;]{0,80}\s)?(?:назначить|считать|избрать|определить)(?!\w)",
    re.IGNORECASE,
)


def _stops(said: str, leads: bool) -> Iterator[int]:
    """Where the addressee may end: before the first infinitive, or with the sentence."""
    for count, word in enumerate(_WORD.finditer(said)):
        if count > _MOST_WORDS:
            return
        inside = said.rfind("«", 0, word.start()) > said.rfind("»", 0, word.start())
        if count and not inside and word[0][:1].islower() and _is_infinitive(word[0]):
            adverbial = _ADVERBIAL.search(said, 0, word.start())
            if adverbial:
                yield adverbial.start()
            denied = _NOT.search(said, 0, word.start())
            yield denied.start() if denied else word.start()
            bracket = said.find("(", 0, word.start())
            if bracket > 0 and not NAME.search(said[said.find(")", bracket) : word.start()]):
                yield bracket  # behind it nobody else is addressed
            return
    if leads:
        yield len(said)


def _is_infinitive(word: str) -> bool:
    return any(parse.pos == "INFN" for parse in parses(word)[:1])


def _may_be_dative(word: str) -> bool:
    last = word.split("-")[-1].lower()
    return any(p.has("datv") for p in parses(last)) or not any(p.known for p in parses(last))
