"""Templates: the committed one, broken ones, and what is said of them."""

from __future__ import annotations

import io
import runpy
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render import templating
from actgen.render.docx import render_docx
from actgen.render.docx_lint import problems
from actgen.render.html import render_html
from actgen.render.layout import layout

ORDER = Path(__file__).resolve().parents[2] / "templates" / "order"


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the templates that a test may spoil."""
    shutil.copytree(ORDER, tmp_path / "order")
    monkeypatch.setattr(templating, "templates_dir", lambda: tmp_path)
    return tmp_path / "order"


def replaced(path: Path, old: str, new: str) -> None:
    """The same Word template with other text, as its user would leave it."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


class TestWordTemplate:
    def test_it_is_well_built(self) -> None:
        assert problems((ORDER / "template.docx").read_bytes()) == []

    def test_it_has_the_measures_of_the_profile(self) -> None:
        section = docx.Document(str(ORDER / "template.docx")).sections[0]
        measures = layout()
        for actual, keys in (
            (section.page_width, ("бумага", "ширина")),
            (section.page_height, ("бумага", "высота")),
            (section.left_margin, ("поля", "левое")),
            (section.right_margin, ("поля", "правое")),
            (section.top_margin, ("поля", "верхнее")),
            (section.bottom_margin, ("поля", "нижнее")),
            (section.header_distance, ("номер страницы", "от верхнего края")),
        ):
            assert actual is not None
            assert actual.twips == measures.twips(*keys), keys

    def test_its_script_still_builds_one(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        target = tmp_path / "template.docx"
        monkeypatch.syspath_prepend(str(ORDER))
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
        monkeypatch.setattr(sys, "argv", ["build_template.py", str(target)])
        runpy.run_path(str(ORDER / "build_template.py"), run_name="__main__")
        assert problems(target.read_bytes()) == []

    @pytest.mark.libreoffice
    def test_libreoffice_opens_it(
        self, print_docx: Callable[[dict[str, bytes]], dict[str, Path]]
    ) -> None:
        print_docx({"template": (ORDER / "template.docx").read_bytes()})

    def test_a_template_saved_by_another_program_still_works(
        self, copied: Path, sample: Callable[[str], Act]
    ) -> None:
        path = copied / "template.docx"
        document = docx.Document(str(path))
        document.styles["Вид документа"].font.italic = True
        document.save(str(path))
        assert problems(render_docx(sample("order-draft"))) == []

    def test_a_changed_template_is_taken_at_once(
        self, copied: Path, make_act: Callable[..., Act]
    ) -> None:
        render_docx(make_act())
        replaced(copied / "template.docx", "{{ kind }}", "{{ kind }} по школе")
        texts = [p.text for p in docx.Document(io.BytesIO(render_docx(make_act()))).paragraphs]
        assert "ПРИКАЗ по школе" in texts


class TestBrokenTemplates:
    def test_missing(self, copied: Path, make_act: Callable[..., Act]) -> None:
        (copied / "template.docx").unlink()
        with pytest.raises(RenderError, match=r"нет шаблона: .*template\.docx"):
            render_docx(make_act())

    def test_no_word_document(self, copied: Path, make_act: Callable[..., Act]) -> None:
        (copied / "template.docx").write_bytes(b"nonsense")
        with pytest.raises(RenderError, match="шаблон не открывается"):
            render_docx(make_act())

    def test_an_unknown_variable_is_named_with_the_known_ones(
        self, copied: Path, make_act: Callable[..., Act]
    ) -> None:
        replaced(copied / "template.docx", "{{ kind }}", "{{ kindd }}")
        with pytest.raises(RenderError, match="неизвестную переменную: «kindd»") as error:
            render_docx(make_act())
        assert "template.docx" in str(error.value)
        assert "kind, letterhead" in str(error.value)

    def test_a_loop_without_its_end(self, copied: Path, make_act: Callable[..., Act]) -> None:
        replaced(copied / "template.docx", "{%p endfor %}", "{{ kind }}")
        with pytest.raises(RenderError, match="ошибка в тегах шаблона"):
            render_docx(make_act())

    @pytest.mark.parametrize(
        "attack",
        [
            "{{ kind.__class__.__mro__ }}",
            "{{ points.__init__.__globals__ }}",
            "{{ cycler.__init__.__globals__ }}",
        ],
    )
    def test_the_sandbox_holds(
        self, copied: Path, make_act: Callable[..., Act], attack: str
    ) -> None:
        replaced(copied / "template.docx", "{{ kind }}", attack)
        with pytest.raises(RenderError):
            render_docx(make_act())

    def test_html_speaks_of_its_own_file(self, copied: Path, make_act: Callable[..., Act]) -> None:
        page = copied / "template.html"
        page.write_text(
            page.read_text(encoding="utf-8").replace("{{ kind }}", "{{ sort }}"), encoding="utf-8"
        )
        with pytest.raises(RenderError, match=r"template\.html.*«sort»"):
            render_html(make_act())

    def test_a_measure_that_is_no_number(self, copied: Path) -> None:
        with pytest.raises(RenderError, match="нет числа «поля – среднее»"):
            layout().mm("поля", "среднее")
