"""The bytes of a YAML file → its text; everything that is no UTF-8 text is refused with advice."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from actgen.errors import ErrorList, SourceError, os_reason
from actgen.model.place import Place
from actgen.source.nearest import nearest

MAX_BYTES = 2 * 1024 * 1024
"""No act written by hand comes near this size."""

_SIGNATURES = {
    b"%PDF": "это документ PDF",
    b"\xd0\xcf\x11\xe0": "это документ старого Word или Excel (DOC, XLS)",
    b"{\\rtf": "это документ RTF",
    b"\x89PNG": "это картинка PNG",
    b"\xff\xd8\xff": "это картинка JPEG",
    b"\x1f\x8b": "это архив GZIP",
    b"7z\xbc\xaf": "это архив 7-Zip",
    b"Rar!": "это архив RAR",
}
_ZIP = b"PK\x03\x04"
_NEW = "Акт пишут текстом в файле .yaml; начать помогает команда: actgen new приказ -o приказ.yaml"
# A name within the archive → what it is and what to do instead.
_PACKAGES = {
    b"word/": (
        "это документ Word (DOCX)",
        f"{_NEW}\n  Готовый документ школы проверяет команда actgen check.",
    ),
    b"xl/": (
        "это таблица Excel (XLSX)",
        f"{_NEW}\n  Строки таблицы пишут в приложении под ключом «таблица».",
    ),
    b"ppt/": ("это презентация PowerPoint (PPTX)", _NEW),
}
_OPEN_DOCUMENTS = {
    b"opendocument.text": (
        "это документ LibreOffice (ODT)",
        f"{_NEW}\n  Чтобы проверить готовый документ, сохраните его как DOCX: actgen check.",
    ),
    b"opendocument.spreadsheet": (
        "это таблица LibreOffice (ODS)",
        f"{_NEW}\n  Строки таблицы пишут в приложении под ключом «таблица».",
    ),
    b"opendocument": ("это документ LibreOffice", _NEW),
}
_ENCODINGS = {"cp1251": "Windows-1251 (cp1251)", "koi8-r": "KOI8-R", "cp866": "DOS (cp866)"}
_NOT_TEXT = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Nobody sees or finds them, and they mean nothing: soft hyphen, zero-width blank, byte order mark.
_MEANINGLESS = re.compile("[\u00ad\u200b\ufeff]")
_START = (
    "Начать помогает команда: actgen new приказ -o приказ.yaml; сведения об учреждении:"
    " actgen new школа -o школа.yaml"
)
_FREQUENT = frozenset("оеаинтсрвлкмдпу")


def read_text(path: Path) -> str:
    """The text of a file, without a byte order mark and with line ends as ``\\n``.

    Raises ErrorList for everything that is no UTF-8 text of a sane size.
    """
    name = str(path)
    try:
        if path.is_dir():
            raise _refusal(name, "это папка, а нужен файл YAML")
        if path.exists() and not path.is_file():
            raise _refusal(name, "это не обычный файл, а нужен файл YAML")
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise _refusal(name, "файла нет", nearest_file(path)) from None
    except PermissionError:
        raise _refusal(name, "нет права читать этот файл") from None
    except (OSError, ValueError) as error:
        reason = os_reason(error) if isinstance(error, OSError) else "недопустимое имя"
        raise _refusal(name, f"файл не читается ({reason})") from None
    return decode(raw, name)


def nearest_file(path: Path) -> str:
    """Advice: the file beside ``path`` whose name is most like it."""
    try:
        names = {entry.stem: entry.name for entry in path.parent.iterdir() if entry.is_file()}
    except (OSError, ValueError):
        return f"Нет и папки {path.parent}." if path.name else ""
    found = nearest(path.stem, names)
    return f"Рядом есть файл {names[found]}." if found else ""


def decode(raw: bytes, name: str) -> str:
    """The text that ``raw`` is in UTF-8; ``name`` is what messages call the file."""
    if raw.startswith(_ZIP):
        what, advice = _package(raw)
        raise _refusal(name, f"{what}, а нужен текст YAML", advice)
    if len(raw) > MAX_BYTES:
        raise _refusal(
            name,
            f"файл больше {MAX_BYTES // 1024 // 1024} МиБ",
            "Акт столько не занимает: проверьте, тот ли это файл.",
        )
    for signature, what in _SIGNATURES.items():
        if raw.startswith(signature):
            raise _refusal(name, f"{what}, а нужен текст YAML")
    if not raw.strip():
        raise _refusal(name, "файл пуст", _START)
    if wide := _utf16(raw):
        raise _refusal(name, "файл сохранён в кодировке UTF-16, а нужна UTF-8", _advice(wide, name))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _foreign(raw, name) from None
    text = _MEANINGLESS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise _refusal(name, "файл пуст", _START)
    _refuse_binary(text, name)
    return text


def _package(raw: bytes) -> tuple[str, str]:
    """What a ZIP archive is, and what to do; a file cut off at the limit still begins with names of its parts."""
    for sign, said in _OPEN_DOCUMENTS.items():
        if sign in raw[:120]:  # the first part, «mimetype», is never compressed
            return said
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = [name.encode() for name in archive.namelist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, UnicodeError):
        names = [found[1] for found in re.finditer(rb"PK\x03\x04.{26}(\w+/)", raw, re.DOTALL)]
    for sign, said in _PACKAGES.items():
        if any(part.startswith(sign) for part in names):
            return said
    return "это архив ZIP", _NEW


def _refuse_binary(text: str, name: str) -> None:
    wrong = _NOT_TEXT.search(text)
    if wrong is None:
        return
    if "\0" in text or len(_NOT_TEXT.findall(text, 0, 4096)) > 8:
        raise _refusal(name, "это не текст (двоичный файл), а нужен текст YAML")
    line = text.count("\n", 0, wrong.start()) + 1
    column = wrong.start() - text.rfind("\n", 0, wrong.start())
    raise ErrorList(
        [
            SourceError(
                f"недопустимый невидимый знак U+{ord(wrong[0]):04X}",
                Place(document=name, line=line, column=column),
                "Удалите его: он попал сюда при копировании.",
            )
        ]
    )


def _utf16(raw: bytes) -> str:
    """The name of the UTF-16 encoding that ``raw`` is in, or ``""``."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = raw[: 4096 - len(raw) % 2]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
        usual = sum(
            c in "\r\n\t" or " " <= c <= "~" or "А" <= c <= "ё" or c in "«»–—№" for c in text
        )
        if usual >= 0.95 * len(text):
            return encoding
    return ""


