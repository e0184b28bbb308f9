"""Whatever comes in, from the command line: one clear message in Russian, status 2, nothing half-written."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.cli import main
from actgen.errors import os_reason
from actgen.render import templating

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "samples" / "school-good.docx"
ACT = "вид: приказ\nавтор: Школа № 5\nпункты:\n  - Создать чат\nподпись: {имя: Орлова Н.П.}\n"
CHECK = ["--against", "kalinin-223-09", "--for", "МОУ"]
_LATIN_WORDS = re.compile(r"[a-z]+(?: [a-z]+){2,}", re.IGNORECASE)  # of the system or a library


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "папка с пробелом"
    folder.mkdir()
    monkeypatch.chdir(folder)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """``said("render", …)``: the message of a command that must fail and must leave no new file."""

    def run(*arguments: str | Path) -> str:
        before = _files()
        assert main([str(argument) for argument in arguments]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert "Traceback" not in printed.err
        assert "внутренняя ошибка" not in printed.err
        headlines = [line for line in printed.err.splitlines() if not line.startswith("  ")]
        assert len(headlines) == 1, printed.err
        assert not _LATIN_WORDS.search(headlines[0])
        assert _files() == before
        return printed.err

    return run


Said = Callable[..., str]


def _files() -> set[Path]:
    return set(Path().rglob("*"))


def _act(name: str = "акт школы.yaml") -> Path:
    path = Path(name)
    path.write_text(ACT, encoding="utf-8")
    return path


def _docx(name: str, change: Callable[[bytes], bytes]) -> Path:
    """The good order with another body."""
    with zipfile.ZipFile(GOOD) as old, zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            content = old.read(entry)
            new.writestr(entry, change(content) if entry == "word/document.xml" else content)
    return Path(name)


def _with_entity(body: bytes) -> bytes:
    start = body.index(b"<w:document")
    dtd = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return body[:start] + dtd + body[start:].replace("ПРИКАЗ".encode(), b"&e;", 1)


class TestYaml:
    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "файл пуст"),
            (bytes(range(256)), "это не текст"),
            (GOOD.read_bytes(), "это документ Word (DOCX)"),
            (ACT.encode("cp1251"), "Windows-1251"),
        ],
        ids=["empty", "binary", "docx", "cp1251"],
    )
    @pytest.mark.parametrize("command", ["render", "check"])
    def test_bad_content(self, said: Said, command: str, content: bytes, message: str) -> None:
        Path("мой акт.yaml").write_bytes(content)
        if command == "render":
            assert message in said("render", "мой акт.yaml", "-o", "готово")
        else:
            assert message in said("check", GOOD, "--against", "мой акт.yaml", "--for", "МОУ")

    def test_cp1251_is_told_how_to_convert(self, said: Said) -> None:
        Path("мой акт.yaml").write_bytes(ACT.encode("cp1251"))
        message = said("render", "мой акт.yaml")
        assert "iconv -f cp1251 -t utf-8 'мой акт.yaml' > 'мой акт-utf8.yaml'" in message

    @pytest.mark.parametrize(
        ("part", "content", "what", "advice"),
        [
            ("word/document.xml", "", "это документ Word (DOCX)", "actgen check"),
            ("xl/workbook.xml", "", "это таблица Excel (XLSX)", "«таблица»"),
            (
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "(ODT)",
                "сохраните его как DOCX",
            ),
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "(ODS)", "«таблица»"),
            ("фото.jpg", "", "это архив ZIP", "actgen new приказ"),
        ],
    )
    @pytest.mark.parametrize("torn", [False, True])
    def test_an_office_document(
        self, said: Said, part: str, content: str, what: str, advice: str, torn: bool
    ) -> None:
        with zipfile.ZipFile("акт.yaml", "w") as archive:
            archive.writestr(part, content)
            archive.writestr("[Content_Types].xml", b"x" * 2**20 * (3 if torn else 1))
        if torn:
            Path("акт.yaml").write_bytes(Path("акт.yaml").read_bytes()[:-30])
        message = said("render", "акт.yaml")
        assert what in message
        assert advice in message

    def test_a_folder(self, said: Said) -> None:
        Path("папка.yaml").mkdir()
        assert "это папка" in said("render", "папка.yaml")

    def test_windows_line_ends(self) -> None:
        Path("акт.yaml").write_bytes(ACT.replace("\n", "\r\n").encode())
        assert main(["render", "акт.yaml", "--format", "txt"]) == 0
        assert "\r" not in Path("акт.txt").read_bytes().decode()


class TestDocuments:
    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("приказ.docx", b"", "файл пуст"),
            ("приказ.docx", bytes(range(256)), "назван неверно"),
            ("приказ.txt", bytes(range(256)), "это не текст"),
        ],
        ids=["empty", "noise", "binary text"],
    )
    def test_bad_content(self, said: Said, name: str, content: bytes, message: str) -> None:
        Path(name).write_bytes(content)
        assert message in said("check", name, *CHECK)

    def test_a_folder(self, said: Said) -> None:
        Path("приказ.docx").mkdir()
        assert "в папке нет документов" in said("check", "приказ.docx", *CHECK)

    def test_a_bomb(self, said: Said) -> None:
        file = _docx("приказ.docx", lambda body: body + b" " * (60 * 2**20))
        assert file.stat().st_size < 2**20
        assert "непомерно большой объём" in said("check", file, *CHECK)

    def test_external_entities(self, said: Said) -> None:
        file = _docx("приказ.docx", _with_entity)
        message = said("check", file, *CHECK)
        assert "внешними сущностями" in message

    def test_a_path_with_spaces_and_cyrillic(self) -> None:
        shutil.copy(GOOD, "приказ школы № 5.docx")
        assert main(["check", "приказ школы № 5.docx", *CHECK, "-o", "отчёт о проверке.txt"]) == 0
        assert "приказ школы № 5.docx" in Path("отчёт о проверке.txt").read_text(encoding="utf-8")


class TestTemplates:
    @pytest.fixture
    def copied(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A copy of the templates that a test may spoil."""
        shutil.copytree(ROOT / "templates", tmp_path / "templates")
        monkeypatch.setattr(templating, "templates_dir", lambda: tmp_path / "templates")
        return tmp_path / "templates" / "order"

    @pytest.mark.parametrize(
        ("format_", "template"), [("docx", "template.docx"), ("pdf", "template.html")]
    )
    def test_missing(self, said: Said, copied: Path, format_: str, template: str) -> None:
        (copied / template).unlink()
        message = said("render", _act(), "--format", format_)
        assert message.startswith(f"акт школы.yaml: нет шаблона: {copied / template}")

    def test_no_word_document(self, said: Said, copied: Path) -> None:
        (copied / "template.docx").write_bytes(b"nonsense")
        message = said("render", _act(), "--format", "docx")
        assert "шаблон не открывается: это не DOCX, или файл повреждён" in message

    def test_an_undefined_variable(self, said: Said, copied: Path) -> None:
        page = copied / "template.html"
        spoilt = page.read_text(encoding="utf-8").replace('parts["вид"]', "kindd")
        page.write_text(spoilt, encoding="utf-8")
        message = said("render", _act(), "--format", "pdf")
        assert "template.html: шаблон использует неизвестную переменную: «kindd»" in message


