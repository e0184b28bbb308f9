"""How right the Russian is: ``./run russian``. Counts the right forms of every list in tests/russian/lists.

The tuned half may be worked on: ``--wrong`` shows its wrong forms. The measured half only measures;
``--sealed`` shows its wrong forms, too, and nobody changes a rule because of one of them.
"""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Literal, get_args

import yaml

from actgen.russian import dates, dates_written
from actgen.russian.agreement import approved_word, attached_word
from actgen.russian.cases import Case
from actgen.russian.counting import count_phrase, sheets
from actgen.russian.deadlines import parse_deadline
from actgen.russian.declined import Declined
from actgen.russian.grounds import cite_acts, cite_kind, preposition_o
from actgen.russian.money import roubles
from actgen.russian.names import Gender, PersonNameError, decline_person
from actgen.russian.posts import decline_post
from actgen.russian.printing import print_ready
from actgen.russian.typography import NB_HYPHEN, NBSP, NestedQuotes
from benchmarks import russian_peers

LISTS = Path(__file__).parent.parent / "tests" / "russian" / "lists"
Half = Literal["tuned", "measured"]
HALVES: tuple[Half, ...] = get_args(Half)
BASE = datetime.date(2026, 3, 10)  # terms of the deadlines are counted from it
OBLIQUE = tuple(Case)[1:]


Peers = dict[str, Callable[[], str]]


@dataclass(frozen=True)
class Item:
    """One form: what is given, what is right, how we and the peers make it."""

    given: str
    right: str
    ours: Callable[[], str | Declined]
    peers: Peers = field(default_factory=dict)


@dataclass
class Score:
    """The figures of one part and half; `wrong` holds given, made and right form, and the guess."""

    total: int = 0
    right: int = 0
    doubted: int = 0  # right forms that were reported as guesses
    peers: dict[str, int] = field(default_factory=dict)
    wrong: list[tuple[str, str, str, bool]] = field(default_factory=list)

    @property
    def reported(self) -> int:
        """Wrong forms that were reported as guesses."""
        return sum(is_guess for *_, is_guess in self.wrong)


def measure(part: str, half: Half) -> Score:
    """Count the right forms of a part, ours and those of the peers."""
    score = Score()
    for item in PARTS[part](half):
        made = item.ours()
        text, is_guess = (made, False) if isinstance(made, str) else (made.text, made.is_guess)
        score.total += 1
        if _bare(text) == _bare(item.right):
            score.right += 1
            score.doubted += is_guess
        else:
            score.wrong.append((item.given, _bare(text), _bare(item.right), is_guess))
        for name, peer in item.peers.items():
            score.peers[name] = score.peers.get(name, 0) + (_bare(peer()) == _bare(item.right))
    return score


def _bare(text: str) -> str:
    """Without non-breaking spaces and blanks between initials: not what these lists are about."""
    return re.sub(r"(?<=\b[А-ЯЁ]\.) (?=[А-ЯЁ]\.)", "", text.replace(NBSP, " "))


# --- names and posts -------------------------------------------------------------------------


def _declension(name: str) -> Iterator[tuple[str, str | None, list[str]]]:
    """Nominative, gender and the five other forms of every line of a list."""
    for lines in _load(name).values():
        for line in lines:
            nominative, *forms = line.split(" / ")
            marked = re.fullmatch(r"(.+) \(([мж])\)", nominative)
            if marked:
                nominative = marked[1]
            short = {"=": nominative, "=р": forms[0]}
            yield nominative, marked and marked[2], [short.get(form, form) for form in forms]


def names(half: Half) -> Iterator[Item]:
    """Every person in five cases."""
    for name, marked, forms in _declension(f"names-{half}"):
        gender = Gender.parse(marked) if marked else None
        for case, form in zip(OBLIQUE, forms, strict=True):
            peers: Peers = {
                "pytrovich": partial(russian_peers.pytrovich_name, name, case, gender),
                "pymorphy3": partial(russian_peers.pymorphy_phrase, name, case),
            }
            yield Item(f"{name}, {case.short}", form, partial(_person, name, case, gender), peers)


def _person(name: str, case: Case, gender: Gender | None) -> Declined:
    form: Literal["full", "initials_surname"] = "initials_surname" if name[1] == "." else "full"
    try:
        return decline_person(name, case, form, gender)
    except PersonNameError:
        return Declined(name, is_guess=True)


def posts(half: Half) -> Iterator[Item]:
    """Every post, organisation and group in five cases."""
    for phrase, _, forms in _declension(f"posts-{half}"):
        for case, form in zip(OBLIQUE, forms, strict=True):
            peers: Peers = {"pymorphy3": partial(russian_peers.pymorphy_phrase, phrase, case)}
            made = partial(decline_post, phrase, case)
            yield Item(f"{phrase}, {case.short}", form, made, peers)


# --- the smaller parts -----------------------------------------------------------------------


def _others(half: Half, part: str, make: Callable[[str], str]) -> Iterator[Item]:
    for line in _load(f"others-{half}")[part]:
        given, right = line.split(" → ")
        yield Item(given, right, partial(make, given))


def numerals(half: Half) -> Iterator[Item]:
    """Numbers with what they count, sums, sheets; pymorphy3 agrees the nominative only."""
    for item in _others(half, "numerals and agreement", _numeral):
        number, words, *_ = item.given.split(" / ")
        peers: Peers = {"pymorphy3": partial(russian_peers.pymorphy_count, number, words)}
        yield Item(item.given, item.right, item.ours, peers)


