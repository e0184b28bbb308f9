"""What stands beside a satisfied statement and narrows it, though no judge looks there: «… только в экстренных
случаях», «…; начальная школа структуру не создаёт», «… или передать объявление по телефону».

Every row of the table was held against all statements of the open corpus that are rightly satisfied: a word that is
mostly harmless («только», «отдельный», «другой») is in it only with the words that make it a reservation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from actgen.check.documents.reading import Reading
from actgen.check.judging.part_of_people import told_to_part
from actgen.check.judging.people import THINGS
from actgen.check.judging.signals import Signal
from actgen.check.kept import kept
from actgen.check.syntax.mood import KEEPING, Form, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import DASHES, Token
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement

Statements = Mapping[tuple[int, int], Unit]
"""Document and start of every statement."""

_NARROWING = re.compile(
    r"(?:только|лишь|исключительно)\s+в\s+(?:\w+\s+){0,2}случа\w+"
    r"|\bв\s+(?:порядке|качестве|виде)\s+(?:эксперимента|опыта|исключения)|\bне чаще\s+(?:чем\s+)?\w+"
    r"|\bизредка\b|\bвремя от времени\b|\bот случая к случаю\b|\bвременно\b(?!\s+исполн)"
    r"|^\W*(?:\d+\W+)?часть\b|\bпреимущественно\b|\bбольшей частью\b|\bв основном\b"
    r"|\bв\s+крайнем\s+случае\b|\bпри\s+случае\b"
    r"|\bсчитать полезн\w+|\bиметь в виду\b",
    re.IGNORECASE,
)
"""Words that make a duty one for some cases, for a time, for a part, or a mere opinion."""
_STEMS_OF_NARROWING = tuple(
    "случа эксперимент опыта исключени чаще изредка время временно часть частью преимущественно основном полезн"
    " виду".split()
)  # of which each of its alternatives has one
_NOT_ALL = re.compile(r"\bне\s+(?:все|всех|всем|всеми)\s*,\s*а\b[^,;.]*", re.IGNORECASE)
_SOME_PLACES = re.compile(
    r"\b(?:в\s+)?тех\s+(?:классах|групп\w*|отрядах|кружках|объединениях)\W+(?:где|в котор)\w*[^;.]*\b"
    r"(?:захо[тч]|пожела|попрос|соглас|не против|готов)\w*",
    re.IGNORECASE,
)
_AS_BEFORE = re.compile(r"\bпо[ -](?:прежн\w+|старо\w+)|\bкак\s+(?:раньше|прежде)\b", re.IGNORECASE)
_PARTS = frozenset(
    "школа корпус отделение филиал класс звено столовая бухгалтерия охрана отдел совместитель пенсионер работник"
    " сотрудник переписка общение".split()
)
_OFF_HOURS = ("нерабоч", "внерабоч", "неучебн", "выходн", "ночью", "ночное", "вечером", "отпуск")
_MARKS = frozenset({",", ";", ":", "(", ")"}) | DASHES
_OR = frozenset({"или", "либо"})
_OTHER = frozenset({"иным", "другим", "любым"})
_WAY = ("способ", "образ", "средств", "пут")  # «или иным удобным способом»
_WAYS = frozenset({"иной канал"})  # «звонить или передавать записку»: any will do
_OPENING = 4  # words of a clause among which its subject stands
_OF_PEOPLE = frozenset({"формулировка", "ознакомление", "издание"})
_NOT_SOUGHT = ("не ", "кроме")  # keys of what must not be named
_PUBLISHED = frozenset("сайт страница портал интернет сеть раздел".split())


def by_place(readings: Iterable[Reading]) -> Statements:
    """All statements of the documents by their place."""
    return {(r.index, unit.start): unit for r in readings for unit in (*r.preamble, *r.units)}


def weigh(requirement: Requirement, signal: Signal, statements: Statements) -> Signal:
    """A satisfied signal, only partial if all that it rests on stands under a reservation."""
    if signal.verdict is not Verdict.SATISFIED or not signal.evidence:
        return signal
    found: list[str] = []
    for evidence in signal.evidence:
        unit = statements.get((evidence.document, evidence.place.start or 0))
        words = _reservation(requirement, unit) if unit is not None else ""
        if not words:
            return signal
        found.append(words)
    reason = f"в предложении есть оговорка «{found[0]}»"
    return replace(signal, verdict=Verdict.PARTIAL, reason=reason)


def _reservation(requirement: Requirement, unit: Unit) -> str:
    """The words of a reservation to what the statement says of the requirement; empty without one."""
    rule: Callable[[Requirement, Unit], Iterator[str]]
    for rule in (_narrowed, _not_all, _others_apart, _or_else, _told_to_part):
        for words in rule(requirement, unit):
            return " ".join(words.split()).strip(" .;,")
    return ""


def _narrowed(requirement: Requirement, unit: Unit) -> Iterator[str]:
    lowered = unit.text.lower()
    if not any(stem in lowered for stem in _STEMS_OF_NARROWING):
        return
    for found in _NARROWING.finditer(unit.text):
        at = _token(unit, found.start())
        stretch = _stretch(unit.sentence.tokens, at)
        if any(
            unit.sentence.tokens[n].text.startswith(_OFF_HOURS)
            for n in range(stretch[0], stretch[1] + 1)
        ):
            continue  # «в нерабочее время писать только в экстренных случаях» spares people, and narrows nothing
        if any(_in(g, stretch) for g in _meant(requirement, unit)):
            yield found.group()


def _not_all(requirement: Requirement, unit: Unit) -> Iterator[str]:
    """«учебные группы вносятся не все, а только платные», «в тех классах, где этого захотят»."""
    lowered = unit.text.lower()
    if "все" not in lowered and "тех" not in lowered:
        return
    for pattern in (_NOT_ALL, _SOME_PLACES):
        yield from (found.group() for found in pattern.finditer(unit.text))


def _others_apart(requirement: Requirement, unit: Unit) -> Iterator[str]:
    """«…; столовая остаётся при телефоне»: a part of the institution stays out of it, behind a semicolon."""
    if ";" not in unit.sentence.texts:
        return
    tokens = unit.sentence.tokens
    for start, stop in _behind_semicolons(tokens):
        inside = [g for g in unit.sentence.governed if start <= g.mention.first < stop]
        if any(g.mention.means(THINGS - {"чат"}) for g in inside):
            continue
        if not any(_is_part(token) for token in _nouns(tokens[start:stop])[:1]):
            continue
        text = unit.text[
            tokens[start].start - unit.sentence.start : tokens[stop - 1].stop - unit.sentence.start
        ]
        links = [link for g in inside for link in g.chain[:1] if link.form is Form.FINITE]
        stays = any(
            (link.force in KEEPING and not link.negated) or (link.force is None and link.negated)
            for link in links
        )
        if stays or _AS_BEFORE.search(text):
            yield text


def _told_to_part(requirement: Requirement, unit: Unit) -> Iterator[str]:
    """«воспитателям ясельных групп»: said to a part of the people. Chats and shares have judges of their own."""
    if requirement.kind in _OF_PEOPLE and (words := told_to_part(unit)):
        yield words


def _or_else(requirement: Requirement, unit: Unit) -> Iterator[str]:
    """«создать чат … или звонить родителям», «разместить на сайте или на стенде», «или иным удобным способом»:
    something else will do as well."""
    if unit.sentence.texts.isdisjoint(_OR):
        return
    tokens = unit.sentence.tokens
    meant = _meant(requirement, unit)
    for at, token in enumerate(tokens[:-2]):
        if token.text not in _OR:
            continue
        before = (_stretch(tokens, at)[0], at)
        if not any(_in(g, before) for g in meant):
            continue
        after = tokens[at + 1].word
        last = _stretch(tokens, at + 1)[1]
        instead = (after is not None and after.infinitive) or (
            tokens[at + 1].text in _OTHER
            and any(t.text.startswith(_WAY) for t in tokens[at + 2 : at + 4])
            and not any("иной канал" in choice for _, choice in requirement.choices())
        )
        if requirement.kind == "публикация" and after is not None and after.preposition:
            words = [t.word for t in tokens[at + 1 : last + 1] if t.word is not None]
            instead = not any(word.lemmas & _PUBLISHED for word in words)
        named = any(
            g.mention.first > at and g.mention.first <= last
            for g in meant
            if g.mention.means(THINGS) or g.mention.means(_WAYS & _sought(requirement))
        )
        if instead and not named:
            yield unit.text[
                token.start - unit.sentence.start : tokens[last].stop - unit.sentence.start
            ]


def _meant(requirement: Requirement, unit: Unit) -> list[Governed]:
    """The mentions of what the requirement asks for that are ordered."""
    return [g for g in unit.sentence.naming(_sought(requirement)) if unit.mood(g) is Mood.DO]


@kept
def _sought(requirement: Requirement) -> frozenset[str]:
    """The concepts that a requirement asks for."""
    choices = requirement.choices()
    return frozenset(n for key, names in choices if not key.startswith(_NOT_SOUGHT) for n in names)


def _behind_semicolons(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the clauses behind each semicolon."""
    marks = [at for at, token in enumerate(tokens) if token.text == ";"]
    for at, end in pairwise([*marks, len(tokens)]):
        if end - at > 2:
            yield at + 1, end


def _nouns(tokens: Sequence[Token]) -> list[Token]:
    """The nouns in the nominative among the first words."""
    words = [token for token in tokens if token.word is not None][:_OPENING]
    return [
        t
        for t in words
        if t.word and t.word.noun and not t.word.adjective and "nomn" in t.word.cases
    ]


def _is_part(token: Token) -> bool:
    return token.word is not None and not _PARTS.isdisjoint(token.word.lemmas)


def _stretch(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """First and last token of what stands around ``at`` between two marks."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in _MARKS), 0)
    last = next(
        (i - 1 for i in range(at + 1, len(tokens)) if tokens[i].text in _MARKS), len(tokens) - 1
    )
    return first, last


def _in(item: Governed, stretch: tuple[int, int]) -> bool:
    return stretch[0] <= item.mention.first <= stretch[1]


def _token(unit: Unit, offset: int) -> int:
    """The token at or behind an offset of the statement's text."""
    start = unit.sentence.start + offset
    tokens = unit.sentence.tokens
    return next((i for i, token in enumerate(tokens) if token.stop > start), len(tokens) - 1)
