"""Expressions asked a cheap question first say what those of `re` say."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import actgen.check
from actgen.check.words.needed import Pattern, folds_alike

LETTERS = "абвеёйиК к.1Ⅰſ"
"""Few, so that texts often have what an expression needs; some fold in odd ways."""

PARTS = st.recursive(
    st.one_of(
        st.text(st.sampled_from("абвеёйи "), min_size=1, max_size=5),
        st.sampled_from(
            [r"\b", r"\w+", r"\s*", ".", "[её]", "[а-в]", "[^а]", "^", "$", r"\d", "К", "1", r"\."]
        ),
    ),
    lambda parts: st.one_of(
        st.lists(parts, min_size=1, max_size=4).map("".join),
        st.lists(parts, min_size=2, max_size=4).map(lambda each: f"(?:{'|'.join(each)})"),
        parts.map(lambda each: f"({each})?"),
        parts.map(lambda each: f"(?:{each})*"),
        parts.map(lambda each: f"(?:{each}){{1,2}}?"),
        parts.map(lambda each: f"(?={each})"),
        parts.map(lambda each: f"(?!{each})"),
        parts.map(lambda each: f"(?P<n>{each})(?(n)а|б)" if "<n>" not in each else each),
        parts.map(lambda each: f"(?i:{each})"),
        parts.map(lambda each: f"(?>{each})"),
    ),
    max_leaves=12,
)


def _spans(found: object) -> object:
    return found.span() if isinstance(found, re.Match) else found


@given(PARTS, st.text(st.sampled_from(LETTERS), max_size=30), st.sampled_from([0, re.IGNORECASE]))
@example("(?:аб|)в", "в", 0)
@example("К", "\u212a", re.IGNORECASE)
@example("и", "И\u0306", re.IGNORECASE)
def test_it_answers_as_the_engine_does(written: str, text: str, flags: int) -> None:
    try:
        plain = re.compile(written, flags)
    except re.error:  # «n» named twice
        return
    asked = Pattern(written, flags)
    assert _spans(asked.search(text)) == _spans(plain.search(text))
    assert _spans(asked.match(text)) == _spans(plain.match(text))
    assert _spans(asked.fullmatch(text)) == _spans(plain.fullmatch(text))
    assert [m.span() for m in asked.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert asked.findall(text) == plain.findall(text)
    assert asked.sub("-", text) == plain.sub("-", text)
    assert asked.split(text) == plain.split(text)
    assert _spans(asked.search(text, 2, 5)) == _spans(plain.search(text, 2, 5))


@pytest.mark.parametrize(
    ("written", "needs"),
    [
        (r"\bне\s+(?:созда|завод)\w*", (("завод", "созда"), ("не",))),
        (r"отмен(?:а|ить)?", (("отмен",),)),
        (r"\bутвержд[её]нн", (("утвержденн", "утверждённ"),)),
        (r"\d+ класс|\w+ групп", ((" групп", " класс"),)),
        (r"(?:чат)?\w+", ()),
        (r"чат|\d", ()),
    ],
)
def test_what_an_expression_needs_is_read_from_it(
    written: str, needs: tuple[tuple[str, ...], ...]
) -> None:
    assert set(Pattern(written, re.IGNORECASE).needs) == set(needs)


def test_no_letter_that_it_looks_for_is_written_otherwise() -> None:
    """Over all of Unicode: what the engine takes for a letter without regard to case folds to the same."""
    looked_for = [chr(code) for code in range(0x0500) if folds_alike(chr(code))]
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    any_of_them = "|".join(map(re.escape, looked_for))
    taken = "".join(re.findall(any_of_them, everything, re.IGNORECASE))
    for letter in looked_for:
        alike = re.findall(re.escape(letter), taken, re.IGNORECASE)
        assert {each.casefold() for each in alike} == {letter.casefold()}, letter


def test_every_expression_of_the_checker_can_be_compiled() -> None:
    """They are compiled only when they are needed, so a mistake in one would show late."""
    found = 0
    for module in pkgutil.walk_packages(actgen.check.__path__, "actgen.check."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, Pattern):
                thing.compiled()
                found += 1
    assert found > 100
