"""What a report of a check says, whatever its format: groups, order, wording, places, totals, conclusions.

Every format prints this and decides nothing but looks, so that formats cannot drift apart. JSON and SARIF, which are
for programs, take the findings themselves.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from actgen.model.finding import CheckResult, Evidence, Finding, SuperiorAct, Verdict
from actgen.model.requirement import Status
from actgen.model.text import StructuredText
from actgen.report.groups import Group, group_of
from actgen.report.paint import clean, shortened
from actgen.report.places import Places, clause_name
from actgen.report.summary import Conclusion, conclusions, next_steps, totals
from actgen.russian.counting import plural
from actgen.russian.dates import figures

QUOTE_LIMIT = 300
"""Characters of a quote that a person is shown."""


_STATUS = {Status.REQUIRED: "", Status.RECOMMENDED: "рекомендация", Status.DISPUTED: ""}
_ADVICE = {
    Verdict.VIOLATED: "Правильно",
    Verdict.MISSING: "Добавьте",
    Verdict.PARTIAL: "Полностью",
    Verdict.UNREADABLE: "Должно быть",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """What a document says, on one line and cut to a length to read, and where.

    ``start``/``stop`` are offsets in the document's text as read, None where the place is not known so exactly.
    """

    document: int
    text: str
    place: str
    start: int | None = None
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One requirement and what became of it. ``number`` counts from 1 in the order of the report.

    ``clause`` is where the superior act demands it («п. 1.2»), «» for a shared set, ``demand`` the text
    of that clause; ``status`` a word where it is not
    simply required; ``advice`` the label of ``wording`` («Добавьте»), which is empty where nothing is to be written.
    """

    number: int
    requirement: str
    group: Group
    verdict: str
    clause: str
    demand: str
    title: str
    status: str
    required: bool
    advised: bool
    reason: str
    warning: str
    quotes: tuple[Quote, ...]
    nearest: Quote | None
    advice: str
    wording: str

    @property
    def said(self) -> tuple[Quote, ...]:
        """The quotes, each text once with all its places: documents repeat one another."""
        places: dict[str, list[Quote]] = {}
        for quote in self.quotes:
            places.setdefault(quote.text, []).append(quote)
        return tuple(
            replace(
                same[0], place="; ".join(dict.fromkeys(each.place for each in same if each.place))
            )
            for same in places.values()
        )

    @property
    def heading(self) -> str:
        """«п. 1.2: Чат с заместителями (рекомендация)»."""
        title = f"{self.clause}: {self.title}" if self.clause else self.title
        return f"{title} ({self.status})" if self.status else title


