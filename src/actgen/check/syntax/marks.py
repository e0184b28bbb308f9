"""Marks on mentions: after «кроме», «только», «вместо», «без», moved away from, or merely said of a noun."""

from __future__ import annotations

from actgen.check.syntax.leaving import (
    FROM,
    JOINING,
    given_up,
    is_joined,
    is_not_left,
    is_one_more_service,
    stands_from,
)
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.pieces import BREAKS
from actgen.check.syntax.sentence import DENIED, WITHOUT, Governed, Sentence
from actgen.check.words.concepts import CONTRAST, EXCEPTION, EXCLUSIVE
from actgen.check.words.services import SERVICES

_LACKING = frozenset({"без", "вне"})
_NONE = frozenset({"никакие", "никаких", "никакими", "никакой", "никакого", "никаким"})
_WHO = frozenset({"кто", "кому", "кем"})
_OUTSIDE = "вне"
_WHERE = frozenset({"в", "во", "через"})
_PRONOUNS = frozenset({"него", "нее", "них", "чего"})
_POINTING = frozenset({"этого", "того"})
_REMAINING = frozenset({"оставаться", "остаться", "быть", "оказаться", "держаться", "находиться"})
_GOING_ON = JOINING | {"/", "»", "(", ".", ";"}
_NOT_REPLACED = frozenset({"nomn", "datv", "accs"})  # cases that «вместо» does not govern
_MOVE = frozenset({"перейти", "#прекращение"})


def flag(sentence: Sentence, markers: dict[str, list[int]], predicates: set[int]) -> None:
    """Marks what stands after «кроме», «только», «вместо», «не», and what is moved away from."""
    texts = sentence.texts
    excepting, excluding, contrasting = markers[EXCEPTION], markers[EXCLUSIVE], markers[CONTRAST]
    without, negated, none = (
        not texts.isdisjoint(_LACKING),
        "не" in texts,
        not texts.isdisjoint(_NONE),
    )
    leaving, telling_who = not texts.isdisjoint(FROM), not texts.isdisjoint(_WHO)
    participles = any(t.word is not None and t.word.full_participle for t in sentence.tokens)
    refused: Governed | None = None  # «а не в WhatsApp …»
    source: Governed | None = None  # «из WhatsApp …»
    replaced: Governed | None = None  # «вместо WhatsApp …»
    for item in sentence.governed:
        at = item.mention.first
        if excepting:
            item.excepted = any(_reaches(sentence, m, at, predicates) for m in excepting)
        if excluding:
            item.only = any(
                _reaches(sentence, marker, at, predicates) or _closes(sentence, marker, item)
                for marker in excluding
            )
        if none and _is_none(sentence, item):
            item.chain = (*item.chain, DENIED)
        lacking = without and not item.mention.action and _without(sentence, at, predicates)
        if lacking and not any(link.words == _OUTSIDE for link in item.chain):
            item.chain, item.excepted = (*item.chain, WITHOUT), False
        contrasted = bool(contrasting) and any(
            marker < at
            and _same_clause(sentence, marker, item)
            and (_in_phrase(sentence, marker, at) or _of_a_chat(sentence, marker, item))
            for marker in contrasting
        )
        contrasted = contrasted or is_one_more_service(sentence, replaced, item)
        replaced = item if contrasted else replaced
        plain = item.mention.plain
        apart = plain and not item.excepted and at not in predicates
        denied = negated and apart and _is_denied(sentence, at, predicates)
        denied = denied or (refused is not None and apart and is_joined(sentence, refused, item))
        refused = item if denied else refused
        moved = False
        if (
            leaving
            and plain
            and (stands_from(sentence, at) or is_one_more_service(sentence, source, item))
        ):
            item.chain = tuple(given_up(link) for link in item.chain)
            leaves = any(not link.negated and link.names & _MOVE for link in item.chain)
            # «отказ от WhatsApp перенести на осень», «отказ от WhatsApp считать преждевременным»
            moved = leaves and item.mood() is not Mood.PERMIT and not is_not_left(item)
            source = item if moved else source
        if item.only and denied and _only_not(sentence, markers[EXCLUSIVE], at):
            item.chain, item.only, denied = (*item.chain, DENIED), False, False
        item.replaced = contrasted
        item.set_aside = bool(contrasted or denied or moved)
        item.attributive = plain and (
            (participles and _in_participial_phrase(sentence, item, predicates))
            or (telling_who and _says_who(sentence, item, predicates))
        )


