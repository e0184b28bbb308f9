"""What a statement does with an action: obliges, forbids, permits, wishes … and how operators compose.

A chain is read from the outside in: in «рекомендовать отказаться от использования» the wish governs the ban, which
governs the use, so the use is to be limited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from actgen.model.lexicon import Force


class Mood(Enum):
    """The outcome for the innermost action."""

    DO = auto()  # it is to be done, or is done
    BAN = auto()  # it is not to be done
    LIMIT = auto()  # less of it, or a wish that it be not done
    PERMIT = auto()
    WISH = auto()
    OPTION = auto()  # left to choice
    PROVIDED = auto()  # hangs on somebody's will or means: «если педсовет не решит иного»
    WAIVED = auto()  # freed from the duty: «вправе не создавать», «не требуется»
    LACKING = auto()  # absent: «без чата»
    POSTPONED = auto()
    KEPT = auto()  # goes on as it was: «оставить без изменений»
    REVOKED = auto()  # laid down by an act that this one revokes
    OTHER = auto()  # spoken of, not established

    __hash__ = (
        object.__hash__
    )  # that of Enum is written in Python, and moods are looked up by the thousand


class Form(Enum):
    """Grammatical form of a predicate; decides what it can govern and be coordinated with."""

    INFINITIVE = auto()
    FINITE = auto()  # finite verbs, short participles, «нельзя», «необходимо»
    NOUN = auto()  # verbal noun
    GERUND = auto()
    ADVERB = auto()  # «по возможности»: colours its piece, governs nothing

    __hash__ = object.__hash__


@dataclass(
    slots=True, unsafe_hash=True
)  # never changed once it stands in a chain; made by the thousand
class Link:
    """One predicate of a chain. ``force`` is None for a plain action."""

    force: Force | None
    negated: bool
    names: frozenset[str]
    form: Form
    perfective: bool = True
    imperfective: bool = True
    cases: frozenset[str] = frozenset()
    lacking: bool = False  # denied by «без», not by «не»
    background: bool = (
        False  # what is told or cited, not stated: «приказ о запрете», «которым разрешалось»
    )
    words: str = field(default="", compare=False)  # as they stand in the text, with «не»
    at: tuple[int, int] | None = field(default=None, compare=False)  # where in the paragraph
    needed: bool = False  # nothing is done without it: «без регистрации не начинать»
    judgement: bool = (
        False  # «признать … нецелесообразным»: an infinitive with its object before the judgement
    )


Chain = tuple[Link, ...]

UNDOING = frozenset({Force.LIFT, Force.REPEAL})
"""What reaches into the content of a document: «отменить приказ, которым запрещалось …»."""

KEEPING = frozenset({Force.KEEP, Force.UNCHANGED})
"""What leaves a thing as it is: «оставить», «без изменений»."""

DENYING = frozenset({Mood.BAN, Mood.WAIVED})
"""What is not to be done, or need not be."""

REFUSING = DENYING | {Mood.POSTPONED, Mood.KEPT}
"""What is not done now: forbidden, waived, put off, or left as it is."""

BACKGROUND = Link(None, False, frozenset(), Form.NOUN, background=True)
"""Stands above what a document is about and what a clause in the past tense tells."""

CHANGE = "менять"
"""The action whose denial keeps things as they are."""

_FILLING = ("устран", "восполн", "ликвидир")
_NOT_ACCEPTED = ("не принима", "не прим", "не принят")

_DENIED = {
    Mood.DO: Mood.BAN,
    Mood.BAN: Mood.PERMIT,
    Mood.LIMIT: Mood.PERMIT,
    Mood.PERMIT: Mood.BAN,
    Mood.WISH: Mood.LIMIT,
    Mood.OPTION: Mood.DO,
    Mood.PROVIDED: Mood.DO,
    Mood.WAIVED: Mood.DO,
    Mood.LACKING: Mood.DO,
    Mood.POSTPONED: Mood.DO,
    Mood.REVOKED: Mood.DO,
    Mood.OTHER: Mood.OTHER,
}

# force → (affirmed, denied): what becomes of an inner mood; a mood not listed stays as it is
_OUTCOME: dict[Force, tuple[dict[Mood, Mood], dict[Mood, Mood]]] = {
    Force.DUTY: (
        {Mood.LACKING: Mood.DO},  # «не оставлять … без»
        {
            Mood.DO: Mood.BAN,
            Mood.BAN: Mood.PERMIT,
            Mood.LACKING: Mood.DO,
            Mood.PERMIT: Mood.BAN,  # «не должно разрешаться»
            Mood.WAIVED: Mood.DO,
        },
    ),
    Force.NEED: (
        {},
        {
            Mood.DO: Mood.WAIVED,
            Mood.BAN: Mood.PERMIT,
            Mood.LIMIT: Mood.PERMIT,
            Mood.LACKING: Mood.DO,
        },
    ),
    Force.BAN: (
        {
            Mood.DO: Mood.BAN,
            Mood.BAN: Mood.DO,
            Mood.PERMIT: Mood.BAN,
            Mood.OPTION: Mood.DO,
            Mood.WAIVED: Mood.DO,
            Mood.LACKING: Mood.DO,
            Mood.POSTPONED: Mood.DO,
            Mood.WISH: Mood.BAN,
            Mood.LIMIT: Mood.PERMIT,
            Mood.POSTPONED: Mood.DO,  # «не допускается откладывать»
            Mood.KEPT: Mood.DO,
            Mood.REVOKED: Mood.DO,  # «удалять их с сайта запрещается»
        },
        {Mood.DO: Mood.PERMIT, Mood.BAN: Mood.DO, Mood.LIMIT: Mood.LIMIT},
    ),
    Force.STOP: (
        {
            Mood.DO: Mood.BAN,
            Mood.BAN: Mood.DO,
            Mood.PERMIT: Mood.BAN,
            Mood.LIMIT: Mood.PERMIT,
            Mood.LACKING: Mood.BAN,  # «обходиться без …»
            Mood.POSTPONED: Mood.DO,  # «отказать в просьбе отложить публикацию»
        },
        {},
    ),
    Force.LACK: (dict.fromkeys(Mood, Mood.LACKING), dict.fromkeys(Mood, Mood.DO)),
    Force.WAIVE: (
        {Mood.DO: Mood.WAIVED, Mood.BAN: Mood.PERMIT, Mood.LIMIT: Mood.PERMIT},
        {},
    ),
    Force.REPEAL: (
        {
            Mood.DO: Mood.REVOKED,
            Mood.BAN: Mood.PERMIT,
            Mood.LIMIT: Mood.PERMIT,  # «приказ об ограничении … отменить»
            Mood.PERMIT: Mood.BAN,
            Mood.WISH: Mood.REVOKED,
        },
        {Mood.DO: Mood.OTHER, Mood.BAN: Mood.OTHER},  # «приказ не отменён»
    ),
    Force.LIMIT: (
        {Mood.DO: Mood.LIMIT, Mood.BAN: Mood.OPTION, Mood.PERMIT: Mood.LIMIT},
        {Mood.DO: Mood.PERMIT},
    ),
    Force.PERMIT: (
        {Mood.DO: Mood.PERMIT, Mood.BAN: Mood.WAIVED, Mood.LIMIT: Mood.OPTION},
        {Mood.DO: Mood.BAN, Mood.BAN: Mood.DO, Mood.PERMIT: Mood.BAN, Mood.LACKING: Mood.DO},
    ),
    Force.KEEP: (
        {Mood.DO: Mood.PERMIT},
        {Mood.DO: Mood.BAN, Mood.BAN: Mood.DO, Mood.PERMIT: Mood.BAN, Mood.LACKING: Mood.DO},
    ),
    Force.UNCHANGED: ({Mood.DO: Mood.KEPT}, {}),
    Force.WISH: (
        {Mood.DO: Mood.WISH, Mood.BAN: Mood.LIMIT},
        {Mood.DO: Mood.LIMIT, Mood.BAN: Mood.OPTION},
    ),
    Force.OPTION: ({Mood.DO: Mood.OPTION, Mood.BAN: Mood.LIMIT}, {}),
    Force.PROVISO: ({Mood.DO: Mood.PROVIDED, Mood.BAN: Mood.LIMIT}, {}),
    Force.LIFT: (
        {
            Mood.DO: Mood.BAN,
            Mood.BAN: Mood.PERMIT,
            Mood.PERMIT: Mood.BAN,
            Mood.LIMIT: Mood.PERMIT,
            Mood.WISH: Mood.BAN,
            Mood.POSTPONED: Mood.DO,
            Mood.REVOKED: Mood.DO,  # «отмену пункта отменить»
        },
        {},
    ),
    Force.POSTPONE: (
        {Mood.DO: Mood.POSTPONED, Mood.BAN: Mood.PERMIT, Mood.LIMIT: Mood.PERMIT},
        {},
    ),
    Force.OTHER: (dict.fromkeys(Mood, Mood.OTHER), dict.fromkeys(Mood, Mood.OTHER)),
}


def _refuses_again(link: Link, inner: Link) -> bool:
    """«в план не ставить, поставленное снять»: the second verb governs no verb, it refuses once more."""
    if link.force not in {Force.STOP, Force.LIFT} or link.negated or link.form is Form.NOUN:
        return False
    if not link.words:
        return False  # a quotation that is struck: the verb is outside, and governs it
    if inner.background or inner.form not in {Form.INFINITIVE, Form.FINITE}:
        return False
    refused = inner.force is Force.BAN and inner.form is Form.FINITE
    return refused or (inner.negated and inner.force is None)


def _is_no_excuse(link: Link, inner: Link) -> bool:
    """«Отказ в регистрации не освобождает от неё»: what frees nobody is neither ordered nor refused."""
    freeing = link.force is Force.WAIVE and link.negated and link.form is Form.FINITE
    return freeing and inner.force is Force.STOP and inner.form is Form.NOUN


def mood_of(chain: Sequence[Link]) -> Mood:
    """The mood of what stands at the inner end of the chain; an empty chain simply states.

    >>> ban = Link(Force.BAN, False, frozenset(), Form.INFINITIVE)
    >>> use = Link(None, False, frozenset({"использовать"}), Form.NOUN)
    >>> mood_of([ban, use]).name, mood_of([ban, ban, use]).name
    ('BAN', 'DO')
    """
    mood = Mood.DO
    for link in chain:
        if link.background:
            if not any(each.force in UNDOING for each in chain):
                return Mood.OTHER
            break
    inner: Link | None = None
    for link in reversed(chain):
        beside, inner = inner, link
        if mood is Mood.BAN and beside is not None and _refuses_again(link, beside):
            continue
        denies = link.negated if link.force is None else link.force is Force.BAN
        if beside is not None and beside.needed and denies:
            continue
        if beside is not None and _is_no_excuse(link, beside):
            return Mood.OTHER
        if mood is Mood.LACKING and link.words.startswith(_FILLING):
            mood = Mood.DO  # «отсутствие беседы устранить»
            continue
        if link.force is None:
            if link.lacking:
                mood = Mood.LACKING
            elif link.negated and CHANGE in link.names:
                mood = _OUTCOME[Force.UNCHANGED][0].get(mood, mood)  # «порядок не менять»
            elif link.negated and mood is Mood.BAN and link.words.startswith(_NOT_ACCEPTED):
                mood = Mood.DO  # «отказы от переписки не принимаются»
            elif link.negated:
                mood = _DENIED[mood]
        else:
            affirmed, denied = _OUTCOME[link.force]
            if link.form is Form.ADVERB and link.force is Force.LIMIT and mood is Mood.BAN:
                mood = Mood.LIMIT  # «постепенно отказаться»
                continue
            mood = (denied if link.negated else affirmed).get(mood, mood)
    return Mood.BAN if mood is Mood.LACKING else mood
