"""Who signs, who agreed, who drafted, who has read it: everything below the text of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.importing.kinds import is_extract
from actgen.importing.names import surname_first
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.read.marks import PLACE_OF_SEAL, split_signature
from actgen.read.words import NAME
from actgen.russian.acting import acting, is_acting
from actgen.russian.cases import Case
from actgen.russian.dates import figures, find_dates
from actgen.russian.grounds import preposition_s
from actgen.russian.nominative import nominative_phrase
from actgen.russian.posts import decline_phrase

_ACQUAINTED = re.compile(
    r"^(?:со?\s.{3,60}ознакомлен|ознакомлен)\w*(?:\(\w+\))?\s*:?", re.IGNORECASE
)
_AGREED = re.compile(r"^согласовано:?$", re.IGNORECASE)
# Heads of the columns of an acquaintance list.
_COLUMN = re.compile(
    r"(?:№(?: п/п)?|ф\.?\s?и\.?\s?о\.?|фамилия.*|дата.*|подпись|должность|\d+\.?)", re.IGNORECASE
)
_TO_SIGN = re.compile(r"_{4,}")
EXECUTOR = re.compile(r"^исп(?:олнитель)?\s*[.:]+\s*(?=[А-ЯЁ])", re.IGNORECASE)
"""What stands before the name of the one who drafted a document: «Исп. », «Исполнитель: »."""
_BLANK_SIGNATURE = re.compile(r"^[_\s]{3,}")
_PHONE = re.compile(
    r"^(?:тел(?:ефон|\.)?[:.]?\s*)?(?P<phone>(?:\+7|8)?[\s(]*\d[\d\s()-]{3,})(?:\s*доб\..*)?$",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_LINES_TO_SIGN = 3  # below «С приказом ознакомлены:» with nothing after it
# A post above or beside the name of one who has read the act.
_POST = re.compile(r"(?!.*\d{4})[А-ЯЁа-яё][^_:;?!]*[\w»)]", re.DOTALL)
_POST_LINES, _POST_LENGTH = 4, 90
_REMARKS = "замечания прилагаются"
# What stands where the hand signature of a copy was: «Директор	(подпись)	И.О. Фамилия», «п/п».
_HAND = re.compile(r"\s+[/(]?(?:подпись|п/п)[)/]?$", re.IGNORECASE)
_ACTING = re.compile(r"^(?P<how>и\.\s?о\.|врио)\s+(?P<post>.+)$", re.IGNORECASE | re.DOTALL)


def is_name(text: str) -> bool:
    """Whether a line is a name and nothing else."""
    post, name = split_signature(text)
    return bool(name) and not post


def tail(source: Source, start: int, stop: int, piece: Piece, used: set[int]) -> None:
    """Signatures, visas, executor and acquaintance in a range of paragraphs."""
    indexes = [k for k in range(start, stop) if k not in used]
    indexes = _acquaintance(source, indexes, piece, used)
    indexes = _agreed_below(source, indexes, piece, used)
    indexes = _signatures(source, indexes, piece, used)
    indexes = _visas(source, indexes, piece, used)
    _executor(source, indexes, piece, used)


def _agreed_below(
    source: Source, indexes: Sequence[int], piece: Piece, used: set[int]
) -> list[int]:
    """«СОГЛАСОВАНО» with posts and names below the signature: the visas of an act that orders something."""
    start = next((k for k in indexes if _AGREED.match(source.paragraphs[k].text.strip())), None)
    above = [k for k in indexes if start is not None and k < start]
    if start is None or not any(NAME.search(source.paragraphs[k].text) for k in above):
        return list(indexes)
    agreed = Piece(None)
    below = [k for k in indexes if k > start]
    rest = _signatures(source, below, agreed, used)
    visas = [each for each in agreed.get("подпись", []) if each.get("должность")]
    if not visas or len(visas) < len(agreed["подпись"]):
        used.difference_update(below)
        return list(indexes)
    piece.put(визы=visas)
    source.dropped.add(start)
    used.add(start)
    return [*above, *rest]


def _signatures(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> list[int]:
    """Posts with names until the first line that is no part of a signature; what is left is given back."""
    found: list[Piece] = []
    post: list[str] = []
    begun: int | None = None
    rest = list(indexes)
    columns: list[int] = []
    for k in indexes:
        paragraph = source.paragraphs[k]
        text = paragraph.text.strip()
        if PLACE_OF_SEAL.match(text) and found:
            found[-1]["место печати"] = "да"
        elif (
            (_BLANK_SIGNATURE.match(text) and not (post and not _is_visa(source, k, bool(found))))
            or paragraph.cell is not None
            or (found and not post and not _opens(source, k))
        ):
            break
        else:
            begun = k if begun is None else begun
            before, name = split_signature(text)
            if not name:
                if len(post) >= 5 or find_dates(text):
                    break
                post.append(text)
                continue
            if before:
                post.append(before.strip())
            said = " ".join(" ".join(post).split())
            found.append(signature(by_hand(source, k, said, name), name, begun))
            columns.append(paragraph.column)
            post, begun = [], None
        used.add(k)
        rest = [other for other in rest if other > k]
    used.update(k for k in indexes if k not in rest)
    if len(found) == 2 and all(columns) and columns[0] != columns[1]:
        piece["подписи рядом"] = "да"
    piece.put(подпись=found)
    return rest


def _is_visa(source: Source, index: int, signed: bool) -> bool:
    """Whether a line «____ И.О. Фамилия» below a post is a visa's: it stands below a signature, or has a date."""
    below = source.paragraphs[index + 1] if index + 1 < len(source.paragraphs) else None
    dated = below is not None and bool(find_dates(below.text) or "__ 20" in below.text)
    return signed and (dated or not source.paragraphs[index].column)