@dataclass(frozen=True, slots=True)
class Document:
    """A checked document: its name, unambiguous among the documents, and what is known of it.

    ``known`` is «приказ от 16.04.2024 № 18-од, 2 страницы» or «не прочитан: …»; ``unread`` what is missing of it,
    ``remarks`` how it was read: «текст распознан по картинке».
    """

    index: int
    name: str
    known: str
    readable: bool
    unread: tuple[str, ...]
    remarks: tuple[str, ...]
    text: StructuredText

    @property
    def described(self) -> str:
        """«приказ.docx — приказ от 16.04.2024 № 18-од, 2 страницы»."""
        return f"{self.name} — {self.known}"


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report. ``groups`` are those with points, in the order of urgency.

    ``remarks`` are on the check as a whole: that the act is no longer in force, and the like. ``on`` is the day whose
    requirements were applied.
    """

    act: str
    act_title: str
    remarks: tuple[str, ...]
    on: datetime.date | None
    institution: str
    documents: tuple[Document, ...]
    groups: dict[Group, tuple[Point, ...]]
    totals: str
    conclusions: tuple[Conclusion, ...]
    steps: tuple[str, ...]

    @property
    def points(self) -> Iterator[Point]:
        """All points in the order of the report."""
        for points in self.groups.values():
            yield from points

    @property
    def brief(self) -> frozenset[Group]:
        """Groups whose points need no more than a line."""
        return frozenset({Group.SATISFIED, Group.UNJUDGED, Group.NOT_APPLICABLE})

    def other_day(self, checked: datetime.date | None) -> str:
        """The day whose requirements were applied, if it is not that of the check; "" otherwise."""
        if checked is None or self.on is None or self.on == checked:
            return ""
        return figures(self.on)

    def count(self, group: Group) -> int:
        """How many points a group has."""
        return len(self.groups.get(group, ()))


def build(result: CheckResult) -> Report:
    """The report of a result."""
    places = Places(result.documents)
    sorted_ = _grouped(result)
    groups: dict[Group, tuple[Point, ...]] = {}
    number = 0
    for group, findings in sorted_.items():
        points = []
        for finding in findings:
            number += 1
            points.append(point_of(number, finding, places))
        groups[group] = tuple(points)
    counts = {group: len(groups.get(group, ())) for group in Group}
    required = [p for points in groups.values() for p in points if p.required]
    to_mend = sum(point.group.to_mend for point in required)
    unread = sum(point.group is Group.UNREADABLE for point in required)
    warned = sum(bool(finding.warning) for finding in result.findings)
    return Report(
        act=registration(result.act),
        act_title=clean(result.act.title),
        remarks=tuple(map(clean, result.remarks)),
        on=result.on,
        institution=result.institution,
        documents=tuple(
            _document(index, text, places) for index, text in enumerate(result.documents)
        ),
        groups=groups,
        totals=totals({group.word: counts[group] for group in _COUNTED}),
        conclusions=conclusions(to_mend, warned, unread, result.documents),
        steps=next_steps(to_mend, warned, unread, result.documents),
    )


_COUNTED = (
    Group.SATISFIED,
    Group.PARTIAL,
    Group.VIOLATED,
    Group.MISSING,
    Group.UNREADABLE,
)


def _grouped(result: CheckResult) -> dict[Group, list[Finding]]:
    """The findings in the order of the act, within a group the warned of and the required before the rest."""
    groups: dict[Group, list[Finding]] = {}
    for group in Group:
        found = [finding for finding in result.findings if group_of(finding) is group]
        found.sort(key=lambda finding: not finding.warning)
        if group is not Group.SATISFIED:
            found.sort(key=lambda finding: finding.status is not Status.REQUIRED)
        if found:
            groups[group] = found
    return groups


def point_of(number: int, finding: Finding, places: Places) -> Point:
    """A finding as a report tells it; ``places`` are those of the documents it was made of."""
    quotes = tuple(_quote(evidence, places) for evidence in finding.evidence)
    nearest = _quote(finding.nearest, places) if finding.nearest and not quotes else None
    return Point(
        number=number,
        requirement=finding.requirement,
        group=group_of(finding),
        verdict=finding.verdict.russian,
        clause=clause_name(finding.clause),
        demand=clean(finding.demand),
        title=clean(finding.title) + _doubt(finding),
        status=_STATUS[finding.status],
        required=finding.status is Status.REQUIRED,
        advised=finding.status is Status.RECOMMENDED,
        reason=clean(finding.reason),
        warning=clean(finding.warning),
        quotes=quotes,
        nearest=nearest,
        advice=_ADVICE.get(finding.verdict, "Формулировка") if finding.suggestion else "",
        wording=clean(finding.suggestion),
    )


def _doubt(finding: Finding) -> str:
    """What stands behind the title of a point that is met by likeness: of met points reports tell no reason."""
    guessed = finding.by_likeness and finding.verdict is Verdict.SATISFIED
    return " (по сходству: прочтите место сами)" if guessed else ""


def _quote(evidence: Evidence, places: Places) -> Quote:
    text = shortened(clean(evidence.quote), QUOTE_LIMIT).rstrip(" ;,")
    place = evidence.place
    return Quote(evidence.document, text, places.of(evidence), place.start, place.stop)


def _document(index: int, text: StructuredText, places: Places) -> Document:
    return Document(
        index=index,
        name=clean(places.name(index)),
        known=clean(_known(text)),
        readable=text.readable,
        unread=tuple(clean(each.reason) for each in text.unread),
        remarks=tuple(map(clean, text.remarks)) if text.readable else (),
        text=text,
    )


def _known(document: StructuredText) -> str:
    if not document.readable:
        return f"не прочитан: {document.remarks[0]}" if document.remarks else "не прочитан"
    requisites = document.requisites
    return document_words(
        requisites.kind.value if requisites.kind else None,
        requisites.date.value if requisites.date else None,
        requisites.number.value if requisites.number else None,
        document.pages,
    )


def document_words(
    kind: str | None, date: datetime.date | None, number: str | None, pages: int | None
) -> str:
    """«приказ от 16.04.2024 № 18-од, 2 страницы», of what was recognised."""
    words = [kind or "вид документа не распознан"]
    if date:
        words.append(f"от {figures(date)}")
    if number:
        words.append(f"№ {number}")
    if pages:
        words[-1] += f", {pages} {plural(pages, 'страница', 'страницы', 'страниц')}"
    return " ".join(words)


def registration(act: SuperiorAct) -> str:
    """«приказ от 13.04.2024 № 223-09»."""
    return " ".join((act.kind, *numbered(act)))


def numbered(act: SuperiorAct) -> Iterator[str]:
    """«от 13.04.2024», «№ 223-09»: as far as they are known."""
    if act.date:
        yield "от " + ".".join(reversed(act.date.split("-")))
    if act.number:
        yield f"№ {act.number}"
