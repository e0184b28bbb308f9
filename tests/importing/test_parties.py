"""Who is to act, back in the nominative."""

from __future__ import annotations

import pytest

from actgen.importing.parties import parties_in
from actgen.russian.cases import Case


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Учителю информатики Беловой О.А.", "учитель информатики Белова О.А."),
        ("Ким П.О., учителю химии, и Цой А.А., секретарю", "Ким П.О., учитель химии, и Цой А.А., секретарь"),
        ("Классным руководителям", "классные руководители"),
    ],
)  # fmt: skip
def test_it_is_told_without_a_doubt(said: str, name: str) -> None:
    (party,) = parties_in(said)
    assert (party.name, party.printed, party.doubt) == (name, "", "")


def test_a_full_name_is_printed_with_initials() -> None:
    (party,) = parties_in("завхоза Жукова Петра Романовича", Case.ACCS)
    assert (party.name, party.printed) == ("завхоз Жуков Петр Романович", "завхоза Жукова П.Р.")


def test_a_surname_that_hides_its_gender_is_a_doubt() -> None:
    (party,) = parties_in("Завхозу Лебедю А.Н.")
    assert party.name == "завхоз Лебедь А.Н."
    assert "впишите имя и отчество" in party.doubt


def test_what_is_in_the_nominative_already_is_nobody() -> None:
    assert list(parties_in("директор школы")) == []


@pytest.mark.parametrize("name", ["О'Коннор", "О’Коннор", "ОʼКоннор"])
def test_a_surname_with_an_apostrophe_is_a_name(name: str) -> None:
    (party,) = parties_in(f"Завхозу {name}у Ш.П.")
    assert party.name == f"завхоз {name} Ш.П."
