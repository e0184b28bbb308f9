"""What the engine adds to single judgements: applicability, sets of documents, nearest passages, places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check import ConceptFinder, check_documents
from actgen.errors import ErrorList
from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.text import StructuredText
from actgen.source import Superior
from tests.check.conftest import Judge, finder, superior

ORDER = """МБОУ «Средняя школа № 5»

ПРИКАЗ

16.04.2024 № 18-од

Об использовании платформы «Сферум»

Во исполнение приказа управления образования администрации Калининского муниципального округа от 13.04.2024 № 223-09

ПРИКАЗЫВАЮ:

1. Создать в Сферуме:
1.1. чат директора с учителями;
1.2. чат директора с родительским комитетом.
2. Контроль за исполнением приказа оставляю за собой.

Директор                         И.И. Орлова
"""
JOB = """УТВЕРЖДАЮ
Директор МБОУ «Средняя школа № 5»
____________ И.И. Орлова
16.04.2024

ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ
классного руководителя

1. Обязанности
1.1. Создаёт в Сферуме чат с родителями класса.
"""
PERMISSION = """МБОУ «Средняя школа № 5»

ПРАВИЛА
общения в чатах Сферума

1. Допускается вести чат директора с учителями в Telegram.
"""
Read = Callable[[str], StructuredText]


def check(documents: list[StructuredText], institution: str = "МОУ") -> CheckResult:
    return check_documents(superior("kalinin-223-09"), documents, institution, finder())


def of(result: CheckResult, requirement: str) -> Finding:
    return next(f for f in result.findings if f.requirement == requirement)


def test_other_institution_is_not_applicable(read: Read) -> None:
    finding = of(check([read(ORDER)], "СПО"), "chat-head-teachers")
    assert finding.verdict is Verdict.NOT_APPLICABLE
    assert "СПО" in finding.reason


def test_point_of_another_kind_of_document_is_not_applicable_alone(read: Read) -> None:
    assert of(check([read(JOB)]), "chat-head-teachers").verdict is Verdict.NOT_APPLICABLE
    assert of(check([read(JOB)]), "job-chat-parents").verdict is Verdict.SATISFIED


def test_a_service_that_a_job_description_lets_a_post_use_is_used_all_the_same(read: Read) -> None:
    job = read(f"{JOB}1.2. Рассылает родителям приглашения на праздники в WhatsApp.\n")
    banned = check_documents(superior("severodvinsk-273r"), [job], "МОУ", finder())
    assert of(banned, "foreign-messengers-banned").verdict is Verdict.VIOLATED
    silent = check_documents(superior("severodvinsk-273r"), [read(JOB)], "МОУ", finder())
    assert of(silent, "foreign-messengers-banned").verdict is Verdict.NOT_APPLICABLE


def test_one_document_of_a_set_is_enough(read: Read) -> None:
    result = check([read(ORDER), read(JOB)])
    assert of(result, "chat-head-teachers").verdict is Verdict.SATISFIED
    assert of(result, "job-chat-parents").verdict is Verdict.SATISFIED
    assert of(result, "job-chat-parents").evidence[0].document == 1


def test_violation_anywhere_outweighs(read: Read) -> None:
    result = check([read(ORDER), read(PERMISSION)])
    assert of(result, "chats-not-elsewhere").verdict is Verdict.VIOLATED


def test_evidence_names_clause_and_offsets(read: Read) -> None:
    text = read(ORDER)
    evidence = of(check([text]), "chat-head-parents-council").evidence[0]
    assert evidence.place.clause == "1.2"
    start, stop = evidence.place.start, evidence.place.stop
    assert start is not None
    assert text.text[start:stop].startswith("чат директора с родительским комитетом")


def test_missing_point_shows_the_nearest_passage_and_a_ready_wording(read: Read) -> None:
    finding = of(check([read(ORDER)]), "chat-head-pupils-council")
    assert finding.verdict is Verdict.MISSING
    assert finding.nearest is not None
    assert "чат директора" in finding.nearest.quote
    assert "ученическим активом" in finding.suggestion


def test_citation_wording_names_the_superior_act(read: Read) -> None:
    finding = of(check([read(JOB)]), "form-cites-superior-act")
    assert "от 13.04.2024 № 223-09" in finding.suggestion


def test_citation_wording_names_the_official_who_issued_the_act(judge: Judge) -> None:
    finding = judge("severodvinsk-273r", "form-cites-superior-act", "ПРИКАЗ\n\n1. Создать чаты.")
    issued = "распоряжения начальника Управления образования от 10.05.2023 № 273р"
    assert finding.suggestion == f"Во исполнение {issued}"


def test_unreadable_document_is_never_missing(read: Read) -> None:
    text = read(ORDER)
    blank = StructuredText(file="скан.pdf", text="", paragraphs=(), readable=False)
    finding = of(check([blank]), "chat-head-pupils-council")
    assert finding.verdict is Verdict.UNREADABLE
    assert of(check([text, blank]), "chat-head-teachers").verdict is Verdict.SATISFIED


def test_unknown_concept_of_a_requirement_is_an_error(lexicon_finder: ConceptFinder) -> None:
    known = superior("kalinin-223-09")
    imposed = known.requirements[7]
    broken = imposed.requirement.model_copy(update={"participants": (("директорр",),)})
    wrong = Superior(known.act, known.file, (type(imposed)(broken, imposed.clause, imposed.text),))
    with pytest.raises(ErrorList, match="«директорр» нет в словаре"):
        check_documents(wrong, [], "МОУ", lexicon_finder)


@pytest.mark.parametrize(
    ("cited", "verdict"),
    [
        ("приказа управления образования от 13.04.2024 № 223-09", Verdict.SATISFIED),
        ("приказа управления образования № 223-09 от 13 апреля 2024 года", Verdict.SATISFIED),
        ("приказа управления образования от 13.04.2024 N 223–09", Verdict.SATISFIED),
        ("приказа управления образования № 223-09", Verdict.PARTIAL),
        ("приказа управления образования от 14.04.2024 № 223-09", Verdict.PARTIAL),
        ("приказа управления образования от 13.04.2024", Verdict.PARTIAL),
        ("распоряжения управления образования от 13.04.2024 № 223-09", Verdict.PARTIAL),
        ("приказа управления образования от 13.04.2024 № 233-09", Verdict.VIOLATED),
        ("Федерального закона от 29.12.2012 № 273-ФЗ", Verdict.MISSING),
    ],
)
def test_citation(cited: str, verdict: Verdict, judge: Judge) -> None:
    text = f"ПРИКАЗ\n\n16.04.2024 № 18\n\nВо исполнение {cited}\n\nПРИКАЗЫВАЮ:\n\n1. Работать."
    assert judge("kalinin-223-09", "form-cites-superior-act", text).verdict is verdict


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("1. Создать чаты до 19.04.2024.", Verdict.SATISFIED),
        ("1. Создать чаты до 20.04.2024.", Verdict.VIOLATED),
        ("1. Создать чаты.", Verdict.SATISFIED),  # at once; the act itself is dated in time
        ("1. Создать чаты до 19.04.2024.\n2. Отчёт представить до 30.05.2024.", Verdict.SATISFIED),
        ("1. Создать чаты с 1 сентября 2024 года.", Verdict.VIOLATED),
        ("1. Желательно создать чаты до 19.04.2024.", Verdict.PARTIAL),
        ("1. Создать чаты в течение трёх рабочих дней.", Verdict.SATISFIED),
    ],
)
def test_deadline(body: str, verdict: Verdict, judge: Judge) -> None:
    text = f"ПРИКАЗ\n\n16.04.2024 № 18\n\nО чатах в Сферуме\n\nПРИКАЗЫВАЮ:\n\n{body}"
    assert judge("kalinin-223-09", "deadline", text).verdict is verdict
