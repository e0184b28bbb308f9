"""Styles are cut out of their part unparsed where it is written in the usual way; the result is the same in any."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from actgen.errors import ReadError
from actgen.read.docx.style_sheet import Sheet, Style, sheet
from actgen.render import FORMATS
from actgen.source import load_act

SAMPLES = Path(__file__).parents[3] / "samples"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Font"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="7"/></w:numPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/>'
    '</w:pPr><w:rPr><w:b/><w:vanish w:val="0"/></w:rPr></w:style><w:style w:type="table" w:styleId="Grid">'
    '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Empty"/>'
)


def part(styles: str = STYLES, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> bytes:
    return f'{head}<w:styles xmlns:w="{MAIN}"><w:docDefaults/>{styles}</w:styles>'.encode()


def said(found: Sheet) -> dict[str, Style]:
    return {key: style() for key, style in found.styles.items()}


def is_cut(found: Sheet) -> bool:
    """Whether the styles still wait to be parsed: each knows its own XML."""
    return all(isinstance(style.args[-1], bytes) for style in found.styles.values())  # type: ignore[attr-defined]


def test_what_styles_say() -> None:
    found = sheet(part())
    assert is_cut(found)
    assert found.default == "a"
    assert said(found) == {
        "a": Style("Normal", None, None, None, None, None, None, None, None),
        "a0": Style("Default Font", None, None, None, None, None, None, None, None),
        "1": Style("heading 1", "a", "7", 2, 0, False, True, True, None),
        "Grid": Style("", None, None, None, None, None, None, None, True),
        "Empty": Style("", None, None, None, None, None, None, None, None),
    }


@pytest.mark.parametrize(
    ("usual", "unusual"),
    [
        ("<w:docDefaults/>", "<!-- <w:style w:styleId='a'/> --><w:docDefaults/>"),
        ('w:styleId="1"', "w:styleId='1'"),
        ('w:styleId="1"', '\nw:styleId="1"'),
        ('w:default="1"', 'w:default="true"'),
        ('w:type="paragraph" w:default', '\nw:type="paragraph" w:default'),
        ("<w:style w", "<w:style\nw"),
        ("</w:style>", "</w:style >"),
        ("w:", "ns0:"),
        ('"UTF-8"', '"windows-1251"'),
    ],
)
def test_a_part_written_in_an_unusual_way_says_the_same(usual: str, unusual: str) -> None:
    data = part().decode().replace(usual, unusual).replace("xmlns:ns0:", "xmlns:")
    data = data.replace("xmlns:w=", "xmlns:ns0=") if unusual == "ns0:" else data
    found = sheet(data.encode())
    assert not is_cut(found)
    assert found.default == "a"
    assert said(found) == said(sheet(part()))


def test_names_in_russian() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Пункт приказа"/></w:style>'
    assert said(sheet(part(styles)))["a"].name == "Пункт приказа"


def test_a_cut_off_part_is_refused() -> None:
    with pytest.raises(ReadError):
        sheet(part()[:-40])


@pytest.mark.parametrize("name", ["school-good", "order-yaroslavl"])
def test_our_own_documents_are_cut_and_say_the_same(name: str) -> None:
    with zipfile.ZipFile(
        io.BytesIO(FORMATS["docx"](load_act(SAMPLES / f"{name}.yaml")))
    ) as package:
        data = package.read("word/styles.xml")
    found = sheet(data)
    whole = sheet(data.replace(b"</w:styles>", b"<!-- all of it --></w:styles>"))
    assert is_cut(found)
    assert not is_cut(whole)
    assert (found.default, said(found)) == (whole.default, said(whole))
