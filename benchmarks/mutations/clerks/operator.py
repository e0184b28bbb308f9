"""An operator: what it does, to which passages, which verdicts may follow; and the usual ways to make one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from actgen.model.finding import Verdict
from actgen.model.requirement import BanRequirement, ConditionRequirement
from actgen.russian.morphology import parses
from benchmarks.mutations.clerks.edits import Edit, Turn, lowered
from benchmarks.mutations.clerks.passages import Passage
from benchmarks.mutations.groups import group

Verdicts = frozenset[Verdict]
SATISFIED = frozenset({Verdict.SATISFIED})
PARTIAL = frozenset({Verdict.PARTIAL})
VIOLATED = frozenset({Verdict.VIOLATED})
WEAKER = frozenset({Verdict.PARTIAL, Verdict.VIOLATED})
"""Said, but not as a duty: readers differ between a wish and a refusal, not on its being met."""
UNMET = frozenset({Verdict.PARTIAL, Verdict.VIOLATED, Verdict.MISSING})

Test = Callable[[Passage], bool]


@dataclass(frozen=True)
class ClerkOperator:
    """``on`` says which passages it may be done to; ``expected`` which verdicts on their points are right then."""

    name: str
    turn: Turn
    expected: Verdicts
    on: Test

    @property
    def harmless(self) -> bool:
        """Whether the point must stay met."""
        return self.expected == SATISFIED


def ending(name: str, words: str, expected: Verdicts, on: Test) -> ClerkOperator:
    """Words after the last one of the sentence."""
    return ClerkOperator(name, lambda p: Edit(sentence=f"{p.text}{words}"), expected, on)


def fronting(name: str, words: str, expected: Verdicts, on: Test) -> ClerkOperator:
    """Words before the first one; a list's item is no sentence of its own and has none."""
    return ClerkOperator(
        name,
        lambda p: Edit(sentence=f"{words} {lowered(p.text)}") if sentence(p) else None,
        expected,
        on,
    )


def following(name: str, words: str, expected: Verdicts, on: Test) -> ClerkOperator:
    """A sentence after it, in the same paragraph."""
    return ClerkOperator(name, lambda p: Edit(after=words), expected, on)


def preceding(name: str, words: str, expected: Verdicts, on: Test) -> ClerkOperator:
    """A sentence before it, in the same paragraph."""
    return ClerkOperator(name, lambda p: Edit(before=words) if sentence(p) else None, expected, on)


def last(name: str, words: str, expected: Verdicts, on: Test) -> ClerkOperator:
    """A clause at the end of the act; ``{номер}`` is the number of the passage's clause."""

    def turn(passage: Passage) -> Edit | None:
        if not passage.main or ("{номер}" in words and (not passage.clause or passage.item)):
            return None
        return Edit(clause=words.format(номер=passage.clause))

    return ClerkOperator(name, turn, expected, on)


def noted(name: str, words: str, expected: Verdicts, on: Test) -> ClerkOperator:
    """A star at the sentence and a note below the clauses."""
    return ClerkOperator(name, lambda p: None if p.cell else Edit(note=words), expected, on)


def swapping(name: str, pattern: str, by: str, expected: Verdicts, on: Test) -> ClerkOperator:
    """What a regular expression finds in the sentence replaced, the first time it stands there."""
    wanted = re.compile(pattern)

    def turn(passage: Passage) -> Edit | None:
        text = wanted.sub(by, passage.text, count=1)
        return Edit(sentence=text) if text != passage.text else None

    return ClerkOperator(name, turn, expected, on)


def _verbs(text: str) -> int:
    outside = re.sub(r"«[^«»]*»", "", text)
    found = [parses(word.lower())[0] for word in re.findall(r"[А-Яа-яё]+", outside)]
    return sum(each.pos in {"VERB", "INFN", "GRND"} for each in found)


def _past(text: str) -> bool:
    return any(
        parse.pos in {"VERB", "PRTS"} and parse.has("past")
        for word in re.findall(r"[А-Яа-яё]{4,}", text)
        for parse in parses(word.lower())[:1]
    )


def plain(passage: Passage) -> bool:
    """One predicate that orders, and nothing quoted or listed: what is appended belongs to it without doubt."""
    text = passage.text
    if re.search(r"[;:!?„]|\bслова(?:ми)?\b|\bпункт|, а |\bне\b", text) or len(text) > 260:
        return False
    requirement = passage.requirement
    if isinstance(requirement, ConditionRequirement) and requirement.preamble:
        return False  # an approval in the preamble tells what was done
    return (
        _verbs(text) <= 1
        and not _past(text)
        and (passage.item or passage.cell or _verbs(text) == 1)
    )


def of_kind(*kinds: str) -> Test:
    """Plain passages of points of these kinds that ask for a deed."""
    return lambda p: p.requirement.kind in kinds and group(p.requirement) == "duty" and plain(p)


def both(*tests: Test) -> Test:
    """Whether all tests hold."""
    return lambda passage: all(test(passage) for test in tests)


def either(*tests: Test) -> Test:
    """Whether one of the tests holds."""
    return lambda passage: any(test(passage) for test in tests)


DEED = of_kind(
    "чат", "условие", "включение", "формулировка", "показатель", "публикация", "ознакомление", "мероприятие",
)  # fmt: skip
ANY = of_kind(
    "чат", "условие", "включение", "формулировка", "показатель", "публикация", "ознакомление", "мероприятие",
    "назначение", "издание",
)  # fmt: skip


def one_chat(passage: Passage) -> bool:
    """Whether the sentence speaks of one chat or none, so that what is said of people goes with it."""
    return len(re.findall(r"\b(?:чат|бесед)", passage.text.lower())) <= 1


CHAT = both(of_kind("чат"), one_chat)
APPOINTMENT = of_kind("назначение")
PUBLICATION = of_kind("публикация")


def ban(passage: Passage) -> bool:
    """A sentence that bans."""
    requirement = passage.requirement
    if not isinstance(requirement, BanRequirement) or requirement.limit_suffices:
        return False
    return group(requirement) == "ban" and ";" not in passage.text and not _past(passage.text)


def term(passage: Passage) -> bool:
    """A sentence whose day meets the deadline."""
    return group(passage.requirement) == "term"


def speaks_of(pattern: str) -> Test:
    """Whether the sentence has such a word."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return lambda passage: bool(wanted.search(passage.text))


def sentence(passage: Passage) -> bool:
    """A sentence of its own, no item of a list and no cell."""
    return not passage.item and not passage.cell and passage.text[:1].isupper()