def _is_denied(sentence: Sentence, at: int, predicates: set[int]) -> bool:
    """«не» right before it, or before one word between that is no verb."""
    before = [token.text for token in sentence.tokens[max(0, at - 2) : at]]
    return before[-1:] == ["не"] or ("не" in before and at - 1 not in predicates)


def _is_none(sentence: Sentence, item: Governed) -> bool:
    """«служат Сферум и никакие иные мессенджеры», «Никаких WhatsApp»: without a denied verb «никакой» denies itself."""
    before = sentence.tokens[: item.mention.first]
    said = next((i for i in reversed(range(len(before))) if before[i].text in _NONE), None)
    if not item.mention.plain or said is None:
        return False
    if any(t.word is not None and (t.word.finite or t.word.infinitive) for t in before[said:]):
        return False
    return not any(link.negated or link.force is not None for link in item.chain)


def _closes(sentence: Sentence, marker: int, item: Governed) -> bool:
    """«в Сферуме и нигде больше»: with nothing behind it the marker looks back over its piece."""
    first, last = sentence.pieces[item.piece]
    behind = any(t.word is not None for t in sentence.tokens[marker + 1 : last + 1])
    return item.mention.plain and first <= item.mention.last < marker <= last and not behind


def _in_phrase(sentence: Sentence, marker: int, at: int) -> bool:
    """Whether «вместо» still governs: «вместо Zoom и Telegram», no further than a preposition or a verb."""
    if at > marker + 1 and _stands_for_it(sentence, marker + 1):
        return False
    if _is_behind_services(sentence, marker, at):
        return False
    words = [t.word for t in sentence.tokens[marker + 1 : at + 1] if t.word is not None]
    if len(words) > 1 and _stands_apart(sentence, at):
        return False  # «вместо WhatsApp весь коллектив …», «вместо групп в Viber специалистам …»
    return not any(w.infinitive or w.finite or (w.preposition and i) for i, w in enumerate(words))


def _is_behind_services(sentence: Sentence, marker: int, at: int) -> bool:
    """«Вместо Zoom и WhatsApp совещания вести …»: services right behind «вместо» are all that gives way; what follows
    without «и» or a comma is something else."""
    end = marker
    for item in sorted(sentence.naming(SERVICES), key=lambda g: g.mention.first):
        joined = sentence.tokens[end + 1 : item.mention.first]
        if item.mention.first > end and all(t.text in JOINING for t in joined):
            end = item.mention.last
    return marker < end < at and sentence.tokens[end + 1].text not in JOINING


def _stands_apart(sentence: Sentence, at: int) -> bool:
    """Whether a mention can be in no case that «вместо» governs; «все» has none of its own, but the noun behind it."""
    near = (t.word for t in sentence.tokens[at : at + 2] if t.word is not None)
    cases = next((word.cases for word in near if word.cases), frozenset())
    return bool(cases) and cases <= _NOT_REPLACED


def _stands_for_it(sentence: Sentence, at: int) -> bool:
    """«Вместо него директор ведёт чат»: what is replaced is the pronoun alone; not «вместо этого чата»."""
    tokens = sentence.tokens
    if tokens[at].text in _PRONOUNS:
        return True
    after = tokens[at + 1].word if at + 1 < len(tokens) else None
    return tokens[at].text in _POINTING and not (after is not None and "gent" in after.cases)


def _same_clause(sentence: Sentence, marker: int, item: Governed) -> bool:
    """Whether «вместо» stands in the mention's piece, or before it in an enumeration: «вместо Viber, WhatsApp и …»."""
    between = sentence.tokens[marker + 1 : item.mention.first]
    if between and _stands_for_it(sentence, marker + 1):
        return False
    return sentence.pieces[item.piece][0] <= marker or all(
        t.text in {",", "и", "или"}
        or (t.word is not None and (t.word.adjective or t.word.noun))
        or (t.word is not None and not t.word.known)
        for t in between
    )


def _only_not(sentence: Sentence, markers: list[int], at: int) -> bool:
    """«где угодно, только не в учебном профиле»."""
    return any(marker < at and sentence.tokens[marker + 1].text == "не" for marker in markers)


