"""How often the verdict on a page's text layer errs: ``python -m benchmarks.text_layer``.

Sound pages are those of every sample as PDF, English prose and tables of figures; garbage is made of them in the ways
text layers go wrong. ``--wrong`` shows the pages that are judged wrong.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from actgen.read.page import Page, Word
from actgen.read.pdf.document import read_pages
from actgen.read.pdf.text_layer import TextLayer, legibility, text_layer_verdict
from actgen.render import FORMATS
from actgen.source import load_act

SAMPLES = Path(__file__).parent.parent / "samples"

Spoiler = Callable[[str], str]

_RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_SEEN_AS_LATIN = dict(
    zip(
        _RUSSIAN,
        "a 6 B r A e )I( 3 u u K JI M H o n p c T y ( x u 4 w w b bI b 3 I-O R".split(),
        strict=True,
    )
)

# What a recognition for English makes of print: shapes put together of strokes, more than one for a letter.
_SEEN_AS_ENGLISH = dict(
    zip(
        _RUSSIAN,
        "a 6 s r a e x 3 r,r fi rc rr u n o rr p c r y @ x q .r rrr rrq t rr b s ro r".split(),
        strict=True,
    )
)
_SEEN_AS_ENGLISH_CAPITALS = dict(
    zip(
        _RUSSIAN,
        "A E B f A E X 3 I4 I4 K JI M H O fI P C T Y @ X U 9 III III b bI b 3 IO fl".split(),
        strict=True,
    )
)

ENGLISH = (
    "The committee shall approve the annual report not later than the first of March and publish it on the website "
    "of the school within three working days. Teachers who take part in the project receive access to the platform "
    "after they have signed the agreement on the protection of personal data. Questions about the schedule should be "
    "sent to the secretary, who answers them during office hours. This document was produced by the software of the "
    "district and does not require a signature."
)


def _each(change: Callable[[str], str]) -> Spoiler:
    return lambda word: "".join(change(c) for c in word)


def _recoded(written: str, read: str) -> Spoiler:
    return lambda word: word.encode(written, "replace").decode(read, "replace")


def _seen_as_latin(char: str) -> str:
    seen = _SEEN_AS_LATIN.get(char.lower(), char)
    return seen if char.islower() else seen.upper()


def _seen_as_english(char: str) -> str:
    seen = _SEEN_AS_ENGLISH_CAPITALS if char.isupper() else _SEEN_AS_ENGLISH
    return seen.get(char.lower(), char)


def _shuffled() -> Spoiler:
    mixed = list(_RUSSIAN)
    random.Random(4).shuffle(mixed)
    table = str.maketrans(_RUSSIAN + _RUSSIAN.upper(), "".join(mixed) + "".join(mixed).upper())
    return lambda word: word.translate(table)


def _shifted(by: int) -> Spoiler:
    return _each(lambda c: chr(ord(c) - by) if c.isalpha() and ord(c) > 0x400 else c)


GARBAGE: dict[str, Spoiler] = {
    "Cyrillic recognised as Latin shapes": _each(_seen_as_latin),
    "Cyrillic recognised as English": _each(_seen_as_english),
    "(cid:…)": _each(lambda c: f"(cid:{ord(c) % 97})"),
    "cp1251 read as Latin-1": _recoded("cp1251", "latin-1"),
    "cp1251 read as cp866": _recoded("cp1251", "cp866"),
    "cp866 read as cp1251": _recoded("cp866", "cp1251"),
    "KOI8-R read as cp1251": _recoded("koi8-r", "cp1251"),
    "UTF-8 read as cp1251": _recoded("utf-8", "cp1251"),
    "UTF-8 read as Latin-1": _recoded("utf-8", "latin-1"),
    "private characters": _each(lambda c: chr(0xF000 + ord(c) % 256)),
    "numbers of glyphs as letters": _shifted(0x3D0),
    "letters moved within the alphabet": _each(
        lambda c: chr((ord(c) - 0x430 + 3) % 32 + 0x430) if "а" <= c <= "я" else c
    ),
    "letters shuffled": _shuffled(),
    "letters in visual order": lambda word: word[::-1],
    "no letters for vowels": _each(lambda c: "\ufffd" if c.lower() in "аеиоуыэюя" else c),
    "vowels lost": _each(lambda c: "" if c.lower() in "аеиоуыэюя" else c),
    "every letter a question mark": _each(lambda c: "?" if c.isalpha() else c),
}
"""How a text layer goes wrong."""


@dataclass(frozen=True)
class Case:
    """One page and what should be said of it."""

    name: str
    page: Page
    expected: TextLayer


def sound_pages(samples: Iterable[Path]) -> Iterator[Case]:
    """Pages of the samples as PDF, and some that are not Russian prose."""
    for path in samples:
        for page in read_pages(FORMATS["pdf"](load_act(path))).pages:
            if page.words:
                yield Case(f"{path.stem}, page {page.number}", page, TextLayer.OK)
    yield Case("English", _page(ENGLISH.split()), TextLayer.OK)
    figures = [
        f"{row * 7 + column:,}.{column}".replace(",", " ")
        for row in range(40)
        for column in range(8)
    ]
    yield Case("figures", _page(figures), TextLayer.OK)
    yield Case(
        "abbreviations",
        _page("МБОУ СОШ № 5 ИНН 7600000005 КПП ОКПО ОГРН БИК".split() * 9),
        TextLayer.OK,
    )
    yield Case("empty page", _page([]), TextLayer.OK)


def spoilt_pages(sound: Iterable[Case]) -> Iterator[Case]:
    """Every page with enough Russian letters, spoilt in every way."""
    for case in sound:
        letters = sum("а" <= c.lower() <= "я" for word in case.page.words for c in word.text)
        if letters < 100 or case.name == "abbreviations":
            continue  # too little to judge
        for name, spoil in GARBAGE.items():
            words = [spoil(word.text) for word in case.page.words]
            yield Case(f"{name}: {case.name}", _page([w for w in words if w]), TextLayer.GARBAGE)
        outlines = Page(1, 595, 842, [], shapes=len(case.page.words) * 5)
        yield Case(f"letters as curves: {case.name}", outlines, TextLayer.NONE)
        scan = Page(1, 595, 842, case.page.words[:8], pictures=0.98)
        yield Case(f"scan with a stamp: {case.name}", scan, TextLayer.NONE)


def _page(words: list[str]) -> Page:
    return Page(1, 595, 842, [Word(text, 0, 0, 10, 10, 10) for text in words])


def wrong(cases: Iterable[Case]) -> tuple[int, list[tuple[Case, TextLayer]]]:
    """How many cases there are, and those judged wrong with the verdict."""
    count, errors = 0, []
    for case in cases:
        count += 1
        verdict = text_layer_verdict(case.page)
        if verdict != case.expected:
            errors.append((case, verdict))
    return count, errors


def main() -> None:
    """The command."""
    sound = list(sound_pages(sorted(SAMPLES.glob("*.yaml"))))
    spoilt = list(spoilt_pages(sound))
    for title, cases in (("sound pages", sound), ("spoilt pages and scans", spoilt)):
        count, errors = wrong(cases)
        print(f"{title:<24} {count:>5}, judged wrong {len(errors):>3} ({len(errors) / count:.2%})")
        if "--wrong" in sys.argv:
            for case, verdict in errors:
                print(f"  {case.name}: {verdict.value}")
    shares = sorted(legibility([w.text for w in case.page.words])[0] for case in sound)
    print(
        f"legibility of sound pages: least {shares[0]:.2f}, median {shares[len(shares) // 2]:.2f}"
    )
    for name in GARBAGE:
        of_kind = [case for case in spoilt if case.name.startswith(f"{name}: ")]
        measured = [legibility([w.text for w in case.page.words]) for case in of_kind]
        judged = [share for share, letters in measured if letters >= 40]
        most = max(judged, default=0.0)
        print(f"legibility of garbage, most: {most:.2f}  {name}")


if __name__ == "__main__":
    main()
