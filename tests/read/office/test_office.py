"""DOC, RTF and ODT by way of LibreOffice: what survives, and what happens when it does not work."""

from __future__ import annotations

import http.server
import io
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path
from typing import ClassVar

import pytest

from actgen.cli import main
from actgen.errors import ReadError
from actgen.model.text import StructuredText
from actgen.read import office, read_document
from actgen.read.docx import read_docx
from actgen.read.formats import Format
from actgen.read.raw import RawLine, RawTable
from actgen.read.sets import read_set
from tests.read.builder import abstract, cell, docx, instance, level, paragraph, table, write

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
BY = 'w:author="А" w:date="2024-01-01T00:00:00Z"'


def complete(data: bytes) -> bytes:
    """A DOCX of the builder with what other programs need to open it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as package:
        parts = ""
        for name in source.namelist():
            kind = Path(name).stem
            if name.endswith(".xml"):
                kind = "document.main" if kind == "document" else kind
                parts += f'<Override PartName="/{name}" ContentType="{KIND}{kind}+xml"/>'
            content = source.read(name).decode()
            package.writestr(
                name,
                content.replace(
                    f'<Relationships xmlns="{R}"', f'<Relationships xmlns="{RELATIONS}"'
                ),
            )
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{TYPES}"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>',
        )
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{R}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>',
        )
    return out.getvalue()


DOCUMENT = complete(
    docx(
        paragraph("ПРИКАЗ") + '<w:p><w:r><w:t xml:space="preserve">Создать </w:t></w:r>'
        f'<w:ins w:id="1" {BY}><w:r><w:t>чат</w:t></w:r></w:ins>'
        f'<w:del w:id="2" {BY}><w:r><w:delText>группу</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>'
        + paragraph("назначить", 1)
        + paragraph("учителя", 1, 1)
        + paragraph("завуча", 1, 1)
        + paragraph("проверить", 1)
        + paragraph("журнал", 2)
        + table(
            ["№", "Что сделать", "Срок"],
            [cell("1"), cell("всё сразу", 2)],
            [cell("2", 1, "restart"), "одно", "май"],
            [cell("", 1, "continue"), "другое", "июнь"],
            header=True,
        )
        + '<w:p><w:r><w:t>Основание</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайное</w:t></w:r><w:r><w:t>явное</w:t></w:r></w:p>"
        + f'<w:sectPr><w:headerReference w:type="default" xmlns:r="{R}" r:id="rheader"/></w:sectPr>',
        numbering=abstract(1, level(0, "decimal", "%1."), level(1, "russianLower", "%2)"))
        + abstract(2, level(0, "bullet", "–"))
        + instance(1, 1)
        + instance(2, 2),
        header=paragraph("В дело № 5"),
        footnotes=f'<w:footnote w:id="2">{paragraph("Устав, п. 4")}</w:footnote>',
    )
)
LINES = [
    "ПРИКАЗ",
    "Создать чат.",
    "1. назначить",
    "а) учителя",
    "б) завуча",
    "2. проверить",
    "– журнал",
]
ROWS = [
    ["№", "Что сделать", "Срок"],
    ["1", "всё сразу"],
    ["2", "одно", "май"],
    ["", "другое", "июнь"],
]


def shown(line: RawLine) -> str:
    return " ".join(f"{line.label} {line.text}".split())


@pytest.fixture(scope="module")
def saved(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document as LibreOffice saves it in other formats."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "d.docx").write_bytes(DOCUMENT)
    for suffix in ("doc", "rtf", "odt", "fodt"):
        subprocess.run(
            [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", suffix, "--outdir", str(folder), str(folder / "d.docx")],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return folder


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt", "fodt"])
def test_what_word_shows_survives(saved: Path, suffix: str) -> None:
    format_ = {"doc": Format.DOC, "rtf": Format.RTF, "odt": Format.ODT, "fodt": Format.FODT}[suffix]
    raw = read_docx(office.to_docx((saved / f"d.{suffix}").read_bytes(), format_))
    lines = [block for block in raw.blocks if isinstance(block, RawLine)]
    tables = [block for block in raw.blocks if isinstance(block, RawTable)]
    assert [shown(line) for line in lines[:7]] == LINES
    assert [shown(line) for line in lines[7:]] == ["Основание", "явное", "Устав, п. 4"]
    assert lines[-1].note
    rows = [[" ".join(shown(x) for x in c.lines) for c in row.cells] for row in tables[0].rows]
    assert rows == ROWS
    assert tables[0].rows[1].cells[1].span == 2
    assert tables[0].rows[3].cells[0].merged
    assert raw.running == ["В дело № 5"]
    assert any("исправления" in remark for remark in raw.remarks)


@pytest.mark.slow
@pytest.mark.libreoffice
def test_a_call_takes_many_documents_and_one_bad_harms_no_other(saved: Path) -> None:
    good = (saved / "d.doc").read_bytes()
    results = office.convert(
        [(good, Format.DOC), (b"no DOC at all", Format.DOC), (b"{\\rtf1 \\b x\\par}", Format.RTF)]
    )
    assert isinstance(results[0], bytes)
    assert isinstance(results[2], bytes)
    first = read_docx(results[0]).blocks[0]
    assert isinstance(first, RawLine)
    assert first.text == "ПРИКАЗ"
    # What LibreOffice makes of half a file is a document or a refusal, never another file's text.
    assert results[1] != results[0]


@pytest.mark.slow
@pytest.mark.libreoffice
def test_word_2003_xml_is_read(soffice: str, tmp_path: Path) -> None:
    space = "http://schemas.microsoft.com/office/word/2003/wordml"
    xml = (
        f'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="{space}">'
        "<w:body><w:p><w:r><w:t>ПРИКАЗ</w:t></w:r></w:p></w:body></w:wordDocument>"
    )
    assert read_document(write(tmp_path, xml, "приказ.doc")).text == "ПРИКАЗ"


class _Listener(http.server.BaseHTTPRequestHandler):
    """Notes who asks for anything."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

    def log_message(self, *_: object) -> None:
        """Be silent."""


