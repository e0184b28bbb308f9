"""Addressees (requisite 15): who stands in which case, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.model.parties import Addressee, Author
from actgen.render.blocks import Look, Paragraph
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import capitalise, lower_first_unless_name
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase


def addressee_blocks(addressees: Sequence[Addressee], pen: Pen) -> tuple[Paragraph, ...]:
    """Each addressee as one paragraph of lines, set off from the next."""
    return tuple(
        Paragraph(
            Look.ADDRESSEE,
            "\n".join(addressee_lines(each, pen)),
            keep=True,
            gap=i < len(addressees),
        )
        for i, each in enumerate(addressees, 1)
    )


def sender_block(author: Author, pen: Pen) -> Paragraph:
    """«от учителя физики Мохова А.С.»: the author of a memo in the genitive, below its addressee."""
    who = pen.party(lower_first_unless_name(" ".join(author.name)), Case.GENT)
    return Paragraph(Look.ADDRESSEE, f"от {who}", keep=True)


def addressee_lines(addressee: Addressee, pen: Pen) -> Iterator[str]:
    """Organisation and unit in the nominative; a post and a name in the dative (п. 5.15).

    The head of an organisation has it in his post («Директору МБОУ «СОШ № 5»»); then it is not named apart.
    """
    if addressee.text is not None:
        yield from (" ".join(line.split()) for line in addressee.text.split("\n") if line.strip())
    if addressee.organisation:
        yield addressee.organisation
    if addressee.unit:
        yield addressee.unit
    if addressee.post:
        yield capitalise(decline_phrase(addressee.post, Case.DATV))
    if addressee.name:
        yield pen.surname_first(addressee.name, Case.DATV)
    if addressee.by_list:
        yield "(по списку)"
    if addressee.address:
        yield ""
        yield from addressee.address
    if addressee.email:
        yield addressee.email
