"""How every `Look` is set, from the lengths of a profile: the one source of Word's styles and of the style sheet.

Where two paragraphs meet, the larger of the two distances counts, in Word (its HTML spacing) as in CSS.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from actgen.render.blocks import Look
from actgen.render.profile import Profile


class Align(StrEnum):
    """How the lines of a paragraph stand; the words are those of CSS."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Style:
    """The setting of one look. Lengths are points; ``spacing`` is a multiple of the typeface's line height.

    ``first_line`` indents the first line, ``hanging`` all the others (a tab leads there). ``block`` is the width of
    a block of lines at the right margin, ``measure`` of one at the left margin; neither counts inside a cell of a
    `Row`. ``tab``: a tab leads to the right margin. ``together``: no distance between paragraphs of the same look.
    ``gap`` is the distance after a paragraph that is set off (`Paragraph.gap`).
    """

    align: Align = Align.LEFT
    size: float = 0
    spacing: float = 1
    bold: bool = False
    capitals: bool = False
    before: float = 0
    after: float = 0
    first_line: float = 0
    hanging: float = 0
    block: float = 0
    measure: float = 0
    tab: bool = False
    keep: bool = False
    together: bool = False
    framed: bool = False
    gap: float = 0

    @property
    def justified(self) -> bool:
        """Whether blanks are stretched."""
        return self.align is Align.JUSTIFY


@lru_cache(maxsize=16)
def looks(profile: Profile) -> dict[Look, Style]:
    """The styles of all looks; RenderError if the profile lacks a number."""
    return {**_text(profile), **_head(profile), **_end(profile)}


def _base(profile: Profile) -> Style:
    return Style(
        size=profile.points("кегль"),
        spacing=profile.points("интервал реквизитов"),
        gap=profile.points("отбивка перед таблицей"),
    )


def _text(profile: Profile) -> dict[Look, Style]:
    n = profile.points
    base = _base(profile)
    flush = replace(base, spacing=n("интервал текста"))
    body = replace(
        flush,
        align=Align.JUSTIFY,
        first_line=_mm(profile, "абзацный отступ"),
        after=n("отбивка пунктов"),
    )
    apart = replace(
        base,
        bold=True,
        keep=True,
        before=n("отбивка подзаголовка"),
        after=n("отбивка подзаголовка"),
    )
    bodies = (
        Look.LEVEL1, Look.LEVEL2, Look.LEVEL3, Look.LEVEL4, Look.CHAPTER2, Look.CHAPTER3, Look.CHAPTER4,
        Look.BRACKET, Look.LETTER, Look.DASH, Look.TEXT,
    )  # fmt: skip
    return {
        **dict.fromkeys(bodies, body),
        Look.CHAPTER: replace(
            apart, align=Align.CENTRE, before=n("отбивка главы"), after=n("отбивка главы")
        ),
        Look.HEADING: replace(apart, align=Align.CENTRE),
        Look.CAPTION: replace(
            base,
            size=n("кегль таблицы"),
            align=Align.CENTRE,
            before=n("отбивка подзаголовка"),
            after=n("отбивка перед таблицей"),
        ),
        Look.OPERATIVE: apart,
        Look.SALUTATION: replace(
            base,
            align=Align.CENTRE,
            keep=True,
            before=n("отбивка обращения"),
            after=n("отбивка обращения"),
        ),
        Look.CLOSE: replace(body, keep=True, before=n("отбивка завершения")),
        Look.RUBRIC: replace(flush, keep=True, before=n("отбивка отметок")),
        Look.FLUSH: flush,
    }


def _head(profile: Profile) -> dict[Look, Style]:
    n = profile.points
    base = _base(profile)
    centred = replace(base, align=Align.CENTRE, keep=True)
    name = replace(centred, bold=True, capitals=profile.on("бланк прописными"))
    inside = n("отбивка в бланке")
    title = replace(
        base,
        bold=profile.on("заголовок полужирный"),
        keep=True,
        before=n("отбивка после места"),
        after=n("отбивка после заголовка"),
    )
    block = replace(
        base,
        block=_mm(profile, "ширина грифа"),
        keep=True,
        together=True,
        gap=n("отбивка адресатов"),
    )
    return {
        Look.FORM_CODE: replace(
            base, align=Align.RIGHT, size=n("кегль отметок"), keep=True, after=inside
        ),
        Look.RESTRICTION: replace(block, after=n("отбивка адресатов")),
        Look.FOUNDER: replace(centred, after=inside, together=True),
        Look.ORGANISATION: name,
        Look.SHORT_NAME: replace(centred, after=inside),
        Look.UNIT: replace(centred, before=inside, after=inside, together=True),
        Look.OFFICIAL: replace(name, before=inside, after=inside, together=True),
        Look.CONTACTS: replace(
            centred,
            size=n("кегль справочных данных"),
            before=inside,
            after=inside,
            together=True,
        ),
        Look.KIND: replace(
            centred,
            bold=True,
            size=n("кегль вида документа"),
            before=n("отбивка после бланка"),
            after=n("отбивка после вида"),
        ),
        Look.DATE_NUMBER: replace(base, tab=True, keep=True, after=n("отбивка после даты")),
        Look.CORNER_DATE: replace(centred, gap=inside),
        Look.PLACE: centred,
        Look.TITLE: replace(title, measure=_mm(profile, "ширина заголовка")),
        Look.TITLE_CENTRED: replace(title, align=Align.CENTRE, before=n("отбивка после вида")),
        Look.ADDRESSEE: replace(block, after=n("отбивка после адресата")),
        Look.STAMP: replace(block, after=n("отбивка после грифа")),
        Look.ATTACHMENT_KIND: replace(centred, bold=True, before=n("отбивка после грифа")),
        Look.ATTACHMENT_TITLE: replace(
            centred, bold=True, after=n("отбивка после заголовка приложения")
        ),
    }


def _end(profile: Profile) -> dict[Look, Style]:
    n = profile.points
    base = _base(profile)
    mark = replace(
        base,
        size=n("кегль отметок"),
        before=n("отбивка отметок"),
        together=True,
        gap=n("отбивка отметок"),
    )
    line = replace(base, tab=True)
    above = n("отбивка перед подписью")
    return {
        Look.ENCLOSURE: replace(
            base,
            before=n("отбивка отметки о приложении"),
            together=True,
            hanging=_mm(profile, "отступ отметки о приложении"),
        ),
        Look.SIGNATURE_ROLE: replace(base, keep=True, before=n("отбивка роли")),
        Look.SIGNATURE_FIRST: replace(line, keep=True, before=above),
        Look.SIGNATURE_POST: replace(line, keep=True),
        Look.SIGNATURE: line,
        Look.SIGNATURE_ONLY: replace(line, before=above),
        Look.SIGNATURE_CELL: replace(base, gap=n("отбивка отметок")),  # room for the pen
        Look.SIGNATURE_NAME: replace(base, align=Align.RIGHT),
        Look.FRAME: replace(base, size=n("кегль отметки об электронной подписи"), framed=True),
        Look.SEAL: replace(base, before=n("отбивка в бланке")),
        Look.MARK: mark,
        Look.EXECUTOR: replace(mark, size=n("кегль исполнителя")),
        Look.SMALL_RIGHT: replace(mark, align=Align.RIGHT, before=0),
    }


def _mm(profile: Profile, key: str) -> float:
    """Millimetres in points, rounded to what Word can keep."""
    return profile.twips(key) / 20