@pytest.mark.slow
@pytest.mark.libreoffice
def test_nothing_is_fetched_for_a_document(soffice: str, tmp_path: Path) -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Listener) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        fodt = (
            f'<?xml version="1.0"?><office:document xmlns:office="{space}:office:1.0" xmlns:text="{space}:text:1.0"'
            f' xmlns:draw="{space}:drawing:1.0" xmlns:svg="{space}:svg-compatible:1.0"'
            ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
            ' office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>ПРИКАЗ'
            f'<draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="{address}/picture.png"'
            ' xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
            "</office:text></office:body></office:document>"
        )
        assert read_document(write(tmp_path, fodt, "приказ.fodt")).text == "ПРИКАЗ"
        server.shutdown()
        thread.join()
    assert _Listener.asked == []


def program(folder: Path, body: str) -> str:
    """A program that stands in for LibreOffice; ``$out`` is the folder for results, ``$@`` the files."""
    file = folder / "soffice"
    file.write_text(
        '#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nout=$2; shift 2; mkdir -p "$out"\n'
        + body
    )
    file.chmod(0o755)
    return str(file)


def test_without_libreoffice_the_message_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(office, "command", lambda: None)
    with pytest.raises(ReadError, match="LibreOffice, а он не установлен") as caught:
        office.to_docx(b"{\\rtf1 x}", Format.RTF)
    assert "actgen doctor" in caught.value.advice


def test_libreoffice_without_writer_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = program(tmp_path, "exit 0")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert office.command() == found
    (tmp_path / "soffice.bin").touch()
    assert office.command() is None
    (tmp_path / "libswlo.so").touch()
    assert office.command() == found


