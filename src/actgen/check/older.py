"""Orders that are older than the act they are held against: they cannot execute it, whatever they say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from actgen.check.words.concepts import ConceptFinder
from actgen.model.act import Act
from actgen.model.text import StructuredText
from actgen.russian.dates import figures

_ORDERS = "распорядительные"


def older_orders(
    act: Act, documents: Sequence[StructuredText], finder: ConceptFinder
) -> tuple[int, ...]:
    """Indexes of the orders that were issued before the act. A regulation or a plan may be older and still meet it."""
    if act.date is None:
        return ()
    kinds = finder.document_kinds.get(_ORDERS, ())
    return tuple(
        index
        for index, document in enumerate(documents)
        if (kind := document.requisites.kind) is not None
        and kind.value in kinds
        and (date := document.requisites.date) is not None
        and date.value < act.date
    )


def told(act: Act, documents: Sequence[StructuredText], older: Sequence[int]) -> tuple[str, ...]:
    """What to warn of when some orders are older than the act; nothing if none is."""
    if not older or act.date is None:
        return ()
    named = "; ".join(_named(documents[index]) for index in older)
    than = f"старше вышестоящего акта ({figures(act.date)}) и исполнять его не"
    if len(older) == 1:
        return (f"Документ {than} мог: {named}. Проверьте, тот ли документ подан и верна ли дата.",)
    return (f"Документы {than} могли: {named}. Проверьте, те ли документы поданы и верны ли даты.",)


def _named(document: StructuredText) -> str:
    """«приказ от 17.04.2024 № 9-ос (приказ.docx)»."""
    found = document.requisites
    words = [
        found.kind.value if found.kind else "",
        f"от {figures(found.date.value)}" if found.date else "",
        f"№ {found.number.value}" if found.number else "",
        f"({PurePath(document.file).name})",
    ]
    return " ".join(filter(None, words))
