"""Text that was decoded wrongly and saved so: «РџСЂРёРєР°Р·», «Ïðèêàç», «оПХЙЮГ» are all «Приказ»."""

from __future__ import annotations

from functools import cache

from actgen.read.plain.measure import measure

_WAYS = (
    ("cp1251", "utf-8"),  # «РџСЂРёРєР°Р·»
    ("latin-1", "utf-8"),  # «Ð\x9fÑ\x80Ð¸ÐºÐ°Ð·»
    ("cp1252", "utf-8"),  # «ÐŸÑ€Ð¸ÐºÐ°Ð·»
    ("cp866", "utf-8"),  # «╨Я╤А╨╕╨║╨░╨╖»
    ("latin-1", "cp1251"),  # «Ïðèêàç»
    ("cp1252", "cp1251"),
    ("cp1251", "koi8-r"),  # «рТЙЛБЪ»
    ("koi8-r", "cp1251"),  # «оПХЙЮГ»
    ("cp1251", "cp866"),  # «ЏаЁЄ §»
    ("cp866", "cp1251"),  # «╧ЁшърчэN»
    ("latin-1", "koi8-r"),
    ("cp866", "koi8-r"),
    ("koi8-r", "utf-8"),
)
"""What a text was wrongly read as, and what it is."""
_SAMPLE = 20_000
_LEGIBLE = 0.3
"""Russian prose measures above this; spoilt text far below."""
_GAIN = 0.2
_LOST = 0.02
"""No more of the signs may fall outside the encodings: a way that is wrong loses far more."""
_FEWEST = 20
"""Letters; of a shorter text nothing can be said."""


def repair(text: str) -> str:
    """The text as it was meant, if one way of spoiling explains it; else the text as it is."""
    strange = sum(c > "\x7f" for c in text[:_SAMPLE])
    if strange < _FEWEST or (now := measure(text[:_SAMPLE])) >= _LEGIBLE:
        return text
    found = [
        (measure(recoded), way)
        for way in _WAYS
        if (recoded := _recoded(text[:_SAMPLE], *way)) is not None
    ]
    best, way = max(found, default=(0.0, _WAYS[0]))
    if best < max(_LEGIBLE, now + _GAIN):
        return text
    return _recoded(text, *way) or text


def _recoded(text: str, wrong: str, right: str) -> str | None:
    """The text's bytes in the wrong encoding, read in the right one; None if too much is lost."""
    table = _table(wrong)
    lost = sum(ord(c) not in table for c in text if c != "\ufffd")
    data = text.translate(table).encode("latin-1")
    if (wrong, right) == ("cp1251", "utf-8"):
        # The second bytes of И and Р are lost most often: cp1251 lacks one, the other looks like a blank.
        data = data.replace(b"\xd0?", b"\xd0\x98").replace(b"\xd0 ", b"\xd0\xa0")
    recoded = data.decode(right, errors="replace")
    lost += recoded.count("\ufffd")
    return None if lost > _LOST * len(text) else recoded.replace("\ufffd", "")


class _Table(dict[int, int]):
    """Character → byte; what the encoding lacks becomes «?»."""

    def __missing__(self, key: int) -> int:
        return ord("?")


@cache
def _table(name: str) -> _Table:
    table = _Table()
    for byte in range(256):
        letter = bytes([byte]).decode(name, errors="replace")
        table[byte if letter == "\ufffd" else ord(letter)] = byte
    return table
