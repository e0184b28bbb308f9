"""Addressees (requisite 15): lines at the right of the head → organisation, post, name, address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from actgen.importing.contacts import EMAIL, is_address
from actgen.importing.likeness import alike
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.parties import Addressee
from actgen.read.signs.words import NAME
from actgen.render.parts.addressees import addressee_lines
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import capitalise, lower_first_unless_name
from actgen.render.profile_file import default_profile
from actgen.russian.acting import is_acting
from actgen.russian.cases import Case
from actgen.russian.morphology import parses
from actgen.russian.names import PersonName
from actgen.russian.nominative import nominative_party, nominative_phrase

BY_LIST = re.compile(r"^\(?\s*по списку\s*\)?$", re.IGNORECASE)
_UNIT = re.compile(
    r"^(?:отдел|управление|сектор|департамент|служба|канцелярия|бухгалтерия|приёмная|приемная|комитет|кафедра)\b",
    re.IGNORECASE,
)
_LONGEST_POST = 2  # words of «Директору», «И.о. директора»


@dataclass
class _Group:
    """The lines of one addressee."""

    at: int
    organisations: list[str] = field(default_factory=list)
    post: str = ""
    name: str = ""
    address: list[str] = field(default_factory=list)
    email: str = ""
    by_list: bool = False
    printed_name: str = ""

    @property
    def reached(self) -> bool:
        """Whether nothing but an address may follow."""
        return bool(self.address or self.email or self.by_list)


def is_dative_post(text: str) -> bool:
    """Whether a line names a post (with a name, perhaps) in the dative: «Директору школы».

    >>> is_dative_post("Директору МБОУ «СОШ № 7»"), is_dative_post("Управление образования")
    (True, False)
    >>> is_dative_post("И.о. заведующего МДОУ «Ёлочка»")
    True
    """
    first = re.match(r"[А-Яа-яЁё-]+", text)
    if first is None:
        return False
    if is_acting(text):  # «И.о. заведующего» is the same in every case
        return True
    readings = [p for p in parses(first[0].split("-")[-1].lower())[:4] if p.has("datv")]
    if any(p.pos == "NOUN" and p.has("anim") for p in readings) or first[0].lower() == "врио":
        return True
    adjective = any(p.pos in ("ADJF", "PRTF") for p in readings)
    return adjective and _post(text) is not None


def addressees(
    source: Source, lines: Sequence[int], used: set[int], called: str = ""
) -> list[Piece]:
    """The addressees of the lines of one block, each proved by printing it; ready text where that fails.

    ``called`` is the first name and the patronymic that the salutation calls the only addressee by: with them his
    initials become a full name.
    """
    groups = list(_grouped(source, _joined(source, lines)))
    used.update(lines)
    only = called if len(groups) == 1 else ""
    return [_piece(source, own, texts, only) for own, texts in groups]


def written(addressee: Addressee) -> dict[str, object]:
    """How an addressee comes back: in keys, or as ready text if the case of a name with initials can't be told."""
    plain = addressee.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    pen = _pen()
    lines = [line for line in addressee_lines(addressee, pen) if line]
    if addressee.text and "\n" not in addressee.text and is_dative_post(addressee.text):
        text = " ".join(addressee.text.split())
        if told := nominative_phrase(lower_first_unless_name(text), Case.DATV):
            return {"должность": capitalise(told)}
    if addressee.name:
        shown = pen.surname_first(addressee.name, Case.DATV).replace("\u00a0", " ")
        told = nominative_party(shown, Case.DATV)
        if told is None:
            return {"текст": "\n".join(lines).replace("\u00a0", " ")}
        plain["имя"] = surname_first(told)
    if post := plain.get("должность"):
        plain["должность"] = capitalise(post)
    return plain


def _joined(source: Source, lines: Sequence[int]) -> list[tuple[list[int], str, bool]]:
    """Lines with what goes on with them: their paragraphs, text, and whether an addressee may begin there."""
    broken = any(source.paragraphs[k].broken for k in lines)
    joined: list[tuple[list[int], str, bool]] = []
    for position, k in enumerate(lines):
        paragraph = source.paragraphs[k]
        text = " ".join(paragraph.text.split())
        begins = not paragraph.broken if broken else paragraph.gap or position == 0
        if joined and not (broken and begins) and _goes_on(joined[-1][1], text):
            indexes, above, first = joined[-1]
            joined[-1] = ([*indexes, k], f"{above} {text}", first)
        else:
            joined.append(([k], text, begins))
    return joined


def _goes_on(above: str, text: str) -> bool:
    if NAME.fullmatch(text) or EMAIL.search(text) or is_address(text) or is_address(above):
        return False
    if NAME.search(above) or BY_LIST.match(text):
        return False
    if text[:1].islower() or above.count("«") > above.count("»") or above.endswith(("-", "№")):
        return True
    if text[:1] in '«"' or _heads_institution(above, text):
        return True
    first = re.match(r"[А-ЯЁа-яё-]+", text)
    if first is None:
        return text[:1].isdigit()
    best = parses(first[0].lower())[:3]
    genitive = any(p.pos == "ADJF" and p.has("gent") for p in best)
    return genitive and not any(p.has("nomn") or p.has("datv") and p.pos == "NOUN" for p in best)


def _heads_institution(above: str, text: str) -> bool:
    """Whether a post goes on with the institution on the next line: «Директору / МБОУ «Лицей № 3»»."""
    short = len(above.split()) <= _LONGEST_POST and "«" not in above
    return short and re.match(r"[А-ЯЁ]{3,}\s", text) is not None and is_dative_post(above)


