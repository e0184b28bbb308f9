"""DOCX that holds pictures of pages: nothing else, a scan put into Word, or some between its text."""

from __future__ import annotations

from actgen.errors import ReadError
from actgen.model.text import Unread
from actgen.read.docx import read_docx
from actgen.read.docx.package import Package
from actgen.read.isolation import isolated
from actgen.read.raw import RawDocument, RawLine, without_pages

SECONDS = 1800.0
"""Time for the recognition of all pictures."""

_MOST = 50
"""Pictures between the text of a document that are recognised."""
_LITTLE = 120  # letters: a caption, a heading above the scan


def read_docx_pages(data: bytes) -> RawDocument:
    """The text of a DOCX with that of the pictures as large as a page, each in its place. Raises ReadError.

    Of a DOCX without text all pictures are read in their order.
    """
    document = read_docx(data)
    if _letters(document) > _LITTLE:
        if document.shown:
            _read_shown(document, Package(data))
        return document
    pictures = Package(data).pictures()
    if not pictures:
        return document
    scanned = isolated(recognise_pages, *pictures, parser="картинок", seconds=SECONDS)
    if scanned is None:
        return document
    scanned.blocks[:0] = document.blocks
    scanned.remarks[:0] = document.remarks
    scanned.running[:0] = document.running
    return scanned


def _read_shown(document: RawDocument, package: Package) -> None:
    """Put the text of every picture as large as a page where the picture stands; tell of those that cannot be read."""
    added = 0
    for number, shown in enumerate(document.shown[:_MOST], 1):
        place = f"картинка во весь лист ({number}-я из {len(document.shown)})"
        try:
            found = _page(package.picture(shown.relation))
        except ReadError as error:
            document.unread.append(Unread(None, f"{place} не прочитана: {error.message}"))
            continue
        at = shown.at + added
        document.blocks[at:at] = without_pages(found.blocks)
        added += len(found.blocks)
        document.unread += [Unread(None, f"{place}: {each.reason}") for each in found.unread]
    if len(document.shown) > _MOST:
        reason = f"прочитаны первые {_MOST} картинок во весь лист, остальные нет"
        document.unread.append(Unread(None, reason))
    if added:
        document.remarks.append("текст картинок во весь лист распознан, возможны ошибки")


def _page(picture: bytes | None) -> RawDocument:
    """The text of one picture. Raises ReadError."""
    if picture is None:
        raise ReadError("её нет в файле")
    found = isolated(recognise_pages, picture, parser="картинок", seconds=SECONDS)
    if found is None:
        raise ReadError("это не изображение или точек в нём слишком мало")
    return found


def recognise(*pictures: bytes) -> RawDocument:
    """The text of picture files as one document. Raises ReadError."""
    from actgen.read.scan import read_pictures  # numpy is loaded for a scan alone

    return read_pictures(*pictures)


def recognise_pages(*pictures: bytes) -> RawDocument | None:
    """The text of those pictures that are large enough for pages; None if there are none. Raises ReadError."""
    from actgen.read.scan.picture import is_page

    chosen = [picture for picture in pictures if is_page(picture)]
    return recognise(*chosen) if chosen else None


def _letters(document: RawDocument) -> int:
    return sum(
        len(block.text) if isinstance(block, RawLine) else _LITTLE + 1 for block in document.blocks
    )