def _opens(source: Source, index: int) -> bool:
    """Whether another signature begins here: a post and a name on a line, or a post above such a line."""
    paragraphs = source.paragraphs
    text = paragraphs[index].text
    if paragraphs[index].column:
        return True
    post, name = split_signature(text)
    if name:
        return bool(post) and "\t" in text
    for k in range(index + 1, min(index + 5, len(paragraphs))):
        if _BLANK_SIGNATURE.match(paragraphs[k].text) or find_dates(paragraphs[k].text):
            return False
        _, name = split_signature(paragraphs[k].text)
        if name:
            return "\t" in paragraphs[k].text
    return False


def by_hand(source: Source, index: int, post: str, name: str) -> str:
    """A post without «подпись» behind it, which only an extract prints again."""
    plain = _HAND.sub("", post)
    if plain != post and not is_extract(source):
        source.meant[index] = f"{plain} {name}"
    return plain


def signature(post: str, name: str, at: int) -> Piece:
    """One signature; «И.о. директора» becomes the post and how it is held."""
    piece = Piece(at)
    post = " ".join(post.split()).strip(" _/")
    match = _ACTING.match(post) if is_acting(post) else None
    if match:
        how = "врио" if match["how"].lower() == "врио" else "и.о."
        holder = nominative_phrase(match["post"], Case.GENT)
        if holder and acting(holder, how).lower() == f"{how} {match['post']}".lower():
            return piece.put(должность=holder, замещение=how, имя=surname_first(name))
    return piece.put(должность=post, имя=surname_first(name))


def _acquaintance(
    source: Source, indexes: Sequence[int], piece: Piece, used: set[int]
) -> list[int]:
    """«С приказом ознакомлены:» with names below it."""
    start = next((k for k in indexes if _ACQUAINTED.match(source.paragraphs[k].text)), None)
    if start is None:
        return list(indexes)
    people: list[Piece | str] = []
    blanks = 0
    here = _ACQUAINTED.sub("", source.paragraphs[start].text)
    people += [surname_first(match[0]) for match in NAME.finditer(here)]
    blanks += not people and _TO_SIGN.search(here) is not None
    taken = {start}
    post: list[int] = []  # lines above the signature
    for k in (k for k in indexes if k > start):
        text = source.paragraphs[k].text
        if EXECUTOR.match(text):
            break
        match = NAME.search(text)
        if match and (not post or _BLANK_SIGNATURE.match(text)):
            above = " ".join(source.paragraphs[each].text for each in post)
            said = above or _post_beside(text, match)
            name = surname_first(match[0])
            people.append(Piece(min([*post, k]), имя=name, должность=said) if said else name)
            taken.update(post)
            post = []
        elif post or _is_post(source, k):
            if len(post) == _POST_LINES or not _is_post(source, k):
                break
            post.append(k)
            continue
        elif source.paragraphs[k].cell is not None and (not text or _COLUMN.fullmatch(text)):
            source.dropped.add(k)
        elif re.fullmatch(r"[_\s/]{10,}", text):
            blanks += 1
        elif _ACQUAINTED.match(text) and _TO_SIGN.search(text):
            blanks += 1  # the same again, for one more
            source.meant[k] = _ACQUAINTED.sub("", text).lstrip("(а): ")
        elif not find_dates(text) and not re.search(r"_{2,}", text):
            break
        taken.add(k)
    if not people and not blanks:  # the words alone: lines to sign on stood there, or will
        blanks = _LINES_TO_SIGN if "ознакомлены" in source.paragraphs[start].text.lower() else 1
    used.update(taken)
    if not re.search(r"[^\W_]", NAME.sub("", here)):
        named = " ".join(match[0] for match in NAME.finditer(here))
        source.meant[start] = f"{_rubric(str(piece['вид']), len(people) + blanks)} {named}"
    piece.put(ознакомлены=people or None, пустых_строк=blanks or None)
    return [k for k in indexes if k not in taken]


