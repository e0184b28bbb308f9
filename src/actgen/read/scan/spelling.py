"""Recognised words that are no words: misread letters put right where only one word can have been meant.

«прафиле» is «профиле», «ОБПТЕОБРАЗОВАТЕЛЬНОЕ» has «Щ» read as «ПТ». A word is mended if it is not in the dictionary,
recognition was not sure of it, and exchanging letters of like shape makes exactly one word of the dictionary; of
several, the one that stands elsewhere in the document. Names are left alone: nobody knows how they are spelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from actgen.read.page import Page, Word
from actgen.russian.morphology import is_known, parses

SURE = 0.94
"""Confidence from which a word is taken as it was read; ``./run scans`` prints how many of those are right."""

_SHORTEST = 6  # letters; shorter words have too many neighbours
_LONG = 9  # letters; a word of so many may have two letters misread
_DOUBTFUL = 0.9  # confidence below which it may
_GUESSED = (
    0.3  # confidence below which only a word that stands elsewhere in the document is believed
)
_MOST = 2_000  # spellings of one word that are tried
_WORD = re.compile(r"(?P<before>[«\"'(„]*)(?P<bare>[А-Яа-яЁё0346]+)(?P<after>[»\"').,:;!?]*)")
_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|ск)(?:а|у|е|о|ой|ом|ым|ий|ая|ого|ому|им|их|ую|ы|ых|ыми)?$")
_ENDS = re.compile(r"[.:;!?)]$")

# What is read → what may stand there, by shape, in small letters.
_LIKE: dict[str, tuple[str, ...]] = {
    "а": ("о", "е", "я"), "б": ("о", "й", "в"), "в": ("н", "з", "б", "р"), "г": ("т", "п"), "д": ("л",),
    "е": ("о", "с", "а"), "ё": ("е",), "з": ("в", "э", "е", "а"), "и": ("н", "п", "й", "ш", "ц"), "й": ("и",),
    "к": ("ж",), "л": ("д", "п"), "н": ("и", "п", "в", "к"), "о": ("а", "е", "с", "б"), "п": ("и", "н", "л", "т"),
    "р": ("в",), "с": ("о", "е", "в"), "т": ("г", "ч"), "у": ("р", "ч"), "ц": ("щ", "и"), "ч": ("т", "н"),
    "ш": ("щ", "и"), "щ": ("ш", "ц"), "ъ": ("ь",), "ы": ("ь", "н"), "ь": ("ы", "к", "е", "в"), "э": ("з",),
    "я": ("и", "а"),
    "0": ("о",), "3": ("з", "э"), "4": ("ч",), "6": ("б",),
    "пт": ("щ",), "пц": ("щ",), "тц": ("щ",), "ки": ("ю",), "кн": ("ю",), "ик": ("шк",), "зи": ("ш",),
    "киц": ("ющ",), "кип": ("ющ",), "кнн": ("ющ",), "ьг": ("ы",), "ьп": ("ы",), "ьт": ("ы",), "ьн": ("ы",),
}  # fmt: skip


def mend_words(pages: Iterable[Page]) -> None:
    """Put the misread words of a document right; a word divided at the end of a line is judged as a whole."""
    pages = list(pages)
    known = _vocabulary(pages)
    for page in pages:
        for pieces, opens in _words(page.words):
            if min(piece.confidence for piece in pieces) < SURE:
                _mend(pieces, known, opens)


def _vocabulary(pages: Iterable[Page]) -> frozenset[str]:
    """The words of a document that are in the dictionary."""
    words = {word.text.strip("«»\"'„()[].,:;!?").lower() for page in pages for word in page.words}
    return frozenset(word for word in words if len(word) >= _SHORTEST and is_known(word))


def _words(words: Sequence[Word]) -> Iterator[tuple[list[Word], bool]]:
    """Words of one or two pieces, each with whether a sentence may begin with it."""
    position = 0
    while position < len(words):
        word, above = words[position], words[position - 1] if position else None
        opens = above is None or word.left < above.right or _ENDS.search(above.text) is not None
        pieces = [word]
        if word.text.endswith("-") and position + 1 < len(words):
            below = words[position + 1]
            if below.left < word.left and below.text[:1].islower():
                pieces.append(below)
        yield pieces, opens
        position += len(pieces)


def _mend(pieces: Sequence[Word], known: frozenset[str], opens: bool) -> None:
    texts = [piece.text for piece in pieces]
    text = texts[0] if len(texts) == 1 else texts[0][:-1] + texts[1]
    match = _WORD.fullmatch(text)
    if match is None:
        return
    bare = match["bare"]
    meant = meant_word(bare, known, min(piece.confidence for piece in pieces), opens)
    if meant is None or (len(pieces) > 1 and len(meant) != len(bare)):
        return
    whole = match["before"] + meant + match["after"]
    if len(pieces) == 1:
        pieces[0].text = whole
        return
    cut = len(pieces[0].text) - 1
    pieces[0].text, pieces[1].text = f"{whole[:cut]}-", whole[cut:]


def meant_word(
    word: str, known: frozenset[str] = frozenset(), confidence: float = 0.8, opens: bool = True
) -> str | None:
    """The only word of the dictionary that ``word`` can be a misreading of, in the same case; None if it is sound.

    ``known`` are words that stand elsewhere in the document; ``opens`` tells that a capital letter may be that of a
    sentence, not of a name.

    >>> meant_word("прафиле"), meant_word("ОБПТЕОБРАЗОВАТЕЛЬНОЕ"), meant_word("обучакипихся")
    ('профиле', 'ОБЩЕОБРАЗОВАТЕЛЬНОЕ', 'обучающихся')
    >>> meant_word("профиле"), meant_word("Сферума"), meant_word("Гаврилёва", opens=False)
    (None, None, None)
    """
    small = word.lower()
    if len(small) < _SHORTEST or sum(map(str.isdigit, small)) * 3 > len(small) or is_known(small):
        return None
    upper, title = word.isupper(), word[0].isupper() and not word[1:2].isupper()
    if not (upper or (title and opens) or small == word):
        return None
    found = _candidates({small})
    meant = _only(found, known)
    if meant is None and not found and len(small) >= _LONG and confidence < _DOUBTFUL:
        meant = _only(_candidates(set(_spellings(small))), known)
    if meant is None or ((upper or title) and meant not in known and _may_be_name(small, meant)):
        return None
    if meant not in known and (len(small) == _SHORTEST or confidence < _GUESSED):
        return None
    return meant.upper() if upper else meant.capitalize() if title else meant


def _candidates(words: Iterable[str]) -> set[str]:
    """The words of the dictionary that are one exchange of letters away."""
    tried = 0
    found: set[str] = set()
    for word in words:
        for spelling in _spellings(word):
            tried += 1
            if is_known(spelling):
                found.add(spelling)
        if tried > _MOST:
            break
    return found


def _only(found: set[str], known: frozenset[str]) -> str | None:
    """The one that was found, or the one of several that stands elsewhere in the document."""
    if len(found) > 1:
        found &= known
    return found.pop() if len(found) == 1 else None


def _spellings(word: str) -> Iterator[str]:
    """The word with letters exchanged at one place."""
    for size in (1, 2, 3):
        for start in range(len(word) - size + 1):
            for meant in _LIKE.get(word[start : start + size], ()):
                yield word[:start] + meant + word[start + size :]


def _may_be_name(word: str, meant: str) -> bool:
    """Whether a word with a capital may be a surname or a place, by its own ending or by what it would be."""
    if _SURNAME.search(word):
        return True
    return any(
        parse.has(mark) for parse in parses(meant) for mark in ("Surn", "Name", "Patr", "Geox")
    )
