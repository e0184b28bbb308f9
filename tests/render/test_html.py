"""The HTML file stands alone, says what the context says, and has the same parts in the same places as Word's."""

from __future__ import annotations

import base64
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render import html, templating
from actgen.render.blocks import Look, Paragraph, Row
from actgen.render.context import build
from actgen.render.document import Document, Part
from actgen.render.html import html_text, render_html
from actgen.render.looks import looks
from actgen.render.profile_file import default_profile, load_profile
from actgen.render.setup import Setup
from actgen.source.kinds import families
from tests.render.documents import attachment, document, lines, picture, table

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path.stem for path in (ROOT / "samples").glob("*-*.yaml"))
SETUP = Setup()


def tree(made: Document) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(html_text(made, SETUP))


def classes(element: lxml.html.HtmlElement) -> list[str]:
    return (element.get("class") or "").split()


def said(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u2011", "-").split())


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_of_the_context_is_there(sample: Callable[[str], Act], name: str) -> None:
    made = build(sample(name), SETUP)
    page = html_text(made, SETUP).replace("<br>", " ")
    text = said(lxml.html.fromstring(page).text_content())
    for block in made.blocks():
        if isinstance(block, Paragraph):
            assert said(block.line) in text


def test_a_look_is_a_class_a_number_stands_in_its_place() -> None:
    quoted = Paragraph(Look.LEVEL2, "Мера", label="1.1.", opening="«", keep=True, gap=True)
    (point,) = tree(document(text_part=[quoted])).find_class("level2")
    assert point.text_content() == "«1.1.\u00a0Мера"
    assert classes(point) == ["level2", "keep", "gap"]


def test_a_tab_parts_what_stands_at_both_margins() -> None:
    made = tree(document(signatures_part=lines(Look.SIGNATURE_ONLY, "Директор\tА.С. Ким")))
    (signature,) = made.find_class("signature-only")
    (both,) = signature.find_class("both")
    assert [span.text for span in both] == ["Директор", "А.С. Ким"]
    assert signature.text_content() == "Директор А.С. Ким"


def test_a_hanging_word_has_the_width_of_its_indent() -> None:
    made = tree(document(text_part=lines(Look.ENCLOSURE, "Приложение:\tна 2 л. в 1 экз.")))
    (enclosure,) = made.find_class("enclosure")
    assert enclosure.text_content() == "Приложение: на 2 л. в 1 экз."
    assert [each.text for each in enclosure.find_class("word")] == ["Приложение: "]


def test_line_ends_are_breaks() -> None:
    page = html_text(document(letterhead_part=lines(Look.ORGANISATION, "Школа\n«Луч»")), SETUP)
    assert ">Школа<br>«Луч»</p>" in page


def test_lines_of_one_requisite_know_each_other() -> None:
    made = tree(document(marks_part=lines(Look.MARK, "Верно", "Секретарь", "03.09.2024")))
    assert [classes(line)[1:] for line in made.find_class("mark")] == [
        ["followed"], ["follows", "followed"], ["follows"],
    ]  # fmt: skip


def test_cells_of_a_row_are_as_wide_as_they_should() -> None:
    stamps = (lines(Look.STAMP, "СОГЛАСОВАНО"), (), lines(Look.STAMP, "УТВЕРЖДАЮ"))
    made = tree(document(stamps_part=[Row(stamps, (485, 30, 485), bottom=True, gap=True)]))
    (row,) = made.find_class("row")
    assert classes(row) == ["row", "bottom", "apart"]
    cells = row.find_class("cell")
    assert [cell.get("style") for cell in cells] == ["width: 48.5%", "width: 3.0%", "width: 48.5%"]
    assert [said(cell.text_content()) for cell in cells] == ["СОГЛАСОВАНО", "", "УТВЕРЖДАЮ"]


def test_a_table_has_a_heading_for_each_column_and_rows_across_all() -> None:
    made = table([["раз", "два"]], numbered=True)
    across = replace(made, rows=(replace(made.rows[0], section="Раздел", cells=()), *made.rows))
    (found,) = tree(document(text_part=[across])).iter("table")
    assert [said(th.text_content()) for th in found.iter("th")] == [
        "№п/п",
        "Столбец 1",
        "Столбец 2",
    ]
    assert all(th.get("scope") == "col" for th in found.iter("th"))
    assert [(td.text_content(), td.get("colspan")) for td in found.iter("td")] == [
        ("Раздел", "3"), ("1.", None), ("раз", None), ("два", None),
    ]  # fmt: skip


def test_a_picture_is_inside_the_file_and_described() -> None:
    emblem = picture(alt='Эмблема "Луч"')
    (image,) = tree(document(letterhead_part=[emblem])).iter("img")
    head, data = image.get("src", "").split(",")
    assert head == "data:image/png;base64"
    assert base64.b64decode(data) == emblem.content
    assert image.get("alt") == 'Эмблема "Луч"'
    assert image.get("style") == "width: 20mm; height: 20mm"


@pytest.mark.parametrize("family", families())
def test_every_family_prints_all_its_parts(family: str) -> None:
    letter = family == "letter"
    unused = {Part.ATTACHMENTS, *([] if letter else [Part.HEAD])}
    if letter:
        unused |= {
            Part.ADDRESSEES,
            Part.LETTERHEAD,
            Part.STAMPS,
            Part.KIND,
            Part.DATE_NUMBER,
            Part.PLACE,
        }
    elif family in ("plan", "regulation", "sheet"):
        unused.add(Part.ADDRESSEES)
    printed = [part for part in Part if part not in unused]
    made = document(
        family, **{f"{part.name.lower()}_part": lines(Look.TEXT, f"<{part}>") for part in printed}
    )
    text = tree(made).text_content()
    assert [part for part in printed if f"<{part}>" not in text] == []
    assert text.index("<текст>") < text.index("<подписи>") < text.index("<отметки>")


def test_attachments_come_last_each_on_its_own_page() -> None:
    made = document(attachments=(attachment(*lines(Look.TEXT, "первое")), attachment(index=2)))
    sections = list(tree(made).iter("section"))
    assert [section.get("style") for section in sections] == [
        "page: attachment1",
        "page: attachment2",
    ]
    assert "первое" in sections[0].text_content()


class TestHeadings:
    def test_the_title_names_the_act(self) -> None:
        made = document(text_part=(*lines(Look.TITLE, "О чатах"), *lines(Look.HEADING, "Раздел")))
        assert self.headings(made) == [("h1", "О чатах"), ("h2", "Раздел")]

    def test_without_a_title_the_kind_does(self) -> None:
        made = document(
            "record", text_part=(*lines(Look.KIND, "АКТ"), *lines(Look.CHAPTER, "Осмотр"))
        )
        assert self.headings(made) == [("h1", "АКТ"), ("h2", "Осмотр")]

    def test_no_level_is_skipped_where_there_is_neither(self) -> None:
        assert self.headings(document("letter", text_part=lines(Look.HEADING, "Раздел"))) == [
            ("h1", "Раздел")
        ]

    @staticmethod
    def headings(made: Document) -> list[tuple[str, str]]:
        return [(str(h.tag), h.text_content()) for h in tree(made).iter("h1", "h2", "h3")]


def test_everything_is_escaped(make_act: Callable[..., Act]) -> None:
    awkward = "<script>alert(1)</script> & <b>"
    page = render_html(make_act(пункты=[awkward], заголовок=awkward)).decode()
    assert "<script" not in page
    assert "<b>" not in page
    assert awkward in lxml.html.fromstring(page).text_content()


@pytest.mark.parametrize("name", ["order-draft", "letter-reply"])
def test_nothing_is_fetched_from_elsewhere(sample: Callable[[str], Act], name: str) -> None:
    page = re.sub(r'src="data:image/\w+;base64,[\w+/=]*"', "", render_html(sample(name)).decode())
    assert not re.search(r"https?://|\bsrc=|url\(|@import", page)


def test_language_properties_and_origin(make_act: Callable[..., Act]) -> None:
    made = lxml.html.fromstring(render_html(make_act(номер="1/2-3")))
    assert made.get("lang") == "ru"
    assert (
        made.findtext(".//title") == "Приказ от 03.09.2024 №\u00a01/2-3 Об использовании платформы"
    )
    meta = {node.get("name"): node.get("content") for node in made.iter("meta")}
    assert (meta["generator"], meta["author"]) == ("actgen", "Управление образования")


def test_what_must_not_break_is_held_without_odd_characters(make_act: Callable[..., Act]) -> None:
    page = render_html(make_act(номер="223-09")).decode()
    assert '<span class="held">223-09</span>' in page
    assert "\u2011" not in page
    assert "\u2060" not in page


def test_every_look_is_set_as_the_profile_says() -> None:
    page = html_text(document(), SETUP)
    for look, style in looks(default_profile()).items():
        rule = re.findall(
            rf"^\.{look.name.lower().replace('_', '-')} \{{\n(  text-align.*?)\}}",
            page,
            re.DOTALL | re.MULTILINE,
        )[0]
        assert f"text-align: {style.align};" in rule
        assert ("font-weight: bold;" in rule) is style.bold
        assert (f"margin-top: {style.before:g}pt;" in rule) is bool(style.before or style.after)


def test_another_profile_gives_another_style_sheet(tmp_path: Path) -> None:
    own = tmp_path / "своё.yaml"
    own.write_text("кегль: 13\nширина грифа: 70\nзаголовок полужирный: нет\n", encoding="utf-8")
    made = looks(load_profile(str(own)))
    assert made[Look.TEXT].size == 13
    assert made[Look.STAMP].block == pytest.approx(70 * 72 / 25.4, abs=0.05)
    assert not made[Look.TITLE].bold
    page = html_text(document(), Setup(load_profile(str(own))))
    assert re.search(r"^html \{[^}]*font-size: 13pt;", page, re.MULTILINE | re.DOTALL)


class TestBrokenTemplates:
    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
        shutil.copytree(ROOT / "templates", tmp_path / "templates")
        monkeypatch.setattr(templating, "templates_dir", lambda: tmp_path / "templates")
        html._environment.cache_clear()
        yield tmp_path / "templates"
        html._environment.cache_clear()

    def test_an_unknown_name(self, folder: Path) -> None:
        (folder / "order" / "template.html").write_text("{{ kindd }}", encoding="utf-8")
        with pytest.raises(RenderError, match=r"неизвестную переменную: «kindd»"):
            html_text(document(), SETUP)

    def test_a_wrong_tag_in_an_included_file_names_that_file(self, folder: Path) -> None:
        (folder / "common" / "blocks.html").write_text("{% if %}", encoding="utf-8")
        with pytest.raises(RenderError, match=r"blocks\.html:1"):
            html_text(document(), SETUP)

    def test_a_file_outside_the_folder_is_not_read(self, folder: Path) -> None:
        (folder.parent / "secret.html").write_text("тайна", encoding="utf-8")
        (folder / "order" / "template.html").write_text(
            '{% include "../secret.html" %}', encoding="utf-8"
        )
        with pytest.raises(RenderError, match="нет шаблона"):
            html_text(document(), SETUP)

    def test_a_missing_file(self, folder: Path) -> None:
        (folder / "letter" / "template.html").unlink()
        with pytest.raises(RenderError, match=r"нет шаблона: .*letter"):
            html_text(document("letter"), SETUP)

    def test_a_changed_file_is_read_again(self, folder: Path) -> None:
        html_text(document(), SETUP)
        (folder / "order" / "template.html").write_text("<p>другой</p>", encoding="utf-8")
        assert html_text(document(), SETUP) == "<p>другой</p>"


class TestScreens:
    """Nothing is broken by letters on a narrow screen; tables scroll there."""

    def page(self, *, paged: bool) -> str:
        return html_text(document(text_part=(table([["раз"]]),)), Setup(), paged=paged)

    def test_words_break_only_if_they_fit_no_line(self) -> None:
        assert "overflow-wrap: break-word" in self.page(paged=False)
        assert "overflow-wrap: anywhere" not in self.page(paged=False)

    def test_a_table_scrolls_in_a_box_of_its_own(self) -> None:
        assert '<div class="table">' in self.page(paged=False)
        assert '<div class="table">' not in self.page(paged=True)
        assert ".table { overflow-x: auto; }" in self.page(paged=False)
