"""What makes a chat one for some only: left to those who wish, some not let in, others released, none for some."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from actgen.check.chats.left_out import IN_CHATS, OF_GROUPS, refused_to_some
from actgen.check.chats.scope import Scope, takes_part
from actgen.check.judging.circle import is_of_some_classes, of_some_classes
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force
from actgen.model.requirement import ChatRequirement, Status
from actgen.model.text import Role

# «желающим того», «согласными на это», «имеющими смартфон»: not all of them
_SELECTED = Pattern(
    r"\b(?:желающ|согласн(?:ы[ех]|ым)|согласивш|(?<=\bс )(?:частью|некоторыми|отдельными|несколькими)\b"
    r"|(?<!не )имеющ\w+\s+(?:смартфон|телефон|компьютер))",
    re.IGNORECASE,
)
# «совместители в нём не состоят», «пенсионеров не приглашать»; not «посторонних не приглашать»
_NOT_LET_IN = Pattern(
    r"\b(?P<who>\w+)\s+(?:(?:в|во)\s+(?:\w+\s+){1,2})?не\s+(?:состо|вход|включа|приглаша|добавля|вступа)",
    re.IGNORECASE,
)
_OPENING_WITHIN = 8  # tokens: «, а если потребуется, и чат …»
_STRANGERS = ("посторонн", "лишн", "чуж", "сторонн", "рекл", "третьих", "лиц")
# «советника приглашать, когда он нужен»
_SOMETIMES = Pattern(
    r"\b(?:приглаша|подключа|включа|добавля)\w+,?\s+(?:когда|если|при необходимости)\b",
    re.IGNORECASE,
)
# «если родители попросят», «когда сочтёт полезным», «кто готов», «у которых есть время»
_CHOSEN = Pattern(
    r"\b(?:если|когда|коли|буде)\b[^.;:–]{0,50}?\b(?:захо[тч]|пожела|соглас|сочт|выраз|попрос|потреб|понадоб|возникн|найд)"
    r"|\bкто\s+(?:готов|не против|не возража|хочет|захочет|желает|пожелает|согласен)"
    r"|\bкотор\w+\s+(?:этого\s+|того\s+|сами\s+)?(?:хот|захот|жела|пожела|соглас|готов|не\s+(?:против|возража))"
    r"|\bу\s+(?:кого|которых)\s+(?:есть|имеется|найд[её]тся|будет)\s+(?:время|желани|охот|возможност)",
    re.IGNORECASE,
)
# who must create a chat does so whether he sees a need or not; «…, при необходимости – с предметниками»: of others
_NEED = r"(?:по\s+мере|при)\s+(?:необходимости|надобности|потребности)"
_OPENS = r"(?:созда|завод|завест|откры|организ)[а-яё]+"
_AS_NEEDED = Pattern(
    rf"\b{_OPENS}\s+{_NEED}\b|(?<![,–]\s)(?<!\b[иа]\s)\b{_NEED}(?:\s+{_OPENS}|\s*[.;]?\s*$)",
    re.IGNORECASE,
)
_DASHED_NEED = Pattern(rf"[–—]\s(?:только\s+|лишь\s+)?{_NEED}", re.IGNORECASE)
# «начиная с 5 класса», «старше 12 лет», «если класс 7-й и старше», «в классах, где …», «половине учителей»
_FROM_CLASS = Pattern(
    r"\bначиная\s+с\b|\b(?:только|лишь)\s+(?:с|со|для|в)\s+\d+\b|\b(?:с|со)\s+\d+(?:-?го)?\s+класса\b|\b(?:старше|младше|моложе)\s+\d|\bне\s+достигш"
    r"|\bкласс\w*\s+(?:не\s+\w+\s+)?\d+(?:-?(?:й|го|м))?\s+(?:и|или)\s+(?:старше|младше|выше)"
    r"|\b\d+(?:-?(?:й|го|м))?\s+класс\w*\s+(?:и|или)\s+(?:старше|младше|выше)"
    r"|\bв\s+(?:тех\s+)?(?:классах|группах|объединениях),\s+(?:где|в которых)\b"
    r"|\bначальн\w+\s+(?:школ|звен)\w+(?!\s*[№–«-])|\b(?:старш|средн)\w+\s+звен"
    r"|\b(?:втор|треть|четв[её]рт|пят|перв)\w+(?:\s+и\s+\w+)?\s+год\w*\s+обучени"
    r"|\b(?:половин\w+|трет[ьи]\w*|част[иь]|большинств\w+)\s+(?:классн|воспитател|педагог|учител|тренер)",
    re.IGNORECASE,
)
# «…; выпускного класса это не касается», «…; для 11 класса сделать исключение»
_EXCUSED = Pattern(
    r"(?P<who>[^.;,:–]{3,60}?)\s+это\s+(?:пока\s+|временно\s+)?не\s+(?:каса|распростран|относ)"
    r"|\b(?:для|в отношении)\s+(?P<whom>[^.;,]{3,60}?)\s(?:с?дела\w+|допуска\w+|допусти\w+)\s+исключени",
    re.IGNORECASE,
)
_CONDITIONS = frozenset({"если", "когда", "коли", "буде", "кто", "который"})
_COUNCIL = "ученический актив"
_STRANGE = frozenset({"чужой", "посторонний"})
_RELEASED = Pattern(r"\bосвобожда\w+|\bосвобод\w+", re.IGNORECASE)


def is_for_some(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """Whether a chat that is to be made is limited in the same sentence to some of those who should be in it, or left
    to somebody's wish; what is said of another chat of the sentence, or of other people, does not count."""
    if any(_limits(note) for note in unit.notes) or _row_limits(requirement, unit):
        return True
    anchor = scope.chat
    if anchor is None:
        return _limits_item(unit, scope)
    spans = _own(requirement, unit, scope)
    return (
        _is_left(requirement, unit, spans, anchor)
        or _is_said_of_some(requirement, unit, spans, anchor)
        or refused_to_some(requirement, unit, anchor)
    )


