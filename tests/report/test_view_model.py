"""What all formats say alike: groups by urgency, one number for a point, names without doubt."""

from __future__ import annotations

from dataclasses import replace

from actgen.model.finding import CheckResult, Verdict
from actgen.model.requirement import Status
from actgen.report.groups import Group, group_of
from actgen.report.view_model import build


def test_groups_go_from_the_urgent_to_what_needs_nothing(sample: CheckResult) -> None:
    report = build(sample)
    assert list(report.groups) == list(Group)
    assert [point.number for point in report.points] == list(range(1, len(sample.findings) + 1))


def test_within_a_group_the_required_come_first(sample: CheckResult) -> None:
    missing = build(sample).groups[Group.MISSING]
    assert [point.requirement for point in missing] == ["deadline", "status"]
    assert missing[1].heading == "п. 1.4 2): Подтверждение статуса (рекомендация)"


def test_what_is_warned_of_comes_first_of_the_met(sample: CheckResult) -> None:
    first, *others = sample.findings
    result = replace(sample, findings=(*others, first))
    warned = [
        replace(f, warning="Спорно.") if f.requirement == "number" else f for f in result.findings
    ]
    satisfied = build(replace(result, findings=tuple(warned))).groups[Group.SATISFIED]
    assert satisfied[0].requirement == "number"


def test_a_disputed_point_is_neither_met_nor_broken(sample: CheckResult) -> None:
    families = next(f for f in sample.findings if f.requirement == "families")
    assert group_of(families) is Group.DISPUTED
    assert group_of(replace(families, warning="")) is Group.UNJUDGED
    assert group_of(replace(families, verdict=Verdict.NOT_APPLICABLE)) is Group.NOT_APPLICABLE
    assert group_of(replace(families, status=Status.REQUIRED)) is Group.VIOLATED


def test_totals_leave_out_what_is_disputed_or_does_not_apply(sample: CheckResult) -> None:
    assert build(sample).totals == (
        "8 требований: выполнено 3, частично 1, нарушено 1, не найдено 2, не прочитано 1."
    )


def test_conclusions_and_steps(sample: CheckResult, clean_sample: CheckResult) -> None:
    report = build(sample)
    assert [conclusion.text for conclusion in report.conclusions] == [
        "Документы нужно исправить: 3 обязательных пункта.",
        "Есть 1 спорный пункт.",
        "Результат неполный: 1 документ не прочитан.",
    ]
    assert len(report.steps) == 3
    clean = build(clean_sample)
    assert [conclusion.text for conclusion in clean.conclusions] == ["Всё обязательное выполнено."]
    assert clean.steps == ()


def test_documents_of_one_name_are_told_with_their_folders(sample: CheckResult) -> None:
    order = sample.documents[0]
    other = replace(order, file="филиал/приказ.docx")
    names = [
        document.name for document in build(replace(sample, documents=(order, other))).documents
    ]
    assert names == ["школа/приказ.docx", "филиал/приказ.docx"]


def test_the_nearest_passage_is_told_only_where_there_is_no_quote(sample: CheckResult) -> None:
    deadline = next(p for p in build(sample).points if p.requirement == "deadline")
    assert deadline.nearest is not None
    assert deadline.nearest.place == "план.docx, таблица\u00a01, строка\u00a03"
    both = tuple(replace(f, evidence=(f.nearest,)) if f.nearest else f for f in sample.findings)
    again = next(
        p for p in build(replace(sample, findings=both)).points if p.requirement == "deadline"
    )
    assert again.nearest is None


def test_a_text_that_documents_repeat_is_told_once(sample: CheckResult) -> None:
    chats = next(f for f in sample.findings if f.requirement == "chats")
    again = replace(chats.evidence[0], document=1)
    other = replace(again, quote="Иное")
    finding = replace(chats, evidence=(*chats.evidence, again, other, again))
    (point,) = build(replace(sample, findings=(finding,))).points
    assert len(point.quotes) == 4
    assert [quote.place.replace("\u00a0", " ") for quote in point.said] == [
        "приказ.docx, п. 1, с. 1; план.docx, п. 1, с. 1",
        "план.docx, п. 1, с. 1",
    ]


def test_long_quotes_are_cut_between_words(sample: CheckResult) -> None:
    chats = next(f for f in sample.findings if f.requirement == "chats")
    long = replace(chats, evidence=(replace(chats.evidence[0], quote="слово " * 200),))
    point = next(iter(build(replace(sample, findings=(long,))).points))
    assert len(point.quotes[0].text) <= 300
    assert point.quotes[0].text.endswith("слово …")
