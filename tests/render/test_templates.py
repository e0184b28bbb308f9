"""The templates of the families: what is committed, other profiles, broken files and what is said of them."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render import templating
from actgen.render.blocks import Look
from actgen.render.document import ARRANGEMENT, Part
from actgen.render.docx import docx_bytes, render_docx
from actgen.render.docx.lint import problems
from actgen.render.docx.template import (
    FAMILY_NAMES,
    family_package,
    tag,
    write_templates,
)
from actgen.render.docx.zipped import zipped
from actgen.render.html import render_html
from actgen.render.looks import looks
from actgen.render.profile_file import default_profile, load_profile
from actgen.render.setup import Setup
from actgen.render.text import text_bytes
from actgen.source.kinds import families
from tests.render.word import document, text

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the templates that a test may spoil; the folder of the order family."""
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    monkeypatch.setattr(templating, "templates_dir", lambda: tmp_path / "templates")
    return tmp_path / "templates" / "order"


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def replaced(path: Path, old: str, new: str) -> None:
    """The same Word template with other text, as its user would leave it."""
    parts = parts_of(path)
    assert old.encode() in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


class TestFamilies:
    def test_every_family_of_documents_has_one(self) -> None:
        assert list(ARRANGEMENT) == list(FAMILY_NAMES) == families()

    @pytest.mark.parametrize("family", ARRANGEMENT)
    def test_the_committed_file_is_what_the_profile_gives(
        self, family: str, tmp_path: Path
    ) -> None:
        write_templates(tmp_path)
        committed, built = (folder / family / "template.docx" for folder in (TEMPLATES, tmp_path))
        assert parts_of(committed) == parts_of(built), "run templates/common/build_templates.py"

    def test_the_script_that_builds_them_runs(self, tmp_path: Path) -> None:
        for family in families():
            (tmp_path / family).mkdir()
        script = TEMPLATES / "common" / "build_templates.py"
        subprocess.run([sys.executable, script, tmp_path], check=True)
        assert all((tmp_path / family / "template.docx").is_file() for family in families())

    @pytest.mark.parametrize("family", ARRANGEMENT)
    def test_it_is_well_built(self, family: str) -> None:
        assert problems((TEMPLATES / family / "template.docx").read_bytes()) == []

    @pytest.mark.parametrize("family", ARRANGEMENT)
    def test_its_parts_stand_as_in_the_page_of_the_other_formats(self, family: str) -> None:
        page = (TEMPLATES / family / "template.html").read_text(encoding="utf-8")
        in_html = [part for part in Part if f'"{part.value}"' in page]
        order = sorted(in_html, key=lambda part: page.index(f'"{part.value}"'))
        paragraphs = docx.Document(str(TEMPLATES / family / "template.docx")).paragraphs
        in_word = [p.text for p in paragraphs]
        assert in_word == [f"{{{{ {tag(part)} }}}}" for part in (*order, Part.ATTACHMENTS)]

    @pytest.mark.parametrize("family", ARRANGEMENT)
    def test_plain_text_has_the_same_order(self, family: str) -> None:
        printed = [part for part in ARRANGEMENT[family] if part is not Part.ATTACHMENTS]
        made = document(
            [text("текст")],
            family,
            вид=[text("вид", Look.KIND)],
            **{
                tag(part): [text(part.value, Look.FLUSH)]
                for part in printed
                if part not in (Part.TEXT, Part.KIND)
            },
        )
        said = text_bytes(made, Setup()).decode().split()
        assert said == " ".join(part.value for part in printed).split()

    def test_it_has_the_measures_of_the_profile(self) -> None:
        section = docx.Document(str(TEMPLATES / "order" / "template.docx")).sections[0]
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
            assert actual.twips == default_profile().twips(*keys), keys

    def test_every_look_has_a_style_with_the_lengths_of_the_looks(self) -> None:
        sheet = {
            style.style_id: style
            for style in docx.Document(str(TEMPLATES / "order" / "template.docx")).styles
        }
        title = sheet["TitleOfText"]
        expected = looks(default_profile())[Look.TITLE]
        assert (title.font.bold, title.font.size.pt) == (expected.bold, expected.size)
        spacing = title.paragraph_format
        assert (spacing.space_before.pt, spacing.space_after.pt) == (
            expected.before,
            expected.after,
        )

    @pytest.mark.libreoffice
    def test_libreoffice_opens_them(
        self, print_docx: Callable[[dict[str, bytes]], dict[str, Path]]
    ) -> None:
        print_docx(
            {family: (TEMPLATES / family / "template.docx").read_bytes() for family in ARRANGEMENT}
        )

    def test_a_template_saved_by_another_program_still_works(
        self, copied: Path, sample: Callable[[str], Act]
    ) -> None:
        path = copied / "template.docx"
        made = docx.Document(str(path))
        made.styles["Вид документа"].font.italic = True
        made.save(str(path))
        assert problems(render_docx(sample("order-draft"))) == []

    def test_a_changed_template_is_taken_at_once(
        self, copied: Path, make_act: Callable[..., Act]
    ) -> None:
        render_docx(make_act())
        replaced(copied / "template.docx", "{{ вид }}", "{{ вид }} по школе")
        texts = [p.text for p in docx.Document(io.BytesIO(render_docx(make_act()))).paragraphs]
        assert "ПРИКАЗ по школе" in texts


