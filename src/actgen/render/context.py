"""An act becomes the one context that every format prints."""

from __future__ import annotations

import datetime
import re
import textwrap
from dataclasses import replace

from actgen.model.act import Act, Ground, Signature
from actgen.render.attachments import AttachmentMaker
from actgen.render.document import Document, Letterhead, Point, SignatureBlock
from actgen.render.kinds import Operative, operative
from actgen.render.points import PointMaker
from actgen.render.sentences import Speaker, bare, capitalise, lower_first_unless_name
from actgen.render.typesetting import bound
from actgen.russian.cases import Case
from actgen.russian.dates import blank, figures
from actgen.russian.grounds import FORMULA_CASES, cite_kind, preposition_s
from actgen.russian.names import PersonName, PersonNameError
from actgen.russian.posts import decline_phrase

NBSP = "\u00a0"
BLANK_NUMBER = "____"
_ONE_LETTER = re.compile(r"(?<![^\s«(])([АВИКОСУЯавикосуя]) ")
# Creation date of drafts in document properties: the same act must give the same bytes on any day.
UNDATED = datetime.date(2000, 1, 1)
# A post of more characters is broken into lines that leave room for the hand signature.
POST_WIDTH = 40
# A paragraph with more characters than this takes at least two lines.
LINE = 80

# Formulas a clerk may put before the grounds besides those of `actgen.russian.grounds`.
_MORE_FORMULAS = {
    "в целях исполнения": Case.GENT,
    "в целях реализации": Case.GENT,
    "в рамках": Case.GENT,
    "с учётом": Case.GENT,
    "с учетом": Case.GENT,
    "учитывая": Case.ACCS,
}
_DEFAULT_PREPOSITION = "в соответствии с"


def build(act: Act) -> Document:
    """The context of an act."""
    speaker = Speaker.of(act)
    points = PointMaker(speaker)
    word = operative(act.kind, act.author, act.operative_word)
    text = points.text(act.clauses, act.numbering)
    if act.signature and text:
        text = _held(text)
    date, number = date_of(act), number_of(act)
    attachments = AttachmentMaker(act, points, issuer_genitive(act), date, number)
    return Document(
        kind=act.kind.upper(),
        letterhead=_letterhead(act),
        date=date,
        number=number,
        place=bound(act.place or ""),
        title=lines(act.title or ""),
        preamble=_preamble(act, word),
        operative=f"{word.word}:" if word.own_line and word.word else "",
        points=text,
        signatures=tuple(_signature(act, signature) for signature in act.signature),
        attachments=attachments.all(),
        name=_name(act),
        author=" ".join(act.author.name),
        created=act.date or UNDATED,
        guesses=tuple(dict.fromkeys(speaker.guesses)),
    )


def date_of(act: Act) -> str:
    """«13.04.2024», or the blank to be filled in by hand."""
    return figures(act.date) if act.date else blank()


def number_of(act: Act) -> str:
    """«№ 223-09», or the blank."""
    return bound(f"№ {act.number or BLANK_NUMBER}")


def issuer_genitive(act: Act) -> str:
    """Who issued the act, in the genitive: «департамента образования Ярославской области»."""
    author = act.author
    if author.genitive is not None:
        return author.genitive
    if author.official is not None:
        return decline_phrase(lower_first_unless_name(author.official), Case.GENT)
    if author.short is not None:
        return decline_phrase(author.short, Case.GENT)
    return decline_phrase(lower_first_unless_name(" ".join(author.name)), Case.GENT)


def lines(text: str) -> str:
    """The lines a clerk broke a title into; usually one. In so narrow a block no line ends with «в» or «и»."""
    kept = (bound(" ".join(line.split())) for line in text.split("\n") if line.strip())
    return "\n".join(_ONE_LETTER.sub(rf"\1{NBSP}", line) for line in kept)


