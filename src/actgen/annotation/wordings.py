"""Ready wordings made to stand among their neighbours: their verb, their first letter, the sign at their end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.russian.agreement import agreed
from actgen.russian.cases import Case
from actgen.russian.morphology import Parse, lemma, parses
from actgen.russian.posts import decline_phrase
from actgen.russian.spelling import spelled_like

_WORD = re.compile(r"[А-Яа-яЁёA-Za-z]+(?:-[А-Яа-яЁёA-Za-z]+)*")
_OF_AN_ORDER = re.compile(
    r"\b(?P<this>настоящ(?P<ending>его|ий|ему|им|ем)) приказ\w*", re.IGNORECASE
)
_CASES = {"его": Case.GENT, "ий": Case.NOMN, "ему": Case.DATV, "им": Case.ABLT, "ем": Case.LOCT}


def of_kind(wording: str, kind: str | None) -> str:
    """«настоящего приказа» as the document calls itself.

    >>> of_kind("Контроль за исполнением настоящего приказа оставляю за собой.", "распоряжение")
    'Контроль за исполнением настоящего распоряжения оставляю за собой.'
    """
    noun = kind or "приказ"
    if noun == "приказ":
        return wording

    def renamed(match: re.Match[str]) -> str:
        case = _CASES[match["ending"].lower()]
        this = agreed("настоящий", noun, case)
        return f"{spelled_like(match['this'], this)} {decline_phrase(noun, case)}"

    return _OF_AN_ORDER.sub(renamed, wording)


def as_point(wording: str) -> str:
    """A wording as a statement of its own: a capital, a full stop; who does it is told what to do.

    >>> as_point("создаёт чат с родителями;")
    'Создавать чат с родителями.'
    """
    text = wording.strip()
    if text[:1].islower():
        text = told_to_do(text)
    return capital(ended(text, "" if text[-1:] in ":!?_" else "."))


def as_charge(wording: str) -> str:
    """What a post does as what those who have it are told to do; anything else as it is.

    >>> as_charge("Классный руководитель создаёт чаты и поддерживает общение.")
    'Классным руководителям создавать чаты и поддерживать общение.'
    >>> as_charge("Создать чат."), as_charge("Учитель создаёт чат, который закрывает завуч.")
    ('Создать чат.', 'Учитель создаёт чат, который закрывает завуч.')
    """
    words = list(_WORD.finditer(wording))
    verb = next((k for k, match in enumerate(words) if is_finite(match[0])), None)
    if not verb or "котор" in wording:
        return wording
    subject = [_to_many(match[0]) for match in words[:verb]]
    if not all(subject) or wording[words[verb - 1].end() : words[verb].start()].strip():
        return wording
    return capital(f"{' '.join(map(str, subject))} {told_to_do(wording[words[verb].start() :])}")


def told_as(quote: str, wording: str, *, duty: bool = False) -> str:
    """A wording that begins with what is to be done, told to those whom a statement begins with.

    A ``duty`` is told to those whom the statement is about, too.

    >>> told_as("Классные руководители чатов не ведут.", "При необходимости вести чат.", duty=True)
    'Классным руководителям при необходимости вести чат.'

    >>> told_as("Завучу Беловой О.С. внести чат в план.", "Включить чат в план.")
    'Завучу Беловой О.С. включить чат в план.'
    >>> told_as("Внести чат в план.", "Включить чат в план.")
    'Включить чат в план.'
    >>> told_as("№ 5", "Включить чат в план.")
    'Включить чат в план.'
    """
    words = list(_WORD.finditer(quote))
    verb = next((k for k, match in enumerate(words) if _is_infinitive(match[0])), 0)
    readings = parses(words[0][0].lower()) if words and len(words[0][0]) > 2 else ()
    if duty and (subject := _subject(words)):
        return f"{capital(' '.join(subject))} {small(wording)}"
    dative = verb and any(p.pos in ("NOUN", "ADJF") and p.has("datv") for p in readings)
    finite = any(is_finite(match[0]) for match in words[:verb])
    if not dative or finite or not _is_infinitive(_first(wording)) or _OF_THE_HEAD.match(wording):
        return wording
    return f"{quote[: words[verb].start()]}{small(wording)}"


def _subject(words: Sequence[re.Match[str]]) -> list[str]:
    """The subject in the plural that a statement begins with, in the dative; empty if there is none."""
    found: list[str] = []
    for match in words:
        best = parses(match[0].lower())[0]
        given = best.inflect("plur", "datv") if best.has("nomn", "plur") else None
        if given is None or best.pos not in ("NOUN", "ADJF"):
            return []
        found.append(given)
        if best.pos == "NOUN":
            return found
    return []


# What only the one who signs can do.
_OF_THE_HEAD = re.compile(
    r"(?:назнач|возлож|утверд|установ|внести в должност|контрол)", re.IGNORECASE
)


def _to_many(word: str) -> str | None:
    """«руководитель» → «руководителям»; None for anything but a nominative in the singular."""
    for parse in parses(word.lower()):
        if parse.pos in ("NOUN", "ADJF") and parse.has("nomn", "sing"):
            return parse.inflect("plur", "datv")
    return None


def ended(text: str, sign: str) -> str:
    """A text with a sign at its end instead of the one it has; initials keep their full stop.

    >>> ended("создаёт чат;", "."), ended("Назначить Фамилия И.О.", ";"), ended("учителя И.О.", ".")
    ('создаёт чат.', 'Назначить Фамилия И.О.;', 'учителя И.О.')
    """
    bare = text.rstrip(" ;,")
    if not _INITIALS.search(bare):
        bare = bare.rstrip(". ")
    elif sign.startswith("."):
        sign = sign[1:]
    return f"{bare}{sign}"


_INITIALS = re.compile(r"(?<![А-ЯЁа-яё])[А-ЯЁ]\.$")


_INTO_A_PLAN = re.compile(
    r"^(?:Включить|Внести|Предусмотреть) в план\w*(?: \w+(?:ого|его) контроля| работы| мероприятий)?\s+(?=[а-яё])"
)


def as_entry(wording: str) -> str:
    """A wording as the row of a plan puts it, without a full stop: what a plan is to hold, stands in it.

    >>> as_entry("Включить в план внутреннего контроля контроль использования чатов.")
    'Контроль использования чатов'
    >>> as_entry("Классный руководитель поддерживает общение в чатах.")
    'Поддерживать общение в чатах'
    """
    return capital(_INTO_A_PLAN.sub("", ended(told_to_do(as_point(wording)), "")))


def as_item(wording: str, siblings: Sequence[str], lead: str) -> list[str]:
    """A wording as an item among ``siblings`` below ``lead``, the likeliest first; none where no item can say it.

    Without the sign at its end. Items that begin with a preposition or a noun which the wording has too get its rest
    from there; infinitives stand beside infinitives, finite verbs beside finite verbs.

    >>> as_item("Создать в профиле чат директора с активом.", ["с учителями;", "с родителями."], "Создать чаты:")
    ['с активом']
    >>> as_item("создаёт чат с родителями;", ["вступить в сообщество;"], "Учителям:")
    ['создавать чат с родителями']
    >>> as_item("создаёт чат с родителями;", ["вступают в сообщество;"], "Учителя:")
    ['создают чат с родителями']
    """
    text = ended(wording.strip(), "")
    if not siblings:
        return []
    first = siblings[0].split()[0].strip("«»,.;:") if siblings[0].split() else ""
    opening = siblings[0].lstrip("«(")[:1]
    lower = opening.islower() or not opening.isalpha()
    begins = [words[0].strip("«»,.;:") for each in siblings if (words := each.split())]
    infinitives = any(_is_infinitive(word) for word in begins)
    many = any(_of_many(word) for word in begins)
    verbs = any(is_finite(word) for word in begins)
    found: list[str] = []
    if lead.rstrip().endswith(":"):
        if tail := _from_word(text, first, lead):
            found.append(tail)
        if infinitives and _is_infinitive(_first(text)):
            found.append(text)
        elif infinitives and _finite(text) and not _is_infinitive(_first(text)):
            found.append(told_to_do(text))
        elif verbs and _finite(text):
            found.append(_done_by_many(text) if many else _without_subject(text))
    elif _is_infinitive(first) and _is_infinitive(_first(text)):
        found.append(text)
    elif is_finite(first) and _finite(text):
        found.append(_without_subject(text))
    elif text[:1].isupper() and not _is_infinitive(_first(text)) and not _is_infinitive(first):
        found.append(text)
    return [small(item) if lower else capital(item) for item in found]


def capital(text: str) -> str:
    """The text with a capital letter."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with a small letter, unless it begins with a name or an abbreviation."""
    word = _first(text)
    if len(word) > 1 and (word[1:] != word[1:].lower() or not re.match("[А-Яа-яЁё]", word)):
        return text
    return text[:1].lower() + text[1:]


