"""Files → structured text. One module per format; the table below says which reads what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from actgen.errors import ReadError
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.read.docx import read_docx
from actgen.read.files import MAX_BYTES, content
from actgen.read.formats import PROMISED, Format
from actgen.read.html import read_html
from actgen.read.mht import read_mht
from actgen.read.office import SUFFIXES as OFFICE
from actgen.read.office import to_docx
from actgen.read.pdf import read_pdf
from actgen.read.plain import read_plain
from actgen.read.raw import RawDocument
from actgen.read.sniff import disguise, recognise
from actgen.read.structure import structure

__all__ = ["MAX_BYTES", "PROMISED", "READERS", "Format", "read_document"]


def _office(format_: Format) -> Callable[[bytes], RawDocument]:
    """A reader by way of LibreOffice."""
    return lambda data: read_docx(to_docx(data, format_))


READERS: dict[Format, Callable[[bytes], RawDocument]] = {
    Format.DOCX: read_docx,
    Format.PDF: read_pdf,
    Format.TEXT: read_plain,
    Format.HTML: read_html,
    Format.MHT: read_mht,
    **{format_: _office(format_) for format_ in OFFICE},
}
"""Format → reader."""


def read_document(path: Path) -> StructuredText:
    """The document at ``path`` as structured text. Raises ReadError for whatever cannot be read."""
    place = Place(document=str(path))
    try:
        data = content(path)
        result = structure(raw_document(data, path.suffix.lower()), str(path))
    except ReadError as error:
        raise _placed(error, place) from error.__cause__
    if not result.text.strip():
        raise ReadError(
            "в документе нет текста",
            place,
            "Если это вставленная картинка, наберите или распознайте текст.",
        )
    return result


def raw_document(data: bytes, suffix: str) -> RawDocument:
    """A file's content as lines and tables, read as what it is; the remarks tell when its name says otherwise.

    ``suffix`` is that of the file's name, lower case («.docx», «» if none). Raises ReadError.
    """
    format_ = recognise(data, suffix)
    reader = READERS.get(format_)
    if reader is None:
        raise ReadError(
            f"{format_}: этот формат не читается", advice="Откройте файл и сохраните как DOCX."
        )
    raw = reader(data)
    if remark := disguise(format_, suffix):
        raw.remarks.insert(0, remark)
    return raw


def _placed(error: ReadError, place: Place) -> ReadError:
    """The same fault, of the same kind, with the file it is in."""
    return type(error)(error.message, place, error.advice)
