"""Files → structured text. One module per format; the table below says which reads what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from actgen.errors import ReadError
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.read.files import MAX_BYTES, content
from actgen.read.formats import PROMISED, Format, NoDocumentError
from actgen.read.html import read_html
from actgen.read.html.mht import read_mht
from actgen.read.isolation import isolated
from actgen.read.office import SUFFIXES as OFFICE
from actgen.read.office import to_docx
from actgen.read.plain import read_plain
from actgen.read.plain.letters import meant
from actgen.read.raw import RawDocument, RawLine, cell_lines
from actgen.read.scan.in_docx import SECONDS as SCAN_SECONDS
from actgen.read.scan.in_docx import read_docx_pages
from actgen.read.scan.in_docx import recognise as recognise_pictures
from actgen.read.sniff import disguise, recognise
from actgen.read.structure import structure
from actgen.read.structure.acts import divide_acts

__all__ = [
    "MAX_BYTES",
    "PROMISED",
    "READERS",
    "SCAN_SECONDS",
    "Format",
    "documents_from_docx",
    "documents_in",
    "read_document",
    "read_documents",
    "typed_document",
]

MAX_LINES = 100_000
"""Paragraphs and cells of one file; two thousand pages have some forty thousand."""
MAX_CHARACTERS = 10_000_000


def _office(format_: Format) -> Callable[[bytes], RawDocument]:
    """A reader by way of LibreOffice."""
    return lambda data: read_docx_pages(to_docx(data, format_))


def _pdf(data: bytes) -> RawDocument:
    from actgen.read.scan.in_pdf import read_pdf_pages  # numpy is loaded for a scan alone

    return read_pdf_pages(data)


def _picture(data: bytes) -> RawDocument:
    return isolated(recognise_pictures, data, parser="картинок", seconds=SCAN_SECONDS)


READERS: dict[Format, Callable[[bytes], RawDocument]] = {
    Format.DOCX: read_docx_pages,
    Format.PDF: _pdf,
    Format.TEXT: read_plain,
    Format.HTML: read_html,
    Format.MHT: read_mht,
    Format.PICTURE: _picture,
    **{format_: _office(format_) for format_ in OFFICE},
}
"""Format → reader."""


def read_document(path: Path) -> StructuredText:
    """The document at ``path`` as structured text, taken as one. Raises ReadError for whatever cannot be read."""
    with _in_file(str(path)):
        return _legible(structure(raw_document(content(path), path.suffix.lower()), str(path)))


def read_documents(path: Path) -> tuple[StructuredText, ...]:
    """The acts in the file at ``path``: one as a rule, several where they were scanned or saved together.

    Of several each is named after the file and its place in it: «скан.pdf (2-й документ)». Raises ReadError for
    whatever cannot be read.
    """
    with _in_file(str(path)):
        return documents_in(content(path), str(path))


def documents_in(data: bytes, file: str) -> tuple[StructuredText, ...]:
    """The acts in a file's content; ``file`` is the name they are shown by. Raises ReadError without a place."""
    return _documents(raw_document(data, PurePath(file).suffix.lower()), file)


def typed_document(text: str, name: str = "") -> StructuredText:
    """A typed text as one document, as it would be read in a text file. Raises ReadError if there is none in it."""
    return _legible(structure(read_plain(text.encode()), name))


def documents_from_docx(data: bytes, file: str, format_: Format) -> tuple[StructuredText, ...]:
    """The acts in a DOCX that was made from a file of another format. Raises ReadError without a place."""
    return _documents(
        _remarked(read_docx_pages(data), format_, PurePath(file).suffix.lower()), file
    )


def _documents(raw: RawDocument, file: str) -> tuple[StructuredText, ...]:
    acts = divide_acts(raw)
    if len(acts) == 1:
        return (_legible(structure(acts[0], file)),)
    return tuple(structure(act, f"{file} ({k}-й документ)") for k, act in enumerate(acts, 1))


def _legible(document: StructuredText) -> StructuredText:
    if not document.text.strip() and not document.unread:
        raise ReadError(
            "в документе нет текста",
            advice="Если это вставленная картинка, наберите или распознайте текст.",
        )
    return document


@contextmanager
def _in_file(file: str) -> Iterator[None]:
    """A fault gets the file it is in."""
    try:
        yield
    except ReadError as error:
        raise type(error)(error.message, Place(document=file), error.advice) from error.__cause__


def raw_document(data: bytes, suffix: str) -> RawDocument:
    """A file's content as lines and tables, read as what it is; the remarks tell when its name says otherwise.

    ``suffix`` is that of the file's name, lower case («.docx», «» if none). Raises ReadError.
    """
    format_ = recognise(data, suffix)
    reader = READERS.get(format_)
    if format_ is Format.ZIP:
        raise NoDocumentError("это архив ZIP", advice="Извлеките документ из архива.")
    if reader is None:
        raise ReadError(
            f"{format_}: этот формат не читается", advice="Откройте файл и сохраните как DOCX."
        )
    return _remarked(reader(data), format_, suffix)


def _remarked(raw: RawDocument, format_: Format, suffix: str) -> RawDocument:
    _measure(raw)
    raw = meant(raw)
    if remark := disguise(format_, suffix):
        raw.remarks.insert(0, remark)
    return raw


def _measure(raw: RawDocument) -> None:
    """Refuse what is no document by its size: it would take minutes and is a mistake or an attack."""
    lines = characters = 0
    for block in raw.blocks:
        found = [block] if isinstance(block, RawLine) else cell_lines(block)
        lines += len(found)
        characters += sum(len(line.text) for line in found)
    if lines > MAX_LINES or characters > MAX_CHARACTERS:
        raise ReadError(
            f"в документе {lines} абзацев и ячеек, {characters} знаков: это больше, чем бывает в актах",
            advice="Если это всё же нужный документ, разделите его на части.",
        )
