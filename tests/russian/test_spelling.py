from __future__ import annotations

import pytest

from actgen.russian.spelling import like_source, spelled_like


@pytest.mark.parametrize(
    ("source", "form", "spelled"),
    [
        ("Королев", "Королёву", "Королеву"),
        ("Королёв", "Королёву", "Королёву"),
        ("учет", "учётом", "учетом"),
        ("статья", "статьёй", "статьёй"),
        ("семья", "семьёй", "семьёй"),
        ("орел", "орлом", "орлом"),
        ("", "ё", "ё"),
    ],
)
def test_yo_as_in_the_source(source: str, form: str, spelled: str) -> None:
    assert like_source(source, form) == spelled


@pytest.mark.parametrize(
    ("source", "form", "spelled"),
    [("УЧЕТ", "учётом", "УЧЕТОМ"), ("Учёт", "учётом", "Учётом"), ("учёт", "учётом", "учётом")],
)
def test_capitals_as_in_the_source(source: str, form: str, spelled: str) -> None:
    assert spelled_like(source, form) == spelled
