"""What only letters have: salutation, close, the mark of attachments (requisites 18 and 19)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.model.act import Act
from actgen.model.content import Attachment, Content
from actgen.model.marks import Enclosure
from actgen.model.parties import Addressee
from actgen.render.blocks import Look, Paragraph
from actgen.render.parts.sentences import capitalise, ended
from actgen.russian.approvals import title_inside
from actgen.russian.counting import sheets
from actgen.russian.names import PersonName, PersonNameError
from actgen.russian.salutations import dear_person
from actgen.source.kinds import family_of

NOTHING = "нет"
CLOSE = "С уважением,"


def salutation(content: Content) -> str:
    """What its author wrote; else «Уважаемая Мария Николаевна!» if one addressee is named in full; else «»."""
    if content.salutation is not None:
        return "" if content.salutation.lower() == NOTHING else content.salutation
    return dear(content.addressees) if family_of(content.kind) == "letter" else ""


def dear(addressees: Sequence[Addressee]) -> str:
    """The salutation of one addressee who is named in full, «» for any others."""
    if len(addressees) != 1 or not addressees[0].name:
        return ""
    try:
        name = PersonName.parse(addressees[0].name)
    except PersonNameError:
        return ""
    said = dear_person(name)
    return "" if said.is_guess or "." in said.text else said.text


def close(content: Content) -> str:
    """«С уважением,» after a salutation; what its author wrote instead."""
    if content.close is not None:
        return "" if content.close.lower() == NOTHING else content.close
    return CLOSE if salutation(content) else ""


def enclosure_blocks(act: Act) -> tuple[Paragraph, ...]:
    """«Приложение: на 2 л. в 1 экз.», or a numbered list of several; a letter names its own attachments, too."""
    own = act.attachments if family_of(act.kind) == "letter" else ()
    lines = [*map(attached_line, own), *map(enclosed_line, act.enclosures)]
    if len(lines) == 1:
        return (Paragraph(Look.ENCLOSURE, f"Приложение:\t{lines[0]}"),)
    return tuple(_numbered(lines))


def attached_line(attachment: Attachment) -> str:
    """An attachment of the letter itself: «План мероприятий по … на 3 л. в 1 экз.»."""
    title = f" {title_inside(attachment.title)}" if attachment.title else ""
    return enclosed_line(
        Enclosure.model_validate(
            {
                "название": f"{capitalise(attachment.kind)}{title}",
                "листов": attachment.sheets,
                "экземпляров": attachment.number_of_copies,
            }
        )
    )


def enclosed_line(enclosure: Enclosure) -> str:
    """«Копия устава на 3 л. в 2 экз.», «CD в 1 экз.», «на 2 л. в 1 экз. в первый адрес» (п. 5.19)."""
    carrier = enclosure.carrier or ""
    named = [enclosure.title or "", f"({carrier})" if enclosure.title and carrier else carrier]
    counted = None if enclosure.bound else enclosure.sheets
    copies = f"в {enclosure.copies} экз."
    if enclosure.total_sheets is not None:  # «письмо … и приложение к нему, всего на 5 л. в 1 экз.»
        own = f"на {counted} л." if counted else ""
        head = " ".join(filter(None, (*named, own)))
        total = f"всего на {enclosure.total_sheets} л. {copies}"
        said = f"{head}, {total}" if head else total
    else:
        amount = sheets(counted, enclosure.copies) if counted else copies
        said = " ".join(filter(None, (*named, amount)))
    return f"{said} {enclosure.first_only}" if enclosure.first_only else said


def _numbered(lines: Sequence[str]) -> Iterator[Paragraph]:
    for i, line in enumerate(lines, 1):
        head = "Приложение:" if i == 1 else ""
        # the word is not parted from its list; a longer chain might not fit any page
        keep = i == 1 and len(lines) > 1
        yield Paragraph(Look.ENCLOSURE, f"{head}\t{i}. {ended(line, '.')}", keep=keep)
