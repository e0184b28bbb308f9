"""реквизит: requisites of form that a document must have, wherever they stand."""

from __future__ import annotations

import pytest

from tests.check.asked import found, verdict

SIGNATURE = "вид: реквизит\nреквизиты: подпись"
OPERATIVE = "вид: реквизит\nреквизиты: распорядительное слово"
PLAN = "ПЛАН\nперехода в учебный профиль\n\n1. Открыть чаты.\n"
ORDER = "ПРИКАЗ\n17.04.2024 № 23\nО делах апреля\n\n1. Лёд сбивать.\n2. {}\n\nДиректор    А.Д. Телегин\n"


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("УТВЕРЖДЁН\nзаместителем начальника управления\nГолубевой К.А.\n16.05.2023", "выполнено"),
        ("УТВЕРЖДЁН\nприказом школы\nот 16.05.2023 № 5", "не найдено"),
        ("УТВЕРЖДЁН\nприказом школы имени Андреева К.К.\nот 16.05.2023 № 5", "не найдено"),
    ],
)
def test_who_approved_a_document_has_signed_it(stamp: str, expected: str) -> None:
    assert verdict(SIGNATURE, f"{stamp}\n\n{PLAN}") == expected


def test_the_operative_word_may_stand_inside_a_point() -> None:
    finding = found(OPERATIVE, ORDER.format("В связи с этим п р и к а з ы в а ю открыть чаты."))
    assert finding.verdict.russian == "выполнено"
    assert finding.evidence[0].quote == "п р и к а з ы в а ю"


def test_an_order_without_the_operative_word() -> None:
    assert verdict(OPERATIVE, ORDER.format("Открыть чаты.")) == "не найдено"


@pytest.mark.parametrize(
    "head",
    [
        "ВЫПИСКА\nиз протокола № 7 заседания педагогического совета от 16.04.2024",
        "ПРОТОКОЛ № 7\nзаседания педагогического совета от 16.04.2024",
    ],
)
def test_minutes_are_dated_in_their_name(head: str) -> None:
    asked = "вид: реквизит\nреквизиты: [номер, дата]"
    assert verdict(asked, f"{head}\n\nРЕШИЛИ:\n1. Открыть чаты.\n") == "выполнено"


CITATION = "вид: ссылка"
REGULATION = "{}\n\n{}\nобмена сообщениями\n\n1. Работники общаются в учебном профиле.\n"


class TestARegulationThatAnOrderApproves:
    @pytest.mark.parametrize("kind", ["РЕГЛАМЕНТ", "ПОЛОЖЕНИЕ", "ПРАВИЛА"])
    @pytest.mark.parametrize("asked", [SIGNATURE, CITATION])
    def test_needs_no_signature_and_no_citation_of_its_own(self, asked: str, kind: str) -> None:
        stamp = "УТВЕРЖДЕНО\nприказом директора МОУ «Лицей № 9»\nот 19.01.2026 № 11-од"
        told = found(asked, REGULATION.format(stamp, kind))
        assert told.verdict.russian == "не относится"
        assert told.reason.startswith("Документ утверждён приказом")
        assert told.suggestion == ""

    @pytest.mark.parametrize("asked", [SIGNATURE, CITATION])
    def test_one_that_nobody_approved_needs_both(self, asked: str) -> None:
        assert verdict(asked, REGULATION.format("", "РЕГЛАМЕНТ")) == "не найдено"

    def test_one_approved_in_person_is_signed_in_its_stamp(self) -> None:
        stamp = "УТВЕРЖДАЮ\nДиректор ____________\nприказ от 19.01.2026 № 11-од"
        assert verdict(SIGNATURE, REGULATION.format(stamp, "РЕГЛАМЕНТ")) != "не относится"
