"""Files that cannot be read: one clear message each, quickly, in bounded memory."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actgen.errors import ReadError
from actgen.read import read_document
from tests.read.builder import docx, paragraph, write

GOOD = docx(paragraph("ПРИКАЗ"))
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


def zipped(**parts: bytes | str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


BOMB = zipped(word__document_xml=b"<a>" + b" " * (60 * 2**20) + b"</a>")
DTD = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
CASES = {
    "empty": ("a.docx", b"", "пуст"),
    "blank": ("a.txt", b" \r\n\t", "пуст"),
    "binary as text": ("a.txt", bytes(range(256)) * 10, "не текст"),
    "binary as DOCX": ("a.docx", bytes(range(256)) * 10, "назван неверно"),
    "truncated": ("a.docx", GOOD[: len(GOOD) // 2], "повреждён"),
    "old Word": ("a.docx", OLE + "WordDocument".encode("utf-16-le"), "DOC"),
    "encrypted": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "паролем"),
    "XLSX renamed": ("a.docx", zipped(xl__workbook_xml="<a/>"), "Excel"),
    "ODS renamed": (
        "a.odt",
        zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        "таблица OpenDocument",
    ),
    "any zip": ("a.docx", zipped(readme="x"), "архив"),
    "bomb": ("a.docx", BOMB, "бомб"),
    "DTD": ("a.docx", zipped(word__document_xml=DTD), "DTD"),
    "DTD in UTF-16": ("a.docx", zipped(word__document_xml=DTD.encode("utf-16")), "DTD"),
    "broken XML": ("a.docx", zipped(word__document_xml="<a><b></a>"), "повреждён"),
    "deep XML": (
        "a.docx",
        zipped(word__document_xml="<a>" * 5000 + "</a>" * 5000),
        "слишком глубоко",
    ),
    "no body": ("a.docx", zipped(word__document_xml="<a/>"), "нет текста"),
    "no text": ("a.docx", docx(paragraph("")), "нет текста"),
    "unknown": ("a.xyz", b"x", "неизвестно"),
    "no suffix": ("a", b"x", "нет расширения"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_gives_one_clear_message(tmp_path: Path, case: str) -> None:
    name, data, said = CASES[case]
    path = write(tmp_path, data, name)
    with pytest.raises(ReadError) as caught:
        read_document(path)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)
    assert caught.value.advice


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="папка"):
        read_document(tmp_path)
    with pytest.raises(ReadError, match="нет"):
        read_document(tmp_path / "нет.docx")


def test_a_header_that_lies_about_the_size_does_not_help_a_bomb(tmp_path: Path) -> None:
    size = (len(b"<a>") + 60 * 2**20 + len(b"</a>")).to_bytes(4, "little")
    lying = BOMB.replace(size, (1000).to_bytes(4, "little"))
    assert lying != BOMB
    with pytest.raises(ReadError):
        read_document(write(tmp_path, lying))


def test_a_path_with_spaces_and_cyrillic(tmp_path: Path) -> None:
    assert read_document(write(tmp_path, GOOD, "Приказ № 5 (копия).DOCX")).text == "ПРИКАЗ"


relaxed = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)


@relaxed
@given(data=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".md", ".docx"]))
def test_no_bytes_raise_anything_but_read_error(tmp_path: Path, data: bytes, suffix: str) -> None:
    _read(write(tmp_path, data, f"a{suffix}"))


@relaxed
@given(position=st.integers(0, len(GOOD) - 1), value=st.binary(max_size=6), cut=st.integers(0, 6))
def test_no_damage_to_a_docx_raises_anything_but_read_error(
    tmp_path: Path, position: int, value: bytes, cut: int
) -> None:
    _read(write(tmp_path, GOOD[:position] + value + GOOD[position + cut :]))


@relaxed
@given(xml=st.lists(st.sampled_from(
    ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>чат</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>",
     "</w:tc>",
     '<w:numPr><w:numId w:val="1"/></w:numPr>', "<w:pPr>", "</w:pPr>", '<w:fldChar w:fldCharType="begin"/>', "<w:br/>",
     '<w:gridSpan w:val="99999999"/>', "<w:tcPr>", "</w:tcPr>", "<w:vMerge/>", "<w:sdt/>", '<w:sym w:char="zz"/>']
), max_size=30))  # fmt: skip
def test_no_wordprocessing_markup_raises_anything_but_read_error(
    tmp_path: Path, xml: list[str]
) -> None:
    _read(write(tmp_path, docx("".join(xml))))


@relaxed
@given(text=st.text(alphabet='1234567890.)–-:;«»"№ \t\n|абвАБВПРИКАЗ_/', max_size=300))
def test_offsets_hold_in_any_text(tmp_path: Path, text: str) -> None:
    _read(write(tmp_path, text, "a.txt"))


def _read(path: Path) -> None:
    try:
        result = read_document(path)
    except ReadError:
        return
    for index, paragraph_ in enumerate(result.paragraphs):
        assert result.text[paragraph_.start : paragraph_.stop] == paragraph_.text
        assert paragraph_.parent is None or paragraph_.parent < index
    requisites = result.requisites
    single = [getattr(requisites, name) for name in requisites.__slots__ if name != "signatures"]
    for found in [*single, *requisites.signatures]:
        assert found is None or 0 <= found.start <= found.stop <= len(result.text)
