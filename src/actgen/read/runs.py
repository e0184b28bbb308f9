"""The text of one paragraph of a DOCX: runs, fields, tracked changes, special characters."""

from __future__ import annotations

from dataclasses import dataclass, field

from actgen.read.raw import SYMBOLS
from actgen.read.styles import Styles
from actgen.read.wordml import Element, child, children, local, number, parts, switched, value

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
    """A paragraph's text and what was found in it besides."""

    text: str = ""
    bold: bool = False  # all of its text is bold
    removed: bool = False  # something was left out: deleted or hidden
    boxes: list[Element] = field(default_factory=list)  # text boxes anchored here (w:txbxContent)


class Runs:
    """Reads paragraphs one after another; fields may run over several of them."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # for every open field: whether its code is being passed
        self.tracked = False
        self.hidden = False

    def read(self, paragraph: Element, style: str | None) -> Content:
        """The paragraph as a reader of the printed page sees it."""
        content = Content()
        pieces: list[str] = []
        weights: set[bool] = set()
        self._walk(paragraph, style, content, pieces, weights)
        self._fields = [False for _ in self._fields]  # a field's code ends with its paragraph
        content.text = "".join(pieces)
        content.bold = weights == {True}
        return content

    def _walk(
        self,
        element: Element,
        style: str | None,
        content: Content,
        pieces: list[str],
        weights: set[bool],
    ) -> None:
        for item in element:
            name = local(item)
            if name == "r":
                self._run(item, style, content, pieces, weights)
            elif name in _TRANSPARENT:
                self.tracked |= name in ("ins", "moveTo")
                self._walk(item, style, content, pieces, weights)
            elif name in ("oMath", "oMathPara"):
                pieces.append("".join(e.text or "" for e in item.iter() if local(e) == "t"))
            elif name in ("del", "moveFrom"):
                self.tracked = content.removed = True
            elif name == "sdt":
                inner = child(item, "sdtContent")
                if inner is not None and not switched(child(item, "sdtPr", "showingPlcHdr")):
                    self._walk(inner, style, content, pieces, weights)
            elif name == "AlternateContent":
                self._alternate(item, style, content, pieces, weights)

    def _alternate(
        self,
        item: Element,
        style: str | None,
        content: Content,
        pieces: list[str],
        weights: set[bool],
    ) -> None:
        """The same thing said twice, for new and for old programs: one of them is read."""
        chosen = child(item, "Choice")
        chosen = chosen if chosen is not None else child(item, "Fallback")
        if chosen is not None:
            self._walk(chosen, style, content, pieces, weights)
            self._content(chosen, style, content, pieces, weights)

    def _run(
        self,
        run: Element,
        style: str | None,
        content: Content,
        pieces: list[str],
        weights: set[bool],
    ) -> None:
        look = self._styles.look(style)
        hidden, weighty = look.hidden, look.bold
        if (own := child(run, "rPr")) is not None:
            properties = parts(own)
            look = self._styles.look(value(properties.get("rStyle")))
            vanish, bold = switched(properties.get("vanish")), switched(properties.get("b"))
            hidden = vanish if vanish is not None else hidden or look.hidden
            weighty = bold if bold is not None else weighty or look.bold
        if hidden:
            if any(local(item) in ("t", "sym") for item in run):
                self.hidden = content.removed = True
            pieces = []  # what is read below is thrown away; fields still open and close
        length = len(pieces)
        self._content(run, style, content, pieces, weights)
        if not hidden and any(map(str.strip, pieces[length:])):
            weights.add(weighty)

    def _content(
        self,
        run: Element,
        style: str | None,
        content: Content,
        pieces: list[str],
        weights: set[bool],
    ) -> None:
        for item in run:
            name = local(item)
            if name == "fldChar":
                self._field(value(item, "fldCharType"))
                pieces += _chosen(item)
            elif any(self._fields):
                continue
            elif name == "t":
                pieces.append(item.text or "")
            elif name in ("tab", "ptab"):
                pieces.append("\t")
            elif name in ("br", "cr"):
                pieces.append("\n")
            elif name == "noBreakHyphen":
                pieces.append("-")
            elif name == "sym":
                pieces.append(_symbol(value(item, "char") or ""))
            elif name in ("pict", "drawing", "object"):
                content.boxes += _boxes(item)
            elif name == "AlternateContent":
                self._alternate(item, style, content, pieces, weights)

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
