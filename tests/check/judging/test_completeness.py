"""«полнота»: what must be named besides the meaning, in one statement or in several."""

from __future__ import annotations

from tests.check.asked import found, verdict

ASKED = """
    вид: условие
    смысл: [использовать, платформа]
    полнота: [педагоги, обучающиеся]
"""


def test_one_statement_may_name_everybody() -> None:
    assert verdict(ASKED, "1. Учителям и ученикам использовать «Сферум».") == "выполнено"


def test_items_of_one_lead_in_name_them_together() -> None:
    text = "1. Использовать «Сферум»:\n1.1. учителям;\n1.2. ученикам."
    assert verdict(ASKED, text) == "выполнено"


def test_what_is_not_named_is_told() -> None:
    finding = found(ASKED, "1. Учителям использовать «Сферум».")
    assert finding.verdict.russian == "частично"
    assert "обучающиеся" in finding.reason
    assert "педагоги" not in finding.reason


def test_who_is_named_only_to_be_left_out_is_lacking() -> None:
    finding = found(ASKED, "1. Учителям использовать «Сферум» (учеников не включать).")
    assert finding.verdict.russian == "частично"
    assert "обучающиеся" in finding.reason


def test_statements_each_of_which_lacks_somebody_else_leave_nobody_out() -> None:
    text = "1. Учителям использовать «Сферум».\n2. Ученикам использовать «Сферум»."
    assert verdict(ASKED, text) == "выполнено"
