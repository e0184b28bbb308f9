"""`actgen check --annotate`: where the copies go, what is said, what is refused."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest

from actgen.cli import main
from actgen.read import read_document
from benchmarks.office import P, docx

ROOT = Path(__file__).resolve().parents[2]
BAD = ROOT / "samples" / "school-bad.docx"
OPTIONS = ("--against", "kalinin-223-09", "--for", "МОУ")
COPY = "приказ (с замечаниями).docx"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(BAD, "приказ.docx")


def annotated(*arguments: str) -> int:
    return main(["check", *arguments, *OPTIONS, "--annotate"])


def test_a_copy_beside_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    before = hashlib.sha256(Path("приказ.docx").read_bytes()).hexdigest()
    assert annotated("приказ.docx") == 1
    said = capsys.readouterr().err
    assert f"Записано: {COPY}" in said
    assert "После этого выполнено всё." in said
    assert hashlib.sha256(Path("приказ.docx").read_bytes()).hexdigest() == before
    assert "Создать" in read_document(Path(COPY)).text


def test_with_the_changes_accepted_the_copy_passes() -> None:
    annotated("приказ.docx")
    assert main(["check", COPY, *OPTIONS]) == 0


def test_a_document_without_fault_gets_no_copy(capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(ROOT / "samples" / "school-good.docx", "приказ.docx")
    assert annotated("приказ.docx") == 0
    assert "Отмечать в документах нечего." in capsys.readouterr().err
    assert not Path(COPY).exists()


def test_a_folder_for_the_copies_and_reports_in_files() -> None:
    assert annotated("приказ.docx", "-o", "замечания") == 1
    assert Path("замечания", COPY).is_file()
    assert annotated("приказ.docx", "-o", "отчёты/а.json") == 1
    assert Path("отчёты/а.json").is_file()
    assert Path("отчёты", COPY).is_file()


def test_documents_of_the_same_name_get_copies_of_their_own() -> None:
    for name in ("а", "б"):
        Path(name).mkdir()
        shutil.copy(BAD, f"{name}/приказ.docx")
    annotated("а/приказ.docx", "б/приказ.docx", "-o", "все")
    copies = sorted(path.name for path in Path("все").iterdir())
    assert copies == ["приказ (с замечаниями).docx", "приказ (с замечаниями, 2).docx"]


def test_a_copy_that_somebody_has_worked_on_is_not_replaced(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path(COPY).write_bytes(b"mine")
    assert annotated("приказ.docx") == 2
    assert "файл уже есть" in capsys.readouterr().err
    assert Path(COPY).read_bytes() == b"mine"
    assert annotated("приказ.docx", "--force") == 1
    assert Path(COPY).read_bytes() != b"mine"


def test_a_plain_text_is_typed_anew(capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(ROOT / "samples" / "school-messengers-bad.txt", "приказ.txt")
    assert annotated("приказ.txt") == 1
    said = capsys.readouterr().err
    assert "Записано: приказ (с замечаниями).docx" in said
    assert "Текст набран заново программой по файлу «приказ.txt»" in said
    assert "После этого выполнено всё." in said
    assert main(["check", COPY, *OPTIONS]) == 0


def test_what_is_typed_anew_says_so_in_its_first_comment() -> None:
    shutil.copy(ROOT / "samples" / "school-messengers-bad.txt", "приказ.txt")
    annotated("приказ.txt")
    with zipfile.ZipFile(COPY) as archive:
        comments = archive.read("word/comments.xml").decode()
    assert "Сверьте её с подлинником" in comments


def test_a_protected_document_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    data = docx(P("ПРИКАЗ"), P("16.04.2024 № 5"), P("ПРИКАЗЫВАЮ:"), P("1. Создать чат в Сферуме."))
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    settings = (
        f'<w:settings xmlns:w="{namespace}">'
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
    )
    Path("чистый.docx").write_bytes(data)
    with (
        zipfile.ZipFile("чистый.docx") as old,
        zipfile.ZipFile("защищённый.docx", "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name).decode()
            if name == "word/_rels/document.xml.rels":
                relation = (
                    '<Relationship Id="r99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                    'relationships/settings" Target="settings.xml"/></Relationships>'
                )
                content = content.replace("</Relationships>", relation)
            new.writestr(name, content)
        new.writestr("word/settings.xml", settings)
    assert annotated("защищённый.docx") == 2
    assert "защищённый.docx: документ защищён от изменений" in capsys.readouterr().err


def test_a_document_in_an_archive_gets_its_copy_beside_the_archive() -> None:
    Path("школы").mkdir()
    with zipfile.ZipFile("школы/школа.zip", "w") as archive:
        archive.write("приказ.docx", "папка/приказ.docx")
    assert annotated("школы/школа.zip") == 1
    assert [path.name for path in Path("школы").glob("*.docx")] == [COPY]


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.usefixtures("soffice")
def test_a_document_of_the_old_word_gets_a_copy_in_the_new_format() -> None:
    from tests.annotation.office import converted

    Path("старый.doc").write_bytes(converted(BAD.read_bytes(), "doc"))
    assert annotated("старый.doc") == 1
    assert main(["check", "старый (с замечаниями).docx", *OPTIONS]) == 0


def test_a_copy_never_takes_the_place_of_a_document_that_was_checked() -> None:
    annotated("приказ.docx")
    before = Path(COPY).read_bytes()
    assert annotated("приказ.docx", COPY, "--force") == 1
    assert Path(COPY).read_bytes() == before
    assert Path("приказ (с замечаниями, 2).docx").is_file()


def test_a_disputed_demand_keeps_its_day_and_is_not_counted_as_done(
    capsys: pytest.CaptureFixture[str],
) -> None:
    demand = "1. Родителям до 01.02.2026 установить MAX и вступить в чат класса."
    Path("приказ.docx").write_bytes(
        docx(
            P("ПРИКАЗ"),
            P("15.12.2025 № 5"),
            P("О работе в MAX"),
            P("ПРИКАЗЫВАЮ:"),
            P(demand),
            P("2. Педагогам вести переписку в MAX."),
            P("Директор Е.В. Орлова"),
        )
    )
    main(["check", "приказ.docx", "--against", "messenger-2025", "--for", "МОУ", "--annotate"])
    said = capsys.readouterr().err
    assert demand.removeprefix("1. ") in read_document(Path(COPY)).text
    assert "После этого выполнено всё, кроме 1 спорного пункта." in said
    assert "впишите их сами" in said
