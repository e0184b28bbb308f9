"""What an act cannot do without and its document lacks: places to be filled in, each with a word to the clerk."""

from __future__ import annotations

import re
from typing import Any

from actgen.importing.piece import Piece
from actgen.importing.printed import printed_lines
from actgen.importing.source import Source
from actgen.model.act import Act
from actgen.source.kinds import needed_by
from actgen.source.rules.attachments import absent_attachments

_BRACES = re.compile(r"\{(?=[{%])")
SIGNATURE = {"должность": "Должность", "имя": "Фамилия И.О."}
TEXT = "Текст документа"
ADDRESSEE = "Адресат"
ATTACHMENT = "Текст приложения"


def without_variables(data: Any) -> Any:
    """The data with the braces of texts set apart: in the act language two of them open a variable."""
    if isinstance(data, Piece):
        return Piece(data.at).put(**{key: without_variables(value) for key, value in data.items()})
    if isinstance(data, list):
        return [without_variables(value) for value in data]
    return _BRACES.sub("{ ", data) if isinstance(data, str) else data


def completed(source: Source, data: Piece) -> Piece:
    """The data with everything that its kind needs in order to be printed."""
    last = source.part.stop - 1
    for keys in needed_by(str(data["вид"])):
        if any(key in data for key in keys):
            continue
        if "подпись" in keys:
            data["подпись"] = [Piece(last, **SIGNATURE)]
            source.doubt(last, "подпись не найдена: впишите должность и имя")
        elif "текст" in keys:
            data["текст"] = [TEXT]
            source.doubt(last, "текст не найден: впишите его")
        elif "адресат" in keys:
            data["адресат"] = [Piece(source.part.start, текст=ADDRESSEE)]
            source.doubt(source.part.start, "адресат не найден: впишите его")
    if "заседание" in data and not ("председатель" in data["заседание"] or "подпись" in data):
        data["подпись"] = [Piece(last, **SIGNATURE)]
        source.doubt(last, "кто подписывает протокол, не понято: впишите должность и имя")
    for number in absent_attachments(data):
        attached = data.setdefault("приложения", [])
        attached.append(Piece(last, вид="приложение", текст=[ATTACHMENT]))
        source.doubt(
            last, f"приложения № {number} в документе нет: впишите его или исправьте номер в тексте"
        )
    return data


def literal(source: Source, data: Piece, whole: bool = False) -> Piece:
    """The last resort for a document that cannot be understood: its paragraphs as they stand, below its letterhead.

    Its attachments stay as they were understood; ``whole``: their paragraphs, too, are carried over as they stand.
    """
    source.meant.clear()
    source.dropped.clear()
    source.moved.clear()
    head = {key: data[key] for key in ("автор", "номер", "дата", "место") if key in data}
    plain = Piece(source.part.start, вид="документ", **head)
    shown = _printed_of(plain)
    stop = source.attachments[-1].stop if whole and source.attachments else source.part.stop
    plain["текст"] = [
        text
        for k in range(source.part.start, stop)
        if (text := " ".join(f"{source.paragraphs[k].label} {source.paragraphs[k].text}".split()))
        and not (k < source.part.preamble and _plain(text) in shown)
    ] or [TEXT]
    if "приложения" in data and not whole:
        plain["приложения"] = data["приложения"]
    source.doubt(source.part.start, "строение документа не понято: перенесён только его текст")
    return completed(source, plain)


def _printed_of(head: Piece) -> frozenset[str]:
    """The lines that the letterhead prints: in the text they would stand twice."""
    try:
        act = Act.model_validate({**head, "текст": [TEXT]})
    except ValueError:
        return frozenset()
    return frozenset(_plain(line) for _, line in printed_lines(act))


def _plain(text: str) -> str:
    """A line as it is compared: no blanks, no capitals, no hyphen that a program puts in."""
    return "".join(text.lower().replace("\u2011", "-").split())