def _of_a_chat(sentence: Sentence, marker: int, item: Governed) -> bool:
    """«Чаты создать вместо групп в Viber»: right behind a chat that is replaced stands where it was; the new one is
    named before, or there is none."""
    chats = [g.mention for g in sentence.naming({"чат"})]
    former = [c for c in chats if c.first > marker and item.mention.first - c.last in {1, 2}]
    former = [c for c in former if not _is_behind_services(sentence, marker, c.first)]
    if any(_in_phrase(sentence, marker, c.first) for c in former):
        return True  # «вместо прежней группы в Viber работники пишут в чате в Сферуме»
    return bool(former) and (any(c.last < marker for c in chats) or len(chats) == 1)


def _reaches(sentence: Sentence, marker: int, at: int, predicates: set[int]) -> bool:
    """Whether a marker's scope, which ends at a bracket or before a piece with a predicate of its own, holds ``at``."""
    if not marker < at:
        return False
    closing = any(sentence.tokens[i].text in {")", ";"} for i in range(marker, at))
    outside = sentence.tokens[marker].text == _OUTSIDE
    if outside and _is_behind_the_service(sentence, marker, at):
        return False
    closing = closing or any(_goes_on(sentence, i, outside) for i in range(marker + 1, at))
    starts = [first for first, _ in sentence.pieces if marker < first <= at]
    fresh = any(
        any(first <= p <= last for p in predicates)
        for first, last in sentence.pieces
        if first in starts
    )
    return not closing and not fresh


def _is_behind_the_service(sentence: Sentence, outside: int, at: int) -> bool:
    """«Для семей вне MAX вывешиваются объявления»: the service that one is out of ends the phrase, unless another is
    joined to it."""
    mentions = (g.mention for g in sentence.governed if g.mention.first > outside)
    first = min((m for m in mentions if m.means(SERVICES)), key=lambda m: m.first, default=None)
    if first is None or first.last >= at:
        return False
    words = sentence.tokens[outside + 1 : first.first]
    if any(t.word is not None and not t.word.adjective for t in words):
        return False
    return sentence.tokens[first.last + 1].text not in _GOING_ON


def _goes_on(sentence: Sentence, at: int, outside: bool) -> bool:
    """«чат с педагогами, кроме совместителей, и чат с активом»: what was put between commas ends with the second;
    «вне Сферума, в Telegram и подобных ему»: what follows says where that is."""
    tokens = sentence.tokens
    if tokens[at].text != "," or at + 1 == len(tokens):
        return False
    return tokens[at + 1].text == "и" or (outside and tokens[at + 1].text in _WHERE)


def _in_participial_phrase(sentence: Sentence, item: Governed, predicates: set[int]) -> bool:
    first, last = sentence.pieces[item.piece]
    if any(first <= p <= last for p in predicates):
        return False
    words = [t.word for t in sentence.tokens[first : item.mention.first] if t.word is not None]
    return any(word.full_participle for word in words[:2])


def _says_who(sentence: Sentence, item: Governed, predicates: set[int]) -> bool:
    """«Кто ведёт группы в Telegram, закрывает их»: the clause says of whom the sentence speaks."""
    first, _ = sentence.pieces[item.piece]
    if sentence.tokens[first].text not in _WHO:
        return False
    return any(
        any(start <= p <= stop for p in predicates)
        for start, stop in sentence.pieces[item.piece + 1 :]
    )


def _without(sentence: Sentence, at: int, predicates: set[int]) -> bool:
    """«без заместителей», «без своих заместителей»; not «без использования Telegram», where the action is denied."""
    for index in range(at - 1, max(-1, at - 3), -1):
        token = sentence.tokens[index]
        if token.text == "без" and any(
            g.mention.first < index <= g.mention.last for g in sentence.governed
        ):
            return False  # «родителям без MAX классный руководитель звонит»
        if token.text == "без" or (token.text == _OUTSIDE and _remains(sentence, index)):
            return True
        if index in predicates or token.text in BREAKS:
            return False
        if token.word is not None and token.word.noun and not token.word.adjective:
            return False  # «без исключения иностранные мессенджеры»
    return False


def _remains(sentence: Sentence, outside: int) -> bool:
    """«Никто не должен остаться вне чата»: people are out of it; «вести переписку вне чата» is another thing."""
    before = sentence.tokens[max(0, outside - 2) : outside]
    return any(t.word is not None and not t.word.lemmas.isdisjoint(_REMAINING) for t in before)
