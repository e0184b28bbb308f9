"""Control that stays with the signer because it is given to nobody («контроль никому не передоверяю»), and control that
is taken off («приказ снять с контроля», «за собой не оставляю»)."""

from __future__ import annotations

import re

from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names

HANDING_ON = frozenset(
    "передать передавать передоверить передоверять доверить доверять перепоручить перепоручать делегировать уступить"
    " уступать переложить перекладывать отдать отдавать переуступать передаваться передоверяться доверяться"
    " перепоручаться делегироваться уступаться перекладываться отдаваться".split()
)
"""Verbs whose denial keeps control where it is; denied, «возложить», «поручить» leave it to nobody."""

_EASING = frozenset(
    "ослабить ослаблять ослабевать снять снимать снижать снизить прекращать терять".split()
)
_ON_ONESELF = re.compile(
    r"\b(?:кроме|помимо|исключая|иного|кого-либо)\s+(?:как\s+на\s+)?(?:себя|меня|самого\s+себя)\b"
    r"|\bкак\s+на\s+(?:себя|меня)\b"
    r"|\b(?:он|оста[её]тся|остаются|оставляю|сохраняю|держу)\s+(?:за|на)\s+(?:мной|мною|собой|мне|себе)\b",
    re.IGNORECASE,
)
_NOT_ON_ONESELF = re.compile(
    r"\bза\s+(?:собой|мной|мною)\s+(?:\w+\s+)?не\s+(?:оста[влеё]|сохран|закреп|чис)"
    r"|\bне\s+(?:оста[влеё]|сохран|закреп)\w+\s+(?:\w+\s+)?за\s+(?:собой|мной|мною)\b"
    r"|\bна\s+себя\s+(?:\w+\s+)?не\s+(?:бер|возлаг|прин)|\bне\s+(?:бер|возлаг|прин)\w+\s+на\s+себя\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"(?<!не )\b(?:поруч(?:аю|ено|ен|ить|ается|им)|возл(?:агаю|ожить|ожен|ожено|агается)|переда(?:ю|ть|н|но|[её]тся))\b"
)
_ACT = ("акт", "исполнение")
_OFF = re.compile(
    r"\bс\s+контроля\b|\bв\s+контроле\s+(?:\w+\s+){0,3}?не\s+нужда|\bне\s+нужда\w+\s+в\s+контроле\b"
    r"|\bконтролю\s+(?:\w+\s+)?не\s+подлеж|\bне\s+подлеж\w+\s+контролю\b|\bконтроля\s+не\s+требу|\bне\s+требу\w+\s+контроля\b"
    r"|\bбез\s+(?:\w+\s+)?контроля\b",
    re.IGNORECASE,
)
_NOT_OFF = re.compile(
    r"\bне\s+(?:снима\w+|снять|остав\w+|остан\w+|оста[её]тся|пуска\w+|пущу|будет|быть)\b",
    re.IGNORECASE,
)


def kept_by_signer(unit: Unit, control: Governed) -> bool:
    """«Контроль никому не передоверяю», «ни на кого, кроме себя, не возлагаю», «контроля не ослаблю»: what is given to
    nobody else is kept."""
    if unit.mood(control) is not Mood.BAN:
        return False
    if _ON_ONESELF.search(unit.text):
        return True
    if not any(link.negated for link in control.chain):
        return False  # «контроль исполнения снять»
    return any(_hands_on(unit, link.at) for link in control.chain if link.at is not None)


def handed_on(unit: Unit) -> bool:
    """«Контроль за собой не оставляю: поручаю его завучу Лукиной О.В.»: another has it, and is named behind."""
    denied = _NOT_ON_ONESELF.search(unit.text.lower())
    given = _GIVEN.search(unit.text.lower(), denied.end()) if denied else None
    return given is not None and bool(names(unit.text[given.end() :]))


def _hands_on(unit: Unit, at: tuple[int, int]) -> bool:
    """Whether the verb at this place hands control on, or eases it."""
    start, stop = at
    said = [t for t in unit.sentence.tokens if start <= t.start < stop and t.word is not None]
    return any(t.word is not None and t.word.lemmas & (HANDING_ON | _EASING) for t in said)


def taken_off(unit: Unit) -> bool:
    """«Контроль за собой не оставляю», «Приказ снять с контроля», «исполняется без контроля»; not «без контроля не
    оставлю»."""
    text = unit.text.lower()
    if "контрол" not in text:
        return False
    if _NOT_ON_ONESELF.search(text):
        return True
    off = _OFF.search(text) and unit.sentence.naming(_ACT)
    return bool(off) and _NOT_OFF.search(text) is None


def left_unwatched(unit: Unit) -> Mood | None:
    """«Без контроля этот приказ не оставлю»: a lack denied is a duty; None where nothing is said of it."""
    text = unit.text.lower()
    if "без" in unit.sentence.texts and "контрол" in text and unit.sentence.naming(_ACT):
        return Mood.DO if _NOT_OFF.search(text) else None
    return None