def cite(ground: Ground, case: Case) -> str:
    """A ground in the case its preposition asks for (kind, issuer, date, number, title, edition)."""
    if ground.text is not None:
        return ground.text
    assert ground.kind is not None
    parts = [_kind_inside(ground.kind, case)]
    if ground.issuer:
        parts.append(decline_phrase(ground.issuer, Case.GENT))
    if ground.date:
        parts.append(f"от {figures(ground.date)}")
    if ground.number:
        parts.append(f"№ {ground.number}")
    if ground.title:
        parts.append(f"«{ground.title}»")
    if ground.edition:
        parts.append(f"({ground.edition})")
    return " ".join(parts)


def _kind_inside(kind: str, case: Case) -> str:
    """The kind of a ground; a capital that the clerk typed is kept: «Указом Президента», «Уставом города»."""
    cited = cite_kind(kind, case)
    return capitalise(cited) if kind.strip()[:1].isupper() else cited


def _held(text: tuple[Point, ...]) -> tuple[Point, ...]:
    """At least two lines of the text go with the signature, which must not stand alone on a page."""
    held = 1 if len(text[-1].line) > LINE else 2
    return (*text[:-held], *(replace(point, keep=True) for point in text[-held:]))


def _letterhead(act: Act) -> Letterhead:
    author = act.author
    short = author.short or ""
    if short and not short.startswith("("):
        short = f"({short})"
    return Letterhead(
        founder="\n".join(map(bound, author.founder)),
        name="\n".join(map(bound, author.name)),
        short=bound(short),
        official=bound(capitalise(author.official or "")),
    )


def _preamble(act: Act, word: Operative) -> str:
    """Grounds and purpose with the operative word, or what the clerk wrote."""
    if act.preamble is not None:
        said = bare(act.preamble)
    else:
        parts = []
        if act.grounds:
            preposition = act.basis_preposition or _DEFAULT_PREPOSITION
            case = (FORMULA_CASES | _MORE_FORMULAS).get(preposition.lower(), Case.ABLT)
            cited = ", ".join(cite(ground, case) for ground in act.grounds)
            if preposition.lower().endswith(" с"):
                preposition = f"{preposition[:-1]}{preposition_s(cited)}"
            parts.append(f"{preposition} {cited}")
        if act.purpose:
            parts.append(f"в целях {bare(act.purpose)}")
        said = capitalise(", ".join(parts))
    if word.subject:
        said = f"{said}, {lower_first_unless_name(word.subject)}" if said else word.subject
    if word.word and not word.own_line:
        said = f"{said} {word.word}" if said else word.word
    if not said:
        return ""
    return bound(said if word.word and word.own_line else f"{said}:")


def _signature(act: Act, signature: Signature) -> SignatureBlock:
    try:
        name = PersonName.parse(signature.name).initials_first
    except PersonNameError:  # a name of another make is printed as it is written
        name = signature.name
    post = signature.post or ""
    if post and post.lower() == (act.author.official or "").lower():
        post = ""  # the letterhead says it already (ГОСТ Р 7.0.97, requisite 22)
    return SignatureBlock(tuple(post_lines(post)), bound(name))


def post_lines(post: str) -> list[str]:
    """The lines of a post, about equally long; a clerk's own breaks are kept."""
    given = [" ".join(line.split()) for line in capitalise(post).split("\n") if line.strip()]
    broken = [part for line in given for part in _balanced(line)]
    return [bound(line) for line in broken]


def _balanced(line: str) -> list[str]:
    wrapped = textwrap.wrap(line, POST_WIDTH, break_long_words=False, break_on_hyphens=False)
    for width in range(max(len(line) // max(len(wrapped), 1), 1), POST_WIDTH):
        even = textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
        if len(even) == len(wrapped):
            return even
    return wrapped


def _name(act: Act) -> str:
    """The document's name for its properties: «Приказ от 13.04.2024 № 223-09 «Об использовании …»»."""
    parts = [capitalise(act.kind)]
    if act.date:
        parts.append(f"от {figures(act.date)}")
    if act.number:
        parts.append(f"№ {act.number}")
    if act.title:
        parts.append(" ".join(act.title.split()))
    return bound(" ".join(parts))