def _grouped(
    source: Source, lines: Sequence[tuple[list[int], str, bool]]
) -> Iterator[tuple[_Group, list[tuple[list[int], str]]]]:
    """Lines by the addressee they belong to."""
    group: _Group | None = None
    own: list[tuple[list[int], str]] = []
    for indexes, whole, begins in lines:
        text, email = _without_email(whole)
        fresh = group is None or (begins and _complete(group, text)) or _again(group, text)
        if fresh:
            if group is not None:
                yield group, own
            group, own = _Group(indexes[0]), []
        assert group is not None
        for each in filter(None, (text, email)):
            _sort(group, each)
        own.append((indexes, whole))
    if group is not None:
        yield group, own


def _without_email(text: str) -> tuple[str, str]:
    """A line and the e-mail address that was set on it."""
    match = EMAIL.search(text)
    if match is None or match.end() != len(text) or not match.start():
        return text, ""
    return text[: match.start()].rstrip(" ,"), match[0]


def _complete(group: _Group, text: str) -> bool:
    """Whether the block set off below an addressee is not his address."""
    if is_address(text) or EMAIL.search(text) or BY_LIST.match(text):
        return False
    return bool(group.name or group.reached or group.organisations)


def _again(group: _Group, text: str) -> bool:
    """Whether a line can't belong to an addressee who has such a line already."""
    if is_address(text) or EMAIL.fullmatch(text) or BY_LIST.match(text):
        return False
    name = NAME.search(text)
    if group.reached or group.name:
        return True
    return bool(group.post) and not (name and not name.start())


def _sort(group: _Group, text: str) -> None:
    """Put a line where it belongs."""
    name = NAME.search(text)
    if BY_LIST.match(text):
        group.by_list = True
    elif EMAIL.fullmatch(text):
        group.email = text
    elif is_address(text) and not is_dative_post(text):
        group.address.append(text)
    elif name and name.end() == len(text) and (not name.start() or is_dative_post(text)):
        group.name = name[0]
        group.post = group.post or text[: name.start()].strip()
    elif is_dative_post(text) and not group.post:
        group.post = text
    else:
        group.organisations.append(text)


def _piece(
    source: Source, group: _Group, lines: Sequence[tuple[list[int], str]], called: str
) -> Piece:
    for piece, shown in _forms(group, called):
        printed = [
            line for line in addressee_lines(Addressee.model_validate(dict(piece)), _pen()) if line
        ]
        expected = [_shown(text, group, shown) for _, text in lines]
        if alike(" ".join(printed), " ".join(expected)):
            _note(source, lines, expected)
            return piece
    return Piece(group.at, текст="\n".join(text for _, text in lines))


def _shown(text: str, group: _Group, shown: str) -> str:
    return text.replace(group.name, shown) if group.name and shown else text


def _note(source: Source, lines: Sequence[tuple[list[int], str]], expected: Sequence[str]) -> None:
    """A full name is printed with initials: the comparison must know."""
    for (indexes, text), said in zip(lines, expected, strict=True):
        if said != text:
            source.meant[indexes[0]] = said
            for k in indexes[1:]:
                source.dropped.add(k)


def _forms(group: _Group, called: str) -> Iterator[tuple[Piece, str]]:
    """Ways to write an addressee, with what is printed in the stead of the name («» for the name itself)."""
    rest = {
        "адрес": group.address,
        "почта": group.email,
        "по списку": "да" if group.by_list else None,
    }
    organisation, *units = group.organisations or [""]
    unit = " ".join(units)
    if not units and _UNIT.match(organisation) and group.post:
        organisation, unit = organisation, ""
    named = {"организация": organisation, "подразделение": unit}
    post = _post(group.post) if group.post else ""
    for name, shown in _names(group.name, called):
        if post is None or (group.name and not name) or not (organisation or post or name):
            continue
        yield _made(group, {**named, "должность": capitalise(post), "имя": name, **rest}), shown


def _made(group: _Group, keys: dict[str, object]) -> Piece:
    return Piece(group.at).put(**{key.replace(" ", "_"): value for key, value in keys.items()})


def _post(text: str) -> str | None:
    if is_acting(text):
        return text
    small = text[:1].lower() + text[1:] if not text[:2].isupper() else text
    for said in dict.fromkeys((small, text)):
        if found := nominative_phrase(said, Case.DATV):
            return found
    return None


def _names(name: str, called: str) -> Iterator[tuple[str, str]]:
    """The name in the nominative, and what is printed for a name given in full."""
    if not name:
        yield "", ""
        return
    if called and (full := _completed(name, called)):
        yield full, ""
    if found := nominative_party(name, Case.DATV):
        yield surname_first(found), ""
    initials = re.sub(r"^((?:[А-ЯЁ]\.\s?){1,2})\s*(\S+)$", r"\2 \1", name).strip()
    if initials != name and (found := nominative_party(initials, Case.DATV)):
        yield surname_first(found), initials
    if found := nominative_party(name, Case.DATV, "full"):
        yield surname_first(found), _pen().surname_first(found, Case.DATV)


def _completed(name: str, called: str) -> str | None:
    """«Саркисяну К.А.», called «Карен Ашотович», is «Саркисян Карен Ашотович»."""
    surname, _, initials = name.partition(" ")
    first, _, patronymic = called.partition(" ")
    if not patronymic or initials.replace(" ", "") != f"{first[0]}.{patronymic[0]}.":
        return None
    dative = PersonName.parse(f"Иванов {called}").decline(Case.DATV).full.replace("\u00a0", " ")
    return nominative_party(f"{surname} {dative.partition(' ')[2]}", Case.DATV, "full")


def _pen() -> Pen:
    return Pen(default_profile())
