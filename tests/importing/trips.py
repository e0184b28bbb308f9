"""An act printed in a format, read again and imported."""

from __future__ import annotations

from actgen.importing import Imported, import_document
from actgen.importing.carried import carried
from actgen.model.act import Act
from actgen.read.docx import read_docx
from actgen.read.pdf import read_pdf
from actgen.read.structure import structure
from actgen.render.docx import render_docx
from actgen.render.pdf import render_pdf
from actgen.source.load import parse_act


def through_docx(act: Act, name: str = "акт.docx") -> Imported:
    """The only act of the DOCX that an act prints."""
    (imported,) = import_document(structure(read_docx(render_docx(act)), name))
    return imported


def through_pdf(act: Act, name: str = "акт.pdf") -> Imported:
    """The only act of the PDF that an act prints."""
    (imported,) = import_document(structure(read_pdf(render_pdf(act)), name))
    return imported


def assert_same(imported: Imported, act: Act, format_name: str) -> None:
    """The imported act is the one that was printed, and says every word of it and no other."""
    assert parse_act(imported.yaml.encode(), "акт.yaml") == carried(act, format_name)
    assert imported.leftovers == ()
    assert imported.verified.added == ()
    assert imported.verified.renumbered == ()
    assert imported.verified.coverage == 1