class TestTargets:
    def test_a_folder_that_cannot_be_written(
        self, said: Said, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refused(**_: object) -> None:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

        Path("готово").mkdir()
        monkeypatch.setattr(tempfile, "mkstemp", refused)
        assert "не записать файл готово/акт школы.docx: нет прав" in said(
            "render", _act(), "-o", "готово"
        )

    def test_a_full_disk_leaves_nothing_half_written(
        self, said: Said, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", full)
        assert "на диске нет места" in said("render", _act(), "--format", "txt")

    @pytest.mark.parametrize(
        ("target", "reason"),
        [
            ("занято", "на месте папки лежит файл"),
            ("занято/внутри", "часть пути – файл, а не папка"),
            ("я" * 300, "имя слишком длинное"),
        ],
    )
    def test_a_target_that_is_no_folder(self, said: Said, target: str, reason: str) -> None:
        Path("занято").write_text("", encoding="utf-8")
        assert reason in said("render", _act(), "-o", target)

    @pytest.mark.parametrize(
        "command", [["new", "приказ"], ["schema"], ["check", str(GOOD), *CHECK]], ids=lambda c: c[0]
    )
    def test_every_command_that_writes(self, said: Said, command: list[str]) -> None:
        Path("занято").write_text("", encoding="utf-8")
        assert "на месте папки лежит файл" in said(*command, "-o", "занято/файл.txt")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_of_the_system_is_english(number: int) -> None:
    reason = os_reason(OSError(number, os.strerror(number)))
    assert reason.isupper() or not re.search("[a-z]", reason)
