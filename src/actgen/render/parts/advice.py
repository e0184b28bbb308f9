"""What the standard recommends of a document's form and the document does otherwise.

The standards are voluntary: they recommend, and a document that does otherwise is no less valid.
What the sources know of a remark stands in the docstring of its function and in the profiles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.model.act import Act
from actgen.model.parties import LetterheadLayout
from actgen.render.blocks import Look, Paragraph, TableBlock
from actgen.render.document import Document, Part
from actgen.render.parts.letter import salutation
from actgen.render.parts.measure import width
from actgen.render.parts.pen import filled
from actgen.render.parts.sentences import ends_with_abbreviation
from actgen.render.parts.typesetting import LINE
from actgen.render.profile import Profile
from actgen.russian.cases import Case
from actgen.russian.counting import count_phrase
from actgen.russian.typography import NBSP, typeset
from actgen.source.kinds import family_of, is_personal, letterhead_of

SIZES = (12, 13, 14)
# Margins not less than these, in millimetres.
MARGINS = {"левое": 20, "правое": 10, "верхнее": 20, "нижнее": 20}
# Without a heading a text may have so many lines (2016).
SHORT_TEXT = 5
_DATED = re.compile(r"\b\d{2}\.\d{2}\.\d{4}[ \u00a0]?г\.")
_CLOSING = re.compile(r"\w*[»“]{3,}")
_THREE_CLOSING = re.compile(r"[»“]{3}")


def advice(act: Act, document: Document, profile: Profile) -> tuple[str, ...]:
    """What the profile's standard recommends otherwise, in Russian; the document is typeset."""
    remarks = (
        _title(act, profile),
        _title_absent(act, document, profile),
        _pictures(act, profile),
        _lines(act, profile),
        _executor(act, profile),
        _salutation(act),
        _code(act, profile),
        _dates(document, profile),
        _quotes(document),
        _torn(document),
        _sheet(profile),
    )
    said = (remark.replace(NBSP, " ") for group in remarks for remark in group)
    return tuple(dict.fromkeys(said))


def _title(act: Act, profile: Profile) -> Iterator[str]:
    """No full stop, no quotes, 4–5 lines: instructions of agencies, kept by custom."""
    lines = [line.strip() for line in (act.title or "").split("\n") if line.strip()]
    if not lines:
        return
    title = " ".join(lines)
    if title.endswith(".") and not ends_with_abbreviation(title):
        yield _said("заголовок кончается точкой", "точку в конце не ставить", 17, profile)
    if title[0] in '«"„“' and title[-1] in '»"“”' and not re.search(r"[«»\"„“”]", title[1:-1]):
        yield _said("заголовок взят в кавычки", "писать его без кавычек", 17, profile)
    size, bold = profile.points("кегль"), profile.on("заголовок полужирный")
    room = profile.twips("ширина заголовка") / 20
    count = sum(len(filled(line.split(), room, size, bold=bold)) for line in lines)
    most = round(profile.points("предел строк заголовка"))
    if count > most and _is_at_the_left(act):
        what = f"заголовок занимает {count_phrase(count, 'строка', Case.ACCS)}"
        yield _said(what, f"заголовок не длиннее {most} строк", 17, profile)


def _title_absent(act: Act, document: Document, profile: Profile) -> Iterator[str]:
    """2025: a heading for all documents; 2016: it may be left out of a text of 4–5 lines."""
    if document.parts[Part.TITLE] or family_of(act.kind) == "sheet":
        return
    if is_personal(act.kind):
        return
    if profile.on("заголовок обязателен"):
        yield _said("нет заголовка", "составлять заголовок ко всем документам", 17, profile)
    elif _text_lines(document) > SHORT_TEXT:
        wish = "обходиться без заголовка, только если текст не длиннее 4–5 строк"
        yield _said("нет заголовка", wish, 17, profile)


def _pictures(act: Act, profile: Profile) -> Iterator[str]:
    """2025, clause 5.1: on one blank no several arms, no arms together with an emblem."""
    authors = (act.author, *act.coauthors)
    arms = [author.arms for author in authors if author.arms]
    others = [author for author in authors if author.emblem or author.trademark]
    if len(arms) + len(others) > 1 and arms and not profile.on("герб с эмблемой"):
        wish = "не помещать на одном бланке несколько гербов или герб с эмблемой"
        yield _said("на бланке несколько рисунков", wish, 1, profile)


def _lines(act: Act, profile: Profile) -> Iterator[str]:
    """The longest line in a corner: 8 cm (2025), 7.5 cm (2016); of lines that the clerk broke the longest is named."""
    room = profile.twips("ширина грифа") / 20
    for number, lines, name in _broken(act):
        printed = [_as_printed(line, name, profile) for line in lines]
        longest, line = max(zip(printed, lines, strict=True))
        if longest > room:
            millimetres = f"{profile.points('ширина грифа'):g} мм"
            named = typeset(f"«{line}»", "typographic")
            what = f"строка {named} шире {millimetres} и переносится"
            yield _said(what, f"строки не длиннее {millimetres}", number, profile)


