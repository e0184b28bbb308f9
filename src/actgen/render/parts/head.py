"""The head of a document: pictures, letterhead, reference data, kind, date and number, title, marks above it."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.act import Act
from actgen.model.parties import Author, Contacts, LetterheadLayout
from actgen.render.blocks import Block, Blocks, Look, Paragraph, Picture, Row, set_off
from actgen.render.document import Part
from actgen.render.parts.addressees import sender_block
from actgen.render.parts.pen import Pen
from actgen.render.parts.pictures import picture
from actgen.render.parts.sentences import capitalise
from actgen.render.parts.sheets import sheet_subject
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase
from actgen.source.kinds import always_dated, family_of, is_personal, letterhead_of

_BARE = (LetterheadLayout.NONE, LetterheadLayout.SENDER)
# Titles of these families stand in the middle: their kind does.
_CENTRED = {"plan", "regulation", "sheet"}


def head_parts(act: Act, pen: Pen, addressees: Blocks, stamps: Blocks) -> dict[Part, Blocks]:
    """All parts above the text."""
    layout = _layout(act)
    letter = family_of(act.kind) == "letter"
    corner = layout is LetterheadLayout.CORNER
    head = tuple(_letterhead(act, pen)) if layout not in _BARE else ()
    if layout is LetterheadLayout.SENDER:
        addressees = (*addressees, sender_block(act.author, pen))
    # above the arms, in the first page's margin, if there are any there
    notes = () if _arms_in_margin(act) else tuple(_notes(act))
    registration = tuple(_registration(act, pen, layout))
    kind = () if letter else (Paragraph(Look.KIND, kind_line(act), keep=True),)
    place = (Paragraph(Look.PLACE, act.place, keep=True),) if act.place and not letter else ()
    parts: dict[Part, Blocks] = dict.fromkeys(Part, ())
    del parts[Part.ATTACHMENTS]
    if corner:
        # schemes of blanks: what names the document stands under the organisation, to whom it goes at the right
        beside = all(isinstance(stamp, Paragraph) for stamp in stamps)
        right = (*notes, *addressees, *(stamps if beside else ()))
        row = _beside((*head, *kind, *registration, *place), right, act, pen)
        parts[Part.HEAD if letter else Part.LETTERHEAD] = (row,)
        parts[Part.STAMPS] = () if beside else stamps
    elif letter:
        row = _beside(registration, addressees, act, pen)
        parts[Part.HEAD] = (*notes, *set_off(head), row)
    else:
        parts[Part.NOTES] = notes
        parts[Part.LETTERHEAD] = set_off(head) if addressees else head
        parts[Part.ADDRESSEES] = addressees
        parts[Part.STAMPS] = stamps
        parts[Part.KIND] = kind
        parts[Part.DATE_NUMBER] = registration
        parts[Part.PLACE] = place
    if title := title_lines(act) or sheet_subject(act, pen):
        centred = act.title_centred or family_of(act.kind) in _CENTRED
        parts[Part.TITLE] = (
            Paragraph(Look.TITLE_CENTRED if centred else Look.TITLE, title, keep=True),
        )
    return parts


def _beside(left: Blocks, right: Blocks, act: Act, pen: Pen) -> Row:
    part = pen.profile.stamp_part(landscape=act.landscape)
    return Row((left, (), right), (part, 1000 - 2 * part, part))


def kind_line(act: Act) -> str:
    """«ПРИКАЗ»; of an extract «ВЫПИСКА ИЗ ПРИКАЗА»."""
    if act.excerpt is not None and act.excerpt.kind:
        return f"{act.kind} из {decline_phrase(act.excerpt.kind.lower(), Case.GENT)}".upper()
    return act.kind.upper()


def title_lines(act: Act) -> str:
    """The title, in the lines its author broke it into."""
    return "\n".join(
        " ".join(line.split()) for line in (act.title or "").split("\n") if line.strip()
    )


def first_header(act: Act, pen: Pen) -> Blocks:
    """What stands in the top margin of the first page: герб (п. 5.1), above it what stands in the corner."""
    blocks: list[Block] = []
    if act.controlled:
        blocks.append(Paragraph(Look.SMALL_RIGHT, "Контроль"))
    if _arms_in_margin(act):
        blocks += _notes(act)
        blocks.append(_image(act.author, pen))
    return tuple(blocks)


def _arms_in_margin(act: Act) -> bool:
    return act.author.arms is not None and _layout(act) is LetterheadLayout.CENTRED


def _layout(act: Act) -> LetterheadLayout:
    return act.letterhead or LetterheadLayout(letterhead_of(act.kind))


def _notes(act: Act) -> Iterator[Paragraph]:
    if act.form_code:
        code = act.form_code
        yield Paragraph(
            Look.FORM_CODE, code if "ОКУД" in code else f"Форма по ОКУД {code}", keep=True
        )
    if act.restriction:
        mark = capitalise(act.restriction.mark)
        numbered = act.restriction.copy_number
        yield Paragraph(
            Look.RESTRICTION,
            f"{mark}\nЭкз. № {numbered}" if numbered else mark,
            keep=True,
            gap=True,
        )


def _letterhead(act: Act, pen: Pen) -> Iterator[Block]:
    if _layout(act) is LetterheadLayout.BESIDE and len(act.coauthors) == 1:
        left, right = (tuple(_organisation(author)) for author in (act.author, *act.coauthors))
        yield _beside(left, right, act, pen)
        return
    for author in (act.author, *act.coauthors):
        pictured = author.emblem or author.trademark
        if pictured is None and author.arms is not None and _layout(act) is LetterheadLayout.CORNER:
            pictured = author.arms
        if pictured is not None:
            yield picture(pictured, pen.profile)
        name = tuple(_organisation(author))
        yield from name if author is (act.coauthors or (act.author,))[-1] else set_off(name)
    if act.author.contacts is not None:
        yield Paragraph(Look.CONTACTS, "\n".join(contact_lines(act.author.contacts)), keep=True)


def _organisation(author: Author) -> Iterator[Paragraph]:
    if author.founder:
        yield Paragraph(Look.FOUNDER, "\n".join(author.founder), keep=True)
    yield Paragraph(Look.ORGANISATION, "\n".join(author.name), keep=True)
    if author.short:
        short = author.short if author.short.startswith("(") else f"({author.short})"
        yield Paragraph(Look.SHORT_NAME, short, keep=True)
    if author.unit:
        yield Paragraph(Look.UNIT, "\n".join(author.unit), keep=True)
    if author.official:
        yield Paragraph(Look.OFFICIAL, capitalise(author.official), keep=True)


def contact_lines(contacts: Contacts) -> Iterator[str]:
    """Reference data (п. 5.8): address, phone, e-mail, codes, each kind on a line."""
    yield from contacts.address
    phones = [
        f"{word} {number}"
        for word, number in (("тел.", contacts.phone), ("факс", contacts.fax))
        if number
    ]
    if phones:
        yield capitalise(", ".join(phones))
    if contacts.email:
        yield f"E-mail: {contacts.email}"
    if contacts.site:
        yield contacts.site
    codes = [
        f"{name} {code}"
        for name, code in (("ОКПО", contacts.okpo), ("ОГРН", contacts.ogrn))
        if code
    ]
    if codes:
        yield ", ".join(codes)
    tax = [(name, code) for name, code in (("ИНН", contacts.inn), ("КПП", contacts.kpp)) if code]
    if tax:
        yield f"{'/'.join(name for name, _ in tax)} {'/'.join(code for _, code in tax)}"


def _registration(act: Act, pen: Pen, layout: LetterheadLayout) -> Iterator[Paragraph]:
    """Requisites 10–12; date and number together on a letter and under a corner letterhead."""
    together = layout is LetterheadLayout.CORNER or family_of(act.kind) == "letter"
    if not (act.date or act.number or always_dated(act.kind)):
        return
    if act.number is None and is_personal(act.kind):
        yield Paragraph(Look.DATE_NUMBER, pen.date(act.date), keep=True)
        return
    if not together:
        yield Paragraph(
            Look.DATE_NUMBER, f"{pen.date(act.date)}\t{pen.number(act.number)}", keep=True
        )
        return
    # under a centred letterhead they stand at the left margin, under a corner one in its middle
    look = Look.CORNER_DATE if layout is LetterheadLayout.CORNER else Look.DATE_NUMBER
    registered = f"{pen.date(act.date)} {pen.number(act.number)}"
    yield Paragraph(look, registered, keep=True, gap=act.reply is not None)
    if act.reply is not None:
        said = f"На № {act.reply.number} от {pen.date(act.reply.date)}"
        yield Paragraph(look, said, keep=True)


def _image(author: Author, pen: Pen) -> Picture:
    assert author.arms is not None
    return picture(author.arms, pen.profile)
