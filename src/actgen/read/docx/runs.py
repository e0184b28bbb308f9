"""The text of one paragraph of a DOCX: runs, fields, tracked changes, special characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from actgen.read.docx.shown_page import shown_page
from actgen.read.docx.styles import Look, Styles
from actgen.read.docx.wordml import NAMES, Element, child, children, local, number, switched, value
from actgen.read.raw import SYMBOLS

# Content that the reader walks through as if it were not there.
_TRANSPARENT = frozenset(
    {
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "customXml",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
    }
)


@dataclass(slots=True)
class Content:
    """A paragraph's text, in ``pieces``, and what was found in it besides."""

    look: Look
    pieces: list[str] = field(default_factory=list)
    weighty: bool = False  # some of the text is bold
    light: bool = False  # some of it is not
    removed: bool = False  # something was left out: deleted or hidden
    boxes: tuple[Element, ...] = ()  # text boxes anchored here (w:txbxContent)
    pages: tuple[str, ...] = ()  # pictures as large as a page, by their relations


class Runs:
    """Reads paragraphs one after another; fields may run over several of them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # for every open field: whether its code is being passed
        self.tracked = False
        self.hidden = False

    def read(self, items: Iterable[Element], look: Look) -> Content:
        """What a paragraph of such items and such a style says to a reader of the printed page."""
        content = Content(look)
        self._walk(items, content)
        if self._fields:
            self._fields = [False for _ in self._fields]  # a field's code ends with its paragraph
        return content

    def _walk(self, items: Iterable[Element], content: Content) -> None:
        for item in items:
            name = NAMES[item.tag]
            if name == "r":
                self._run(item, content)
            elif name == "pPr":
                continue
            elif name in _TRANSPARENT:
                self.tracked |= name in ("ins", "moveTo")
                self._walk(item, content)
            elif name in ("oMath", "oMathPara"):
                content.pieces.append("".join(e.text or "" for e in item.iter() if local(e) == "t"))
            elif name in ("del", "moveFrom"):
                self.tracked = content.removed = True
            elif name == "sdt":
                inner = child(item, "sdtContent")
                if inner is not None and not switched(child(item, "sdtPr", "showingPlcHdr")):
                    self._walk(inner, content)
            elif name == "AlternateContent":
                self._alternate(item, content)

    def _alternate(self, item: Element, content: Content) -> None:
        """The same thing said twice, for new and for old programs: one of them is read."""
        chosen = child(item, "Choice")
        chosen = chosen if chosen is not None else child(item, "Fallback")
        if chosen is not None:
            self._walk(chosen, content)
            self._content(chosen, content)

    def _run(self, run: Element, content: Content) -> None:
        hidden, weighty = content.look.hidden, content.look.bold
        begun = len(content.pieces)
        own = self._content(run, content)
        if own is not None:
            style = vanish = bold = None
            for item in own:
                name = NAMES[item.tag]
                if name == "b":
                    bold = switched(item)
                elif name == "vanish":
                    vanish = switched(item)
                elif name == "rStyle":
                    style = value(item)
            look = self._styles.look(style)
            hidden = vanish if vanish is not None else hidden or look.hidden
            weighty = bold if bold is not None else weighty or look.bold
        if hidden:
            if any(local(item) in ("t", "sym") for item in run):
                self.hidden = content.removed = True
            del content.pieces[begun:]  # it was read all the same: fields open and close in it
        elif weighty and content.weighty or not weighty and content.light:
            pass  # it is known already
        elif any(map(str.strip, content.pieces[begun:])):
            content.weighty |= weighty
            content.light |= not weighty

    def _content(self, run: Element, content: Content) -> Element | None:
        """Take in what a run holds; return its properties (w:rPr)."""
        properties = None
        for item in run:
            name = NAMES[item.tag]
            if name == "rPr":
                properties = item
            elif name == "fldChar":
                self._field(value(item, "fldCharType"))
                content.pieces += _chosen(item)
            elif self._fields and any(self._fields):
                continue
            elif name == "t":
                content.pieces.append(item.text or "")
            elif name in ("tab", "ptab"):
                content.pieces.append("\t")
            elif name in ("br", "cr"):
                content.pieces.append("\n")
            elif name == "noBreakHyphen":
                content.pieces.append("-")
            elif name == "sym":
                content.pieces.append(_symbol(value(item, "char") or ""))
            elif name in ("pict", "drawing", "object"):
                content.boxes += (*_boxes(item),)
                if page := shown_page(item):
                    content.pages += (page,)
            elif name == "AlternateContent":
                self._alternate(item, content)
        return properties

    def _field(self, kind: str | None) -> None:
        if kind == "begin" and len(self._fields) < 100:
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()


def _chosen(field: Element) -> list[str]:
    """The entry that is chosen in a drop-down list of a form; it stands in no run."""
    choices = child(field, "ffData", "ddList")
    if choices is None:
        return []
    entries = [value(entry) or "" for entry in children(choices, "listEntry")]
    chosen = number(child(choices, "result")) or 0
    return entries[chosen : chosen + 1]


def _symbol(code: str) -> str:
    """A character of a symbol font (w:sym); private ones that mean nothing become a blank."""
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    if ord(char) in SYMBOLS:
        return SYMBOLS[ord(char)]
    return char if char.isprintable() and not "\ue000" <= char <= "\uf8ff" else " "


def _boxes(drawing: Element) -> list[Element]:
    """The outermost text boxes in a drawing."""
    found: list[Element] = []
    pending = list(drawing)
    while pending:
        item = pending.pop(0)
        if local(item) == "txbxContent":
            found.append(item)
        elif local(item) == "AlternateContent":
            chosen = child(item, "Choice")
            chosen = chosen if chosen is not None else child(item, "Fallback")
            pending = [*(chosen if chosen is not None else ()), *pending]
        else:
            pending = [*item, *pending]
    return found
