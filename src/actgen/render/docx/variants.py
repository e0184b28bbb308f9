"""Styles that a document adds to its template: those of our looks, at places where something of them differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actgen.render.docx.xml import Element, attribute, val, w


@dataclass
class Variants:
    """Gives each variant one style; ``known``: the names of the template's styles in small letters → identifiers.

    A template may have been a document of ours, saved by Word under other identifiers: its variants are used again.
    """

    known: Mapping[str, str]
    added: list[str] = field(default_factory=list)
    """The XML of the styles that have to be added."""
    _idents: dict[str, str] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)

    def style(self, key: str, name: str, base: str, body: str) -> str:
        """The identifier of the variant ``key`` of a style: ``body`` is what it changes of the paragraph."""
        if key not in self._idents:
            self._idents[key] = self._found(name) or self._add(key, name, base, body)
        return self._idents[key]

    def _found(self, name: str) -> str:
        return "" if name.lower() in self._names else self.known.get(name.lower(), "")

    def _add(self, key: str, name: str, base: str, body: str) -> str:
        ident = _free(key, {*self.known.values(), *self._idents.values()})
        name = _free(name, {*self.known, *self._names}, " 2")
        self._names.add(name.lower())
        self.added.append(
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{attribute(ident)}">'
            f'<w:name w:val="{attribute(name)}"/><w:basedOn w:val="{attribute(base)}"/>'
            f"<w:pPr>{body}</w:pPr></w:style>"
        )
        return ident


def named(styles: Element) -> dict[str, str]:
    """The styles of a part by their names, in small letters as Word compares them."""
    return {
        val(style, "name").lower(): style.get(w("styleId"), "")
        for style in styles.iterfind(w("style"))
    }


def _free(text: str, taken: set[str], more: str = "Actgen") -> str:
    while text in taken or text.lower() in taken:
        text += more
    return text
