"""Tracked changes accepted or rejected, straight on the XML as ISO/IEC 29500 has it; nothing of ours does it."""

from __future__ import annotations

import copy
import io
import zipfile

from lxml import etree

Element = etree._Element
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_COMMENTS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def local(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def document(data: bytes) -> Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def with_document(data: bytes, root: Element) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            changed = info.filename == "word/document.xml"
            new.writestr(info, etree.tostring(root) if changed else old.read(info))
    return made.getvalue()


def settled(data: bytes, *, accept: bool, author: str = "actgen") -> bytes:
    """The file with all changes of an author accepted, or rejected."""
    root = document(data)
    gone, kept = ("del", "ins") if accept else ("ins", "del")

    def theirs(element: Element) -> bool:
        return any(k.endswith("}author") and v == author for k, v in element.attrib.items())

    for row in list(root.iter("{*}tr")):
        if any(theirs(mark) for mark in row.iterfind(f"{{*}}trPr/{{*}}{gone}")):
            _remove(row)
    for change in [e for e in root.iter("{*}ins", "{*}del") if theirs(e)]:
        above = change.getparent()
        if above is None or local(above) in ("rPr", "trPr"):
            continue
        if local(change) == gone:
            _remove(change)
        else:
            for text in change.iter("{*}delText"):
                text.tag = text.tag.replace("delText", "t")
            for item in list(change):
                change.addprevious(item)
            _remove(change)
    for paragraph in list(root.iter("{*}p")):
        mark = paragraph.find(f"{{*}}pPr/{{*}}rPr/{{*}}{gone}")
        if mark is not None and theirs(mark):
            _join_with_next(paragraph)
    for mark in [e for e in root.iter(f"{{*}}{kept}") if theirs(e)]:
        _remove(mark)
    for change in [e for e in root.iter("{*}pPrChange") if theirs(e)]:
        properties = change.getparent()
        assert properties is not None
        properties.remove(change)
        if not accept:
            staying = [e for e in properties if local(e) in ("rPr", "sectPr")]
            properties[:] = [*change[0], *staying]
    return with_document(data, root)


def _join_with_next(paragraph: Element) -> None:
    """The mark between two paragraphs goes: the properties of the second are those of the whole."""
    following = paragraph.getnext()
    while following is not None and local(following) != "p":
        following = following.getnext()
    assert following is not None, "the last paragraph of a container cannot lose its mark"
    place = 1 if len(following) and local(following[0]) == "pPr" else 0
    for item in [e for e in paragraph if local(e) != "pPr"][::-1]:
        following.insert(place, item)
    _remove(paragraph)


def _remove(element: Element) -> None:
    above = element.getparent()
    assert above is not None
    above.remove(element)


def plain(data: bytes) -> str:
    """The document part for comparison: comments and what does not show left out, equal neighbouring runs as one."""
    root = document(data)
    for element in list(root.iter()):
        if local(element) in (*_COMMENTS, "proofErr"):
            _remove(element)
        elif local(element) == "t":
            element.attrib.pop(_XML_SPACE, None)
    for properties in list(root.iter("{*}rPr")):
        if not len(properties):
            _remove(properties)
    for properties in list(root.iter("{*}pPr")):
        if not len(properties):
            _remove(properties)
    for run in list(root.iter("{*}r")):
        if not [e for e in run if local(e) != "rPr"]:
            _remove(run)
            continue
        before = run.getprevious()
        if before is not None and local(before) == "r" and _looks(before) == _looks(run):
            for item in [e for e in run if local(e) != "rPr"]:
                last = before[-1]
                if local(item) == "t" and local(last) == "t":
                    last.text = (last.text or "") + (item.text or "")
                else:
                    before.append(item)
            _remove(run)
    return etree.tostring(root, method="c14n").decode()


def _looks(run: Element) -> bytes:
    properties = copy.deepcopy(run.find("{*}rPr"))
    return b"" if properties is None else etree.tostring(properties, method="c14n")
