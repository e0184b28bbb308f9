"""Which template prints a document: one file for all, or the fitting one of an organisation's folder."""

from __future__ import annotations

import re
from pathlib import Path

from actgen.errors import RenderError, os_reason
from actgen.model.place import Place
from actgen.render.document import Document

_ENDINGS = (".docx", ".dotx")


def chosen(template: Path | None, document: Document) -> Path | None:
    """The template of a document, None for that of its family.

    In a folder the file named like the kind («приказ.docx») comes first, then one named by a word of the kind
    («письмо.docx» for «гарантийное письмо»), then one named like the family («letter.docx»).
    """
    if template is None or not template.is_dir():
        return template
    files = _files(template)
    kind = _plain(document.kind)
    words = re.findall(r"\w+", kind)
    for name in (kind, *_heads(words), document.family):
        if name in files:
            return files[name]
    return None


def _heads(words: list[str]) -> list[str]:
    """The words that may name a kind: the first («план мероприятий») and the last («должностная инструкция»)."""
    return [words[0], words[-1]] if len(words) > 1 else []


def _files(folder: Path) -> dict[str, Path]:
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS)
    except OSError as error:
        raise RenderError(
            f"папка с шаблонами не открывается: {os_reason(error)}", Place(document=str(folder))
        ) from error
    found = [path for path in found if not path.name.startswith(("~$", "."))]
    if not found:
        raise RenderError(
            "в папке с шаблонами нет файлов .docx",
            Place(document=str(folder)),
            advice="Назовите шаблоны по видам документов: приказ.docx, письмо.docx.",
        )
    return {_plain(path.stem): path for path in found}


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[_\W]+", " ", name.lower().replace("ё", "е")).split())
