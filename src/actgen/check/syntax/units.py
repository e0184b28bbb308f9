"""A statement of a document: a sentence with its lead-ins, or a table cell with its row."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from actgen.check.syntax.mood import Chain, Mood
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.model.finding import Evidence
from actgen.model.lexicon import Force
from actgen.model.place import Place
from actgen.model.text import Role


@dataclass(slots=True, eq=False)
class Unit:
    """One sentence and what a reader keeps in mind while reading it.

    ``above`` are the sentences that lead it in, nearest first; ``lead`` is the chain they leave open; ``beside`` are
    the other cells of its row, or the earlier sentences of its paragraph; ``below`` are the items it leads in;
    ``notes`` are those below the table that its row has. ``known`` is what was found out about it once: dozens of
    requirements ask the same.
    """

    document: int
    paragraph: int
    sentence: Sentence
    offset: int  # of the paragraph in the document's text
    text: str
    place: Place
    role: Role
    lead: Chain = ()
    above: tuple[Unit, ...] = ()
    beside: tuple[Unit, ...] = ()
    below: list[Unit] = field(default_factory=list)
    notes: tuple[Unit, ...] = ()
    known: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def reach(self) -> Chain:
        """What a sentence that says «то же» takes over from this one."""
        return (*self.lead, *self.sentence.open_chain)

    @property
    def start(self) -> int:
        return self.offset + self.sentence.start

    @property
    def stop(self) -> int:
        return self.offset + self.sentence.stop

    def mood(self, item: Governed) -> Mood:
        """The mood of one of the sentence's mentions, lead-ins included."""
        mood: Mood | None = self.known.get(item)
        if mood is None:
            mood = self.known[item] = item.mood(self.lead)
        return mood

    def near(self, item: Governed) -> list[Governed]:
        """The mentions between the semicolons around ``item``."""
        if ";" not in self.sentence.texts:
            return self.sentence.governed
        tokens = self.sentence.tokens
        at = item.mention.first
        first = max((i for i in range(at) if tokens[i].text == ";"), default=-1)
        last = min(
            (i for i in range(at, len(tokens)) if tokens[i].text == ";"), default=len(tokens)
        )
        return [g for g in self.sentence.governed if first < g.mention.first < last]

    def names(self, *, wide: bool = False) -> frozenset[str]:
        """Concepts named here; with ``wide`` also above and beside."""
        return _named_around(self) if wide else self.sentence.names

    def softened(self) -> bool:
        """Whether the sentence as a whole, or what leads it in, only wishes or leaves to choice."""
        forces = {g.mention.force for g in self.sentence.governed} | {
            link.force for link in self.lead
        }
        return bool(forces & {Force.WISH, Force.OPTION})

    def evidence(self) -> Evidence:
        """The sentence as a quote with its place."""
        return _evidence(self)


Answer = TypeVar("Answer")


def once(ask: Callable[[Unit], Answer]) -> Callable[[Unit], Answer]:
    """A question about a statement of a document that is read to its end, asked once however many requirements ask
    it. The answer is shared, so it must not be changed."""

    @wraps(ask)
    def asked(unit: Unit) -> Answer:
        known = unit.known
        if ask not in known:
            known[ask] = ask(unit)
        answer: Answer = known[ask]
        return answer

    return asked


@once
def _named_around(unit: Unit) -> frozenset[str]:
    return unit.sentence.names.union(*(u.sentence.names for u in (*unit.above, *unit.beside)))


@once
def _evidence(unit: Unit) -> Evidence:
    place = unit.place
    return Evidence(
        unit.document,
        unit.text,
        Place(
            document=place.document,
            clause=place.clause,
            page=place.page,
            paragraph=place.paragraph,
            cell=place.cell,
            start=unit.start,
            stop=unit.stop,
        ),
    )
