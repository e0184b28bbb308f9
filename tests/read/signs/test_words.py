"""Names in running text."""

from __future__ import annotations

import pytest

from actgen.read.signs.words import NAME


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
@pytest.mark.parametrize(
    "name",
    ["О’Коннору Ш.П.", "Ш.П. О’Коннор", "Лук’янов И.И.", "О’Коннор-Ким И.И.", "О’Коннор Анна Ивановна"],
)  # fmt: skip
def test_a_surname_may_have_an_apostrophe(name: str, apostrophe: str) -> None:
    name = name.replace("’", apostrophe)
    found = NAME.search(f"поручить {name}, завхозу")
    assert found is not None
    assert found[0] == name
