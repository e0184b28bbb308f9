"""PDF files for tests, written by hand.

F1 and F2 (bold) are fonts whose codes are Unicode, half an em for every character; they have no glyphs, which pdfium
wants to see of turned text, so there is Helvetica (F4) too. F3 has signs only.
"""

from __future__ import annotations

from collections.abc import Sequence

A4 = (595, 842)


def text(x: float, y: float, words: str, size: float = 12, font: str = "F1", more: str = "") -> str:
    """Words at a baseline, y upwards; ``more`` are operators before the text is shown."""
    return f"BT {more} /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n"


def latin(
    x: float, y: float, words: str, matrix: str = "1 0 0 1", size: float = 12, font: str = "F4"
) -> str:
    """English words in Helvetica under a text matrix of four numbers: «0 1 -1 0» runs upwards."""
    return f"BT /{font} {size} Tf {matrix} {x} {y} Tm ({words}) Tj ET\n"


def stroke(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"0.5 w {x1} {y1} m {x2} {y2} l S\n"


def bar(x: float, y: float, width: float, height: float) -> str:
    return f"{x} {y} {width} {height} re f\n"


def frame(x: float, y: float, width: float, height: float) -> str:
    return f"0.5 w {x} {y} {width} {height} re S\n"


def pdf(
    *contents: str,
    size: tuple[float, float] = A4,
    page: str = "",
    root: str = "",
    resources: str = "",
    objects: Sequence[str | bytes] = (),
    mapped: bool = True,
) -> bytes:
    """A file with a page for each content stream.

    ``page``, ``root``, ``resources`` go into the dictionaries of those names; ``objects`` are numbered from 11 on.
    Without ``mapped`` the fonts do not tell which letters their glyphs are.
    """
    bodies: dict[int, bytes] = {}
    unicode_ = " /ToUnicode 9 0 R" if mapped else ""
    for number, name in ((3, "Test"), (4, "Test-Bold")):
        bodies[number] = (
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            f"/DescendantFonts [{number + 3} 0 R]{unicode_} >>"
        ).encode()
        bodies[number + 3] = (
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW 500 /CIDToGIDMap /Identity "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            "/FontDescriptor 10 0 R >>"
        ).encode()
    bodies[5] = b"<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"
    bodies[8] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    bodies[9] = _stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def "
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange "
        b"1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
    )
    bodies[10] = (
        b"<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 "
        b"/Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    for number, body in enumerate(objects, 11):
        bodies[number] = body if isinstance(body, bytes) else body.encode()
    first = 11 + len(objects)
    kids = " ".join(f"{first + 2 * k} 0 R" for k in range(len(contents)))
    fonts = "/Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 8 0 R >>"
    for k, content in enumerate(contents):
        bodies[first + 2 * k] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] {page} "
            f"/Resources << {fonts} {resources} >> /Contents {first + 2 * k + 1} 0 R >>"
        ).encode()
        bodies[first + 2 * k + 1] = _stream(content.encode("latin-1"))
    bodies[1] = f"<< /Type /Catalog /Pages 2 0 R {root} >>".encode()
    bodies[2] = f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode()
    return _file(bodies)


def stream(content: str, dictionary: str) -> bytes:
    """An object with a stream: a form, a picture."""
    return _stream(content.encode("latin-1"), dictionary)


def _stream(data: bytes, dictionary: str = "") -> bytes:
    return f"<< {dictionary} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(bodies: dict[int, bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number in sorted(bodies):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + bodies[number] + b"\nendobj\n"
    table = len(out)
    count = max(bodies) + 1
    out += f"xref\n0 {count}\n0000000000 65535 f \n".encode()
    for number in range(1, count):
        out += f"{places.get(number, 0):010} 00000 {'n' if number in places else 'f'} \n".encode()
    out += f"trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF".encode()
    return bytes(out)
