"""The operators: what is done to a point, and which verdict must follow for each group of requirements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement, Requisite, Status
from benchmarks.mutations import changes as plain
from benchmarks.mutations import changes_of_form as of_form
from benchmarks.mutations import changes_of_kinds as of_kinds
from benchmarks.mutations import sentences as grammar
from benchmarks.mutations.groups import GROUPS, group

SATISFIED, PARTIAL, VIOLATED, MISSING = (
    frozenset({verdict})
    for verdict in (Verdict.SATISFIED, Verdict.PARTIAL, Verdict.VIOLATED, Verdict.MISSING)
)


@dataclass(frozen=True)
class Operator:
    """``expected`` verdicts by the group of requirements; ``inapplicable`` says why others have none.

    ``mutate`` gives None for a sentence that lacks what it changes. With ``messenger`` it speaks of a foreign one, so
    bans of it may change too.
    """

    name: str
    mutate: plain.Change
    expected: Mapping[str, frozenset[Verdict]]
    inapplicable: Mapping[str, str] = field(default_factory=dict)
    messenger: bool = False

    def verdicts(self, requirement: Requirement) -> frozenset[Verdict] | None:
        """The verdicts that are right; None where the operator does not apply to the group."""
        wanted = self.expected.get(group(requirement))
        left_open = requirement.status is not Status.REQUIRED and self.name in _LEFT_OPEN
        return wanted and (wanted | SATISFIED if left_open else wanted)


_LEFT_OPEN = {"recommended", "desirable", "if possible", "permitted", "left to choice"}
"""What a point that is itself only recommended may be softened to."""

_FORM = {
    **dict.fromkeys(("requisite", "citation", "control"), "no sentence of the points"),
    "the order itself": "an order on the subject is the local act that is asked for",
}
_NO_DEED = {"term": "a date is no deed", "offer": "an offer obliges nobody", **_FORM}
_SILENT = {"silent ban": "documents may be silent on it"}


def _only(*groups: str, why: str) -> dict[str, str]:
    return {name: why for name in GROUPS if name not in groups}


OPERATORS: tuple[Operator, ...] = (
    Operator(
        "moved to the end",
        plain.moved,
        dict.fromkeys(("duty", "ban", "silent ban", "offer", "term"), SATISFIED),
        _FORM,
    ),
    Operator(
        "necessary",
        plain.inserted("необходимо", "обязан"),
        dict.fromkeys(("duty", "ban", "silent ban", "term"), SATISFIED),
        {"offer": "obliging families is another operator", **_FORM},
    ),
    Operator(
        "dropped",
        plain.dropped,
        dict.fromkeys(("duty", "ban", "offer"), MISSING),
        {**_SILENT, "term": "without a term the date of the order counts", **_FORM},
    ),
    Operator(
        "negated",
        plain.said(plain.negated),
        {"duty": VIOLATED, "ban": VIOLATED},
        {"silent ban": "«не только» says nothing", **_NO_DEED},
    ),
    Operator(
        "prohibited",
        plain.inserted("запрещается", "не вправе", lasting=True),
        {"duty": VIOLATED, "ban": VIOLATED},
        {"silent ban": "«запрещается только» says nothing", **_NO_DEED},
    ),
    Operator(
        "waived",
        plain.inserted("не требуется", "не обязан"),
        {"duty": VIOLATED},
        {"ban": "«не требуется исключить» leaves open what is allowed", **_SILENT, **_NO_DEED},
    ),
    Operator(
        "inexpedient",
        plain.inserted("нецелесообразно", "нецелесообразно", lasting=True),
        {"duty": VIOLATED},
        {"ban": "a judgement on a ban leaves open what is allowed", **_SILENT, **_NO_DEED},
    ),
    Operator(
        "recommended",
        plain.inserted("рекомендуется", "рекомендуется"),
        {"duty": PARTIAL, "ban": PARTIAL},
        {**_SILENT, **_NO_DEED},
    ),
    Operator(
        "desirable",
        plain.inserted("желательно", "желательно"),
        {"duty": PARTIAL, "ban": PARTIAL},
        {**_SILENT, **_NO_DEED},
    ),
    Operator(
        "if possible",
        plain.said(lambda text: grammar.adverb_before_verb(text, "по возможности")),
        {"duty": PARTIAL, "ban": PARTIAL},
        {**_SILENT, **_NO_DEED},
    ),
    Operator(
        "left to choice",
        plain.said(lambda text: grammar.adverb_before_verb(text, "по желанию")),
        {"duty": PARTIAL},
        {"ban": "banned at will is no plain sentence", **_SILENT, **_NO_DEED},
    ),
    Operator(
        "permitted",
        plain.inserted("разрешается", "вправе", lasting=True),
        {"duty": PARTIAL},
        {"ban": "a permission to ban leaves open what is allowed", **_SILENT, **_NO_DEED},
    ),
    Operator(
        "put off",
        plain.later("Исполнение пункта {номер} отложить до особого распоряжения"),
        {"duty": VIOLATED, "ban": VIOLATED | PARTIAL},
        {**_SILENT, **_NO_DEED},
    ),
    Operator(
        "repealed",
        plain.later("Пункт {номер} настоящего приказа признать утратившим силу"),
        {"duty": MISSING | VIOLATED, "ban": MISSING | VIOLATED},
        {**_SILENT, **_NO_DEED},
    ),
    Operator(
        "some exempted",
        plain.later("Пункт {номер} не распространяется на работающих по совместительству"),
        {"duty": PARTIAL},
        {"ban": "is exempted from by another operator", **_SILENT, **_NO_DEED},
    ),
    Operator(
        "some excepted",
        plain.excepting,
        {"duty": PARTIAL},
        {"ban": "exceptions from a ban are another operator", **_SILENT, **_NO_DEED},
    ),
    Operator(
        "another's words",
        plain.said(plain.quoted),
        {"duty": MISSING, "ban": MISSING},
        {**_SILENT, **_NO_DEED},
    ),
    Operator(
        "only considered",
        plain.said(plain.considered),
        {"duty": MISSING, "ban": MISSING},
        {**_SILENT, **_NO_DEED},
    ),
    Operator(
        "a participant less",
        of_kinds.one_participant_less,
        {"duty": PARTIAL},
        _only("duty", why="has no participants"),
    ),
    Operator(
        "other participants",
        of_kinds.alien_participants,
        {"duty": MISSING | PARTIAL},
        _only("duty", why="has no participants"),
    ),
    Operator(
        "another messenger",
        of_kinds.elsewhere,
        {"duty": VIOLATED},
        _only("duty", why="bans messengers or names none"),
        messenger=True,
    ),
    Operator(
        "a messenger less",
        of_kinds.one_messenger_less,
        {"ban": PARTIAL},
        _only("ban", why="lists no messengers"),
    ),
    Operator(
        "a messenger excepted",
        plain.said(lambda text: f"{text}, за исключением {of_kinds.ALIEN}"),
        {"ban": VIOLATED},
        _only("ban", why="lists no messengers"),
        messenger=True,
    ),
    Operator(
        "a messenger permitted",
        plain.later(
            f"В исключительных случаях разрешается вести служебную переписку в чатах {of_kinds.ALIEN}"
        ),
        {"ban": VIOLATED, "silent ban": VIOLATED},
        _only("ban", "silent ban", why="bans nothing"),
        messenger=True,
    ),
    Operator(
        "nobody named", of_kinds.unnamed, {"duty": PARTIAL}, _only("duty", why="appoints nobody")
    ),
    Operator(
        "another subject",
        of_kinds.other_subject,
        {"duty": MISSING},
        _only("duty", why="issues nothing"),
    ),
    Operator(
        "a lower share", of_kinds.lower_share, {"duty": VIOLATED}, _only("duty", why="has no share")
    ),
    Operator(
        "a later term", of_kinds.later_term, {"term": VIOLATED}, _only("term", why="has no date")
    ),
    Operator(
        "a soft term", of_kinds.soft_term, {"term": PARTIAL}, _only("term", why="has no date")
    ),
    Operator(
        "families obliged",
        of_kinds.obliged_families,
        {"offer": VIOLATED},
        _only("offer", why="offers nothing"),
    ),
    Operator(
        "another number cited",
        of_form.ground(номер="999-х"),
        {"citation": VIOLATED},
        _only("citation", why="cites nothing"),
    ),
    Operator(
        "another date cited",
        of_form.ground(дата=""),
        {"citation": PARTIAL},
        _only("citation", why="cites nothing"),
    ),
    Operator(
        "nothing cited",
        of_form.ground(),
        {"citation": MISSING},
        _only("citation", why="cites nothing"),
    ),
    Operator(
        "no number",
        of_form.without("номер", Requisite.NUMBER),
        {"requisite": PARTIAL | MISSING},
        _only("requisite", why="asks for no requisite"),
    ),
    Operator(
        "no date",
        of_form.without("дата", Requisite.DATE),
        {"requisite": PARTIAL | MISSING},
        _only("requisite", why="asks for no requisite"),
    ),
    Operator(
        "no operative word",
        of_form.without("", Requisite.OPERATIVE_WORD),
        {"requisite": PARTIAL | MISSING},
        _only("requisite", why="asks for no requisite"),
    ),
    Operator(
        "no control",
        of_form.uncontrolled,
        {"control": MISSING},
        _only("control", why="asks for no control"),
    ),
    Operator(
        "no signature",
        of_form.without("подпись", Requisite.SIGNATURE),
        {"requisite": PARTIAL | MISSING},
        _only("requisite", why="asks for no requisite"),
    ),
)
