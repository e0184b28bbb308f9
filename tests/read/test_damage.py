"""Damaged and hostile files of every format: a result or one clear message, in bounded time, and nothing else."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actgen import read
from actgen.errors import ReadError
from actgen.read import documents_in, office, read_documents
from actgen.read.formats import FOREIGN, PROMISED, Format
from actgen.read.sets import read_set
from actgen.read.sniff import recognise
from tests.read.builder import abstract, cell, docx, instance, level, paragraph, run, table, write
from tests.read.html.test_html import WORD
from tests.read.office.test_office import saved  # noqa: F401 (a fixture)
from tests.read.test_archive import packed

TEXT = "ПРИКАЗ\n\n16.04.2024 № 18\n\nПРИКАЗЫВАЮ:\n\n1. Создать чаты:\n– с родителями;\n– с учителями.\n\n№\tЧто\n1\tx\n"
ORDER = docx(
    paragraph("ПРИКАЗ")
    + paragraph("Создать чаты", 1)
    + table(["№", "Что"], [cell("1"), cell("чат", 2)], header=True)
    + paragraph("Директор ____________ И.И. Петрова"),
    numbering=abstract(1, level(0, "decimal", "%1.")) + instance(1, 1),
)
ARCHIVED = (
    b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
    b"Content-Type: text/html; charset=cp1251\nContent-Transfer-Encoding: 8bit\n\n"
    + WORD.encode("cp1251")
    + b"\n--x--\n"
)
SOUND = {
    "приказ.docx": ORDER,
    "приказ.txt": TEXT.encode(),
    "приказ 1251.txt": TEXT.encode("cp1251"),
    "приказ 16.txt": TEXT.encode("utf-16"),
    "приказ.doc": WORD.encode("cp1251"),
    "приказ.mht": ARCHIVED,
}
QUICK = 20.0
"""Seconds, on a busy machine."""


@contextmanager
def within(seconds: float = QUICK) -> Iterator[None]:
    started = time.monotonic()
    yield
    assert time.monotonic() - started < seconds


def read_or_refused(data: bytes, name: str) -> str:
    """The text, or the message of the one kind of error that is allowed."""
    try:
        documents = documents_in(data, name)
    except ReadError as error:
        refusal = error
        documents = ()
    if not documents:
        assert refusal.message
        assert refusal.advice
        return f"{refusal.message}\n{refusal.advice}"
    for document in documents:
        for each in document.paragraphs:
            assert document.text[each.start : each.stop] == each.text
    return "\n".join(document.text for document in documents)


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_is_read(name: str) -> None:
    assert "ПРИКАЗ" in read_or_refused(SOUND[name], name)


@pytest.mark.parametrize("name", SOUND)
def test_a_file_cut_off_anywhere(name: str) -> None:
    data = SOUND[name]
    with within():
        for share in range(20):
            said = read_or_refused(data[: len(data) * share // 20] or b"x", name)
            assert said


def test_a_docx_cut_off_says_so() -> None:
    for share in range(3, 19):
        assert "повреждён" in read_or_refused(ORDER[: len(ORDER) * share // 20], "приказ.docx")


relaxed = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=60,
)
_SPAN = st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12))


@relaxed
@given(name=st.sampled_from(sorted(SOUND)), damages=st.lists(_SPAN, min_size=1, max_size=4))
def test_no_damage_does_more_than_spoil_the_text(
    name: str, damages: list[tuple[float, int, bytes]]
) -> None:
    data = SOUND[name]
    for place, length, new in damages:
        position = int(place * len(data))
        data = data[:position] + new + data[position + length :]
    with within():
        read_or_refused(data or b"x", name)


@relaxed
@given(
    data=st.binary(min_size=1, max_size=600),
    suffix=st.sampled_from(sorted({*PROMISED, *FOREIGN, ".17", ""})),
)
def test_random_bytes_under_any_name(data: bytes, suffix: str) -> None:
    read_or_refused(data, f"приказ{suffix}")


_STARTS = [
    b"%PDF-1.7\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"BM" + bytes(8), b"GIF89a",
    b"RIFF\x00\x00\x00\x00WEBP", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>",
    b"MIME-Version: 1.0\n", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"7z\xbc\xaf\x27\x1c", b"MZ",
]  # fmt: skip


@relaxed
@given(start=st.sampled_from(_STARTS), data=st.binary(max_size=300))
def test_random_bytes_after_the_beginning_of_any_format(start: bytes, data: bytes) -> None:
    with within():
        read_or_refused(start + data, "приказ")


def nested(depth: int) -> bytes:
    body = paragraph("дно")
    for _ in range(depth):
        body = f"<w:tbl><w:tr><w:tc>{body}<w:p/></w:tc></w:tr></w:tbl>"
    return docx(body)


def painted_over_and_over(times: int) -> bytes:
    """A PDF whose page paints a form that paints itself."""
    form = b"/F Do " * times
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F 4 0 R>>>>/Length %d>>"
        b"stream\n%b\nendstream" % (len(form), form),
        b"<</Length %d>>stream\n%b\nendstream" % (len(form), form),
    ]
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % (k, each) for k, each in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


_RUNS = "".join(run(f"слово{k} ") for k in range(100_000))
HOSTILE = {
    "tables in tables, 60 deep": (nested(60), "дно"),
    "tables in tables, 200 deep": (nested(200), "слишком глубоко"),
    "insertions in insertions": (docx("<w:p>" + "<w:ins>" * 230 + run("x") + "</w:ins>" * 230 + "</w:p>"), "x"),
    "a hundred thousand runs": (docx(f"<w:p>{_RUNS}</w:p>"), "слово99999"),
    "spans without end": (docx(table(*[[cell("x", 10**9)] * 60] * 60)), "x"),
    "attributes without end": (docx("<w:p " + " ".join(f'a{k}="1"' for k in range(50_000)) + "/>"), "нет текста"),
    "kinds without end": (("ПРИКАЗ\n\nПРИКАЗЫВАЮ:\n\n" * 2000).encode(), "ПРИКАЗ"),
    "lines without end": (("Создать чат.\n\n" * 101_000).encode(), "разделите его"),
    "one line without end": (("Создать чат " * 900_000).encode(), "разделите его"),
    "cells that reach down": (
        ("<table>" + "<tr><td rowspan=9999 colspan=60>чат" * 3000 + "</table>").encode(), "чат",
    ),
    "stamps below one another": (
        ("УТВЕРЖДАЮ\nДиректор\n_____ И.И. Петрова\n" * 10_000).encode(), "УТВЕРЖДАЮ",
    ),
    "stamps without end": (("ПРИНЯТО\tУТВЕРЖДАЮ\t" * 20_000).encode(), "принято"),
    "tags never closed": (("<b>чат" * 50_000).encode(), "чат"),
    "forms that paint themselves": (painted_over_and_over(50), "аварийно завершился"),
    "braces without end": (("{" * 500_000).encode(), "{"),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_costs_bounded_time(case: str) -> None:
    data, said = HOSTILE[case]
    with within(60):
        assert said in read_or_refused(data, "приказ.txt")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "труба.docx")
    with within(5), pytest.raises(ReadError, match="не обычный файл"):
        read_documents(tmp_path / "труба.docx")


def test_links_in_a_circle_long_and_impossible_names(tmp_path: Path) -> None:
    (tmp_path / "петля.docx").symlink_to(tmp_path / "петля.docx")
    for path, said in (
        (tmp_path / "петля.docx", "по кругу"),
        (tmp_path / ("ы" * 300), "имя слишком длинное"),
        (tmp_path / "a\0b.docx", "недопустимое имя"),
        (tmp_path / "нет" / "приказ.docx", "такого файла нет"),
        (Path("/dev/null"), "не обычный файл"),
    ):
        with pytest.raises(ReadError) as caught:
            read_documents(path)
        assert said in caught.value.message


def test_a_forbidden_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, ORDER)

    def forbid(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbid)  # root may read everything: the refusal is made here
    with pytest.raises(ReadError, match="нет прав"):
        read_documents(path)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "большой.docx"
    with path.open("wb") as file:
        file.truncate(read.MAX_BYTES + 1)
    with pytest.raises(ReadError, match="больше 100 МБ"):
        read_documents(path)


def test_a_bomb_in_an_archive_in_an_archive(tmp_path: Path) -> None:
    bomb = packed({"приказ.txt": bytes(30 * 2**20)})
    path = write(tmp_path, packed({"внутри.zip": bomb}), "комплект.zip")
    (item,) = read_set([path])
    assert item.error
    assert "непомерно большой" in item.error.message


def test_reading_from_many_threads(tmp_path: Path) -> None:
    path = write(tmp_path, ORDER)
    texts: list[str] = []

    def work() -> None:
        texts.append(read_documents(path)[0].text)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(texts)) == 1


@pytest.mark.slow
@pytest.mark.libreoffice
def test_documents_of_the_old_office_cut_off(saved: Path) -> None:  # noqa: F811
    cut = []
    for suffix, format_ in (("rtf", Format.RTF), ("odt", Format.ODT), ("fodt", Format.FODT)):
        data = (saved / f"d.{suffix}").read_bytes()
        cut += [(data[: len(data) * k // 5], format_) for k in (1, 2, 3, 4)]
    with within(180):
        results = office.convert(cut)
    # LibreOffice itself would read the part that is left and say nothing.
    for result in results:
        assert isinstance(result, ReadError)
        assert "не полностью" in result.message
        assert result.advice


@pytest.mark.slow
@pytest.mark.libreoffice
def test_a_doc_cut_off_is_refused(saved: Path) -> None:  # noqa: F811
    data = (saved / "d.doc").read_bytes()
    assert recognise(data, ".doc") is Format.DOC
    for share in range(1, 10):
        with pytest.raises(ReadError, match=r"не полностью|старого формата"):
            recognise(data[: len(data) * share // 10], ".doc")