def _numeral(given: str) -> str:
    match given.split(" / "):
        case ["сумма", amount]:
            return roubles(amount)
        case ["листы", number, copies]:
            return sheets(int(number), int(copies))
        case [number, phrase, case, *spelled]:
            return count_phrase(int(number), phrase, Case.parse(case), spelled=bool(spelled))
    raise ValueError(given)


def _date(given: str) -> str:
    match given.split(" / "):
        case [text, "прочесть"]:
            try:
                return dates.parse_date(text).isoformat()
            except dates.DateError:
                return "нет"
        case [both, "период"]:
            start, end = map(datetime.date.fromisoformat, both.split())
            return dates_written.period(start, end)
        case [day, "словами", *case]:
            wanted = Case.parse(case[0]) if case else Case.NOMN
            return dates_written.in_words(datetime.date.fromisoformat(day), wanted)
        case [day, form]:
            write = {"г.": dates.words, "цифрами": dates.figures}
            return write.get(form, dates_written.with_year_word)(datetime.date.fromisoformat(day))
    raise ValueError(given)


def _deadline(given: str) -> str:
    deadline = parse_deadline(given, BASE)
    last = deadline.latest(BASE)
    return dates.figures(last) if last else type(deadline).__name__


def approval_words(half: Half) -> Iterator[Item]:
    """«УТВЕРЖДЕНО, прилагается» for every kind; the peer goes by the first word."""
    for line in _load(f"others-{half}")["approval words"]:
        word, kinds = line.split(" → ")
        attached = "прилагаются" if word.endswith("Ы") else "прилагается"
        for kind in kinds.split(", "):
            peers: Peers = {"pymorphy3": partial(russian_peers.pymorphy_approved, kind)}
            yield Item(kind, f"{word}, {attached}", partial(_approved, kind), peers)


def _approved(kind: str) -> str:
    return f"{approved_word(kind)}, {attached_word(kind)}"


def _citation(given: str) -> str:
    match given.split(" / "):
        case ["О", phrase]:
            return f"{preposition_o(phrase)} {phrase}"
        case ["вид", kind, case]:
            return cite_kind(kind, Case.parse(case))
        case [formula, acts]:
            return cite_acts(formula, acts.split("; "))
    raise ValueError(given)


def _typography(given: str) -> str:
    profiles: dict[str, NestedQuotes] = {"„ ": "typographic", "‹ ": "merged"}
    profile = profiles.get(given[:2], "lawyers")
    text = given[2:] if given[:2] in profiles else given
    return print_ready(text, profile).text.replace(NBSP, "␣").replace(NB_HYPHEN, "¬")


PARTS: dict[str, Callable[[Half], Iterable[Item]]] = {
    "names": names,
    "posts": posts,
    "numerals and agreement": numerals,
    "dates": lambda half: _others(half, "dates", _date),
    "deadlines": lambda half: _others(half, "deadlines", _deadline),
    "approval words": approval_words,
    "citations": lambda half: _others(half, "citations", _citation),
    "typography": lambda half: _others(half, "typography", _typography),
}


@lru_cache(maxsize=8)
def _load(name: str) -> dict[str, list[str]]:
    text = (LISTS / f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, list[str]] = yaml.safe_load(text)
    return loaded


# --- the report ------------------------------------------------------------------------------


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of every part."""
    parser = argparse.ArgumentParser(
        prog="./run russian", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("part", nargs="*", help=f"of: {', '.join(PARTS)}; all by default")
    parser.add_argument(
        "--wrong", action="store_true", help="show the wrong forms of the tuned half"
    )
    parser.add_argument(
        "--sealed", action="store_true", help="show those of the measured half, too"
    )
    options = parser.parse_args(arguments)
    if unknown := set(options.part) - set(PARTS):
        parser.error(f"no such part: {min(unknown)}")
    print(f"{'right forms':36}{'tuned':>18}{'measured':>18}")
    for part in options.part or PARTS:
        scores = {half: measure(part, half) for half in HALVES}
        _print(part, scores)
        for half, score in scores.items():
            if options.wrong and half == "tuned" or options.sealed and half == "measured":
                for given, made, right, is_guess in score.wrong:
                    print(f"    {half}: {given}: {made} ≠ {right}{' (guess)' if is_guess else ''}")
    return 0


def _print(part: str, scores: dict[Half, Score]) -> None:
    def line(title: str, count: Callable[[Score], int]) -> None:
        figures = [
            f"{count(s)}/{s.total} {100 * count(s) / s.total:5.1f} %" for s in scores.values()
        ]
        print(f"{title:36}" + "".join(f"{figure:>18}" for figure in figures))

    line(part, lambda score: score.right)
    for peer in scores["tuned"].peers:
        line(f"  {peer} alone", partial(_of_peer, peer))
    if part in ("names", "posts"):
        line("  right, yet reported as guesses", lambda score: score.doubted)
        reported = [f"{score.reported} of {len(score.wrong)}" for score in scores.values()]
        print(f"{'  wrong, yet reported as guesses':36}" + "".join(f"{r:>18}" for r in reported))


def _of_peer(peer: str, score: Score) -> int:
    return score.peers[peer]


if __name__ == "__main__":
    raise SystemExit(main())
