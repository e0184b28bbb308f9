"""The files of folders and archives, and the content of each by its name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from actgen.errors import ReadError
from actgen.read.set_files import content_of
from actgen.read.sets import read_set
from tests.read.test_archive import packed
from tests.read.test_sets import ORDER, TEXT, fill, told


def test_an_archive_within_an_archive_but_no_deeper(tmp_path: Path) -> None:
    deepest = packed({"д.txt": TEXT})
    inner = packed({"б.txt": TEXT, "в.zip": deepest})
    fill(
        tmp_path,
        {"а.zip": packed({"в.zip": inner, "бомба.zip": packed({"x.txt": bytes(30 * 2**20)})})},
    )
    lines = told(list(read_set([tmp_path])), tmp_path)
    assert lines[0].startswith("а.zip/бомба.zip/x.txt: содержимое архива распаковывается")
    assert lines[1:] == [
        "а.zip/в.zip/б.txt: 1",
        "а.zip/в.zip/в.zip: это архив внутри вложенного архива",
    ]


def test_an_archive_under_the_name_of_a_document_whole_or_cut_off(tmp_path: Path) -> None:
    archive = packed({"приказ.txt": TEXT * 50})
    fill(
        tmp_path, {"акт.docx": archive, "акт.pdf": archive[: len(archive) // 2], "акт.dat": archive}
    )
    items = list(read_set([tmp_path]))
    message = "внутри архив, а не документ, или файл повреждён"
    assert told(items, tmp_path) == [
        f"акт.{suffix}: {message}" for suffix in ("dat", "docx", "pdf")
    ]
    unknown, *promised = items
    assert unknown.skipped  # a name that promises nothing is no fault
    for item in promised:
        assert item.error is not None
        assert "расширение .zip" in item.error.advice


def test_the_content_of_a_file_is_found_by_the_name_of_its_item(tmp_path: Path) -> None:
    inner = packed({"приказ.txt": TEXT})
    fill(
        tmp_path, {"план.txt": TEXT, "школа.zip": packed({"б/а.docx": ORDER, "внутри.zip": inner})}
    )
    for item in read_set([tmp_path]):
        assert content_of(item.file) == (ORDER if item.file.endswith(".docx") else TEXT)
    with pytest.raises(ReadError, match="в архиве такого файла уже нет"):
        content_of(str(tmp_path / "школа.zip" / "нет.docx"))


def test_a_folder_or_an_archive_without_documents_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "пусто").mkdir()
    fill(tmp_path, {"пусто.zip": packed({})})
    assert told(list(read_set([tmp_path / "пусто", tmp_path / "пусто.zip"])), tmp_path) == [
        "пусто: в папке нет документов",
        "пусто.zip: в архиве нет документов",
    ]


def test_links_that_lead_in_a_circle_pipes_and_forbidden_files(tmp_path: Path) -> None:
    fill(tmp_path, {"а.txt": TEXT})
    (tmp_path / "круг").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "петля.txt").symlink_to(tmp_path / "петля.txt")
    os.mkfifo(tmp_path / "труба.txt")
    assert told(list(read_set([tmp_path])), tmp_path) == [
        "а.txt: 1",
        "петля.txt: файл не открывается: ссылки ведут по кругу",
        "труба.txt: это не обычный файл",
    ]
