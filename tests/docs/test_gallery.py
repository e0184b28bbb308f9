"""The gallery shows every sample and nothing else; what the pictures look like is for the eye."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from actgen.source import load_act
from actgen.source.kinds import families
from docs.gallery import __main__ as gallery
from docs.pictures import side_by_side

FILES = sorted(gallery.SAMPLES.rglob("*.yaml"))


def test_the_page_is_that_of_the_samples() -> None:
    acts = {path: load_act(path) for path in FILES}
    shown = (gallery.GALLERY / "README.md").read_text(encoding="utf-8")
    assert shown == gallery.page(acts), "out of date; ./run gallery"


def test_every_sample_has_its_picture_and_nothing_else_is_there() -> None:
    assert set(gallery.GALLERY.glob("*.png")) == {gallery.picture_of(path) for path in FILES}


def test_every_family_has_a_heading() -> None:
    assert list(gallery.HEADINGS) == families()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_says_at_its_head_what_it_shows(path: Path) -> None:
    assert gallery.description(path).endswith(".")


def test_a_description_ends_before_the_commands(tmp_path: Path) -> None:
    sample = tmp_path / "act.yaml"
    sample.write_text("# Приказ\n# школы.\n#\n# actgen render\nвид: приказ\n", encoding="utf-8")
    assert gallery.description(sample) == "Приказ школы."


def test_pages_stand_side_by_side_whatever_their_orientation() -> None:
    pages = [Image.new("L", (40, 60)), Image.new("L", (60, 40))]
    row = side_by_side(pages)
    assert row.height > 60
    assert row.width > 100
