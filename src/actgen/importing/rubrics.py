"""The words that divide minutes: «Присутствовали», «Повестка дня», «СЛУШАЛИ», «По второму вопросу выступила …»."""

from __future__ import annotations

import re
from typing import NamedTuple

from actgen.importing.source import Source
from actgen.read.signs.words import NAME
from actgen.russian.number_words import day_number

HEARD, SPOKE, DECIDED, VOTED, AGENDA = "слушали", "выступили", "решили", "голосовали", "повестка"
_OF = (
    r"(?:\s+(?:собрания|заседания|пед(?:агогического\s+)?совета|совета))?"  # the title says of what
)
OPENINGS = (
    (
        "председатель",
        re.compile(
            rf"^Председатель(?:ствующий|ствовала?)?{_OF}\s*[–—:-]\s*(?P<rest>\S.*)$", re.IGNORECASE
        ),
    ),
    ("секретарь", re.compile(rf"^Секретарь{_OF}\s*[–—:-]\s*(?P<rest>\S.*)$", re.IGNORECASE)),
    (
        "присутствовали",
        re.compile(r"^Присутств(?:овали|уют|овало|ует)\s*[–—:-]?\s*(?P<rest>.*)$", re.IGNORECASE),
    ),
    (
        "отсутствовали",
        re.compile(r"^Отсутств(?:овали|уют)\s*[–—:-]?\s*(?P<rest>.*)$", re.IGNORECASE),
    ),
    ("приглашены", re.compile(r"^Приглаш[её]н(?:ы|ные)\s*[–—:-]?\s*(?P<rest>.*)$", re.IGNORECASE)),
)
_WORD = (
    r"(?P<word>слушали|заслушали|выступил[аи]?|решили|постановили|решение(?:\s+(?:пед\w*\s?совета|собрания))?"
    r"|(?:результаты\s+)?голосовани[ея]|голосовали|повестка(?:\s+(?:дня|[а-я]+ания))?)"
)
_RUBRIC = re.compile(rf"^{_WORD}\s*(?P<colon>[:.]?)\s*(?P<rest>.*)$", re.IGNORECASE | re.DOTALL)
# «По первому вопросу (повестки дня) слушали …», «По 2 вопросу Лосева Е.Е. рассказала …»
_ON = re.compile(
    r"^По\s+(?P<which>[а-яё]+|\d{1,2}(?:-?м?у)?)\s+вопросу(?:\s+повестки(?:\s+дня)?)?\s*[,:.–-]?\s*"
    rf"(?:{_WORD}\s*(?P<colon>[:.]?)\s+)?(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_QUESTION = re.compile(r"(?P<number>[1-9]\d?)\.\s+(?P<rest>[А-ЯЁ«].*)$", re.DOTALL)
_DECREED = ("постановили", "решение")  # printed «РЕШИЛИ», which says the same
_WORDS = {
    "постановили": DECIDED, "решение": DECIDED, "выступил": SPOKE, "выступила": SPOKE,
    "заслушали": HEARD, "голосование": VOTED, "голосования": VOTED, "результаты": VOTED,
}  # fmt: skip
_SPEAKING = ("слушали", "заслушали", "выступил", "выступила", "выступили")
_LONGEST_PARTY = (
    160  # characters of a post and a name: «Выступила учитель физики Белова О.А. с докладом»
)
_SHOWN = {DECIDED: "РЕШИЛИ", HEARD: "СЛУШАЛИ", SPOKE: "ВЫСТУПИЛИ", VOTED: "Голосовали"}
REPORTER = re.compile(
    r"^(?P<title>.*?[.!?»)])\s*\(?Докладчик[иа]?\s*[–—:-]\s*(?P<who>.+?)\)?$", re.DOTALL
)
_AGENDA_PRINTED = "Повестка дня:"


def said(source: Source, index: int) -> str:
    """The text of a paragraph, on one line."""
    return " ".join(source.paragraphs[index].text.split())


class Rubric(NamedTuple):
    """What a paragraph opens: the rubric, what follows on its line, the question where it names one."""

    name: str
    rest: str
    number: int | None = None


def rubric_at(source: Source, index: int) -> Rubric | None:
    """The rubric that a paragraph opens."""
    line = said(source, index)
    on = _ON.match(line)
    match = on or _RUBRIC.match(line)
    if not match or source.paragraphs[index].cell is not None:
        return None
    number = _ordinal(on["which"]) if on else None
    if on and not number:
        return None  # «По данному вопросу выступила …»
    word = " ".join((match["word"] or SPOKE).lower().split())
    if not (match["colon"] or on or not match["rest"] or match["word"].isupper()):
        speaks = word.split()[0] in _SPEAKING and line[0].isupper()
        if not (speaks and NAME.search(match["rest"][:_LONGEST_PARTY])):
            return None  # «Решение вступает в силу …»
        source.meant[index] = f"{_SHOWN[_WORDS.get(word, word)]}: {match['rest']}"
    if word.startswith(AGENDA):
        if not match["rest"] and word != f"{AGENDA} дня":
            source.meant[index] = _AGENDA_PRINTED
        return Rubric(AGENDA, match["rest"])
    name = _WORDS.get(word.split()[0], word)
    numbered = _QUESTION.match(match["rest"]) if name == HEARD and not on else None
    if numbered:  # «СЛУШАЛИ: 4. О режиме работы»
        source.meant[index] = f"{_SHOWN[HEARD]}: {numbered['rest']}"
        return Rubric(name, numbered["rest"], int(numbered["number"]))
    if on or name != word:
        source.meant[index] = f"{_SHOWN[name]}: {match['rest']}".strip()
    return Rubric(name, match["rest"], number)


def _ordinal(said: str) -> int:
    """«первому», «2», «3-му»; 0 for a word that is no ordinal."""
    figure = re.match(r"\d+", said)
    return int(figure[0]) if figure else day_number(said)