def _broken(act: Act) -> Iterator[tuple[int, Sequence[str], bool]]:
    """Requisites in a corner whose lines the clerk broke: number, lines, whether it is the author's name."""
    layout = act.letterhead or LetterheadLayout(letterhead_of(act.kind))
    if layout is LetterheadLayout.CORNER and len(act.author.name) > 1:
        yield 5, act.author.name, True
    for addressee in act.addressees:
        lines = [" ".join(line.split()) for line in (addressee.text or "").split("\n")]
        if len(lines) > 1:
            yield 15, lines, False


def _as_printed(line: str, name: bool, profile: Profile) -> float:
    """How wide a line is in points; the author's name is bold, and by the profile in capitals."""
    printed = line.upper() if name and profile.on("бланк прописными") else line
    return width(printed, profile.points("кегль"), bold=name)


def _executor(act: Act, profile: Profile) -> Iterator[str]:
    """Requisite 25 stands on letters."""
    if family_of(act.kind) == "letter" and act.executor is None:
        yield _said("в письме не назван исполнитель", "указывать его и его телефон", 25, profile)


def _salutation(act: Act) -> Iterator[str]:
    """A letter to one person whom nothing calls: initials tell neither the gender nor what to say."""
    if family_of(act.kind) != "letter" or act.salutation is not None or salutation(act):
        return
    named = [addressee.name for addressee in act.addressees if addressee.name]
    if len(act.addressees) == 1 and named:
        wish = "впишите имя и отчество полностью, «обращение: …» или «обращение: нет»"
        yield f"письмо печатается без обращения: как обратиться к «{named[0]}», не видно; {wish}"


def _code(act: Act, profile: Profile) -> Iterator[str]:
    """Requisite 31 is new in 2025."""
    if act.qr_code and not profile.requisite(31):
        yield f"штрих-код: {profile.standard} такого реквизита не знает, он появился в 2025 году"


def _dates(document: Document, profile: Profile) -> Iterator[str]:
    """«13.04.2024» without «г.»; «13 апреля 2024 г.» with it."""
    for text in _texts(document):
        for found in _DATED.findall(text):
            yield _said(f"дата «{found}»", "писать дату цифрами без «г.»", 10, profile)


def _quotes(document: Document) -> Iterator[str]:
    """Several closing marks in a row are hard to read; no standard speaks of it."""
    for text in filter(_THREE_CLOSING.search, _texts(document)):
        for found in _CLOSING.findall(text):
            yield (
                f"подряд несколько закрывающих кавычек: «…{found}»; "
                "в профиле можно выбрать «кавычки: одна закрывающая»"
            )


def _torn(document: Document) -> Iterator[str]:
    """A word wider than its column is broken anywhere, and no reader expects that."""
    for block in document.blocks():
        if not isinstance(block, TableBlock):
            continue
        if words := [f"«{each.torn}»" for each in block.columns if each.torn]:
            yield (
                f"таблица {block.index}: столбцы уже своих слов, слова рвутся посередине"
                f" ({', '.join(words[:3])}); поставьте «альбомная: да», уберите столбец или сократите слова"
            )


def _sheet(profile: Profile) -> Iterator[str]:
    """Sizes 12, 13, 14 and margins not less than 20, 10, 20, 20 mm: a profile of one's own may differ."""
    size = profile.points("кегль")
    if size not in SIZES:
        yield _said(f"кегль {size:g}", "кегль 12, 13 или 14", None, profile)
    for side, least in MARGINS.items():
        margin = profile.points("поля", side)
        if margin < least:
            yield _said(f"{side} поле {margin:g} мм", f"не меньше {least} мм", None, profile)


def _said(what: str, wish: str, number: int | None, profile: Profile) -> str:
    """«нет заголовка: ГОСТ Р 7.0.97-2025 рекомендует … (реквизит 17 «заголовок к тексту»)»."""
    where = f" (реквизит {number} «{profile.requisite(number)}»)" if number is not None else ""
    return f"{what}: {profile.standard} рекомендует {wish}{where}"


def _is_at_the_left(act: Act) -> bool:
    """Whether the title stands in the narrow block at the left margin."""
    return not act.title_centred and family_of(act.kind) not in ("plan", "regulation", "sheet")


def _text_lines(document: Document) -> int:
    """About how many lines the text takes."""
    text = document.parts[Part.TEXT]
    paragraphs = [block for block in text if isinstance(block, Paragraph)]
    tables = sum(len(block.rows) for block in text if isinstance(block, TableBlock))
    return tables + sum(1 + len(block.line) // LINE for block in paragraphs)


def _texts(document: Document) -> Iterator[str]:
    """All printed texts; the mark of an electronic signature says what its certificate says."""
    for block in document.blocks():
        if isinstance(block, Paragraph) and block.look is not Look.FRAME:
            yield block.text
        elif isinstance(block, TableBlock):
            yield from _cells(block)


def _cells(table: TableBlock) -> Sequence[str]:
    return [line for row in table.rows for cell in (*row.cells, (row.section,)) for line in cell]
