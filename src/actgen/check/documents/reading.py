"""A document made ready for judging: its statements with what leads them in, the concepts of its title and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from actgen.check.documents.consents import consents
from actgen.check.documents.lists import denies_itself, heading_that_denies, is_item, title_of_list
from actgen.check.documents.rows import context, heads, join_rows, targets
from actgen.check.documents.speeches import without_speeches
from actgen.check.syntax.anaphora import names_a_place
from actgen.check.syntax.answers import deny_the_question
from actgen.check.syntax.following import goes_on_with, says_the_same
from actgen.check.syntax.grammar import analyse
from actgen.check.syntax.mood import Chain
from actgen.check.syntax.other_chats import name_led
from actgen.check.syntax.proposals import weigh_proposals
from actgen.check.syntax.segmentation import sentences, untitled
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.units import Unit
from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.terms import DocumentTerms
from actgen.check.words.tokens import tokenise
from actgen.model.finding import Evidence
from actgen.model.lexicon import Force
from actgen.model.text import Paragraph, Role, StructuredText

# «Обязываю в связи с распоряжением …:» still names the grounds
_GROUNDS = re.compile(
    r"\W*(?:в связи|во исполнение|в исполнение|на основании|в целях|с целью|в соответствии|согласно|в рамках)\b",
    re.IGNORECASE,
)
_STATING = frozenset({Role.CLAUSE, Role.CELL})


@dataclass(slots=True, eq=False)
class Reading:
    """A document made ready for judging."""

    index: int
    text: StructuredText
    units: list[Unit]
    topic: frozenset[str]  # concepts of the title and headings
    names: frozenset[str]  # concepts of the whole document, cited titles left out
    preamble: list[Unit] = field(
        default_factory=list
    )  # stamps of consent, sentences before the operative word
    title: frozenset[str] = frozenset()  # concepts of the title alone
    headings: dict[int, frozenset[str]] = field(default_factory=dict)  # those of each heading
    of_chats: bool = False  # whether it is a list of chats: «ПЕРЕЧЕНЬ ЧАТОВ»

    def headed_by(self, unit: Unit) -> frozenset[str]:
        """Concepts of the headings that stand before a statement."""
        before = (names for at, names in self.headings.items() if at <= unit.paragraph)
        return frozenset[str]().union(*before)

    def topic_at(self, unit: Unit) -> frozenset[str]:
        """``topic`` without the headings behind the statement: those of an annex do not head the order."""
        return self.title | self.headed_by(unit)

    @property
    def kind(self) -> str | None:
        found = self.text.requisites.kind
        return found.value if found else None


def quoted(reading: Reading, start: int, stop: int) -> Evidence:
    """A stretch of a document's text as a quote with its place."""
    paragraphs = reading.text.paragraphs
    number = next(
        (n for n, p in enumerate(paragraphs) if p.start <= start < max(p.stop, p.start + 1)), 0
    )
    quote = reading.text.text[start:stop]
    return Evidence(reading.index, quote, reading.text.place(number, start, stop))


