"""The HTML file stands alone and says what the context says."""

from __future__ import annotations

import re
from collections.abc import Callable

import lxml.html
import pytest

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.html import html_text, render_html

SAMPLES = ("order-yaroslavl", "order-school", "order-draft")


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_the_context_is_there(sample: Callable[[str], Act], name: str) -> None:
    document = build(sample(name))
    text = lxml.html.fromstring(html_text(document)).text_content().replace("\u00a0", " ")
    for point in document.points:
        assert point.line.replace("\u00a0", " ").replace("\u2011", "-") in text


def test_everything_is_escaped(make_act: Callable[..., Act]) -> None:
    awkward = "<script>alert(1)</script> & <b>"
    page = render_html(make_act(пункты=[awkward], заголовок=awkward)).decode()
    assert "<script" not in page
    assert "<b>" not in page
    assert awkward in lxml.html.fromstring(page).text_content()


def test_nothing_is_fetched_from_elsewhere(sample: Callable[[str], Act]) -> None:
    page = render_html(sample("order-draft")).decode()
    assert not re.search(r"https?://|\bsrc=|url\(|@import", page)


def test_language_properties_and_origin(make_act: Callable[..., Act]) -> None:
    tree = lxml.html.fromstring(render_html(make_act(номер="1/2-3")))
    assert tree.get("lang") == "ru"
    assert (
        tree.findtext(".//title") == "Приказ от 03.09.2024 №\u00a01/2-3 Об использовании платформы"
    )
    meta = {node.get("name"): node.get("content") for node in tree.iter("meta")}
    assert (meta["generator"], meta["author"]) == ("actgen", "Управление образования")


def test_what_must_not_break_is_held_without_odd_characters(make_act: Callable[..., Act]) -> None:
    page = render_html(make_act(номер="223-09")).decode()
    assert '<span class="held">223-09</span>' in page
    assert "\u2011" not in page
    assert "\u2060" not in page
