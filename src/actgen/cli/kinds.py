"""The kind of institution that a command was not told, from the documents it is given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.errors import ActgenError
from actgen.report.paint import clean, shortened
from actgen.source import Superior
from actgen.source.collection import addressed_to

if TYPE_CHECKING:
    from actgen.model.text import StructuredText


def guessed_kind(superior: Superior, documents: Sequence[StructuredText]) -> tuple[str, str]:
    """The kind of institution that the documents name themselves, and how the report says so.

    Raises ActgenError if they name none, several, or one that the act is not addressed to.
    """
    from actgen.check.words.finder import institutions_for, known_institution

    kind, words = institutions_for(superior).of_documents(documents)
    if kind == "":
        message = f"судя по документам («{words}»), акт обращён не к этому учреждению"
        advice = f"{addressed_to(superior)} Если вид всё же есть среди них, укажите его: --for"
        raise ActgenError(message, advice=advice)
    if kind is None:
        return known_institution(superior, ""), ""
    told = f"Вид учреждения «{kind}» определён по документам: «{shortened(clean(words), 80)}»."
    return kind, f"{told} Если это не так, укажите его ключом --for."


def of_other_kinds(superior: Superior, documents: Sequence[StructuredText], kind: str) -> str:
    """What to say of documents that name an institution of another kind than the one given; «» if none does."""
    from actgen.check.words.finder import institutions_for

    known = institutions_for(superior)
    named = []
    for document in documents:
        found, words = known.of_documents([document])
        if found is not None and found != kind:
            named.append(f"«{shortened(clean(words), 60)}» ({Path(document.file).name})")
    if not named:
        return ""
    return (
        f"Проверено как «{kind}» (--for), но документы называют учреждение другого вида: {'; '.join(named)}."
        " От вида зависит, какие требования к учреждению относятся."
    )
