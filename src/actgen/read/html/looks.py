"""What a reader needs to know of the looks of HTML: alignment, weight, what is hidden, how lists count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

Element = etree._Element

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<name>[\w-]+))?", re.IGNORECASE)
_USED = frozenset(
    "text-align font-weight display visibility list-style-type mso-hide white-space border border-style border-top"
    " border-bottom border-left border-right page-break-before".split()
)
_MAX_CSS = 2_000_000
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # as word processors count: without ё, й, ъ, ы, ь
_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


class Looks:
    """The rules of a page's style sheets with one tag, one class or both as selector; others do not matter here."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._rules: dict[tuple[str, str], dict[str, str]] = {}
        for sheet in sheets:
            for selectors, body in _RULE.findall(_COMMENT.sub(" ", sheet[:_MAX_CSS])):
                if found := _declarations(body):
                    for selector in selectors.split(","):
                        if match := _SIMPLE.fullmatch(selector.strip()):
                            key = ((match["tag"] or "").lower(), match["name"] or "")
                            self._rules.setdefault(key, {}).update(found)

    def of(self, element: Element) -> dict[str, str]:
        """The declarations that hold for an element, its own ones last; nothing inherited."""
        tag = str(element.tag)
        classes = (element.get("class") or "").split()
        found = dict(self._rules.get((tag, ""), {}))
        for name in classes:
            found |= self._rules.get(("", name), {})
            found |= self._rules.get((tag, name), {})
        return found | _declarations(element.get("style") or "")


def _declarations(text: str) -> dict[str, str]:
    found = {}
    for declaration in text.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and (name in _USED or name.startswith("mso-")):
            found[name] = " ".join(value.lower().split()).removesuffix(" !important")
    return found


def hidden(element: Element, looks: dict[str, str]) -> bool:
    """Whether a reader of the page does not see the element."""
    return (
        element.get("hidden") is not None
        or looks.get("display") == "none"
        or looks.get("visibility") == "hidden"
        or looks.get("mso-hide") == "all"
    )


def bold(tag: str, looks: dict[str, str], inherited: bool) -> bool:
    """Whether the text of an element is bold."""
    weight = looks.get("font-weight", "")
    if weight:
        return weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
    return inherited or tag in ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6")


def centered(element: Element, looks: dict[str, str], inherited: bool) -> bool:
    """Whether the lines of an element stand in the middle."""
    # LibreOffice's sheet says «left» of every paragraph and means the attribute.
    chosen = (element.get("align") or "").lower() or looks.get("text-align")
    return chosen == "center" if chosen else inherited or element.tag == "center"


def framed(table: Element, looks: Looks) -> bool | None:
    """Whether the cells of a table have borders; None where the page says nothing of it."""
    width = (table.get("border") or "").strip()
    if width:
        return width != "0"
    items = [table, *table.iter("td", "th")][:50]
    declared = [v for item in items for k, v in looks.of(item).items() if k.startswith("border")]
    if any("none" not in value and not value.startswith("0") for value in declared):
        return True
    return False if declared else None


def list_style(element: Element, looks: dict[str, str]) -> str:
    """How a list counts, in the words of CSS («decimal», «lower-alpha», «disc» …)."""
    chosen = looks.get("list-style-type") or _TYPES.get(element.get("type") or "", "")
    return chosen or ("decimal" if element.tag == "ol" else "disc")


def label(number: int, style: str) -> str:
    """The label that a browser shows before a list's item, «» for none.

    >>> label(3, "decimal"), label(28, "lower-alpha"), label(4, "upper-roman"), label(2, "disc")
    ('3.', 'ab.', 'IV.', '•')
    """
    kind = style.removeprefix("lower-").removeprefix("upper-")
    if style == "none":
        return ""
    if kind in ("alpha", "latin") and number > 0:
        text = _letters(number, _LATIN)
    elif kind in ("russian", "cyrillic") and number > 0:
        text = _letters(number, _RUSSIAN)
    elif kind == "roman" and 0 < number < 4000:
        text = _roman(number)
    elif style in ("decimal", "decimal-leading-zero"):
        text = str(number)
    else:
        return "•"
    return f"{text.upper() if style.startswith('upper') else text}."


def _letters(number: int, alphabet: str) -> str:
    text = ""
    while number > 0:
        number, rest = divmod(number - 1, len(alphabet))
        text = alphabet[rest] + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text
