"""Minutes and acts of commissions in the one spelling that the importer writes: people, speeches, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from actgen.importing.names import surname_first
from actgen.importing.persons import person
from actgen.importing.roles import automatic, role_of
from actgen.model.meeting import Commission, Meeting
from actgen.model.parties import Signature
from actgen.render.parts.meeting import commission_signatures, meeting_signatures
from actgen.render.parts.points import free_paragraph
from actgen.render.parts.sentences import bare, capitalise, lower_first_unless_name
from actgen.source.kinds import family_of

Data = dict[str, Any]
_LISTS = ("присутствовали", "отсутствовали", "приглашены", "члены")


def documents_of(data: Data) -> Iterator[Data]:
    """The act and its attachments."""
    yield data
    yield from data.get("приложения", ())


def meetings(data: Data) -> None:
    """People of a meeting or a commission with initials, posts apart; speeches and votes without end marks."""
    for document in documents_of(data):
        for key in ("заседание", "комиссия"):
            if key in document:
                _people(document[key])
        for question in document.get("заседание", {}).get("вопросы", ()):
            if "вопрос" in question:
                question["вопрос"] = bare(capitalise(question["вопрос"]))
            if "докладчик" in question:
                question["докладчик"] = _reporter(question["докладчик"])
            if "голосование" in question:
                question["голосование"] = bare(question["голосование"])
            for rubric in ("слушали", "выступили"):
                for speech in question.get(rubric, ()):
                    _speech(speech)
        if "экземпляры" in document and "автор" in document:
            document["экземпляры"] = [bare(each) for each in document["экземпляры"]]
        _signers(document)


def _line_of_speech(line: str) -> str:
    """A line after a dash without its end mark, any other as a paragraph without a number."""
    dashed = re.match(r"[–—-]\s+", line)
    return f"– {bare(line[dashed.end() :])}" if dashed else free_paragraph(line).text


def _speech(speech: Data) -> None:
    """A speaker with initials; words of nobody begin a sentence."""
    first, *lines = [" ".join(line.split()) for line in speech["что"].split("\n") if line.strip()]
    said = "\n".join([bare(first), *map(_line_of_speech, lines)])
    if "кто" not in speech:
        speech["что"] = capitalise(said)
        return
    speech["кто"] = surname_first(speech["кто"], initials=True)
    speech["что"] = lower_first_unless_name(said)


def _people(group: Data) -> None:
    for key in ("председатель", "секретарь"):
        if key in group:
            group[key] = _person(group[key])
    for key in _LISTS:
        if key in group:
            group[key] = [_person(each) for each in group[key]]


def _person(someone: Data) -> Data:
    if "должность" not in someone:
        someone = dict(person(someone["имя"]))
    told = {"имя": surname_first(someone["имя"], initials=True)}
    if post := someone.get("должность"):
        told["должность"] = lower_first_unless_name(" ".join(post.split()))
    return told


def _reporter(text: str) -> str:
    alone = person(text)
    return (
        surname_first(text, initials=True) if "должность" not in alone else " ".join(text.split())
    )


def _signers(document: Data) -> None:
    """Roles are told from posts by their words; signatures that the program sets by itself are not written."""
    record = family_of(document["вид"]) == "record"
    for signature in document.get("подпись", ()):
        if "роль" in signature:
            signature["роль"] = signature["роль"].rstrip(":")
        if record and (role := role_of(signature.get("должность", ""))):
            signature["роль"] = role
            del signature["должность"]
    made: Sequence[Signature] = ()
    if "заседание" in document:
        made = meeting_signatures(Meeting.model_validate(document["заседание"]))
    elif "комиссия" in document:
        made = commission_signatures(Commission.model_validate(document["комиссия"]))
    if automatic(made, document.get("подпись", ())):
        del document["подпись"]
