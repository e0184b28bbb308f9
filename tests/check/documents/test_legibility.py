"""A text that was not read well is never «missing» something; doubtful words are told as doubtful."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from actgen.check import ConceptFinder, check_documents
from actgen.check.documents.legibility import may_resemble
from actgen.check.documents.reading import read_units
from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.text import StructuredText, Unread
from actgen.report import FORMATS, View
from tests.check.conftest import superior

Read = Callable[[str], StructuredText]

ORDER = """ПРИКАЗ

16.04.2024 № 18

Во исполнение приказа управления образования от 13.04.2024 № 223-09

ПРИКАЗЫВАЮ:

1. Учителю информатики Беловой О.А. до 19.04.2024 создать в учебном профиле чат директора с заместителями и советниками.

2. Назначить ответственного администратора Сферума.

Директор А.С. Тихонов"""

PAGE_TWO = Unread(2, "страница 2 скана не прочитана: она слишком плохого качества")
PUPILS, DEPUTIES, ADMINISTRATOR = (
    "chat-head-pupils-council",
    "chat-head-deputies",
    "administrator-appointed",
)


@pytest.fixture
def check(lexicon_finder: ConceptFinder) -> Callable[..., CheckResult]:
    return lambda *texts: check_documents(superior("kalinin-223-09"), texts, "МОУ", lexicon_finder)


def _of(result: CheckResult, requirement: str) -> Finding:
    return next(f for f in result.findings if f.requirement == requirement)


def test_what_may_stand_on_the_page_that_was_not_read_is_not_missing(
    read: Read, check: Callable[..., CheckResult]
) -> None:
    whole, partly = read(ORDER), replace(read(ORDER), unread=(PAGE_TWO,))
    assert _of(check(whole), PUPILS).verdict is Verdict.MISSING
    finding = _of(check(partly), PUPILS)
    assert finding.verdict is Verdict.UNREADABLE
    assert finding.reason == (
        "В прочитанном об этом не сказано, но прочитано не всё: страница 2 скана не прочитана: она слишком плохого"
        " качества."
    )
    assert "ученическим активом" in finding.suggestion


def test_nothing_is_missing_anywhere_while_a_page_is_unread(
    read: Read, check: Callable[..., CheckResult]
) -> None:
    result = check(replace(read(ORDER), unread=(PAGE_TWO,)))
    assert result.count(Verdict.MISSING) == 0
    silent = 1  # the ban that silence keeps
    missing = check(read(ORDER)).count(Verdict.MISSING)
    assert result.count(Verdict.UNREADABLE) == missing + silent > 4


def test_a_ban_is_not_kept_by_the_silence_of_what_was_not_read(
    read: Read, check: Callable[..., CheckResult]
) -> None:
    silent, partly = read(ORDER), replace(read(ORDER), unread=(PAGE_TWO,))
    assert _of(check(silent), "chats-not-elsewhere").verdict is Verdict.SATISFIED
    assert _of(check(partly), "chats-not-elsewhere").verdict is Verdict.UNREADABLE


def test_what_was_read_counts_although_a_page_is_unread(
    read: Read, check: Callable[..., CheckResult]
) -> None:
    partly = replace(read(ORDER), unread=(PAGE_TWO,))
    assert _of(check(partly), DEPUTIES) == _of(check(read(ORDER)), DEPUTIES)


def test_what_is_only_partly_there_may_be_completed_on_the_unread_page(
    read: Read, check: Callable[..., CheckResult]
) -> None:
    finding = _of(check(replace(read(ORDER), unread=(PAGE_TWO,))), ADMINISTRATOR)
    assert finding.verdict is Verdict.PARTIAL
    assert "остальное может быть там, где не прочитано: страница 2" in finding.reason


def test_a_violation_stays_one(read: Read, check: Callable[..., CheckResult]) -> None:
    late = replace(read(ORDER.replace("до 19.04", "до 29.04")), unread=(PAGE_TWO,))
    assert check(late).count(Verdict.VIOLATED) == 1


def test_of_several_documents_the_unread_one_is_named(
    read: Read, check: Callable[..., CheckResult]
) -> None:
    scan = replace(read(ORDER), file="папка/скан.pdf", unread=(PAGE_TWO,))
    lost = StructuredText(
        "снимок.jpg", "", (), readable=False, remarks=("картинка повреждена или обрезана",)
    )
    reason = _of(check(read(ORDER), scan, lost), PUPILS).reason
    assert "скан.pdf: страница 2 скана не прочитана" in reason
    assert "снимок.jpg: документ не прочитан: картинка повреждена или обрезана" in reason


def test_a_verdict_on_doubtful_words_says_so(read: Read, check: Callable[..., CheckResult]) -> None:
    text = read(ORDER)
    blurred = replace(text, paragraphs=tuple(p._replace(confidence=0.7) for p in text.paragraphs))
    sure, unsure = _of(check(text), DEPUTIES), _of(check(blurred), DEPUTIES)
    assert unsure.verdict is sure.verdict is Verdict.SATISFIED
    assert unsure.reason == sure.reason.removesuffix(".") + (
        "; слова распознаны неуверенно, сверьте с подлинником."
    )


def test_the_reports_show_what_was_not_read(read: Read, check: Callable[..., CheckResult]) -> None:
    result = check(replace(read(ORDER), pages=2, unread=(PAGE_TWO,)))
    told = FORMATS["text"](result, View(100, False, False)).decode()
    assert "не прочитано: страница 2 скана не прочитана" in told
    assert "Результат неполный: 1 документ прочитан не целиком." in told
    (document,) = json.loads(FORMATS["json"](result, View(100, False, False)))["documents"]
    assert document["unread"] == [{"page": 2, "reason": PAGE_TWO.reason}]
    assert document["readable"] is True


def test_with_nothing_else_wrong_the_status_is_that_of_what_could_not_be_judged(
    check: Callable[..., CheckResult],
) -> None:
    lost = StructuredText("скан.pdf", "", (), readable=False)
    assert check(lost).exit_status == 2


def test_words_that_were_hardly_read_resemble_nothing(
    read: Read, lexicon_finder: ConceptFinder
) -> None:
    text = read(ORDER)
    unit = read_units(text, 0, lexicon_finder).units[0]
    blurred = replace(text, paragraphs=tuple(p._replace(confidence=0.3) for p in text.paragraphs))
    letter = replace(unit.evidence(), quote="с")
    assert may_resemble((unit.evidence(),), (read_units(text, 0, lexicon_finder),))
    assert not may_resemble((letter,), (read_units(text, 0, lexicon_finder),))
    assert not may_resemble((unit.evidence(),), (read_units(blurred, 0, lexicon_finder),))
