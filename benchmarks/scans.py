"""How well scans are read: ``./run scans``.

Pages of our samples, spoilt in a dozen ways (`scan_pages`), are recognised and compared with what stands on them:

- words: the share of a page's words that were found, and the share of the found ones that stand on the page;
- structure: labels of clauses, kind, number, date, signature, as read from the PDF that was scanned;
- the same without second reading and mending (Latin names, usual misreadings), to show what these are worth;
- words by confidence: how many of those that recognition was so sure of are right; `scan.POOR`, `scan.HOPELESS` and
  `legibility.UNSURE` rest on this table.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from unittest import mock

from actgen.model.text import StructuredText
from actgen.read.layout import lay_out
from actgen.read.page import Word
from actgen.read.pdf import read_pdf
from actgen.read.scan import sheet as scan_page
from actgen.read.scan.folding import fold_names
from actgen.read.scan.ocr import PAGE_SECONDS, OcrTimeout
from actgen.read.scan.picture import Scan, dpi_by_size
from actgen.read.scan.spelling import mend_words
from actgen.read.structure import structure
from benchmarks.scan_pages import QUALITIES, ScanPage, pages, sample_pdf

SAMPLES = ("school-bad", "order-yaroslavl", "letter-reply")
STEPS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass(slots=True)
class Tally:
    """What was found of one quality of scan; ``sure`` pairs each word's confidence with whether it is right."""

    stand: int = 0
    found: int = 0
    right: int = 0
    structure: int = 0
    structure_right: int = 0
    seconds: float = 0.0
    pages: int = 0
    timeouts: int = 0
    sure: list[tuple[float, bool]] = field(default_factory=list)
    confidence: list[float] = field(default_factory=list)


def measure(quality: str, samples: Iterable[str], plain: bool) -> Tally:
    """Recognise all pages of the samples, spoilt so; ``plain``: without second reading and mending."""
    tally = Tally()
    for sample in samples:
        originals = list(pages(sample))
        begun = time.perf_counter()
        with _plain() if plain else _as_it_is(), ThreadPoolExecutor(2) as pool:
            read = list(pool.map(lambda page: _read(page, quality), originals))
        tally.seconds += time.perf_counter() - begun
        if not plain:
            pages_read = [page for result in read for page in result.pages]
            fold_names(pages_read)
            mend_words(pages_read)
        for page, result in zip(originals, read, strict=True):
            words = [word for each in result.pages for word in each.words]
            _count(tally, page, words)
            if result.pages:
                tally.confidence.append(result.confidence)
            else:
                tally.timeouts += 1
        expected = structure(read_pdf(sample_pdf(sample)), sample)
        got = structure(lay_out([page for result in read for page in result.pages]), sample)
        _compare(tally, expected, got)
    return tally


def _read(page: ScanPage, quality: str) -> scan_page.ReadPage:
    """The page as it was recognised; nothing of it where that takes too long, as when the machine has other work."""
    picture = QUALITIES[quality](page.picture)
    try:
        return scan_page.read_scan_page(Scan(page.number, picture, dpi_by_size(*picture.size)))
    except OcrTimeout:
        return scan_page.ReadPage()


@contextmanager
def _as_it_is() -> Iterator[None]:
    yield


@contextmanager
def _plain() -> Iterator[None]:
    with (
        mock.patch.object(scan_page, "with_latin", lambda words, picture: list(words)),
        mock.patch.object(scan_page, "folded", list),
    ):
        yield


def _count(tally: Tally, page: ScanPage, words: Sequence[Word]) -> None:
    """A word is right if it stands on the page and was not counted yet; dashes are all one."""
    left = Counter(map(_plainly, page.words))
    tally.pages += 1
    tally.stand += len(page.words)
    tally.found += len(words)
    for word in words:
        text = _plainly(word.text)
        right = left[text] > 0
        left[text] -= right
        tally.right += right
        tally.sure.append((word.confidence, right))


def _plainly(word: str) -> str:
    return word.replace("—", "-").replace("–", "-").replace("\ufffe", "-")


def _compare(tally: Tally, expected: StructuredText, got: StructuredText) -> None:
    wanted, found = _facts(expected), _facts(got)
    tally.structure += wanted.total()
    tally.structure_right += (wanted & found).total()


def _facts(text: StructuredText) -> Counter[tuple[str, str]]:
    """Labels and requisites."""
    has = text.requisites
    facts = Counter(("label", _plainly(p.label)) for p in text.paragraphs if p.label)
    for name, value in {
        "kind": has.kind and has.kind.value,
        "number": has.number and has.number.value,
        "date": has.date and has.date.value.isoformat(),
        "post": has.signature and has.signature.value.post,
        "name": has.signature and has.signature.value.name,
    }.items():
        if value:
            facts[name, _plainly(value)] += 1
    return facts


def by_confidence(sure: Iterable[tuple[float, bool]]) -> Iterator[str]:
    """One line for each step of confidence."""
    listed = list(sure)
    for low, high in pairwise(STEPS):
        here = [right for confidence, right in listed if low <= confidence < high]
        if here:
            share = 100 * sum(here) / len(here)
            yield f"  {low:4.2f} – {min(high, 1):4.2f}  {len(here):6}  {share:5.1f} %"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--sample", action="append", help=f"default: {', '.join(SAMPLES)}")
    parser.add_argument("--quality", action="append", choices=list(QUALITIES), help="default: all")
    parser.add_argument("--plain", action="store_true", help="without second reading and mending")
    options = parser.parse_args()
    print("quality         words found   right   structure   confidence   s/page")
    sure: list[tuple[float, bool]] = []
    for quality in options.quality or QUALITIES:
        tally = measure(quality, options.sample or SAMPLES, options.plain)
        sure += tally.sure
        print(
            f"{quality:15} {100 * tally.right / tally.stand:10.1f} %"
            f" {100 * tally.right / max(tally.found, 1):5.1f} %"
            f" {100 * tally.structure_right / tally.structure:9.1f} %"
            f" {sum(tally.confidence) / max(len(tally.confidence), 1):12.2f}"
            f" {tally.seconds / tally.pages:8.1f}"
            + (f"   {tally.timeouts} not within {PAGE_SECONDS} s" if tally.timeouts else ""),
            flush=True,
        )
    print("\nconfidence     words   right")
    print("\n".join(by_confidence(sure)))


if __name__ == "__main__":
    main()
