"""The kind of institution is told from the documents, by the words of the lexicon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check.finder import institutions_for
from actgen.model.text import StructuredText
from tests.check.conftest import superior


@pytest.mark.parametrize(
    ("issuer", "kind"),
    [
        ("Муниципальное бюджетное общеобразовательное учреждение «Гимназия № 3»", "МОУ"),
        ("МБДОУ «Детский сад № 7 «Солнышко»", "МДОУ"),
        ("Муниципальное учреждение дополнительного образования «Дом детского творчества»", "УДО"),
        ("ГБПОУ «Луговской техникум»", "СПО"),
        ("Общество с ограниченной ответственностью «Ромашка»", None),
    ],
)
def test_by_the_issuer(
    issuer: str, kind: str | None, read: Callable[[str], StructuredText]
) -> None:
    text = f"{issuer}\n\nПРИКАЗ\n\n16.04.2024 № 18\n\nПРИКАЗЫВАЮ:\n\n1. Работать.\n"
    found, _ = institutions_for(superior("kalinin-223-09")).of_documents([read(text)])
    assert found == kind