class TestOtherProfiles:
    @pytest.mark.parametrize("family", ARRANGEMENT)
    def test_a_template_is_built_in_memory(self, family: str) -> None:
        profile = load_profile("gost2016")
        assert problems(zipped(family_package(family, profile))) == []
        content = docx_bytes(document([text("а")], family), Setup(profile))
        assert problems(content) == []

    def test_of_ones_own(self, tmp_path: Path) -> None:
        path = tmp_path / "свой.yaml"
        path.write_text("основа: gost2025\nкегль: 13\nполя: {левое: 20}\n", encoding="utf-8")
        content = docx_bytes(document([text("а")]), Setup(load_profile(str(path))))
        made = docx.Document(io.BytesIO(content))
        left = made.sections[0].left_margin
        assert left is not None
        assert round(left.mm) == 20
        assert made.styles["Normal"].font.size is None, "the size is that of the document"
        assert made.styles["Текст документа"].font.size.pt == 13


class TestBrokenTemplates:
    def test_missing(self, copied: Path, make_act: Callable[..., Act]) -> None:
        (copied / "template.docx").unlink()
        with pytest.raises(RenderError, match=r"нет шаблона: .*template\.docx"):
            render_docx(make_act())

    def test_no_word_document(self, copied: Path, make_act: Callable[..., Act]) -> None:
        (copied / "template.docx").write_bytes(b"nonsense")
        with pytest.raises(RenderError, match="шаблон не открывается"):
            render_docx(make_act())

    def test_an_unknown_variable_is_named(self, copied: Path, make_act: Callable[..., Act]) -> None:
        replaced(copied / "template.docx", "{{ вид }}", "{{ видд }}")
        with pytest.raises(RenderError, match="неизвестную переменную: «видд»") as error:
            render_docx(make_act())
        assert "template.docx" in str(error.value)

    def test_a_loop_without_its_end(self, copied: Path, make_act: Callable[..., Act]) -> None:
        replaced(copied / "template.docx", "{{ вид }}", "{%p if вид %}")
        with pytest.raises(RenderError, match="ошибка в тегах шаблона"):
            render_docx(make_act())

    @pytest.mark.parametrize(
        "attack",
        [
            "x {{ вид.__class__.__mro__ }}",
            "x {{ текст.__init__.__globals__ }}",
            "x {{ cycler.__init__.__globals__ }}",
            "x {{ _часть.__self__.template }}",
            "x {{ текст._blocks }}",
        ],
    )
    def test_the_sandbox_holds(
        self, copied: Path, make_act: Callable[..., Act], attack: str
    ) -> None:
        replaced(copied / "template.docx", "{{ вид }}", attack)
        with pytest.raises(RenderError):
            render_docx(make_act())

    def test_html_speaks_of_its_own_file(self, copied: Path, make_act: Callable[..., Act]) -> None:
        page = copied / "template.html"
        page.write_text(
            page.read_text(encoding="utf-8").replace('parts["вид"]', "sort"), encoding="utf-8"
        )
        with pytest.raises(RenderError, match=r"template\.html.*«sort»"):
            render_html(make_act())

    def test_a_measure_that_is_no_number(self) -> None:
        with pytest.raises(RenderError, match="нет числа «поля – среднее»"):
            default_profile().mm("поля", "среднее")
