"""The list of contents of a package as a document: «Опись», an act printed like any other."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.batch.work import Entry
from actgen.model.act import Act
from actgen.russian.counting import count_phrase
from actgen.russian.typography import guillemets

KIND = "опись"
_COLUMNS = (("Документ", 58), ("Номер", 14), ("Дата", 16), ("Листов", 12))


def contents_act(package: str, whose: str, entries: Sequence[Entry]) -> Act:
    """The document: what there is in the folder of ``whose``, in its order.

    Sheets are counted where all documents are PDF.
    """
    counted = all(entry.pages for entry in entries)
    columns = _COLUMNS if counted else _COLUMNS[:-1]
    total = count_phrase(len(entries), "документ")
    if counted:
        total += f" на {sum(entry.pages for entry in entries)} л."
    return Act.model_validate(
        {
            "вид": KIND,
            "автор": whose,
            "заголовок": f"документов пакета «{package}»\n{whose}",
            "таблица": {
                "столбцы": [{"заголовок": name, "ширина": width} for name, width in columns],
                "строки": [_row(entry)[: len(columns)] for entry in entries],
            },
            "текст после таблицы": [f"Итого: {total}"],
        }
    )


def _row(entry: Entry) -> list[str]:
    kind = f"{entry.kind[:1].upper()}{entry.kind[1:]}"
    title = guillemets(" ".join(entry.title.split()))
    if title[:2] in ("О ", "Об"):  # two closing marks in a row are printed as one
        title = f"«{title.removesuffix('»')}»"
    named = f"{kind} {title}"
    return [named.strip(), entry.number or "–", entry.date or "–", str(entry.pages)]
