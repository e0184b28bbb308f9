"""What a file is, whatever it is called."""

import io
import zipfile
from pathlib import Path

import pytest

from actgen.errors import ReadError
from actgen.read import read_document
from actgen.read.formats import Format, NoDocumentError
from actgen.read.sniff import disguise, recognise
from tests.read.builder import docx, paragraph, write

TEXT = "ПРИКАЗ\nО назначении ответственного администратора\n1. Создать чаты с родителями школы.\n"
DOCX = docx(paragraph("ПРИКАЗ"))


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return file.getvalue()


ODT = zipped(mimetype="application/vnd.oasis.opendocument.text", content="x")
HTML = "<html><head><meta charset=utf-8></head><body><p>Приказ</p></body></html>"
WORD_XML = '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>'


@pytest.mark.parametrize("suffix", [".docx", ".doc", ".pdf", ".txt", ".17", ""])
@pytest.mark.parametrize(
    ("data", "format_"),
    [
        (DOCX, Format.DOCX),
        (DOCX[: len(DOCX) // 2], Format.DOCX),
        (ODT, Format.ODT),
        (b"\n%PDF-1.7\n", Format.PDF),
        (b"{\\rtf1\\ansi x}", Format.RTF),
        (b"\xef\xbb\xbf{\\rtf1\\ansi x}", Format.RTF),
        (b"\x89PNG\r\n\x1a\n" + bytes(30), Format.PICTURE),
        (b"\xff\xd8\xff\xe0" + bytes(30), Format.PICTURE),
        (HTML.encode(), Format.HTML),
        (HTML.encode("utf-16"), Format.HTML),
        (b'<html xmlns:o="urn:schemas-microsoft-com:office:office">', Format.HTML),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", Format.MHT),
        (WORD_XML.encode(), Format.WORD_XML),
        (b'<?xml version="1.0"?><office:document xmlns:office="x"/>', Format.FODT),
        (zipped(a="x"), Format.ZIP),
        (TEXT.encode(), Format.TEXT),
        (TEXT.encode("cp1251"), Format.TEXT),
        (TEXT.encode("utf-16"), Format.TEXT),
    ],
)
def test_the_content_decides_not_the_name(data: bytes, format_: Format, suffix: str) -> None:
    assert recognise(data, suffix) is format_


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        (zipped(xl__workbook="x"), ".docx", "таблица Excel"),
        (zipped(ppt__presentation="x"), ".docx", "презентация"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), ".odt", "таблица"),
        (zipped(mimetype="application/epub+zip"), ".docx", "книга"),
        (b"Rar!\x1a\x07\x01\x00", ".docx", "RAR"),
        (b"7z\xbc\xaf\x27\x1c", ".zip", "7z"),
        (b"AT&TFORM....DJVU", ".pdf", "DjVu"),
        (b"MZ\x90\x00", ".doc", "программа"),
        (b"\x00\x00\x00\x18ftypheic", ".jpg", "HEIC"),
        (TEXT.encode(), ".csv", "таблица, а не документ"),
        (b"{}", ".json", "данные программы"),
        (b"import os\nprint(os)", ".xyz", "расширение «.xyz» неизвестно"),
        (b"import os\nprint(os)", "", "нет расширения"),
    ],
)
def test_what_is_no_document_is_named(data: bytes, suffix: str, said: str) -> None:
    with pytest.raises(NoDocumentError) as caught:
        recognise(data, suffix)
    assert said in caught.value.message
    assert caught.value.advice


@pytest.mark.parametrize(
    ("data", "suffix", "said"),
    [
        (bytes(range(256)) * 9, ".pdf", "не похоже на PDF"),
        (b"x", ".pdf", "не похоже на PDF"),
        (b"404 Not Found", ".docx", "не похоже на документ Word"),
        (b"\xff\xfe\x00\x00 JFIF", ".jpg", "не похоже на картинку"),
    ],
)
def test_noise_under_the_name_of_a_document_is_a_fault_of_the_file(
    data: bytes, suffix: str, said: str
) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        recognise(data, suffix)
    assert not isinstance(caught.value, NoDocumentError)


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".doc", ".jpg", ".odt", ".html"])
@pytest.mark.parametrize("text", ["ПРИКАЗ № 5", "О чате в MAX", TEXT])
def test_a_text_under_the_name_of_another_format_is_read(text: str, suffix: str) -> None:
    assert recognise(text.encode(), suffix) is Format.TEXT


def test_a_false_name_is_told() -> None:
    assert disguise(Format.RTF, ".doc") == "файл назван «.doc», а внутри RTF; прочитан как есть"
    assert disguise(Format.DOCX, ".docm") == disguise(Format.TEXT, ".md") == ""
    assert disguise(Format.DOCX, ".17") == disguise(Format.DOCX, "") == ""


def test_a_disguised_document_is_read_and_the_remark_stands_first(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, DOCX, "приказ.doc"))
    assert document.text == "ПРИКАЗ"
    assert document.remarks[0].startswith("файл назван «.doc»")
