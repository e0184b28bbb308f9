"""PDF: the HTML page laid out by WeasyPrint, with fixed dates and identity."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render.bounded import Bounded
from actgen.render.context import build
from actgen.render.document import Document, Part
from actgen.render.html import html_text
from actgen.render.pdf.variant import known, prepared
from actgen.render.seal import sealed_pdf
from actgen.render.setup import Setup

LARGEST_KEPT = 1 << 20
# A document in which nothing varies is the same for every school: page and variant → file.
_made: Bounded[tuple[str, str | None], bytes] = Bounded(32)


def render_pdf(act: Act, setup: Setup | None = None) -> bytes:
    """The act as a PDF file."""
    setup = setup or Setup()
    return pdf_bytes(build(act, setup), setup)


def pdf_bytes(document: Document, setup: Setup) -> bytes:
    """A prepared context as PDF: the same context gives the same bytes."""
    try:  # only here: the other formats need no system libraries
        from actgen.render.pdf.engine import lay_out
    except OSError as error:
        raise RenderError(
            f"PDF не сделать: не найдены системные библиотеки WeasyPrint ({str(error).splitlines()[0]})",
            advice="Выполните «actgen doctor»: он скажет, что установить. DOCX, HTML и текст печатаются и без них.",
        ) from error
    variant = known(setup.pdf_variant) if setup.pdf_variant else None
    if variant:
        document = prepared(document, variant)
    footer = _footer_margin(document, setup) if document.first_footer else None
    text = html_text(document, setup, paged=True, footer=footer)
    identifier = hashlib.sha256(text.encode()).hexdigest()
    found = _made.get((identifier, variant))
    if found is not None:
        return found
    content = sealed_pdf(lay_out(text, identifier[:32].encode(), variant))
    if variant:
        _verify(content, variant)
    return _made.put((identifier, variant), content) if len(content) <= LARGEST_KEPT else content


def _verify(content: bytes, variant: str) -> None:
    """Read the file back: one that only says it is PDF/A is worse than none."""
    from actgen.render.pdf.check import faults

    if found := faults(content, variant):
        raise RenderError(
            f"получившийся файл не соответствует {variant.upper()}: {'; '.join(found)}",
            advice="Обычно дело в изменённом шаблоне (templates) или рисунке; напечатайте без --pdf и сравните.",
        )


def _footer_margin(document: Document, setup: Setup) -> float:
    """The lower margin of the first page, in points: its own, or as much as what stands in it needs.

    A style sheet can't let a margin grow with its contents, so that they are laid out once by themselves.
    """
    from actgen.render.pdf.engine import depth

    profile = setup.profile
    parts = dict.fromkeys(document.parts, ()) | {Part.TEXT: document.first_footer}
    alone = replace(document, parts=parts, attachments=(), first_header=(), first_footer=())
    page = html_text(alone, setup, paged=True).replace("</main>", '<p id="end"></p></main>')
    top = profile.twips("поля", "верхнее") / 20
    height = depth(page, "end") - top + profile.twips("отступ рисунка") / 20
    needed = profile.twips("от нижнего края") / 20 + height
    return max(needed - profile.spared(), float(profile.text_bottom("нижнее").removesuffix("pt")))
