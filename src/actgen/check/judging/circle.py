"""Whether a statement obliges all the people it speaks of, or a circle that it narrows: volunteers («изъявившие
желание», «тем, кто хочет») or people of some description («не достигшие 55 лет», «у которых есть телефон»)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from actgen.check.judging.ban_circle import is_part
from actgen.check.judging.people import PEOPLE
from actgen.check.judging.signals import SOME
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_STAFF = PEOPLE | {
    "классный руководитель",
    "руководитель объединения",
    "педагоги класса",
    "специалисты управления",
}
_WILL = frozenset(
    "желание желать пожелать хотеть захотеть согласие согласный согласиться согласен доброволец готовый готов удобно"
    " угодно возможность счесть интерес заинтересованный попросить просить просьба обратиться".split()
)
_HAVING = frozenset({"иметь", "имеющий"})
_VOLUNTEERS = frozenset({"желающий", "доброволец"})
_MEASURED = Pattern(r"^(?:лет|год|года|годам|стаж\w*|возраст\w*)$")
_WHATEVER = frozenset({"любой", "всякий", "независимо"})
_YEAR = 4  # digits
_OLDER = frozenset({"старый", "молодой", "старше", "моложе", "младше"})
_ALL_OF_THEM = frozenset({"тот", "весь", "каждый", "любой"})
_WHO = frozenset({"кто", "чей"})
_OWNED = frozenset({"нет", "есть", "имеется", "имеются"})
_STANDING = frozenset({"штатный", "основной"})
_SERVICE = ("max", "мах", "макс", "сферум", "мессенджер", "профил", "чат")
_SOFT = frozenset({Force.WISH, Force.OPTION})
_BREAKS = frozenset({",", ";", ":"})
_CLASSES = Pattern(rf"^,?\s*(?:\w+щ\w+\s+)?(?:в\s+|из\s+)?(?:{SOME.pattern})", re.IGNORECASE)
_EVERY_CLASS = re.compile(
    r"^\D{0,20}1\s*(?:-?го)?\s*[–-]\s*(?:9|10|11)\b|^\D{0,20}1\s*[–-]\s*4\s+и\s+5\s*[–-]"
)
_REST_LEFT = Pattern(
    r"\b(?:остальн\w+|проч\w+|друг\w+ класс\w*|начальн\w+ школ\w+|старш\w+ (?:школ|звен)\w+)\b[^.;]*"
    r"\b(?:не|пока|позже|по прежн\w+)\b",
    re.IGNORECASE,
)
_REST = frozenset({"остальных", "остальным", "остальные", "прочих", "прочим", "прочие"})
_NOT_ALL = Pattern(r"\bне все\b", re.IGNORECASE)
_FROM = frozenset({"от", "из"})
_RANGE = Pattern(r"\b(\d{1,2})(?:-?го)?\s*[–-]\s*(\d{1,2})(?:-?х|-?е)?\s+класс", re.IGNORECASE)
_LAST_CLASS = 9
_ASIDE = frozenset({"с", "со", "для", "от", "у", "между", "среди", "о", "об"})
_ASIDE_WITHIN = 2  # tokens: «с нашими родителями»
_WITHIN = (
    3  # tokens between the people and the comma that opens the phrase: «работникам нашей школы, …»
)
_INCLUDING = frozenset({"числе", "включая"})


def narrowed(unit: Unit, anchors: Sequence[Governed]) -> bool:
    """Whether those told to act, between the semicolons around the first anchor, are only some: volunteers or people
    of a certain age, length of service, class."""
    near = unit.near(anchors[0])
    tokens = unit.sentence.tokens
    if not near:
        return False
    first, last = near[0].mention.first, near[-1].mention.last
    stop = next((i for i in range(last, len(tokens)) if tokens[i].text == ";"), len(tokens))
    start = next((i for i in range(first, -1, -1) if tokens[i].text == ";"), -1) + 1
    volunteers = not unit.sentence.lemmas.isdisjoint(_VOLUNTEERS)
    if volunteers and any(_is_volunteer(tokens, at) for at in range(start, stop)):
        return True
    told = [g for g in near if g.mention.means(_STAFF) and not g.excepted and not g.set_aside]
    ends = [g.mention.last for g in told if not _is_aside(tokens, g.mention.first)]
    if not unit.sentence.lemmas.isdisjoint(_ALL_OF_THEM):
        ends += [at for at in range(start, stop) if _opens_relative(tokens, at)]
    if told and all(is_part(tokens, g.mention.last, stop - 1) for g in told):
        return True
    return any(_limits(phrase) for end in ends for phrase in _phrases(tokens, end, stop)) or any(
        _is_willing(tokens, g.mention.first) for g in told
    )


def denies_the_rest(unit: Unit, actions: Sequence[str]) -> bool:
    """«Завучей ознакомить, остальных не знакомить»: what is denied to the rest of the people is done for those named
    before."""
    if _REST.isdisjoint(unit.sentence.texts):
        return False
    tokens = unit.sentence.tokens
    for at, token in enumerate(tokens):
        if token.text not in _REST:
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) else token
        counted = after.text[
            :1
        ].isdigit()  # «остальных 50 % сотрудников»: a share is judged by its number
        of_people = not counted and (
            after.word is None or not after.word.noun or after.word.animate
        )
        done = unit.sentence.naming(
            actions
        )  # before, or «няню не подключать, остальных подключить»
        if of_people and any(unit.mood(g) is Mood.DO for g in done):
            return True
    return False


def spares_some(unit: Unit, wanted: frozenset[str]) -> bool:
    """«Педагогам подключиться, совместителям – на своё усмотрение»: beside the duty stands a softer word for some."""
    tokens = unit.sentence.tokens
    mentions = [g.mention for g in unit.sentence.governed]
    soft = [g.mention.first for g in unit.sentence.governed if g.mention.force in _SOFT]
    soft += [
        i for i in range(1, len(tokens)) if tokens[i].text == "мере" and tokens[i - 1].text == "по"
    ]
    for at in soft:
        start = next((i for i in range(at, -1, -1) if tokens[i].text == ";"), None)
        if start is None:
            start = next((i for i in range(at, -1, -1) if tokens[i].text in _BREAKS), None)
        stop = next((i for i in range(at, len(tokens)) if tokens[i].text in _BREAKS), len(tokens))
        for index in range(start or len(tokens), stop):
            word = tokens[index].word
            told = next((m for m in mentions if m.plain and m.first <= index <= m.last), None)
            if word is None or not (word.noun and word.animate):
                continue
            if told.means(wanted) if told else word.plural:
                return True
    return False


def speaks_of_some(unit: Unit) -> bool:
    """«Находящиеся в декрете подключаются, когда захотят»: the subject are people of some sort."""
    first = unit.sentence.tokens[0].word
    described = (
        first is not None and first.plural and (first.active_participle or first.full_participle)
    )
    return bool(described or SOME.search(unit.text))


def of_some_classes(unit: Unit, wanted: frozenset[str]) -> bool:
    """«обучающимся 5–11 классов», «учителей, работающих в 5–9 классах»; not «ученикам 1–11 классов»."""
    return any(is_of_some_classes(unit, item) for item in unit.sentence.naming(wanted))


def is_of_some_classes(unit: Unit, item: Governed) -> bool:
    """Whether classes are named behind the mention, and not all of them."""
    behind = unit.text[unit.sentence.tokens[item.mention.last].stop - unit.sentence.start :]
    chosen = unit.sentence.tokens[item.mention.last].text in _FROM
    if chosen or _EVERY_CLASS.match(behind) or _together_all(unit.text):
        return False  # «с выборными от 7–11 классов»: who they are chosen by
    within = item.mention.means(("педагоги класса",)) and bool(SOME.search(unit.text))
    return within or bool(_CLASSES.match(behind))


def _together_all(text: str) -> bool:
    """«5–11 классы – до 25 мая, 1–4 классы – до 15 сентября»: taken together these are all classes."""
    named = [(int(a), int(b)) for a, b in _RANGE.findall(text)]
    if len(named) < 2:
        return False
    classes = {number for first, last in named for number in range(first, last + 1)}
    return classes >= set(range(1, _LAST_CLASS + 1))


def of_part(unit: Unit) -> bool:
    """«структуру 5–11 классов», «группы вносятся не все», «…; остальные пока не вносятся»: some of the classes."""
    if _REST_LEFT.search(unit.text) or _NOT_ALL.search(unit.text):
        return True
    ranges = [(int(m[1]), int(m[2])) for m in _RANGE.finditer(unit.text)]
    return bool(ranges) and not (
        min(first for first, _ in ranges) == 1 and max(last for _, last in ranges) >= _LAST_CLASS
    )


def _is_volunteer(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    told = word is not None and bool(word.lemmas & _VOLUNTEERS) and not _is_aside(tokens, at)
    return told and (word is None or "gent" not in word.cases or "accs" in word.cases)


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """«с родителями, которые …», «для желающих»: they are not the ones told to act."""
    before = tokens[max(0, at - 2) : at]
    if len(before) == _ASIDE_WITHIN and before[0].text in _ASIDE:
        word = before[1].word
        return word is None or word.adjective or not word.noun  # «с приказом учителей, …»
    return any(token.text in _ASIDE for token in before)


def _opens_relative(tokens: Sequence[Token], at: int) -> bool:
    """«тем, кто …», «всем, у кого …»."""
    word = tokens[at].word
    after = tokens[at + 1 : at + 4]
    return (
        word is not None
        and bool(word.lemmas & _ALL_OF_THEM)
        and bool(after)
        and after[0].text == ","
        and any(t.word is not None and t.word.lemmas & _WHO for t in after[1:])
        and not _is_aside(tokens, at)
    )


def _phrases(tokens: Sequence[Token], end: int, stop: int) -> Iterable[Sequence[Token]]:
    """What is said of the people named last at ``end``: the phrase behind the next comma, and what follows at once."""
    comma = next(
        (i for i in range(end + 1, min(end + 2 + _WITHIN, stop)) if tokens[i].text == ","), None
    )
    yield tokens[end + 1 : min(end + 5, comma if comma is not None else stop)]
    if comma is None or _INCLUDING & {t.text for t in tokens[comma + 1 : comma + 4]}:
        return
    close = next((i for i in range(comma + 1, stop) if tokens[i].text in {",", ")", "–"}), stop)
    phrase = tokens[comma + 1 : close]
    opening = (
        phrase[1:2] if phrase and phrase[0].word and phrase[0].word.preposition else phrase[:1]
    )
    opening = phrase[1:2] if phrase and phrase[0].text == "не" else opening
    word = opening[0].word if opening else None
    if word is None:
        return
    relative = opening[0].text.startswith("котор") or bool(word.lemmas & _WHO)
    if relative or word.full_participle or word.active_participle or word.adjective:
        yield phrase


def _limits(phrase: Sequence[Token]) -> bool:
    """«изъявившие желание», «которые согласны», «не достигшие …», «со стажем более года», «старше 60 лет»."""
    words = [token.word for token in phrase if token.word is not None]
    if any(word.lemmas & _WHATEVER for word in words):
        return False  # «любого возраста»
    if any(
        word.lemmas & _WILL or (word.full_participle and word.lemmas & _HAVING) for word in words
    ):
        return True
    relative = any(token.text.startswith("котор") for token in phrase[:2])
    if relative and any(token.text in _OWNED for token in phrase):
        return not any(token.text.startswith(_SERVICE) for token in phrase)  # «у которых нет MAX»
    years = pairwise([None, *phrase])
    return any(
        token is not None
        and (token.text in _OLDER or (_MEASURED.match(token.text) and not _is_year(before)))
        for before, token in years
    )


def _is_year(token: Token | None) -> bool:
    """«с 19 апреля 2024 года» is a day, not an age."""
    return token is not None and token.text.isdigit() and len(token.text) == _YEAR


def _is_willing(tokens: Sequence[Token], at: int) -> bool:
    """«изъявившим желание педагогам», «согласным на это учителям»."""
    before = tokens[max(0, at - 3) : at]
    if before and before[-1].word is not None and before[-1].word.lemmas & _STANDING:
        return True
    begins = [
        i for i, t in enumerate(before) if t.word and (t.word.full_participle or t.word.adjective)
    ]
    return bool(begins) and _limits(before[begins[0] :])
