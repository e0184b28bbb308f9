"""DOCX: the Word template of the family, or a clerk's own, with the parts of the document printed into it."""

from __future__ import annotations

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.document import Document
from actgen.render.docx.choice import chosen
from actgen.render.docx.form import form_of
from actgen.render.docx.output import package
from actgen.render.docx.places import without_place
from actgen.render.docx.prepared import load
from actgen.render.docx.printing import printed_parts
from actgen.render.setup import Setup


def render_docx(act: Act, setup: Setup | None = None) -> bytes:
    """The act as a Word document."""
    setup = setup or Setup()
    return docx_bytes(build(act, setup), setup)


def docx_bytes(document: Document, setup: Setup | None = None) -> bytes:
    """A prepared document as a Word file: the same document gives the same bytes.

    The second document that differs from another one in its words alone makes a form (`docx/form`), which all
    further ones of the kind fill in.
    """
    setup = setup or Setup()
    template = load(chosen(setup.template, document), document.family, setup.profile)
    form, texts = form_of(template, document)
    if form is not None:
        return form.filled(document, texts)
    return package(template, document, printed_parts(template, document))


def left_out(document: Document, setup: Setup) -> tuple[str, ...]:
    """What of a document a template of one's own does not print: «адресат», «вид»."""
    own = chosen(setup.template, document)
    if own is None:
        return ()
    return without_place(document, load(own, document.family, setup.profile).names)