def is_left_to_discretion(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """Whether such a chat is made only by somebody's wish, or as he sees a need."""
    anchor = scope.chat
    return anchor is not None and _is_left(
        requirement, unit, _own(requirement, unit, scope), anchor
    )


def _is_left(
    requirement: ChatRequirement, unit: Unit, spans: Sequence[tuple[int, int]], anchor: Governed
) -> bool:
    if _is_left_open(unit, spans, anchor):
        return True
    if requirement.status is not Status.REQUIRED:
        return False
    own = _text(unit, spans)
    noun = unit.sentence.tokens[anchor.mention.first].text
    as_needed = any(_AS_NEEDED.search(part) for part in own.split(";") if noun in part)
    as_needed = as_needed or _is_dashed_need(requirement, unit, anchor)
    return as_needed or _is_chosen(requirement, unit, anchor, spans)


def _is_chosen(
    requirement: ChatRequirement,
    unit: Unit,
    anchor: Governed,
    spans: Sequence[tuple[int, int]],
) -> bool:
    """Whether a condition hangs over the chat or these participants: «если система потребует, подтверждает статус»
    between other semicolons is not said of them, «с учениками и, если понадобится, с учителями» of the teachers."""
    if unit.sentence.lemmas.isdisjoint(_CONDITIONS):
        return False
    tokens = unit.sentence.tokens
    who = [
        g.mention.first for g in unit.sentence.naming(frozenset().union(*requirement.participants))
    ]
    for start, stop in spans:
        edges = [start - 1, *(i for i in range(start, stop) if tokens[i].text == ";"), stop]
        for former, following in pairwise(edges):
            here = [at for at in (anchor.mention.first, *who) if former < at < following]
            found = _CHOSEN.search(_text(unit, [(former + 1, following)])) if here else None
            if found is None:
                continue
            begins = tokens[former + 1].start + found.start()
            at = next(i for i in range(former + 1, following) if tokens[i].start >= begins)
            if not (
                _joins_further(tokens, at)
                and any(anchor.mention.first < i < at for i in who)
                and not any(at < i < following for i in who)
            ):
                return True
    return False


def _joins_further(tokens: Sequence[Token], at: int) -> bool:
    """«…, а если понадобится, и с учителями», «и, если понадобится, …»: behind the word that joins one more."""
    before = [t.text for t in tokens[max(0, at - 2) : at]]
    return before[-1:] in (["а"], ["и"]) or before in (["и", ","], ["а", ","])


def _is_dashed_need(requirement: ChatRequirement, unit: Unit, anchor: Governed) -> bool:
    """«чаты с родителями; с учениками – по мере необходимости»: behind the dash of these participants alone."""
    people = frozenset[str]().union(*requirement.participants)
    items = [g for g in unit.sentence.governed if g.mention.plain]
    tokens = unit.sentence.tokens
    for item in items:
        if not item.mention.means(people) or item.piece <= anchor.piece:
            continue
        after = (g.mention.first for g in items if g.mention.first > item.mention.last)
        stop = next(after, len(tokens))
        if _DASHED_NEED.search(_text(unit, [(item.mention.last, stop)])):
            return True
    return False


def _limits_item(unit: Unit, scope: Scope) -> bool:
    """«– «Родители» – члены комитета; директор в эту группу не входит», an item of a list of chats."""
    kept_out = _NOT_LET_IN.search(unit.text) if scope.stop is None else None
    return kept_out is not None and not kept_out["who"].lower().startswith(_STRANGERS)


def _own(requirement: ChatRequirement, unit: Unit, scope: Scope) -> list[tuple[int, int]]:
    """The tokens that speak of these participants: in «чаты с родителями, с учениками – если …» the rest of the
    sentence is said of others."""
    tokens, pieces = unit.sentence.tokens, unit.sentence.pieces
    stop = len(tokens) if scope.stop is None else _before_next(tokens, scope.stop)
    if scope.stop is not None and _is_the_same(tokens, scope.stop):
        stop = next(
            (i for i in range(scope.stop, len(tokens)) if tokens[i].text in {")", ";"}), len(tokens)
        )
    start = _before_next(tokens, scope.start) if scope.start else 0
    who = [g for g in scope.mentions if takes_part(unit, g, requirement)]
    if not who or requirement.separately:
        return [(start, stop)]
    others = [
        pieces[number][0]
        for number in sorted({g.piece for g in scope.mentions if g.mention.means(IN_CHATS)})
        if tokens[pieces[number][0]].text in {"с", "со"} and not any(g.piece == number for g in who)
    ]
    before = [at for at in others if at < who[0].mention.first]
    behind = [at for at in others if at > who[-1].mention.last]
    end = min(behind, default=stop)
    if not before:
        return [(start, end)]
    return [(start, before[0]), (pieces[who[0].piece][0], end)]


def _is_the_same(tokens: Sequence[Token], chat: int) -> bool:
    """«чат с заместителями (советник … в чат не входит)»: not the next chat but this one."""
    before, behind = tokens[chat - 1], tokens[chat + 1 : chat + 2]
    return before.text in {"в", "во"} and any(t.text == "не" for t in behind)


def _before_next(tokens: Sequence[Token], chat: int) -> int:
    """«чат с родителями, а если потребуется, и чат с учителями»: where what is said of the latter chat begins."""
    for index in range(chat - 1, max(0, chat - _OPENING_WITHIN), -1):
        if tokens[index].text in {"а", "и", "но"} and tokens[index - 1].text == ",":
            conditional = any(t.text in {"если", "при", "по", "когда"} for t in tokens[index:chat])
            if conditional:
                return index
    return chat


def _row_limits(requirement: ChatRequirement, unit: Unit) -> bool:
    """«классные руководители 5–9 классов, остальные по желанию» in another cell of the row."""
    if unit.role is not Role.CELL:
        return False
    people = frozenset(requirement.owner).union(*requirement.participants)
    return any(
        (_COUNCIL not in people and of_some_classes(other, people))
        or _SELECTED.search(other.text)
        or _CHOSEN.search(other.text)
        for other in unit.beside
    )


def _limits(note: Unit) -> bool:
    """«* Совместители в чат не включаются.», «Примечание: учителя старше 60 лет вступают по желанию.»"""
    kept_out = _NOT_LET_IN.search(note.text)
    if kept_out is not None:
        return not kept_out["who"].lower().startswith(_STRANGERS)
    return note.softened() or bool(_RELEASED.search(note.text)) or bool(note.sentence.exceptions)


def _is_left_open(unit: Unit, spans: Sequence[tuple[int, int]], anchor: Governed) -> bool:
    """«…, по возможности, создать», «…, участие добровольное»."""
    tokens = unit.sentence.tokens
    return any(
        any(max(start, anchor.mention.first + 1) <= g.mention.first < stop for start, stop in spans)
        and [t.text for t in tokens[g.mention.first - 2 : g.mention.first]] != ["и", ","]
        and (  # «…, и, если нужно, чат …» is said of the next one
            g.mention.force is Force.OPTION
            or (g.mention.force is Force.WISH and tokens[g.mention.first].text in {"по", "при"})
        )
        for g in unit.near(anchor)
    )


def _is_said_of_some(
    requirement: ChatRequirement, unit: Unit, spans: Sequence[tuple[int, int]], anchor: Governed
) -> bool:
    first = anchor.mention.first
    own = _text(unit, spans)
    behind = _text(unit, [(max(start, first), stop) for start, stop in spans if stop > first])
    kept_out = _NOT_LET_IN.search(behind)
    excluded = kept_out is not None and not kept_out["who"].lower().startswith(_STRANGERS)
    sometimes = _SOMETIMES.search(behind) or _RELEASED.search(behind)
    if excluded or sometimes or _SELECTED.search(own):
        return True
    people = frozenset(requirement.owner).union(*requirement.participants)
    if _is_excused(unit, people):
        return True
    named = [g for g in unit.sentence.naming(people) if _within(spans, g)]
    if _COUNCIL in people:
        return False  # «со старостами 5–11 классов»: small children have none
    return bool(_FROM_CLASS.search(own)) or any(is_of_some_classes(unit, g) for g in named)


def _is_excused(unit: Unit, people: Collection[str]) -> bool:
    """«…; выпускного класса это не касается»: whom the duty does not reach are of those meant."""
    found = (
        _EXCUSED.search(unit.text)
        if "не" in unit.sentence.texts or "для" in unit.sentence.texts
        else None
    )
    if found is None:
        return False
    name = "who" if found["who"] else "whom"
    first, last = (unit.sentence.start + at for at in found.span(name))
    tokens = [t for t in unit.sentence.tokens if first <= t.start < last and t.word is not None]
    lemmas = frozenset[str]().union(*(t.word.lemmas for t in tokens if t.word is not None))
    meant = any(
        first <= unit.sentence.tokens[g.mention.first].start < last
        for g in unit.sentence.naming(people)
    )
    return (meant or not OF_GROUPS.isdisjoint(lemmas)) and _STRANGE.isdisjoint(lemmas)


def _within(spans: Sequence[tuple[int, int]], item: Governed) -> bool:
    return any(start <= item.mention.first < stop for start, stop in spans)


def _text(unit: Unit, spans: Sequence[tuple[int, int]]) -> str:
    tokens, begins = unit.sentence.tokens, unit.sentence.start
    return " ".join(
        unit.text[tokens[start].start - begins : tokens[stop - 1].stop - begins]
        for start, stop in spans
        if start < stop
    )
