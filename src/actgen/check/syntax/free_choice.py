"""Where one writes is left to somebody: «Мессенджер для чата класса учитель выбирает сам», «Где вести чат, решают
родители», «Чаты ведутся там, где кому удобно». Whoever may choose may choose a foreign service.

A choice that is left («создавать ли чат, учитель решает сам») also softens what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import Beginning, Token
from actgen.model.lexicon import Force

_CHOOSES = Beginning(
    *"выб избир избрать реш определ подбир догов усмотр удобн привы угодно нрав вкус кто люб".split()
)
_MESSENGER = Beginning("мессендж")
_SERVICE = r"(?:мессендж|сервис|площадк|приложени|программ|средств\w*\s+(?:связи|общени|переписк)|канал\w*\s+связи)"
_IS_SERVICE = re.compile(rf"{_SERVICE}|мест[оа]\b", re.IGNORECASE)
_CHOOSING = r"(?:выб[ие]р|выбра|избир|избрать|реш[аие]|определ[яи]|подбир|договарива|договор[яи])"
_IS_CHOOSING = re.compile(_CHOOSING)
_WHICH = re.compile(
    rf"\bкак(?:ой|ую|им|ое|ом|ая)\b\s+(?:\w+\s+)?{_SERVICE}|\bгде\s+(?:\w+\s+){{0,2}}(?:вести|вестись|общаться|писать"
    r"|переписываться|быть|создать|создавать|открыть|держать|чат|групп|бесед)",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\bсам(?:и|а|им|ому|ой|остоятельно)?\b|\bпо\s+(?:\w+\s+)?(?:усмотрени|выбору|желани|вкус)|\bна\s+(?:\w+\s+)?усмотрени"
    r"|\b(?:вправе|волен|вольн[ыа]|мо(?:жет|гут)|разрешается|разрешено|позволяется|допускается)\b"
    r"|\bпо\s+(?:договор[её]нности|согласовани)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:учител[ья]|педагоги?|преподавател[ьи]|воспитател[ьи]|родител[ьи]|родительск\w+\s+комитет|классн\w+\s+руководител[ьи]"
    r"|кажд(?:ый|ая)|работник[и]?|сотрудник[и]?|мастера?|куратор[ы]?|тренер[ы]?|семь[яи]|дети|ученик[и]?|класс|группа|комитет"
    r"|собрание|актив)\b",
    re.IGNORECASE,
)
_RIGHT_TO_CHOOSE = re.compile(
    rf"\bвыбор\w*,?\s+(?:(?:\w+\s+)?{_SERVICE}|где\b|в как)", re.IGNORECASE
)
_GIVEN = re.compile(
    r"\b(?:прав[оа]|остав\w+|остаётся|остается|предостав\w+|довер\w+|передат?\w*|свобод\w+|за\s+(?:учител|педагог|классн|родител"
    r"|воспитател|работник|сотрудник|преподавател|семь))",
    re.IGNORECASE,
)
# «где кому удобно», «кто где», «на площадке, которая ему удобна»
_WHEREVER = re.compile(
    r"\bгде\s+(?:\w+\s+){0,2}(?:удобн|привык|захо|хо(?:чет|тят)|угодно|прид[её]тся|нравится|сложил|повелось|заведено)"
    rf"|\bкто\s+где\b|\b{_SERVICE}\w*,\s+котор\w+\s+(?:\w+\s+){{0,3}}(?:удобн|привычн|нрав|выб)",
    re.IGNORECASE,
)
# «в мессенджерах по выбору …», «мессенджер – на усмотрение», «приложение можно взять любое»
_AT_WILL = (
    r"(?:по\s+(?:\w+\s+)?(?:выбору|усмотрени|желани|вкус)|на\s+(?:\w+\s+)?(?:усмотрени|вкус))"
)
_ANY = re.compile(
    rf"\b{_SERVICE}\w*\s+{_AT_WILL}|\b{_SERVICE}[^,;.:–]*\s[–—]\s+{_AT_WILL}"
    rf"|\b{_SERVICE}[^,;.:]*\b(?:взять|выбрать|использовать|пользоваться)\s+люб",
    re.IGNORECASE,
)
_OF_LESSONS = re.compile(r"программ", re.IGNORECASE)
_NOT = re.compile(
    r"\bне\s+(?:вправе|может|могут|разреша\w+|допуска\w+|позволя\w+|предостав\w+|остав\w+|имеет|имеют|выб\w+|реша\w+|определя\w+)"
    r"|\bнельзя\b|\bзапре\w+|\bпрекра\w+|\bисключ\w+|\bне\s+(?:там|где|тем)\b|\bа\s+не\b|\bнет\b|\bхватит\b|\bникак",
    re.IGNORECASE,
)
_OF_OURS = re.compile(
    r"\b(?:из|среди|между|кроме)\s+(?:\w+\s+)?(?:отечественн|российск|разреш[её]нн|национальн|одобренн|рекомендованн)\w+"
    r"|\b(?:отечественн|российск|разреш[её]нн|национальн|рекомендованн)\w+",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\bмежду собой\b|\bдруг с другом\b|\bбез (?:участия )?(?:учител|педагог|школ|сотрудник)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\bсвяз\w+\s+с\s+(?:\w+\s+)?(?:родител|семь|учени|обучающ|детьми|класс|учител|педагог|работник)",
    re.IGNORECASE,
)
_OR = frozenset({"или", "либо", "хоть"})
_TALK = frozenset({"чат", "общение", "встречи", "видеосвязь", "классы"})
_OURS = frozenset({"платформа", "профиль", "max", "отечественный мессенджер"})
_WHETHER_WITHIN = 4  # tokens: «создавать ли», «будет ли», «нужен им ли»


@once
def left_to_habit(unit: Unit) -> bool:
    """Whether school talk goes on wherever people like, be it a foreign service or not."""
    return _is_open(unit) and bool(_WHEREVER.search(unit.text))


@once
def left_open(unit: Unit) -> bool:
    """Whether the statement leaves the service for school talk to somebody's choice."""
    if not _is_open(unit):
        return False
    return bool(_ANY.search(unit.text)) or _gives_the_choice(unit) or _lets_choose(unit)