def _is_post(source: Source, index: int) -> bool:
    """Whether a line may be a post, or a part of one: the name is to follow below it."""
    text = source.paragraphs[index].text
    if source.paragraphs[index].cell is not None or len(text) > _POST_LENGTH:
        return False
    if _ACQUAINTED.match(text) or _COLUMN.fullmatch(text):
        return False
    return _POST.fullmatch(text) is not None


def _post_beside(text: str, name: re.Match[str]) -> str:
    """The post in one line with the name: «Учитель ______ О.А. Белова», «Белова О.А., учитель ______»."""
    before = _ACQUAINTED.sub("", text[: name.start()])
    for said in (before, text[name.end() :]):
        said = re.split(r"_{2,}|\t", said.strip("_\t ,–—-/"))[0].strip(" ,–—-/")
        if len(said) <= _POST_LENGTH and _POST.fullmatch(said):
            return said
    return ""


def _rubric(kind: str, count: int) -> str:
    """What the program prints above those who have read the act."""
    said = decline_phrase(kind, Case.ABLT)
    word = "ознакомлены" if count > 1 else "ознакомлен(а)"
    return f"{preposition_s(said)} {said} {word}:"


def _visas(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> list[int]:
    """Post, a line for the signature with the name, date: one visa after another."""
    visas: list[Piece] = []
    post: list[str] = []
    remarks = False
    rest = list(indexes)
    begun: int | None = None
    for position, k in enumerate(indexes):
        text = source.paragraphs[k].text.strip()
        if _BLANK_SIGNATURE.match(text) and is_name(text) and post:
            visa = Piece(
                begun, должность=" ".join(post), имя=surname_first(split_signature(text)[1])
            )
            below = (
                source.paragraphs[indexes[position + 1]].text if position + 1 < len(indexes) else ""
            )
            date = next((d.value for d in find_dates(below) if d.value), None)
            visa.put(дата=figures(date) if date else None, замечания="да" if remarks else None)
            visas.append(visa)
            post, remarks, begun = [], False, None
            rest = [other for other in rest if other > k]
        elif visas and not post and (find_dates(text) or re.match(r"^«_+»", text)):
            rest = [other for other in rest if other > k]
        elif text.lower() == _REMARKS:
            remarks = True
        else:
            begun = k if begun is None else begun
            post.append(text)
    used.update(k for k in indexes if k not in rest)
    piece.put(визы=[*piece.get("визы", []), *visas])
    return rest


def _executor(source: Source, indexes: Sequence[int], piece: Piece, used: set[int]) -> None:
    """A name in full with post, unit, phone and e-mail on the lines below it."""
    lines = [k for k in indexes if source.paragraphs[k].cell is None]
    if not lines:
        return
    first = source.paragraphs[lines[0]].text.strip()
    named = EXECUTOR.sub("", first)
    match = NAME.search(named)
    if not match or match.start() > 0:
        return
    if named != first:
        source.meant[lines[0]] = named
    executor = Piece(lines[0], имя=surname_first(match[0]))
    used.add(lines[0])
    reach = [named[match.end() :].strip(" ,")] if named[match.end() :].strip(" ,") else []
    for k in lines[1:4]:
        reach.append(source.paragraphs[k].text.strip())
        used.add(k)
    for text in reach:
        email = _EMAIL.search(text)
        phone = _PHONE.match(_EMAIL.sub("", text).strip(" ,"))
        if phone:
            executor.put(
                телефон=_EMAIL.sub("", text).strip(" ,"), почта=email[0] if email else None
            )
        elif email and email[0] == text:
            executor.put(почта=text)
        elif "должность" not in executor:
            post, _, unit = text.partition(", ")
            executor.put(должность=post[:1].lower() + post[1:], подразделение=unit)
        else:
            executor.put(подразделение=text)
    piece.put(исполнитель=executor)
