"""Forms: documents that differ in their words alone are printed once, and then only filled in.

The orders of a municipality's schools have the same paragraphs, numbers, tables and styles; names and dates vary.
Everything but the texts of the paragraphs is the *shape* of a document. The second document of a shape is printed
with signs in the place of its texts; the parts of the package are cut at the signs, all that does not depend on a
text is compressed for good, and every further document costs its texts alone.

Nothing here knows how a document is printed: whether a form says the same as printing does is tried with the
document it is made for, byte by byte, and a shape that does not pass is printed every time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from actgen.render.blocks import Picture
from actgen.render.document import Document
from actgen.render.docx.output import package, packed, properties
from actgen.render.docx.prepared import Template
from actgen.render.docx.printing import printed_parts
from actgen.render.docx.shape import BEGIN, END, VALUE, Shape, marked, shape_of
from actgen.render.docx.xml import CLOSE, OPEN, inside_text
from actgen.render.docx.zipped import Member, archive
from actgen.render.seal import digest, sealed_properties

_TOKEN = re.compile(
    f"{re.escape(OPEN)}([^<{BEGIN}]*){BEGIN}(\\d+){END}{CLOSE}|{BEGIN}{VALUE}(\\d+){END}"
)
_IN_TEXT = re.compile(r"<w:t(?: [^<>]*)?>[^<>]*\Z")
# Emblems larger than this are rather not kept with every form.
_LARGEST_PICTURES = 1 << 20


@dataclass(frozen=True, slots=True)
class _Slot:
    """The place of a text: what stands before it in its run («1.» and a blank), None in a text of the template."""

    text: int
    before: str | None


@dataclass(frozen=True, slots=True)
class _Cut:
    """A part of the package around its slots: one piece more than slots."""

    pieces: tuple[bytes, ...]
    slots: tuple[_Slot, ...]

    def filled(self, texts: Sequence[str]) -> bytes:
        made = list(self.pieces)
        made[1:1] = [b""] * len(self.slots)
        made[::2] = self.pieces
        made[1::2] = [
            _inside(texts[slot.text])
            if slot.before is None
            else _run(slot.before, texts[slot.text])
            for slot in self.slots
        ]
        return b"".join(made)


@dataclass(frozen=True, slots=True)
class Form:
    """All documents of one shape in one template.

    ``parts``: in the order of the package, a member that is the same for all, or the part to be filled in (None: the
    properties of the document); ``digests`` are those of the members.
    """

    template: Template
    shape: Shape
    parts: Mapping[str, Member | _Cut | None]
    digests: Mapping[str, str]

    def filled(self, document: Document, texts: Sequence[str]) -> bytes:
        """The file of a document of this shape with these texts."""
        core, extended = self.template.properties
        own = properties(document, core, extended)
        digests = dict(self.digests)
        contents: dict[str, bytes] = {}
        for name, part in self.parts.items():
            if isinstance(part, _Cut):
                contents[name] = part.filled(texts)
            elif part is None and name != extended:
                contents[name] = own[name]
        digests |= {name: digest(content) for name, content in contents.items()}
        contents[extended] = sealed_properties(own[extended], digests)
        return archive(
            part if isinstance(part, Member) else packed(self.template, name, contents[name])
            for name, part in self.parts.items()
        )


_UNFIT = "unfit"
_SEEN = "seen"


def form_of(template: Template, document: Document) -> tuple[Form | None, list[str]]:
    """The form that a document fills in, None while there is none; and its texts in the order of the form."""
    texts: list[str] = []
    shape = shape_of(document, template.wanted, texts)
    key = hash(shape)
    found = template.forms.get(key)
    if isinstance(found, Form):
        return (found if found.shape == shape else None), texts
    if found is None:
        template.forms.put(key, _SEEN)
    elif found == _SEEN:
        form = _made(template, document, shape, texts)
        template.forms.put(key, form or _UNFIT)
        return form, texts
    return None, texts


def _made(
    template: Template, document: Document, shape: Shape, texts: Sequence[str]
) -> Form | None:
    """A form for documents like this one; None if it would not print this one as it is."""
    if _pictures(document) > _LARGEST_PICTURES:
        return None
    parts: dict[str, Member | _Cut | None] = {}
    digests: dict[str, str] = {}
    for name, content in printed_parts(template, marked(document, template.wanted)).items():
        cut = _cut(content) if name in template.texts else None
        if name in template.properties:
            parts[name] = None
        elif cut is not None and cut.slots:
            parts[name] = cut
        else:
            parts[name] = packed(template, name, content)
            digests[name] = digest(content)
    for name in template.properties:
        parts.setdefault(name, None)
    form = Form(template, shape, parts, digests)
    return form if _agrees(form, document, texts) else None


def _agrees(form: Form, document: Document, texts: Sequence[str]) -> bool:
    printed = package(form.template, document, printed_parts(form.template, document))
    return form.filled(document, texts) == printed


def _cut(content: bytes) -> _Cut | None:
    text = content.decode()
    pieces, slots, end = [], [], 0
    for found in _TOKEN.finditer(text):
        before, index, value = found.groups()
        if index is None and not _IN_TEXT.search(text, max(0, found.start() - 400), found.start()):
            return None  # within an attribute a text is written otherwise
        pieces.append(text[end : found.start()].encode())
        slots.append(_Slot(int(value), None) if index is None else _Slot(int(index), before))
        end = found.end()
    pieces.append(text[end:].encode())
    return _Cut(tuple(pieces), tuple(slots))


@lru_cache(maxsize=4096)
def _run(before: str, text: str) -> bytes:
    """The content of a run, as `run_content` writes it."""
    return f"{OPEN}{before}{inside_text(text)}{CLOSE}".replace(OPEN + CLOSE, "").encode()


@lru_cache(maxsize=1024)
def _inside(text: str) -> bytes:
    return inside_text(text).encode()


def _pictures(document: Document) -> int:
    """The bytes of all pictures."""
    margins = (document.first_header, document.first_footer)
    everything = [*document.blocks(), *(block for margin in margins for block in margin)]
    return sum(len(block.content) for block in everything if isinstance(block, Picture))