@once
def _is_open(unit: Unit) -> bool:
    """Whether school talk is spoken of, and none of our services is named or prescribed for it."""
    sentence = unit.sentence
    if _CHOOSES not in sentence.beginnings:
        return False
    spoken = not unit.names(wide=True).isdisjoint(_TALK) or bool(_CONTACT.search(unit.text))
    spoken = spoken or _MESSENGER in sentence.beginnings
    if not spoken or _APART.search(unit.text):
        return False
    if _NOT.search(unit.text) or _OF_OURS.search(unit.text):
        return False
    # «Время учитель выбирает сам, место – Сферум» leaves no service to him
    return unit.names().isdisjoint(_OURS) or not sentence.texts.isdisjoint(_OR)


def _gives_the_choice(unit: Unit) -> bool:
    """«Выбор мессенджера оставить за учителем», «право выбора сервиса»."""
    return bool(_RIGHT_TO_CHOOSE.search(unit.text) and _GIVEN.search(unit.text))


def _lets_choose(unit: Unit) -> bool:
    """«Сервис учитель выбирает сам», «в каком мессенджере быть чату, решают родители»."""
    tokens = unit.sentence.tokens
    if not any(_IS_CHOOSING.match(token.text) for token in tokens):
        return False
    if not (_ITSELF.search(unit.text) or _SOMEBODY.search(unit.text)):
        return False
    return bool(_WHICH.search(unit.text)) or any(
        _is_chosen(tokens, at) for at in range(len(tokens))
    )


def _is_chosen(tokens: Sequence[Token], at: int) -> bool:
    """A service as the object of the choice: «мессенджер», «любой сервис»; not «тему чата в мессенджере»."""
    word = tokens[at].word
    if word is None or not _IS_SERVICE.match(tokens[at].text) or "accs" not in word.cases:
        return False
    after = tokens[at + 1].word if at + 1 < len(tokens) else None
    if _OF_LESSONS.match(tokens[at].text) and after is not None and after.noun:
        return False  # «программу обучения»
    before = at - 1
    while before >= 0 and (former := tokens[before].word) is not None and former.adjective:
        before -= 1
    former = tokens[before].word if before >= 0 else None
    return former is None or not (former.preposition or (former.noun and not former.animate))


def leave_to_choice(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Создавать ли чат, классный руководитель решает сам»: what is asked stands under the choice."""
    if "ли" not in sentence.texts:
        return
    chosen = [p for p in predicates if p.link.force is Force.OPTION and p.link.form is Form.FINITE]
    if not chosen or chosen[0].link.negated:
        return
    option = chosen[0]
    for first, last in sentence.pieces:
        opening = [token.text for token in sentence.tokens[first : first + _WHETHER_WITHIN]]
        if "ли" not in opening or option.first <= last:
            continue
        for item in sentence.governed:
            if first <= item.mention.first <= last:
                asked = tuple(_stated(link) for link in item.chain if link is not option.link)
                item.chain, item.supposed, item.subordinate = (option.link, *asked), False, False


def _stated(link: Link) -> Link:
    return replace(link, force=None) if link.force is Force.OTHER else link