def test_a_hanging_libreoffice_is_ended_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "child"
    monkeypatch.setattr(
        office, "command", lambda: program(tmp_path, f"sleep 600 & echo $! >{note}; wait")
    )
    monkeypatch.setattr(office, "START", 0.5)
    monkeypatch.setattr(office, "EACH", 0.1)
    with pytest.raises(ReadError, match=r"не открыл файл за 0\.6 с"):
        office.to_docx(b"{\\rtf1 x}", Format.RTF)
    child = Path("/proc") / note.read_text().strip()
    until = time.monotonic() + 5
    while child.exists() and "Z" not in (child / "stat").read_text().split()[2:3]:
        assert time.monotonic() < until, "the child of LibreOffice is still running"
        time.sleep(0.02)


def test_success_without_a_file_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "command", lambda: program(tmp_path, "exit 0"))
    with pytest.raises(ReadError, match="не смог его открыть"):
        office.to_docx(b"{\\rtf1 x}", Format.RTF)


def test_what_a_call_has_not_come_to_is_tried_again_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Dies at the second of several documents.
    body = 'cp "$1" "$out/$(basename "${1%.*}").docx"; [ $# = 1 ] || kill -9 $$'
    monkeypatch.setattr(office, "command", lambda: program(tmp_path, body))
    documents = [(f"{{\\rtf1 {number}}}".encode(), Format.RTF) for number in range(3)]
    assert office.convert(documents) == [data for data, _ in documents]


def test_a_document_that_must_not_be_opened_never_reaches_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "command", lambda: program(tmp_path, "exit 0"))

    def odt(**parts: str | bytes) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            for name, content in parts.items():
                package.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
        return file.getvalue()

    bomb = odt(content_xml=b" " * (60 * 2**20))
    locked = odt(content_xml="x", **{"META-INF__manifest_xml": "<manifest:encryption-data/>"})
    for data, said in (
        (bomb, "бомб"),
        (locked, "паролем"),
        (odt(), "повреждён"),
        (bomb[:99], "повреждён"),
    ):
        with pytest.raises(ReadError) as caught:
            office.to_docx(data, Format.ODT)
        assert said in str(caught.value)


def test_the_profile_goes_when_the_process_ends(tmp_path: Path, root: Path) -> None:
    code = "from actgen.read import office; print(office._profile())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root,
        env={"PYTHONPATH": ":".join(p for p in sys.path if p), "TMPDIR": str(tmp_path)},
    )  # fmt: skip
    assert str(tmp_path) in done.stdout
    assert not Path(done.stdout.strip()).exists()


SAMPLES = (
    "order-school",
    "order-direction",
    "letter-four",
    "plan-events",
    "regulation-media",
    "record-minutes",
)
# What LibreOffice leaves out when it saves RTF: that a paragraph is a heading, that a row heads a table.
LOST = {"rtf": ("heading",)}


@pytest.fixture(scope="module")
def samples(soffice: str, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our samples as DOCX, and as LibreOffice saves those in other formats."""
    folder = tmp_path_factory.mktemp("samples")
    sources = [str(root / "samples" / f"{name}.yaml") for name in SAMPLES]
    assert main(["render", *sources, "-o", str(folder), "--format", "docx"]) == 0
    for suffix in ("doc", "rtf", "odt"):
        subprocess.run(
            [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", suffix, "--outdir", str(folder), *(str(folder / f"{name}.docx") for name in SAMPLES)],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
    return folder


def _paragraphs(document: StructuredText, without: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [
        ("clause" if p.role in without else str(p.role), p.clause, p.label, p.text, str(p.cell))
        for p in document.paragraphs
    ]


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt"])
def test_samples_read_as_from_docx(samples: Path, suffix: str) -> None:
    lost = LOST.get(suffix, ())
    for item, name in zip(
        read_set([samples / f"{n}.{suffix}" for n in SAMPLES]), SAMPLES, strict=True
    ):
        (document,) = item.documents
        direct = read_document(samples / f"{name}.docx")
        assert _paragraphs(document, lost) == _paragraphs(direct, lost)
        for requisite in ("kind", "number", "date", "title", "signature"):
            ours, theirs = (
                getattr(document.requisites, requisite),
                getattr(direct.requisites, requisite),
            )
            assert (ours and ours.value) == (theirs and theirs.value)
