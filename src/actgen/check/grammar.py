"""Who governs what in a sentence: every mention of a concept gets the chain of predicates above it.

The sentence is cut into pieces at punctuation and before «и» + predicate. A piece's first predicate is joined to the
chain of the pieces before it by grammar: an infinitive goes with an infinitive of the same aspect, a verbal noun with
one in the same case, a gerund stands alone, and a finite operator after its subject («использование … запрещается»)
governs what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from actgen.check.concepts import CONTRAST, EXCEPTION, EXCLUSIVE, ConceptFinder, Mention
from actgen.check.coordination import AND, complement, coordinate, goes_on, joins_verbs
from actgen.check.mood import Chain, Form, Link, Mood, mood_of
from actgen.check.predicates import Predicate, find_predicates, is_attribute
from actgen.check.tokens import Token
from actgen.model.lexicon import Force

_BREAKS = frozenset({",", ";", ":", "(", ")", "–", "—", "!", "?", "/", "|", "+"})
_BUT = frozenset({"а", "но", "однако", "зато"})
_BETWEEN_AND_AND_VERB = frozenset({"не", "также", "бы", "затем", "далее"})
_SUBORDINATING = frozenset({"если", "когда", "поскольку", "хотя", "пока"})
_TARGET = ("%", "процент", "дол", "показател")
_FROM = frozenset({"из", "с", "со", "от"})
_PURPOSE = frozenset({"для", "целях", "целью", "цели", "при", "после", "ради"})
_MOVE = frozenset({"перейти", "#прекращение"})
_UNDOING = frozenset({Force.LIFT, Force.REPEAL})

WITHOUT = Link(Force.LACK, False, frozenset(), Form.NOUN)  # «без заместителей»


@dataclass(slots=True)
class Governed:
    """A mention with what governs it; ``piece`` is the number of its piece in the sentence."""

    mention: Mention
    piece: int
    chain: Chain = ()
    modifiers: Chain = ()  # «по возможности» and the like
    excepted: bool = False  # after «кроме»
    only: bool = False  # after «только»
    set_aside: bool = False  # «вместо Telegram», «из Telegram в …», «а не в Telegram»
    attributive: bool = False  # in a participial phrase: «общение, происходившее в Telegram»

    def mood(self, lead: Chain = ()) -> Mood:
        """What is to be done with it, when the chain of a lead-in stands above."""
        return mood_of((*lead, *self.modifiers, *self.chain))

    def actions(self) -> frozenset[str]:
        """Names of the actions that govern it."""
        return frozenset().union(*(link.names for link in self.chain))


@dataclass(slots=True)
class Sentence:
    """An analysed sentence. ``open_chain`` is what governs the items that follow its colon."""

    tokens: tuple[Token, ...]
    pieces: list[tuple[int, int]]
    governed: list[Governed] = field(default_factory=list)
    open_chain: Chain = ()
    exceptions: tuple[int, ...] = ()  # token indexes of «кроме», «за исключением»

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def stop(self) -> int:
        return self.tokens[-1].stop

    def naming(self, choice: Iterable[str]) -> list[Governed]:
        """The mentions of any of these concepts."""
        names = frozenset(choice)
        return [item for item in self.governed if item.mention.means(names)]


def analyse(tokens: Sequence[Token], finder: ConceptFinder) -> Sentence:
    """Mentions, pieces, and the chain of every mention."""
    mentions = finder.find(tokens)
    predicates = find_predicates(tokens, mentions)
    sentence = Sentence(tuple(tokens), _pieces(tokens, mentions, predicates))
    markers: dict[str, list[int]] = {EXCEPTION: [], EXCLUSIVE: [], CONTRAST: []}
    # «доля учащихся, подключённых к …, 100 %»: in a target the participle says what is to be reached
    counts = any(token.text.startswith(_TARGET) for token in tokens)
    concepts = []
    for mention in mentions:
        marked = mention.names & markers.keys()
        for name in marked:
            markers[name].append(mention.last)
        if not marked and (counts or not is_attribute(tokens, mention)):
            concepts.append(mention)
    sentence.exceptions = tuple(markers[EXCEPTION])
    _Walk(sentence, concepts, predicates).run()
    _flag(sentence, markers, {p.first for p in predicates})
    return sentence


def _pieces(
    tokens: Sequence[Token], mentions: Sequence[Mention], predicates: Sequence[Predicate]
) -> list[tuple[int, int]]:
    """Inclusive token ranges; a mark belongs to the piece it closes."""
    verbs = {p.first for p in predicates if p.link.form is not Form.ADVERB}
    inside = {i for m in mentions for i in range(m.first + 1, m.last + 1)}
    cuts: set[int] = set()
    for index, token in enumerate(tokens):
        if index in inside:
            continue
        if token.text in _BREAKS:
            cuts.add(index + 1)
        elif token.text in _BUT:
            cuts.add(index)
        elif token.text in AND:
            following = index + 1
            while following < len(tokens) and tokens[following].text in _BETWEEN_AND_AND_VERB:
                following += 1
            if following in verbs:
                cuts.add(index)
    edges = sorted({0, len(tokens)} | cuts)
    return [(a, b - 1) for a, b in pairwise(edges)]


class _Walk:
    """One pass over the pieces, keeping the current chain."""

    def __init__(
        self, sentence: Sentence, mentions: Sequence[Mention], predicates: Sequence[Predicate]
    ) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.predicates = predicates
        self.chain: Chain = ()
        self.run_start = 0  # piece in which the current chain began
        self.adjunct = False  # whether it began as «в целях …»
        self.pending: list[Governed] = []  # mentions before the first predicate
        self.waiting: Chain = ()  # modifiers that stood alone before anything else

    def run(self) -> None:
        for number, (first, last) in enumerate(self.sentence.pieces):
            here = [p for p in self.predicates if first <= p.first <= last]
            adverbs = tuple(p.link for p in here if p.link.form is Form.ADVERB)
            verbs = [p for p in here if p.link.form is not Form.ADVERB]
            inside = [Governed(m, number) for m in self.mentions if first <= m.first <= last]
            self.sentence.governed.extend(inside)
            self._colour(number, inside, adverbs, len(here))
            subordinate = self._is_conditional(number) or (
                self.chain and self._is_relative(number) and not self._relative(number)
            )
            if verbs and subordinate:
                main, start, waiting = self.chain, self.run_start, self.pending
                self.pending = []
                self._govern(number, inside, verbs)
                self.chain, self.run_start, self.pending = main, start, waiting
            elif verbs:
                self._govern(number, inside, verbs)
            elif self.chain:
                for item in inside:
                    item.chain = self.chain
            else:
                self.pending.extend(inside)
        self.sentence.open_chain = (*self.waiting, *self.chain)

    def _colour(self, number: int, inside: list[Governed], adverbs: Chain, predicates: int) -> None:
        """Adverbs colour their own piece; alone in a piece, the one before it, or else all that follows."""
        alone = adverbs and len(inside) == predicates == len(adverbs)
        before = [item for item in self.sentence.governed if item.piece == number - 1]
        if alone and before:
            for item in before:
                item.modifiers = (*adverbs, *item.modifiers)
        elif alone:
            self.waiting = (*self.waiting, *adverbs)
            return
        for item in inside:
            item.modifiers = (*self.waiting, *adverbs)

    def _govern(self, number: int, inside: list[Governed], verbs: list[Predicate]) -> None:
        for order, predicate in enumerate(verbs):
            link = predicate.link
            operates = link.force is not None or link.negated
            undone = order == 0 and self._relative(number)
            if operates and not undone and (link.form is Form.FINITE or self._has_object(link)):
                self._postposed(number, predicate, verbs[:order], last=order + 1 == len(verbs))
            elif order == 0 and self._relative(number) and link.form is Form.FINITE:
                self.chain = (self.chain[0], link)
            elif order == 0:
                joined = coordinate(self.chain, link)
                if len(joined) == 1 and not goes_on(self.chain, link):
                    self._reset(number, predicate)
                self.chain = joined
            else:
                between = self.sentence.tokens[verbs[order - 1].last + 1 : predicate.first]
                if link.form is Form.INFINITIVE and joins_verbs(between):
                    joined = coordinate(self.chain, link)
                else:
                    joined = complement(self.chain, link, adjacent=not between)
                if len(joined) == 1:
                    self._reset(number, predicate)
                self.chain = joined
            upto = verbs[order + 1].first if order + 1 < len(verbs) else None
            for item in inside:
                at = item.mention.first
                before_all = order == 0 and at < predicate.first and not item.chain
                if before_all or (at >= predicate.first and (upto is None or at < upto)):
                    item.chain = self.chain
        for item in self.pending:
            item.chain = item.chain or self.chain
        self.pending = []

    def _reset(self, number: int, predicate: Predicate) -> None:
        """A new chain begins; «в целях создания …», «для работы …» begin none that could be a subject or object."""
        self.run_start = number
        before = self.sentence.tokens[max(0, predicate.first - 3) : predicate.first]
        self.adjunct = any(token.text in _PURPOSE for token in before)

    def _relative(self, number: int) -> bool:
        """«Отменить пункт, который разрешал …»: the relative clause stands under what undoes it."""
        if not self.chain or self.chain[0].force not in _UNDOING:
            return False
        return self._is_relative(number)

    def _is_conditional(self, number: int) -> bool:
        first, last = self.sentence.pieces[number]
        return any(t.text in _SUBORDINATING for t in self.sentence.tokens[first : last + 1][:2])

    def _is_relative(self, number: int) -> bool:
        first, last = self.sentence.pieces[number]
        opening = self.sentence.tokens[first : last + 1][:4]
        says = bool(opening) and opening[0].word is not None and opening[0].word.active_participle
        return says or any(t.text.startswith("котор") for t in opening)

    def _has_object(self, link: Link) -> bool:
        """«Создание чата отложить», «регистрацию … не проводить»: an infinitive after the verbal noun it governs; or
        «пункт, которым запрещались …, признать утратившим силу», which undoes all that stands before it."""
        if link.form is not Form.INFINITIVE or not self.chain:
            return False
        return self.chain[0].form is Form.NOUN or link.force in _UNDOING

    def _may_be_subject(self, number: int, predicate: Predicate) -> bool:
        """Whether the chain so far is what the operator is said of: «использовать …, WhatsApp и Viber запрещается», but
        «создать чат …, чат родителей не нужен» has a subject of its own."""
        head = self.chain[0]
        if head.form is Form.INFINITIVE and head.perfective and not head.imperfective:
            first = self.sentence.pieces[number][0]
            return not any(first <= m.first < predicate.first for m in self.mentions)
        return head.form in {Form.NOUN, Form.INFINITIVE}

    def _postposed(
        self, number: int, predicate: Predicate, before: list[Predicate], *, last: bool
    ) -> None:
        """«Использование Telegram, WhatsApp и Viber запрещается»: the operator governs what stands before it."""
        bare = bool(self.chain) and all(link.force is None for link in self.chain)
        if predicate.link.force in _UNDOING and self.chain:
            for item in self.sentence.governed:
                item.chain = (predicate.link, *item.chain)
            self.chain = (predicate.link,)
            return
        start = number
        if before:
            head = self.chain[0]
            subject = (
                head.form is Form.NOUN
                or len(self.chain) == 1
                or (head.form is Form.INFINITIVE and not head.perfective)
            )
            if bare and subject and not predicate.plural and not self.adjunct:
                start = self.run_start
        elif (
            bare
            and last  # «…, разрешается дублировать …» has its object after it
            and not predicate.plural
            and not self.adjunct
            and self._may_be_subject(number, predicate)
        ):
            start = self.run_start
        for item in (*self.sentence.governed, *self.pending):
            if start <= item.piece and item.mention.last < predicate.first:
                own = item.chain or (self.chain if bare and item.piece == number and before else ())
                if start < number and not own:
                    own = self.chain
                item.chain = (predicate.link, *own)
        self.chain = (predicate.link,)
        self._reset(number, predicate)


def _flag(sentence: Sentence, markers: dict[str, list[int]], predicates: set[int]) -> None:
    """Marks what stands after «кроме», «только», «вместо», «не», and what is moved away from."""
    for item in sentence.governed:
        at = item.mention.first
        item.excepted = any(
            _reaches(sentence, marker, at, predicates) for marker in markers[EXCEPTION]
        )
        item.only = any(_reaches(sentence, marker, at, predicates) for marker in markers[EXCLUSIVE])
        before = [sentence.tokens[i].text for i in range(max(0, at - 2), at)]
        if not item.mention.action and _without(sentence, at, predicates):
            item.chain = (*item.chain, WITHOUT)
        contrasted = any(
            marker < at and marker >= sentence.pieces[item.piece][0] for marker in markers[CONTRAST]
        )
        plain = item.mention.force is None and not item.mention.action
        denied = plain and "не" in before[-2:]
        moved = plain and before[-1:] and before[-1] in _FROM and bool(item.actions() & _MOVE)
        item.set_aside = bool(contrasted or denied or moved)
        item.attributive = plain and _in_participial_phrase(sentence, item, predicates)


def _without(sentence: Sentence, at: int, predicates: set[int]) -> bool:
    """«без заместителей», «без своих заместителей»; not «без использования Telegram», where the action is denied."""
    for index in range(at - 1, max(-1, at - 3), -1):
        if sentence.tokens[index].text == "без":
            return True
        if index in predicates or sentence.tokens[index].text in _BREAKS:
            return False
    return False


def _in_participial_phrase(sentence: Sentence, item: Governed, predicates: set[int]) -> bool:
    first, last = sentence.pieces[item.piece]
    if any(first <= p <= last for p in predicates):
        return False
    words = [t.word for t in sentence.tokens[first : item.mention.first] if t.word is not None]
    return any(word.full_participle for word in words[:2])


def _reaches(sentence: Sentence, marker: int, at: int, predicates: set[int]) -> bool:
    """Whether a marker's scope, which ends at a bracket or before a piece with a predicate of its own, holds ``at``."""
    if not marker < at:
        return False
    closing = any(sentence.tokens[i].text in {")", ";"} for i in range(marker, at))
    starts = [first for first, _ in sentence.pieces if marker < first <= at]
    fresh = any(
        any(first <= p <= last for p in predicates)
        for first, last in sentence.pieces
        if first in starts
    )
    return not closing and not fresh
