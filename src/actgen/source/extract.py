"""An extract takes its requisites and its clauses from the file of the original act."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from actgen.errors import ActgenError, ErrorList, SourceError, SourceWarning
from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.model.content import Attachment
from actgen.model.meeting import Meeting
from actgen.russian.approvals import approval
from actgen.source.addresses import addressed
from actgen.source.encoding import nearest_file
from actgen.source.kinds import family_of
from actgen.source.nearest import listing
from actgen.source.shape import spelling
from actgen.source.tree import Positions
from actgen.source.walk import Step, get, listed, spelt

_TAKEN = (
    *("author", "coauthors", "letterhead", "date", "number", "place", "title", "title_centred"),
    *("basis_preposition", "grounds", "purpose", "preamble", "operative_word", "meeting"),
    *("text", "numbering", "clauses", "chapters", "chapter_numbering", "signature", "side_by_side"),
)
# Given by the extract itself, each of these takes the place of the others.
_PREAMBLE = frozenset({"basis_preposition", "grounds", "purpose", "preamble"})
_NEAREST = 5

Note = ActgenError | SourceWarning


def original_name(data: dict[str, Any]) -> str | None:
    """The file that an extract is made of, as it is written; None for an act that is no extract from a file."""
    name = get(get(data, "выписка", "excerpt"), "файл", "file")
    return name.strip() if isinstance(name, str) else None


def names_original(data: dict[str, Any]) -> bool:
    """Whether an act is an extract from another file."""
    return original_name(data) is not None


def complete(
    data: dict[str, Any],
    positions: Positions,
    folder: Path | None,
    load: Callable[[Path], Act | None],
) -> tuple[list[ActgenError], list[SourceWarning]]:
    """Put into ``data`` what the original says and the extract does not; the faults and warnings.

    ``load`` reads the original; its faults keep the name of its own file. It gives None for an extract.
    """
    key = spelt(data, "выписка", "excerpt")
    assert key is not None
    file_key = spelt(data[key], "файл", "file")
    path: Step = (key, str(file_key))
    if folder is None:
        message = "акт прочитан не из файла, поэтому подлинника рядом нет"
        return [SourceError(f"«{file_key}»: {message}", positions.value(path))], []
    name = data[key][file_key].strip()
    file = folder / name
    if not _is_file(file):
        message = f"«{file_key}»: {name}: файла нет"
        return [SourceError(message, positions.value(path), nearest_file(file))], []
    try:
        original = load(file)
    except ErrorList as faults:
        message = f"«{file_key}»: {name}: в подлиннике ошибки, выписку из него не сделать"
        return [*faults.errors, SourceError(message, positions.value(path))], []
    if original is None or family_of(original.kind) == "extract":
        message = f"«{file_key}»: {name}: это тоже выписка, а нужен подлинник"
        return [SourceError(message, positions.value(path))], []
    errors: list[ActgenError] = [*absent_clauses(data, original, positions)]
    _take(data, original)
    if spelt(data[key], "вид", "kind") is None:
        data[key]["вид"] = original.kind
    return errors, list(_draft(original, positions, path))


def _take(data: dict[str, Any], original: Act) -> None:
    own_preamble = any(spelt(data, *spelling(Act, name)) for name in _PREAMBLE)
    for name in _TAKEN:
        russian, english = spelling(Act, name)
        if russian in data or english in data or own_preamble and name in _PREAMBLE:
            continue
        if name in original.model_fields_set:
            data[russian] = getattr(original, name)
    if spelt(data, "приложения", "attachments") is None:
        clauses = data.get("пункты")
        if isinstance(clauses, tuple):
            data["пункты"] = tuple(_spoken(clause, original.attachments) for clause in clauses)
        if isinstance(data.get("заседание"), Meeting):
            data["заседание"] = _spoken_in(data["заседание"], original.attachments)


def _spoken_in(meeting: Meeting, attachments: tuple[Attachment, ...]) -> Meeting:
    """The meeting whose decisions are said in words, as :func:`_spoken`."""
    questions = tuple(
        question.model_copy(
            update={"decided": tuple(_spoken(each, attachments) for each in question.decided)}
        )
        for question in meeting.questions
    )
    return meeting.model_copy(update={"questions": questions})


def _spoken(clause: Clause, attachments: tuple[Attachment, ...]) -> Clause:
    """The clause with what it approves said in words: the extract goes without the attachments."""
    changes: dict[str, Any] = {
        "clauses": tuple(_spoken(each, attachments) for each in clause.clauses)
    }
    if clause.approves is not None:
        attachment = attachments[clause.approves - 1]
        number = clause.approves if len(attachments) > 1 else None
        changes |= {"approves": None, "text": approval(attachment.kind, attachment.title, number)}
    return clause.model_copy(update=changes)


def absent_clauses(
    data: dict[str, Any], original: Act, positions: Positions
) -> Iterator[SourceError]:
    """Numbers of clauses that the original does not have; an extract without a file is its own original."""
    known = list(dict.fromkeys(part.address for part in addressed(original) if part.address))
    own = [address for address in known if not address.startswith("приложение")]
    if original.meeting is not None:  # a whole question with all that was decided on it
        own += [str(number) for number, _ in original.meeting.numbered]
    key = spelt(data, "выписка", "excerpt")
    clauses = spelt(data[key], "пункты", "clauses") if key is not None else None
    if key is None or clauses is None:
        return
    for path, number in listed((key, clauses), data[key][clauses]):
        if isinstance(number, str) and _plain(number) not in own:
            message = f"«{clauses}»: пункта {_plain(number)} в подлиннике нет"
            near = sorted(own, key=lambda address: _distance(address, _plain(number)))[:_NEAREST]
            advice = f"Ближайшие: {listing(sorted(near, key=_numbers))}." if near else ""
            yield SourceError(message, positions.value(path), advice)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long
        return False


def _draft(original: Act, positions: Positions, path: Step) -> Iterator[SourceWarning]:
    lacking = [
        word
        for word, value in (("даты", original.date), ("номера", original.number))
        if value is None
    ]
    if lacking:
        message = f"у подлинника нет {' и '.join(lacking)}: вместо них печатаются пустые места"
        yield SourceWarning(
            message, positions.value(path), "Выписку делают из подписанного документа."
        )


def _plain(number: str) -> str:
    """«2.3.» and «2.3» name the same clause."""
    return number.strip().rstrip(".")


def _numbers(address: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", address)]


def _distance(address: str, wanted: str) -> tuple[int, int, list[int]]:
    """How far an address is from a wanted one: of the same point first, then by its number."""
    here, there = _numbers(address), _numbers(wanted)
    if not here or not there:
        return (1, 0, here)
    return (int(here[0] != there[0]), abs(here[0] - there[0]), here)
