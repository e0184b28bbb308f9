"""The kind of institution is told from the documents or by the user, in the words of the lexicon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check.words.finder import institutions_for, known_institution
from actgen.errors import ActgenError
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


@pytest.mark.parametrize(
    ("called", "kind"),
    [
        ("мдоу", "МДОУ"),
        ("СОШ", "МОУ"),
        ("лицей", "МОУ"),
        ("детский сад", "МДОУ"),
        ("детсад", "МДОУ"),
        ("ДЮСШ", "УДО"),
    ],
)
def test_by_the_user(called: str, kind: str) -> None:
    assert known_institution(superior("kalinin-223-09"), called) == kind


@pytest.mark.parametrize(
    ("called", "advice"),
    [("", "Акт обращён к видам: МОУ"), ("МДО", "Может быть, «МДОУ»?"), ("техникум", "Акт обращён")],
)
def test_what_the_act_is_not_addressed_to(called: str, advice: str) -> None:
    with pytest.raises(ActgenError) as caught:
        known_institution(superior("pelym-351"), called)
    assert caught.value.advice.startswith(advice)
