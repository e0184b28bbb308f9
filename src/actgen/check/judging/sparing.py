"""What a ban is said not to reach: people («кроме бухгалтерии») or cases («кроме случаев, когда …», «в поездках»)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from actgen.check.judging.former_chats import lets_former_stay
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Beginning, Token

EXCEPTED = "из запрета сделано исключение"

_BAN = Pattern(r"\b(?:запрет|ограничени)\w*\b", re.IGNORECASE)
_NOT_HOLD = Pattern(
    r"\bне\s+(?:действ\w+|применя\w+|распростран\w+|каса\w+|относ\w+)", re.IGNORECASE
)
# «Пункт 3 не распространяется …» says itself which clause is meant (check.exemptions)
_THIS = Pattern(
    r"\b(?:требовани|правил|предписани)\w*\b|\bпункт\w*\b(?!\s*\d)|\b(?:это|сказанное)\b",
    re.IGNORECASE,
)
# «кроме случаев …», «кроме переписки с поставщиками», «кроме поездок»
_CASES = frozenset(
    "случай ситуация обстоятельство необходимость переписка общение связь разговор контакт обмен звонок сообщение"
    " чат беседа канал объявление поездка экскурсия выезд поход соревнование мероприятие каникулы выходной"
    " вечер".split()
)
_EXCEPTIONS = Beginning("изъяти", "исключени", "послаблени", "поблаж", "отступлени", "оговор")
_BARS = Beginning("ограничени", "запрет", "запрещени")
_OCCASION = frozenset({"с", "со", "на", "для", "при", "в", "во", "по", "у"})
_NEAR = 3  # words between «кроме» and «случаев»


LIFTED = "из перечня запрещённого это исключено"
_FORBIDDEN = ("запрещен", "недопустим", "нежелательн", "недозволен")
_OUT_OF_LIST = frozenset({"перечня", "списка", "числа"})


# «без крайней необходимости», «без ведома завуча», «как правило»
_NOT_STRICT = Pattern(
    r"\bбез\s+(?:(?:крайн|особ|остр|больш)\w+\s+)?(?:необходимости|надобности|нужды)\b"
    r"|\bбез\s+(?:разрешения|ведома|согласия|согласования)\b|\bкак\s+правило\b",
    re.IGNORECASE,
)
# «прежние группы можно не удалять», «созданные ранее беседы разрешается не трогать»
_LEFT_OPEN = Pattern(
    r"\b(?:групп|бесед|чат|канал)\w*\b[^.;]*\b(?:можно|разрешается|разрешено|допускается|вправе|могут)\s+(?:пока\s+)?не\s+"
    r"(?:закры|удал|трог|поки|распуск|убир)\w+",
    re.IGNORECASE,
)
# «…, а кому неудобно – пользоваться по-прежнему», «кому удобнее – писать там, как раньше»
_WHO_LIKES = Pattern(
    r"\b(?:кому|кто|кого)\b[^.;:,–—]{0,50}?(?:\s[–—-]\s|,\s)"
    r"(?P<done>[^.;]{0,40}?\b(?:польз|использ|пи[сш]|обща|оста|вести|ведут|сид|перепис)"
    r"[^.;]{0,30}?)?\b(?:по-прежнему|(?:так,?\s+)?как\s+(?:и\s+)?(?:раньше|прежде))",
    re.IGNORECASE,
)
_OTHER_WAYS = Pattern(r"\b(?:телефон|почт|звон|сайт|дневник|лично|бумаг|смс|sms)", re.IGNORECASE)
_OURS = frozenset({"платформа", "профиль", "max", "отечественный мессенджер"})


# «изъятий из запрета не предусмотрено», «исключений из запрета нет»
_WITHOUT_EXCEPTION = Pattern(
    r"\b(?:изъяти|исключени|послаблени|поблаж|отступлени|оговор)\w*\s+(?:из|от|для|по|на|в)\b[^.;]*?\b(?:нет\b|не\s+(?:предусм|допус"
    r"|дела|быва|буд|предпол|знае|име|сущест|установ))"
    r"|\b(?:нет|не\s+(?:предусм|допус|дела|быва|буд|предпол|знае|име|сущест|установ)\w*)\b[^.;]*?\b(?:изъяти|исключени|послаблени"
    r"|поблаж|отступлени)\w*\s+(?:из|от)\b",
    re.IGNORECASE,
)
# «ограничений на мессенджеры не вводить», «запрета на WhatsApp в школе нет»
_UNLIMITED = Pattern(
    r"\b(?:ограничени[йя]|запрет(?:а|ов)|запрещени[йя])\b[^.;:]{0,70}?\b(?:нет\b|не\s+(?:ввод|вве|устан|накла|предусм|буд|дела|став"
    r"|име|сущест))|\b(?:нет|не\s+(?:ввод|вве|устан|накла|предусм|буд|име)\w*)\s+(?:никаких\s+)?(?:ограничений|запрет\w+)\b"
    r"|\b(?:мессендж|сервис)\w*\b[^.;:]{0,40}?\bбез\s+(?:всяких\s+)?(?:ограничений|запретов)",
    re.IGNORECASE,
)


class Spared(Enum):
    """Whom or what a ban does not reach."""

    PEOPLE = auto()
    CASES = auto()


def spares_nobody(unit: Unit) -> bool:
    """«Изъятий из запрета иностранных мессенджеров не предусмотрено»: the ban holds, and for all."""
    return _EXCEPTIONS in unit.sentence.beginnings and bool(_WITHOUT_EXCEPTION.search(unit.text))


def bars_nothing(unit: Unit) -> bool:
    """«Ограничений на мессенджеры не вводить: хоть WhatsApp, хоть Viber»: no service is barred."""
    return _BARS in unit.sentence.beginnings and bool(_UNLIMITED.search(unit.text))


def spares_cases(unit: Unit) -> bool:
    """«не пользоваться, кроме случаев, когда …»: then it is allowed."""
    tokens = unit.sentence.tokens
    if any(_but_for(tokens, at) for at in unit.sentence.exceptions) and not unit.names() & _OURS:
        return True
    return any(
        token.word is not None and token.word.lemmas & _CASES
        for at in unit.sentence.exceptions
        for token in tokens[at + 1 : at + 1 + _NEAR]
    )


def _but_for(tokens: Sequence[Token], at: int) -> bool:
    """«кроме как с поставщиками», «кроме как на дежурстве»: an occasion, told by a preposition."""
    told = at > 0 and tokens[at].text == "как" and tokens[at - 1].text == "кроме"
    return told and at + 1 < len(tokens) and tokens[at + 1].text in _OCCASION


def not_strict(unit: Unit) -> bool:
    """«без крайней необходимости не пользоваться»: in some cases, or with leave, it may be used."""
    return bool(_NOT_STRICT.search(unit.text))


def struck_off(unit: Unit) -> bool:
    """«Исключить Telegram из перечня запрещённых мессенджеров»: what is taken off the list of the forbidden is let."""
    if unit.sentence.texts.isdisjoint(_OUT_OF_LIST):
        return False
    tokens = unit.sentence.tokens
    return any(
        token.text in _OUT_OF_LIST
        and tokens[at - 1].text == "из"
        and any(t.text.startswith(_FORBIDDEN) for t in tokens[at + 1 : at + 3])
        for at, token in enumerate(tokens)
        if at
    )


def does_not_hold(unit: Unit, *, near_ban: bool = False) -> Spared | None:
    """«Запрет не действует в поездках», «этот запрет не распространяется на бухгалтеров»: without naming a service;
    ``near_ban``: the ban stands in this statement or the one before, so that «это», «требование» may mean it."""
    ours = bool(unit.names() & _OURS)
    if near_ban and not ours and (_LEFT_OPEN.search(unit.text) or lets_former_stay(unit)):
        return Spared.CASES
    if near_ban and not ours and _leaves_choice(unit):
        return Spared.CASES
    found = _NOT_HOLD.search(unit.text)
    if found is None:
        return None
    clause = _clause(unit.text, found.start(), found.end())
    meant = near_ban and "применя" not in found[0].lower() and _THIS.search(clause)
    if not _BAN.search(unit.text) and not meant:
        return None
    behind = _nouns(unit.sentence, unit.sentence.start + found.end(), unit.sentence.stop)
    whom = behind or _nouns(
        unit.sentence,
        unit.sentence.start + unit.text.find(clause),
        unit.sentence.start + found.start(),
    )
    people = any(animate for animate in (whom[:1] if behind else whom))
    return Spared.PEOPLE if people else Spared.CASES


def _leaves_choice(unit: Unit) -> bool:
    """«…, а кому неудобно – пользоваться по-прежнему»: whoever likes goes on in what is given up; not by telephone."""
    found = _WHO_LIKES.search(unit.text)
    if found is None or _OTHER_WAYS.search(found[0]):
        return False
    return "не " not in (found["done"] or "")


def _clause(text: str, start: int, stop: int) -> str:
    """The clause around a stretch of the text, between semicolons, commas and full stops."""
    first = max(text.rfind(mark, 0, start) for mark in ";,.:–(") + 1
    ends = [at for mark in ";,.:–)" if (at := text.find(mark, stop)) >= 0]
    return text[first : min(ends, default=len(text))]


def _nouns(sentence: Sentence, start: int, stop: int) -> list[bool]:
    """Of the nouns between two offsets: whether each is a person."""
    words = [
        t.word for t in sentence.tokens if start <= t.start < stop and t.word and len(t.text) > 2
    ]
    return [word.animate for word in words if word.noun and not word.adjective]
