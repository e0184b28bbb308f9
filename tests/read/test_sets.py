"""Folders and archives: every document or its fault, in a stable order, one harming no other."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from actgen.read import isolation, office, sets
from actgen.read.formats import Format
from actgen.read.sets import SetItem, read_set
from tests.read.builder import docx, paragraph
from tests.read.test_archive import packed

ORDER = docx(paragraph("ПРИКАЗ") + paragraph("1. Создать чат."))
TEXT = "ПРИКАЗ\n\n1. Создать чат с родителями.\n".encode()


def told(items: list[SetItem], root: Path) -> list[str]:
    """One line for each: file, and what became of it."""
    lines = []
    for item in items:
        file = item.file.removeprefix(f"{root}/")
        what = item.skipped or (item.error.message if item.error else str(len(item.documents)))
        lines.append(f"{file}: {what}")
    return lines


def fill(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


MIXED = {
    "Приказ 10.docx": ORDER,
    "Приказ 2.docx": ORDER,
    "планы/план.txt": TEXT,
    "планы/смета.xlsx": packed({"xl/workbook.xml": b"x"}),
    "планы/битый.docx": ORDER[:300],
    "планы/переименован.docx": packed({"xl/workbook.xml": b"x"}),
    "подпись.p7s": b"0\x80\x06\x09\x2a\x86\x48\x86\xf7",
    "~$иказ 2.docx": b"x",
    "Thumbs.db": b"x",
    "пустой.txt": b"",
    "фильм.mp4": b"\x00\x00\x00\x18ftypmp42" + bytes(500),
}
EXPECTED = [
    "планы/битый.docx: файл DOCX повреждён или скачан не полностью",
    "планы/переименован.docx: это таблица Excel",
    "планы/план.txt: 1",
    "планы/смета.xlsx: это таблица Excel",
    "подпись.p7s: это файл электронной подписи",
    "Приказ 2.docx: 1",
    "Приказ 10.docx: 1",
    "пустой.txt: файл пуст",
    "фильм.mp4: это запись звука или видео, а не документ",
]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_folder(tmp_path: Path, processes: int) -> None:
    items = list(read_set([fill(tmp_path, MIXED)], processes))
    assert told(items, tmp_path) == EXPECTED
    faults = [item for item in items if item.error]
    assert [Path(item.file).name for item in faults] == [
        "битый.docx",
        "переименован.docx",  # its name promises a document: not to be passed over
        "пустой.txt",
    ]
    assert all(str(item.error).startswith(item.file) for item in faults)


@pytest.mark.parametrize("processes", [1, 2])
def test_an_archive_is_like_a_folder(tmp_path: Path, processes: int) -> None:
    path = tmp_path / "комплект.zip"
    path.write_bytes(packed(MIXED))
    items = list(read_set([path], processes))
    assert told(items, path) == EXPECTED
    assert items[5].documents[0].file == f"{path}/Приказ 2.docx"


def test_files_that_were_named_must_be_documents(tmp_path: Path) -> None:
    fill(tmp_path, MIXED)
    (item,) = read_set([tmp_path / "планы/смета.xlsx"])
    assert item.error
    assert not item.skipped
    items = list(read_set([tmp_path / "планы", tmp_path / "Приказ 2.docx", tmp_path / "нет.txt"]))
    assert told(items, tmp_path)[-2:] == ["Приказ 2.docx: 1", "нет.txt: такого файла нет"]


def test_a_file_that_vanishes_while_the_set_is_read(tmp_path: Path) -> None:
    fill(tmp_path, {"а.txt": TEXT, "б.txt": TEXT})
    items = read_set([tmp_path])
    first = next(items)
    (tmp_path / "б.txt").unlink()
    assert told([first, *items], tmp_path) == ["а.txt: 1", "б.txt: такого файла нет"]


def read_unless_deadly(data: bytes, file: str) -> object:
    """Runs in the worker: the real reader, but one document kills it."""
    if "убийца" in file:
        os.kill(os.getpid(), signal.SIGSEGV)
    return sets.documents_in(data, file)


def test_a_crash_costs_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, {"а.txt": TEXT, "убийца.txt": TEXT, "я.txt": TEXT})
    monkeypatch.setattr(isolation, "_name", lambda work: f"{__name__}:read_unless_deadly")
    assert told(list(read_set([tmp_path], 2)), tmp_path) == [
        "а.txt: 1",
        "убийца.txt: файл не удалось разобрать: разборщик TEXT аварийно завершился",
        "я.txt: 1",
    ]


def test_office_documents_share_calls_and_keep_their_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def convert(documents: list[tuple[bytes, Format]]) -> list[bytes]:
        calls.append(len(documents))
        return [docx(paragraph(f"ПРИКАЗ {data[-2:-1].decode()}")) for data, _ in documents]

    monkeypatch.setattr(office, "convert", convert)
    monkeypatch.setattr(sets, "_OFFICE_FILES", 3)
    rtf = {f"{k}.doc": f"{{\\rtf1 {k}}}".encode() for k in range(1, 6)}
    items = list(read_set([fill(tmp_path, rtf | {"3.txt": TEXT})]))
    assert calls == [3, 2]
    shown = [item.documents[0].text.split("\n")[0] for item in items]
    assert shown == ["ПРИКАЗ 1", "ПРИКАЗ 2", "ПРИКАЗ 3", "ПРИКАЗ", "ПРИКАЗ 4", "ПРИКАЗ 5"]
    assert items[0].documents[0].remarks == ("файл назван «.doc», а внутри RTF; прочитан как есть",)


def test_who_stops_in_the_middle_leaves_nothing_running(tmp_path: Path) -> None:
    fill(tmp_path, {f"{k:03}.txt": TEXT for k in range(40)})
    items = read_set([tmp_path], 2)
    assert next(items).documents
    items.close()  # type: ignore[attr-defined]
    assert not isolation._POOL._busy


def test_a_large_set_is_read_by_several_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, {f"{k}.txt": TEXT for k in range(3)})
    seen: list[int] = []
    real = sets._in_order
    monkeypatch.setattr(
        sets, "_in_order", lambda found, n, own: (seen.append(n), real(found, 1, own))[1]
    )
    list(read_set([tmp_path]))
    monkeypatch.setattr(sets, "_PAYS", 0.01)
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    list(read_set([tmp_path]))
    assert seen == [1, 7]
