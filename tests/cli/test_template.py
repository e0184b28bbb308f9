"""`actgen template`: new, check, vars."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from actgen.cli.run import main
from actgen.render.document import Part
from actgen.render.docx.lint import problems
from actgen.render.docx.names import NAMES
from actgen.render.docx.template import tag

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    """A DOCX of the given paragraphs."""

    def make(*paragraphs: str, change: Callable[[Any], object] = lambda made: None) -> Path:
        made = docx.Document()
        for said in paragraphs:
            made.add_paragraph(said)
        change(made)
        made.save(str(tmp_path / "мой.docx"))
        return tmp_path / "мой.docx"

    return make


@pytest.mark.parametrize(
    "command", [[], ["--help"], ["new", "--help"], ["check", "--help"], ["vars", "--help"]]
)
def test_help_is_russian(command: list[str], capsys: Capture) -> None:
    assert main(["template", *command]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Вызов: actgen template")
    assert not any(
        word in said for word in ("Usage", "Options", "Commands", "Arguments", "Show this")
    )


class TestNew:
    @pytest.mark.parametrize("word", ["письмо", "letter", "Гарантийное письмо", "отчет"])
    def test_it_can_be_printed_into_at_once(
        self, word: str, tmp_path: Path, capsys: Capture
    ) -> None:
        path = tmp_path / "мой.docx"
        assert main(["template", "new", word, "-o", str(path)]) == 0
        assert problems(path.read_bytes()) == []
        assert main(["template", "check", str(path)]) == 0
        assert "шаблон годится" in capsys.readouterr().out

    def test_of_a_profile(self, tmp_path: Path) -> None:
        path = tmp_path / "мой.docx"
        assert main(["template", "new", "приказ", "-o", str(path), "--profile", "gost2016"]) == 0
        stamp = docx.Document(str(path)).styles["Гриф утверждения"]
        assert round((165 - stamp.paragraph_format.left_indent.mm), 1) == 75

    def test_an_unknown_kind(self, tmp_path: Path, capsys: Capture) -> None:
        assert main(["template", "new", "писмо", "-o", str(tmp_path / "x.docx")]) == 2
        assert "Может быть, «письмо»?" in capsys.readouterr().err

    def test_a_file_of_hers_is_not_replaced(
        self, template: Callable[..., Path], capsys: Capture
    ) -> None:
        path = template("своё")
        assert main(["template", "new", "письмо", "-o", str(path)]) == 2
        assert "--force" in capsys.readouterr().err


class TestVars:
    def test_every_name_is_explained(self, capsys: Capture) -> None:
        assert main(["template", "vars"]) == 0
        said = capsys.readouterr().out
        assert all(f"{{{{ {name} }}}}" in said for name in NAMES)
        assert all(tag(part) in NAMES for part in Part)


class TestCheck:
    @pytest.mark.parametrize(
        ("paragraphs", "message", "advice"),
        [
            (["{{ текст }}", "от {{ датта }}"], "абзац 2 «от {{ датта }}»: неизвестное имя «датта»", "«дата»?"),
            (["{{ текст }}", "{{ текстт }}"], "абзац 2 «{{ текстт }}»: неизвестное имя «текстт»", "«текст»?"),
            (["{{ вид }}"], "нет абзаца {{ текст }}", "Поставьте {{ текст }} отдельным абзацем"),
            (["{{ текст }}", "№ {{ номер"], "тег не закрыт: «{{ номер»", ""),
            (["{{ текст }}", "номер }}"], "перед «}}» тег не открыт", "Теги пишутся так"),
            (["{{ текст }}", "{%p if место %}"], "у «{% if %}» нет конца «{% endif %}»", ""),
            (["{{ текст }}", "{%p endif %}"], "«{% endif %}» без начала «{% if … %}»", ""),
            (["{{ текст }}", "{%p esli место %}"], "непонятный тег «{% esli место %}»", ""),
            (["{{ текст }}", "{{ дата номер }}"], "непонятный тег «дата номер»", "одно имя"),
            (["{{ текст }}", "{%p if мессто %}", "{%p endif %}"], "неизвестное имя «мессто»", "Может быть, «место»?"),
        ],
    )  # fmt: skip
    def test_a_fault_is_named_with_its_paragraph(
        self,
        template: Callable[..., Path],
        capsys: Capture,
        paragraphs: list[str],
        message: str,
        advice: str,
    ) -> None:
        assert main(["template", "check", str(template(*paragraphs))]) == 2
        said = capsys.readouterr().err
        assert message in said
        assert advice in said
        assert "мой.docx" in said

    def test_all_at_once(self, template: Callable[..., Path], capsys: Capture) -> None:
        path = template("{{ датта }}", "{{ номмер }}", "{{ ключь")
        assert main(["template", "check", str(path)]) == 2
        said = capsys.readouterr().err
        assert [
            "датта" in said,
            "номмер" in said,
            "ключь" in said,
            "нет абзаца {{ текст }}" in said,
        ] == [True] * 4

    def test_a_cell(self, template: Callable[..., Path], capsys: Capture) -> None:
        def cells(made: Any) -> None:
            made.add_table(2, 3)
            made.tables[0].cell(1, 2).text = "{{ датта }}"

        assert main(["template", "check", str(template("{{ текст }}", change=cells))]) == 2
        assert "ячейка «{{ датта }}», таблица 1, строка 2, столбец 3" in capsys.readouterr().err

    def test_the_header_of_the_page(self, template: Callable[..., Path], capsys: Capture) -> None:
        def header(made: Any) -> None:
            made.sections[0].header.paragraphs[0].text = "{{ датта }}"

        assert main(["template", "check", str(template("{{ текст }}", change=header))]) == 2
        assert "верхний колонтитул, абзац 1" in capsys.readouterr().err

    def test_a_tag_split_over_runs(self, template: Callable[..., Path], capsys: Capture) -> None:
        def split(made: Any) -> None:
            paragraph = made.add_paragraph("от {{ да")
            paragraph.add_run("тта").italic = True
            paragraph.add_run("}}")

        assert main(["template", "check", str(template("{{ текст }}", change=split))]) == 2
        assert "неизвестное имя «датта»" in capsys.readouterr().err

    def test_what_is_not_printed_is_said(
        self, template: Callable[..., Path], capsys: Capture
    ) -> None:
        assert main(["template", "check", str(template("{{ текст }}", "{{ текст }}"))]) == 0
        said = capsys.readouterr().err
        assert "предупреждение: нет «{{ подписи }}»" in said
        assert "«{{ текст }}» стоит 2 раза" in said

    def test_a_part_inside_a_sentence(self, template: Callable[..., Path], capsys: Capture) -> None:
        assert main(["template", "check", str(template("{{ текст }}", "Вот {{ подписи }}!"))]) == 0
        said = capsys.readouterr().err
        assert "поставьте ее отдельным абзацем" in said
        assert said.splitlines()[0].count("мой.docx") == 1

    def test_a_file_that_is_not_there(self, capsys: Capture) -> None:
        assert main(["template", "check", "нет такого.docx"]) == 2
        assert "нет такого файла" in capsys.readouterr().err

    def test_a_file_that_is_no_document(self, tmp_path: Path, capsys: Capture) -> None:
        path = tmp_path / "x.docx"
        path.write_bytes(b"nonsense")
        assert main(["template", "check", str(path)]) == 2
        assert "шаблон не открывается" in capsys.readouterr().err

    def test_a_number_sign_before_the_number_would_be_doubled(
        self, template: Callable[..., Path], capsys: Capture
    ) -> None:
        path = template("{{ текст }}", "Приказ от {{ дата }} № {{ номер }}", "Номер: {{ номер }}")
        assert main(["template", "check", str(path)]) == 0
        assert capsys.readouterr().err.count("уберите «№» перед тегом") == 1
