"""Whether a statement is told to a part of the people alone: «учителям математики», «воспитателям ясельных групп», «тем
классным руководителям, кто …», «…; остальных это не касается».

Which people there are does not matter, only what narrows them; words that every institution says of all of its own
(«педагоги школы», «воспитатели групп», «педагоги дополнительного образования») narrow nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.check.judging.circle import is_of_some_classes
from actgen.check.judging.people import PEOPLE
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Token, Word

TOLD = PEOPLE | {
    "классный руководитель", "педагоги класса", "руководитель объединения", "специалисты управления",
    "руководители учреждений", "руководитель",
}  # fmt: skip
"""Concepts of the people whom a statement may be told to."""

_POSTS = frozenset({"классный руководитель", "воспитатель"})
_GROUPS = frozenset(
    "класс группа курс отделение смена корпус отдел звено возраст параллель филиал сектор дисциплина цикл предмет"
    " ступень профиль специальность".split()
)
_UNITS = frozenset({"школа", "сад", "учреждение", "организация"})
_OF_UNITS = frozenset(
    "сельский городской малокомплектный начальный вечерний частный отдалённый отдаленный".split()
)
_OF_ALL = frozenset(
    "свой их его этот данный наш весь каждый всякий любой образовательный дошкольный школьный учебный дополнительный"
    " возрастной соответствующий подведомственный муниципальный разный общеобразовательный профессиональный детский"
    " настоящий указанный здешний различный структурный такой какой иной тот закрепленный закреплённый бюджетный"
    " прикреплённый вверенный вверить прикрепить закрепить заведующий заведовать".split()
)
_SUBJECTS = frozenset(
    "математика физика химия биология информатика история география музыка технология физкультура астрономия черчение"
    " литература обществознание плавание хореография вокал шахматы борьба футбол волейбол баскетбол рисование лепка"
    " опека".split()
)
_LANGUAGES = frozenset({"язык", "культура", "дисциплина", "предмет"})
_BETWEEN = 3  # words behind the people among which the group stands: «воспитателям, работающим в ясельных группах»
_NARROW = frozenset(
    "новый молодой начинающий штатный отдельный некоторый внештатный заинтересованный приходящий неопытный".split()
)
_THOSE = frozenset({"тот"})
_WHO = frozenset({"кто", "чей", "который"})
_NEUTRAL = frozenset(
    "работать вести являться указать перечислить закрепить осуществлять состоять входить назначить преподавать"
    " поименовать трудиться упомянуть ознакомить участвовать находиться иметь следующий вышеуказанный"
    " заведовать заведующий заведывать касаться утвердить обязать обязанный должный".split()
)
_ASIDE = frozenset({"с", "со", "для", "у", "между", "о", "об"})  # «заводит беседу с учениками …»
_PLURAL = ("ые", "ие", "ых", "их", "ым", "им", "ыми", "ими")  # pymorphy is unsure of «принятым»
_FROM_THEM = Pattern(
    r"\bк(?:то|ому|ого)(?:-то|-нибудь)?\s+(?:из|с[оа]?\s+сторон)\s+\w+", re.IGNORECASE
)
_NOBODY = Pattern(r"\bни\s*(?:(?:для|у|от|с)\s+)?(?:кто|кому|кого|один|одного)\b", re.IGNORECASE)
# «…; прочих воспитателей не касается», «остальные освобождены», «другим группам инструкцию не менять»
_THE_REST = Pattern(
    r"(?<!и )(?<!или )(?<!все )(?<!всем )(?<!всех )"
    r"\b(?:остальн(?:ым|ые|ых|ой|ая|ому)|проч(?:им|ие|их)|друг(?:им|ие|их|ого|ому|ая|ой)"
    r"|втор(?:ой|ая|ую))\b"
    r"(?!\s+(?:\w+\s+)?(?:случа|вопрос|сведени|документ|сервис|мессенджер|программ|приложени|площадк|чат|канал|средств|способ"
    r"|дн\w\b|раз\b|дел|пункт|мест|сторон|экземпляр|редакци|стат|язык|ссыл|рол))"
    r"[^.;:]{0,70}?(?:\bне\s+(?!все\b|только\b|позднее\b|позже\b|менее\b|реже\b|мессенджер)|\bосвобо\w+|\bизбавл\w+"
    r"|\bобойд\w+|\bобход\w+|\bбез\s|\bпо\s+(?:\w+\s+)?(?:желанию|усмотрению|прежн\w+|старо\w+)|\bоста[ёе]тся\s+(?:без|прежн)|"
    r"\bостаются\s+(?:без|при|прежн))",
    re.IGNORECASE,
)
_FREED = Pattern(
    r";[^.;]*\b(?:старш\w+|младш\w+|мастер\w*|совместител\w+|второй\s+корпус|филиал)\b[^.;]{0,60}?"
    r"(?:\bне\s+(?:надо|нужно|требу|каса|участву|распростран)|\bизбавл\w+|\bосвобо\w+)",
    re.IGNORECASE,
)
_SHARE = Pattern(
    r"\b(?:част(?:ь|и|ью)|половин\w+|трет(?:ь|и|ью)|четверт(?:ь|и|ью)|большинств\w+|меньшинств\w+|ряд(?:у|а)?"
    r"|нескольк\w+|двум|двое|тр[её]м|трое)\s+(?:из\s+)?(?:\w+\s+){0,2}?(?:воспитател|учител|педагог|преподавател|"
    r"классных\s+руковод|работник|сотрудник|специалист|тренер|куратор|мастер)",
    re.IGNORECASE,
)


@once
def told_to_part(unit: Unit) -> str:
    """The words that narrow the people to a part; empty if all of them are told."""
    if not unit.sentence.naming(TOLD):
        return ""
    return next(_narrowings(unit), "")


def _narrowings(unit: Unit) -> Iterator[str]:
    text = unit.text
    for pattern in (_THE_REST, _FREED, _SHARE):
        if (found := pattern.search(text)) is not None:
            yield found.group().strip(" ;")
    if (asked := _FROM_THEM.search(text)) is not None and not _NOBODY.search(text):
        yield asked.group()
    tokens = unit.sentence.tokens
    people = [g for g in unit.sentence.naming(TOLD) if _are_people(tokens, g)]
    told = [(g, _narrowed(unit, tokens, g)) for g in people]
    for item, stop in told:
        whole = (g.mention for g, narrowed in told if not narrowed)
        if stop and not any(m.means(item.mention.names) for m in whole):
            start = tokens[item.mention.first].start - unit.sentence.start
            yield text[start : tokens[stop].stop - unit.sentence.start]


def _are_people(tokens: Sequence[Token], item: Governed) -> bool:
    """Many, or the holder of a post who stands for all; not «учитель математики Шестакова», nor those met with."""
    word = tokens[item.mention.last].word
    first = item.mention.first
    if first and tokens[first - 1].text in _ASIDE:
        return False
    many = (word is not None and word.plural) or item.mention.means(_POSTS)
    return many and item.mention.plain and not (item.excepted or item.set_aside)


def _narrowed(unit: Unit, tokens: Sequence[Token], item: Governed) -> int:
    """The last token of what narrows the people of a mention; 0 without such words."""
    first, last = item.mention.first, item.mention.last
    if item.mention.means(_POSTS) and is_of_some_classes(unit, item):
        return min(last + 2, len(tokens) - 1)
    before = tokens[first - 1].word if first else None
    if (
        before is not None
        and before.lemmas & _NARROW
        and (before.adjective or before.full_participle)
    ):
        return last
    behind = tokens[last + 1 : last + 4]
    if not behind:
        return 0
    pointed = before is not None and bool(before.lemmas & _THOSE)
    pointed = pointed and not (
        first > 1 and tokens[first - 2].text == "и"
    )  # «и тем, которым раньше …»
    if pointed and behind[0].text == "," and any(_says(t, _WHO) for t in behind[1:]):
        return last + 2
    if behind[0].text == "," and len(behind) > 1 and _describes(tokens[last], behind[1]):
        return last + 2
    return _group(tokens, last)


def _group(tokens: Sequence[Token], last: int) -> int:
    """«ясельных групп», «математики», «вечернего отделения», «английского языка», «по плаванию»: the first noun behind
    the people, with what stands before it."""
    former: Token | None = None
    for at in range(last + 1, min(last + 2 + _BETWEEN, len(tokens))):
        token = tokens[at]
        word = token.word
        if word is None or word.infinitive or (word.finite and not word.noun):
            if token.text == "," and former is None:
                continue  # «преподавателям, работающим на вечернем отделении»
            return 0
        if word.noun and not word.adjective:
            taught = "gent" in word.cases or (former is not None and former.text == "по")
            return at if (taught and word.lemmas & _SUBJECTS) or _singles_out(former, word) else 0
        if not (
            word.adjective or word.full_participle or word.active_participle or word.preposition
        ):
            return 0
        former = token
    return 0


def _singles_out(former: Token | None, word: Word) -> bool:
    """«ясельных групп», «первого корпуса», «иностранного языка», «сельских школ»; not «своих классов»."""
    said = former.word if former is not None else None
    if said is None or not (said.adjective or said.full_participle) or said.lemmas & _OF_ALL:
        return False
    if said.cases.isdisjoint(word.cases):
        return False
    if word.lemmas & _UNITS:
        return bool(said.lemmas & _OF_UNITS)
    return bool(word.lemmas & (_GROUPS | _LANGUAGES))


def _describes(people: Token, token: Token) -> bool:
    """«, принятым после 1 января»; not «, указанным в приложении», nor «инструкции воспитателя, дополненной …»."""
    word = token.word
    if people.word is None or word is None or not (word.full_participle or word.active_participle):
        return False
    agrees = token.text.endswith(_PLURAL) and not word.cases.isdisjoint(people.word.cases)
    return agrees and word.lemmas.isdisjoint(_NEUTRAL)


def _says(token: Token, lemmas: frozenset[str]) -> bool:
    return token.word is not None and not token.word.lemmas.isdisjoint(lemmas)