def _foreign(raw: bytes, name: str) -> ErrorList:
    """What to say of bytes that are no UTF-8: another Cyrillic encoding, or no text at all."""
    encoding = max(_ENCODINGS, key=lambda candidate: _russianness(raw, candidate))
    if b"\0" in raw or _russianness(raw, encoding) < 0.5:
        return _refusal(name, "это не текст в кодировке UTF-8", "Проверьте, тот ли это файл.")
    return _refusal(
        name,
        f"файл сохранён в кодировке {_ENCODINGS[encoding]}, а нужна UTF-8",
        _advice(encoding, name),
    )


def _russianness(raw: bytes, encoding: str) -> float:
    """How Russian the bytes above ASCII look: the share of frequent small letters, with some for other letters."""
    text = re.sub(r"[\x00-\x7f]", "", raw[:65536].decode(encoding, errors="replace"))
    score = sum(
        1.0 if c in _FREQUENT else 0.5 if "а" <= c <= "я" else 0.1 if "А" <= c <= "Я" else 0
        for c in text
    )
    return score / max(1, len(text))


def _advice(encoding: str, name: str) -> str:
    short = Path(name).name
    copy = f"{Path(short).stem}-utf8{Path(short).suffix}"
    return (
        "Пересохраните файл: в Блокноте «Файл — Сохранить как — Кодировка: UTF-8»,"
        " в других редакторах «Сохранить с кодировкой»;\n"
        f"  или в командной строке: iconv -f {encoding} -t utf-8 '{short}' > '{copy}'"
    )


def _refusal(name: str, message: str, advice: str = "") -> ErrorList:
    return ErrorList([SourceError(message, Place(document=name), advice)])
