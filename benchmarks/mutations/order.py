"""The order to be spoilt: one point to a sentence, so that a mutation touches one requirement's own words."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from actgen.check import ConceptFinder, check_documents, finder_for
from actgen.check.learned.weights import Learned
from actgen.check.words.tokens import tokenise
from actgen.drafting import draft
from actgen.drafting.blanks import People
from actgen.drafting.order import appointment
from actgen.drafting.passage import amendments, bare, duties
from actgen.drafting.points import Point, deadlines, points
from actgen.importing.yaml_writer import yaml_text
from actgen.model.finding import CheckResult
from actgen.model.requirement import AppointmentRequirement, IssueRequirement, Requirement
from actgen.model.school import School
from actgen.read import typed_document
from actgen.render import FORMATS
from actgen.russian.cases import Case
from actgen.russian.nominative import nominative_phrase
from actgen.source import Superior, parse_act


@dataclass(frozen=True)
class Sentence:
    """What a requirement is written down as; ``within`` a passage that is put into a job description or not."""

    requirement: Requirement
    text: str
    within: bool = False


@dataclass(frozen=True)
class Order:
    """A complete order: its data without clauses, the sentences of its points, whose duties some of them are."""

    superior: Superior
    institution: str
    finder: ConceptFinder
    data: dict[str, Any]
    sentences: tuple[Sentence, ...]
    post: str
    second_reader: Learned | None

    def number(self, wanted: Sentence) -> str:
        """The number of the clause that a sentence is."""
        top = [each for each in self.sentences if not each.within]
        if wanted.within:
            inner = [each for each in self.sentences if each.within]
            return f"{len(top) + 1}.{inner.index(wanted) + 1}"
        return str(top.index(wanted) + 1)

    def without(self, sentence: Sentence) -> Order:
        """The same order that does not say a sentence."""
        return replace(
            self, sentences=tuple(each for each in self.sentences if each is not sentence)
        )

    def checked(
        self,
        replaced: Sentence | None = None,
        by: Sequence[str] = (),
        later: Sequence[str] = (),
        data: dict[str, Any] | None = None,
    ) -> CheckResult:
        """The findings on the order, one sentence ``replaced`` by others, further clauses said ``later``."""
        whole = copy.deepcopy(data if data is not None else self.data)
        controlled = whole.pop("контроль", None)
        top: list[Any] = []
        inner: list[str] = []
        for sentence in self.sentences:
            texts = list(by) if sentence is replaced else [sentence.text]
            (inner if sentence.within else top).extend(texts)
        if inner:
            top.append({"текст": self.post, "пункты": inner})
        top += later
        top += [{"контроль": controlled}] if controlled else []
        act = parse_act(yaml_text({**whole, "пункты": top}).encode(), "приказ.yaml")
        text = typed_document(FORMATS["txt"](act).decode(), "приказ.txt")
        return check_documents(
            self.superior, [text], self.institution, self.finder, second_reader=self.second_reader
        )


def complete_order(
    superior: Superior, institution: str, school: School, second_reader: Learned | None
) -> Order:
    """The order of an institution that meets an act, every point in a sentence of its own. It is checked with the
    second reader, or by the rules alone."""
    finder = finder_for(superior)
    drafted = draft(superior, institution, school, finder)
    data = {
        key: value
        for key, value in drafted.order.data.items()
        if key not in {"пункты", "приложения", "ознакомлены", "пустых строк"}
    }
    data |= {
        "контроль": "за собой",
        "заголовок": "Об организации работы",
    }  # a title that meets nothing
    taken, _ = points(superior, institution, finder, recommended=True)
    amended = amendments(taken)
    own = duties(taken) if amended else []
    people = People(school)
    terms = [
        Sentence(each, each.worded(institution).rstrip("."))
        for each in deadlines(superior, institution)
    ]
    told = [
        Sentence(each.requirement, _text(each, people, finder)) for each in taken if each not in own
    ]
    within = [Sentence(each.requirement, bare(each, finder), within=True) for each in own]
    post = _post(amended[0], finder) if own else ""
    return Order(superior, institution, finder, data, (*terms, *told, *within), post, second_reader)


def _post(amended: Point, finder: ConceptFinder) -> str:
    """Whose job description is amended, in the nominative: the lead-in of his duties."""
    requirement = amended.requirement
    assert isinstance(requirement, IssueRequirement)
    tokens = tokenise(amended.text)
    mention = next(each for each in finder.find(tokens) if each.means(requirement.whose))
    genitive = amended.text[tokens[mention.first].start : tokens[mention.last].stop]
    return (nominative_phrase(genitive, Case.GENT) or genitive).capitalize()


def _text(point: Point, people: People, finder: ConceptFinder) -> str:
    if isinstance(point.requirement, AppointmentRequirement):
        return str(appointment(point, people, finder)["текст"])
    return point.text