def _first(text: str) -> str:
    match = _WORD.search(text)
    return match[0] if match else ""


def _from_word(text: str, first: str, lead: str) -> str:
    """The rest of a wording from the word on that the items begin with; «» if it does not have it, or if the lead-in
    says nothing of what would be left out."""
    if not first or _is_infinitive(first) or is_finite(first):
        return ""
    words = list(_WORD.finditer(text))[1:]
    same = [m for m in words if m[0].lower() == first.lower()]
    alike = [m for m in words if len(first) > 2 and lemma(m[0]) == lemma(first)]
    for match in [*same, *alike]:
        left_out = {lemma(m[0]) for m in _WORD.finditer(text[: match.start()]) if len(m[0]) > 3}
        if left_out & {lemma(m[0]) for m in _WORD.finditer(lead)}:
            return text[match.start() :]
    return ""


def addressed(lead: str) -> bool:
    """Whether a lead-in only names those who are told: «Классным руководителям до 19 апреля:».

    >>> addressed("Классным руководителям:"), addressed("Создать чаты:"), addressed("")
    (True, False, False)
    """
    return lead.rstrip().endswith(":") and not any(
        _is_infinitive(m[0]) or is_finite(m[0]) for m in _WORD.finditer(lead)
    )


def _is_infinitive(word: str) -> bool:
    found = parses(word.lower())
    return bool(found) and found[0].pos == "INFN"