def read_units(text: StructuredText, index: int, finder: ConceptFinder) -> Reading:
    """Analyses every paragraph of a document once."""
    by_paragraph: dict[int, list[Unit]] = {}
    units: list[Unit] = []
    title: set[str] = set()
    headings: dict[int, frozenset[str]] = {}
    names: set[str] = set()
    preamble: list[Unit] = []
    scene: Sentence | None = None
    leader: Unit | None = None  # the statement that those without a verb of their own go on with
    followers: set[Unit] = set()
    columns = heads(text)
    with_share = targets(text)
    denying: Chain = ()  # «БОЛЬШЕ НЕ ДЕЛАЕМ»
    listed = title_of_list(text, index, finder)
    terms = DocumentTerms(finder, (paragraph.text for paragraph in text.paragraphs))
    for number, paragraph in enumerate(text.paragraphs):
        if paragraph.role in {Role.HEADING, Role.HEAD, Role.PREAMBLE}:
            found = _concepts(paragraph.text, finder, masked=paragraph.role is not Role.HEADING)
            names |= found
            if paragraph.role is Role.HEADING:
                headings[number] = frozenset(found)
        if paragraph.role not in _STATING | {Role.HEADING, Role.PREAMBLE}:
            continue
        above = _above(text, number, by_paragraph)
        lead = _lead(above, text, paragraph)
        if paragraph.role is Role.HEADING:
            denying = ()
        if paragraph.cell is not None:
            above = (*above, *context(text, number, columns, by_paragraph, bare=not above))
        if listed is not None and is_item(paragraph):
            above = (*above, listed)
        own: list[Unit] = []
        operative = _operative_end(text, paragraph)
        for tokens in sentences(paragraph, operative):
            sentence = analyse(
                tokens,
                terms,
                own[-1].sentence if own else None,
                scene,
                target=number in with_share,
            )
            if own:
                deny_the_question(own[-1].sentence, sentence)
            if above and above[0].text.rstrip().endswith(":") and "чат" in above[0].names():
                name_led(sentence)
            scene = sentence if names_a_place(sentence) else scene
            former = own[-1] if own else (units[-1] if units else None)
            if paragraph.role is Role.HEADING:
                denying = heading_that_denies(sentence)
            denied = denying if denying and not denies_itself(sentence) else ()
            if former is not None and former not in followers:
                leader = former
            same = former if former is not None and says_the_same(sentence) else None
            if same is None and leader is not None and goes_on_with(sentence, leader.sentence):
                same = leader
            own.append(
                Unit(
                    document=index,
                    paragraph=number,
                    sentence=sentence,
                    offset=paragraph.start,
                    text=paragraph.text[sentence.start : sentence.stop].strip(),
                    place=text.place(number),
                    role=paragraph.role,
                    lead=same.reach if same else (*denied, *lead),
                    above=(same, *same.above) if same else above,
                    beside=tuple(own),
                )
            )
            if same:
                followers.add(own[-1])
        if paragraph.role is Role.PREAMBLE:
            stated = [unit for unit in own if 0 < operative <= unit.sentence.start]
            units.extend(stated)
            names.update(name for unit in stated for name in unit.names())
            preamble.extend(unit for unit in own if unit not in stated)
            continue
        for unit in above[:1]:
            if unit.role is not Role.CELL:
                unit.below.extend(own)
        by_paragraph[number] = own
        if paragraph.role is Role.HEADING:
            continue
        units.extend(own)
        names.update(name for unit in own for name in unit.names())
    stamps = [_stamp(text, index, *each, terms) for each in consents(text)]
    join_rows(text, by_paragraph)
    units = without_speeches(units)
    weigh_proposals(units)
    if text.requisites.title is None:
        for paragraph in text.paragraphs:
            if paragraph.role is Role.HEAD:
                title |= _concepts(paragraph.text, finder, masked=False)
    else:
        title |= _concepts(text.requisites.title.value, finder, masked=False)
    topic = frozenset(title).union(*headings.values())
    return Reading(
        index=index,
        text=text,
        units=units,
        topic=topic,
        names=topic | names,
        preamble=[*stamps, *preamble],
        title=frozenset(title),
        headings=headings,
        of_chats=listed is not None,
    )


def _stamp(
    text: StructuredText, index: int, number: int, stamp: Paragraph, terms: DocumentTerms
) -> Unit:
    """A stamp of consent as a statement: its full stops are those of initials and dates."""
    sentence = analyse(tokenise(stamp.text), terms, None, None)
    return Unit(
        document=index,
        paragraph=number,
        sentence=sentence,
        offset=stamp.start,
        text=stamp.text,
        place=text.place(number),
        role=stamp.role,
    )


def _operative_end(text: StructuredText, paragraph: Paragraph) -> int:
    """Where in a paragraph the operative word ends that has a statement behind it («ПРИКАЗЫВАЮ всем работникам …»);
    0 elsewhere."""
    word = text.requisites.operative_word
    if paragraph.role is not Role.PREAMBLE or word is None:
        return 0
    if not paragraph.start <= word.start < paragraph.stop:
        return 0
    behind = text.text[word.stop : paragraph.stop]
    states = len(behind.split()) > 3 and not _GROUNDS.match(behind)
    return word.stop - paragraph.start if states else 0


def _concepts(passage: str, finder: ConceptFinder, *, masked: bool) -> set[str]:
    tokens = untitled(passage) if masked else tokenise(passage)
    return {name for mention in finder.find(tokens) for name in mention.names}


def _above(
    text: StructuredText, number: int, by_paragraph: dict[int, list[Unit]]
) -> tuple[Unit, ...]:
    """The units of the lead-in paragraphs, nearest first; of each paragraph the last sentence first."""
    chain: list[Unit] = []
    parent = text.paragraphs[number].parent
    while parent is not None:
        chain.extend(reversed(by_paragraph.get(parent, [])))
        parent = text.paragraphs[parent].parent
    return tuple(chain)


def _lead(above: Sequence[Unit], text: StructuredText, paragraph: Paragraph) -> Chain:
    """What the lead-ins leave open: only a lead-in that ends with a colon governs its items."""
    chain: Chain = ()
    seen: set[int] = set()
    for unit in above:
        if unit.paragraph in seen:
            continue
        seen.add(unit.paragraph)
        if text.paragraphs[unit.paragraph].text.rstrip().endswith(":"):
            open_chain = unit.sentence.open_chain
            chain = (*(link for link in open_chain if link.force is not Force.OTHER), *chain)
        else:
            break
    return chain
