"""Usual misreadings on a page put right: line by line by the rules, then what only other lines can tell.

The «6)» between «а)» and «в)», the Roman figures of headings, a name that is misread throughout a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from actgen.read.page import Page
from actgen.read.scan.folding_rules import RULES, vk_after_stroke
from actgen.read.scan.ocr import Recognised

# What the Russian model makes of «I.», «II.» …
_ROMANS = {"Г.": "I.", "П.": "II.", "Ш.": "III.", "ГУ.": "IV.", "У.": "V.", "УГ.": "VI."}
# No dash follows them.
_PREPOSITIONS = frozenset(
    "в во для до за из к ко на над не о об обо от по под при про с со у через".split()
)


def folded(words: Sequence[Recognised]) -> list[Recognised]:
    """The words of a page with the usual misreadings put right; boxes and confidence stay."""
    result: list[Recognised] = []
    for _, line in groupby(words, key=lambda word: word.line):
        found = list(line)
        texts = [word.text for word in found]
        for rule in RULES:
            texts = rule(texts)
        result += [replace(w, text=t) for w, t in zip(found, texts, strict=True) if t]
    return _romans(_letters_in_order(_without_stray_dashes(result)))


def fold_names(pages: Iterable[Page]) -> None:
    """«ЦО/УК» is «ЦО/VK» in a document that names VK: a name that was misread once is misread the same way again."""
    words = [word for page in pages for word in page.words]
    if any("VK" in word.text for word in words):
        for word in words:
            word.text = vk_after_stroke(word.text)


def _letters_in_order(words: list[Recognised]) -> list[Recognised]:
    """«6)» between «а)» and «в)» is «б)»."""
    opening = [k for k, word in enumerate(words) if not k or words[k - 1].line != word.line]
    lettered = [k for k in opening if re.fullmatch(r"[а-яё0-9]{1,2}\)", words[k].text)]
    for before, k in pairwise(lettered):
        if words[before].text == "а)" and words[k].text == "6)":
            words[k] = replace(words[k], text="б)")
    return words


def _without_stray_dashes(words: Sequence[Recognised]) -> list[Recognised]:
    """A speck seen as a dash where there can be none: «по – учебно-воспитательной работе», over two lines as well."""
    return [
        word
        for before, word in zip([None, *words], words, strict=False)
        if before is None or word.text not in "-–—" or before.text.lower() not in _PREPOSITIONS
    ]


def _romans(words: list[Recognised]) -> list[Recognised]:
    """«Г. Цели», «П. Показатели», «Ш. Меры» are the Roman figures of headings, if there are two in their order."""
    opening = [
        k
        for k, word in enumerate(words[:-1])
        if (not k or words[k - 1].line != word.line)
        and word.text in _ROMANS
        and re.match(r"[А-ЯЁ][А-ЯЁа-яё]{2}", words[k + 1].text)
        and words[k + 1].line == word.line
    ]
    order = list(_ROMANS)
    places = [order.index(words[k].text) for k in opening]
    if len(places) < 2 or places != sorted(set(places)):
        return words
    for k in opening:
        words[k] = replace(words[k], text=_ROMANS[words[k].text])
    if places[0] == 1 and (first := _first_chapter(words, opening[0])) is not None:
        words[first] = replace(words[first], text="I.")
    return words


def _first_chapter(words: Sequence[Recognised], second: int) -> int | None:
    """The «1.» above «II.» that was «I.»: another «1.», of the first point, follows it."""
    ones = [
        k
        for k in range(second)
        if words[k].text == "1." and (not k or words[k - 1].line != words[k].line)
    ]
    return ones[0] if len(ones) > 1 else None