def is_finite(word: str) -> bool:
    """Whether a word is a verb of the third person: «создаёт»."""
    return _finite_parse(word) is not None


def _finite_parse(word: str) -> Parse | None:
    found = parses(word.lower())
    if found and found[0].pos == "VERB" and found[0].has("3per") and not found[0].has("past"):
        return found[0]
    return None


def _finite(text: str) -> bool:
    return any(is_finite(match[0]) for match in _WORD.finditer(text))


def told_to_do(text: str) -> str:
    """«создаёт чат» → «создавать чат»: what somebody does as what he has to do."""

    def changed(match: re.Match[str]) -> str:
        found = _finite_parse(match[0])
        return found.infinitive if found else match[0]

    return _WORD.sub(changed, _without_subject(text))


def _of_many(word: str) -> bool:
    found = _finite_parse(word)
    return found is not None and found.has("plur")


def _done_by_many(text: str) -> str:
    """«создаёт чат» → «создают чат»."""

    def changed(match: re.Match[str]) -> str:
        found = _finite_parse(match[0])
        return (found.inflect("plur") if found else None) or match[0]

    return _WORD.sub(changed, _without_subject(text))


def _without_subject(text: str) -> str:
    """«Классный руководитель поддерживает …» → «поддерживает …»."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    opening = parses(words[0][0].lower())
    verb = next((m for m in words if is_finite(m[0])), None)
    named = opening and opening[0].pos in ("NOUN", "ADJF") and opening[0].has("nomn")
    return text[verb.start() :] if verb and named else text
