from __future__ import annotations

import pytest

from actgen.russian.agreement import (
    GenderNumber,
    agreed,
    approved_word,
    attached_word,
    gender_number,
)
from actgen.russian.cases import Case


@pytest.mark.parametrize(
    ("kind", "approved", "attached"),
    [
        ("положение", "УТВЕРЖДЕНО", "прилагается"),
        ("план мероприятий", "УТВЕРЖДЕН", "прилагается"),
        ("дорожная карта", "УТВЕРЖДЕНА", "прилагается"),
        ("правила", "УТВЕРЖДЕНЫ", "прилагаются"),
        ("должностная инструкция", "УТВЕРЖДЕНА", "прилагается"),
        ("порядок", "УТВЕРЖДЕН", "прилагается"),
        ("регламент", "УТВЕРЖДЕН", "прилагается"),
        ("перечень", "УТВЕРЖДЕН", "прилагается"),
        ("формы согласий", "УТВЕРЖДЕНЫ", "прилагаются"),
        ("методические рекомендации", "УТВЕРЖДЕНЫ", "прилагаются"),
        ("Положение о чатах", "УТВЕРЖДЕНО", "прилагается"),
        ("план мероприятий («дорожная карта»)", "УТВЕРЖДЕН", "прилагается"),
        ("положение и план мероприятий", "УТВЕРЖДЕНЫ", "прилагаются"),
    ],
)
def test_the_stamp_agrees_with_the_kind(kind: str, approved: str, attached: str) -> None:
    assert (approved_word(kind), attached_word(kind)) == (approved, attached)


def test_an_unknown_head_is_masculine() -> None:
    assert gender_number("№ 5") is GenderNumber.MASC


@pytest.mark.parametrize(
    ("word", "subject", "agreeing"),
    [
        ("РЕШИЛ", "педагогический совет", "РЕШИЛ"),
        ("РЕШИЛ", "комиссия", "РЕШИЛА"),
        ("РЕШИЛ", "собрание трудового коллектива", "РЕШИЛО"),
        ("РЕШИЛ", "директор и главный бухгалтер", "РЕШИЛИ"),
        ("решил", "МБОУ «Лицей»", "решило"),
        ("решил", "ООО «Ромашка»", "решило"),
        ("решил", "СОШ № 5", "решила"),
        ("решил", "ФГУП «Почта»", "решило"),
        ("утверждён", "правила", "утверждены"),
        ("УТВЕРЖДЕН", "инструкция", "УТВЕРЖДЕНА"),
        ("принят", "положение", "принято"),
        ("составлен", "акт", "составлен"),
        ("обязан", "родители", "обязаны"),
        ("настоящий", "положение", "настоящее"),
        ("Настоящий", GenderNumber.FEMN, "Настоящая"),
    ],
)
def test_any_word_agrees(word: str, subject: str | GenderNumber, agreeing: str) -> None:
    assert agreed(word, subject) == agreeing


@pytest.mark.parametrize(
    ("subject", "forms"),
    [
        ("приказ", "настоящий настоящего настоящему настоящий настоящим настоящем"),
        ("инструкция", "настоящая настоящей настоящей настоящую настоящей настоящей"),
        ("положение", "настоящее настоящего настоящему настоящее настоящим настоящем"),
        ("правила", "настоящие настоящих настоящим настоящие настоящими настоящих"),
    ],
)
def test_an_adjective_in_all_cases(subject: str, forms: str) -> None:
    assert [agreed("настоящий", subject, case) for case in Case] == forms.split()


@pytest.mark.parametrize(
    ("subject", "instrumental"),
    [
        ("приказ", "утратившим силу"),
        ("инструкция", "утратившей силу"),
        ("положение", "утратившим силу"),
        ("правила", "утратившими силу"),
    ],
)
def test_the_rest_of_a_phrase_stands(subject: str, instrumental: str) -> None:
    assert agreed("утративший силу", subject, Case.ABLT) == instrumental


def test_people_are_animate() -> None:
    assert agreed("назначенный", "директор", Case.ACCS) == "назначенного"
    assert agreed("назначенный", "руководители", Case.ACCS) == "назначенных"


@pytest.mark.parametrize("word", ["", "быстро", "приказ"])
def test_what_agrees_with_nothing(word: str) -> None:
    with pytest.raises(ValueError, match="не глагол прошедшего времени"):
        agreed(word, "приказ")
