"""How right the Russian is: ``./run russian``. Counts the right forms of every list in tests/russian/lists.

The tuned half may be worked on: ``--wrong`` shows its wrong forms. The measured half only measures;
``--sealed`` shows its wrong forms, too, and nobody changes a rule because of one of them.

The peers do what they are made for: pytrovich declines surname, first name and patronymic, its gender
detector helped by the gender of the list; pymorphy3 inflects word by word in its best nominative reading.
"""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

import pymorphy3
import yaml
from pytrovich import enums
from pytrovich.detector import PetrovichGenderDetector
from pytrovich.maker import PetrovichDeclinationMaker

from actgen.russian import dates, dates_written
from actgen.russian.agreement import approved_word, attached_word
from actgen.russian.cases import Case
from actgen.russian.counting import count_phrase, sheets
from actgen.russian.deadlines import parse_deadline
from actgen.russian.grounds import cite_acts, cite_kind, preposition_o
from actgen.russian.money import roubles
from actgen.russian.names import Declined, Gender, PersonName, PersonNameError, decline_person
from actgen.russian.posts import decline_phrase
from actgen.russian.printing import print_ready
from actgen.russian.typography import NB_HYPHEN, NBSP, NestedQuotes

LISTS = Path(__file__).parent.parent / "tests" / "russian" / "lists"
Half = Literal["tuned", "measured"]
HALVES: tuple[Half, ...] = get_args(Half)
BASE = datetime.date(2026, 3, 10)  # terms of the deadlines are counted from it
OBLIQUE = tuple(Case)[1:]


@dataclass(frozen=True)
class Item:
    """One form: what is given, what is right, how we and the peers make it."""

    given: str
    right: str
    ours: Callable[[], str | Declined]
    peers: dict[str, Callable[[], str]] = field(default_factory=dict)


@dataclass
class Score:
    """The figures of one part and half; `wrong` holds given, made and right form, and the guess."""

    total: int = 0
    right: int = 0
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
            yield Item(
                f"{name}, {case.short}",
                form,
                lambda name=name, case=case, gender=gender: _person(name, case, gender),  # type: ignore[misc]
                {
                    "pytrovich": lambda name=name, case=case, gender=gender: _pytrovich(  # type: ignore[misc]
                        name, case, gender
                    ),
                    "pymorphy3": lambda name=name, case=case: _word_by_word(name, case),  # type: ignore[misc]
                },
            )


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
            yield Item(
                f"{phrase}, {case.short}",
                form,
                lambda phrase=phrase, case=case: decline_phrase(phrase, case),  # type: ignore[misc]
                {"pymorphy3": lambda phrase=phrase, case=case: _word_by_word(phrase, case)},  # type: ignore[misc]
            )


# --- the smaller parts -----------------------------------------------------------------------


def _others(half: Half, part: str, make: Callable[[str], str]) -> Iterator[Item]:
    for line in _load(f"others-{half}")[part]:
        given, right = line.split(" → ")
        yield Item(given, right, lambda given=given: make(given))  # type: ignore[misc]


def numerals(half: Half) -> Iterator[Item]:
    """Numbers with what they count, sums, sheets; pymorphy3 agrees the nominative only."""
    for item in _others(half, "numerals and agreement", _numeral):
        number, words, *_ = item.given.split(" / ")
        counted = number.isdigit()
        peer = {
            "pymorphy3": lambda n=number, w=words, c=counted: _pymorphy_count(n, w) if c else ""
        }  # type: ignore[misc]
        yield Item(item.given, item.right, item.ours, peer)


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
            yield Item(
                kind,
                f"{word}, {attached}",
                lambda kind=kind: f"{approved_word(kind)}, {attached_word(kind)}",  # type: ignore[misc]
                {"pymorphy3": lambda kind=kind: _pymorphy_approved(kind)},  # type: ignore[misc]
            )


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


# --- peers -----------------------------------------------------------------------------------

_PYTROVICH_CASES = dict(
    zip(OBLIQUE, "GENITIVE DATIVE ACCUSATIVE INSTRUMENTAL PREPOSITIONAL".split(), strict=True)
)


def _pytrovich(name: str, case: Case, gender: Gender | None) -> str:
    maker, detector = _peers()
    words = name.split()
    bare = [word for word in words if not word.endswith(".")]
    whole = dict(zip(("lastname", "firstname", "middlename"), bare, strict=False))
    if gender:
        sex = enums.Gender.FEMALE if gender is Gender.FEMN else enums.Gender.MALE
    else:
        sex = detector.detect(**whole)
    parts = (enums.NamePart.LASTNAME, enums.NamePart.FIRSTNAME, enums.NamePart.MIDDLENAME)
    made = dict(zip(bare, parts, strict=False))
    return " ".join(
        str(maker.make(made[word], sex, enums.Case[_PYTROVICH_CASES[case]], word))
        if word in made
        else word
        for word in words
    )


def _word_by_word(phrase: str, case: Case) -> str:
    return re.sub(r"[А-Яа-яЁё-]+(?!\w*\.)", lambda match: _inflected(match.group(), case), phrase)


def _inflected(word: str, case: Case) -> str:
    for parse in _pymorphy().parse(word):
        if "nomn" in parse.tag and (form := parse.inflect({case.value})):
            if word.isupper():
                return str(form.word).upper()
            return str(form.word).capitalize() if word[:1].isupper() else str(form.word)
    return word


def _pymorphy_count(number: str, phrase: str) -> str:
    made = [
        _pymorphy().parse(word)[0].make_agree_with_number(int(number)) for word in phrase.split()
    ]
    return f"{number} " + " ".join(str(word.word) for word in made if word)


def _pymorphy_approved(kind: str) -> str:
    tag = _pymorphy().parse(kind.split()[0])[0].tag
    ending = "Ы" if tag.number == "plur" else {"femn": "А", "neut": "О"}.get(str(tag.gender), "")
    return f"УТВЕРЖДЕН{ending}, прилага{'ю' if ending == 'Ы' else 'е'}тся"


@lru_cache(maxsize=1)
def _peers() -> tuple[Any, Any]:
    return PetrovichDeclinationMaker(), PetrovichGenderDetector()


@lru_cache(maxsize=1)
def _pymorphy() -> Any:
    return pymorphy3.MorphAnalyzer()


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
        line(f"  {peer} alone", lambda score, peer=peer: score.peers[peer])  # type: ignore[misc]
    if part == "names":
        reported = [f"{score.reported} of {len(score.wrong)}" for score in scores.values()]
        print(f"{'  wrong, yet reported as guesses':36}" + "".join(f"{r:>18}" for r in reported))


if __name__ == "__main__":
    raise SystemExit(main())
