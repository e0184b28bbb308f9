"""Who governs what in a sentence: every mention of a concept gets the chain of predicates above it.

The sentence is cut into pieces at punctuation and before «и» + predicate. A piece's first predicate is joined to the
chain of the pieces before it by grammar: an infinitive goes with an infinitive of the same aspect, a verbal noun with
one in the same case, a gerund stands alone, and a finite operator after its subject («использование … запрещается»)
governs what stands before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from actgen.check.concepts import CONTRAST, EXCEPTION, EXCLUSIVE, ConceptFinder, Mention
from actgen.check.coordination import AND, complement, coordinate, goes_on, joins_verbs
from actgen.check.marks import flag
from actgen.check.mood import Chain, Form, Link
from actgen.check.pieces import cut
from actgen.check.predicates import Predicate, find_predicates, is_attribute
from actgen.check.sentence import Governed, Sentence
from actgen.check.tokens import Token
from actgen.model.lexicon import Force

_SUBORDINATING = frozenset({"если", "когда", "поскольку", "хотя", "пока"})
_TARGET = ("%", "процент", "дол", "показател")
_PURPOSE = frozenset({"для", "целях", "целью", "цели", "при", "после", "ради"})
_Standing = TypeVar("_Standing", Mention, Predicate)
_UNDOING = frozenset({Force.LIFT, Force.REPEAL})


def analyse(tokens: Sequence[Token], finder: ConceptFinder) -> Sentence:
    """Mentions, pieces, and the chain of every mention."""
    mentions = finder.find(tokens)
    predicates = find_predicates(tokens, mentions)
    sentence = Sentence(tuple(tokens), cut(tokens, mentions, predicates))
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
    flag(sentence, markers, {p.first for p in predicates})
    sentence.names = frozenset(name for item in sentence.governed for name in item.mention.names)
    return sentence


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
        self.coming: Chain = ()  # modifiers of the next piece alone
        self.waiting: Chain = ()  # modifiers that stood alone before anything else

    def run(self) -> None:
        predicates = self._by_piece(self.predicates)
        mentions = self._by_piece(self.mentions)
        for number in range(len(self.sentence.pieces)):
            here = predicates[number]
            adverbs = tuple(p.link for p in here if p.link.form is Form.ADVERB)
            verbs = [p for p in here if p.link.form is not Form.ADVERB]
            inside = [Governed(m, number) for m in mentions[number]]
            self.sentence.governed.extend(inside)
            self._colour(number, inside, adverbs, len(here))
            subordinate = self._is_conditional(number) or (
                self.chain and self._is_relative(number) and not self._relative(number)
            )
            if verbs and subordinate:
                main, start, waiting = self.chain, self.run_start, self.pending
                self.pending = []
                self._govern(number, inside, verbs)
                for item in inside:
                    item.subordinate = True
                self.chain, self.run_start, self.pending = main, start, waiting
            elif verbs:
                self._govern(number, inside, verbs)
            elif self.chain:
                for item in inside:
                    item.chain = self.chain
            else:
                self.pending.extend(inside)
        self.sentence.open_chain = (*self.waiting, *self.chain)

    def _by_piece(self, found: Sequence[_Standing]) -> list[list[_Standing]]:
        """What begins in each piece."""
        groups: list[list[_Standing]] = [[] for _ in self.sentence.pieces]
        ends = [last for _, last in self.sentence.pieces]
        for each in found:
            number = bisect_left(ends, each.first)
            if number < len(ends) and self.sentence.pieces[number][0] <= each.first:
                groups[number].append(each)
        return groups

    def _colour(self, number: int, inside: list[Governed], adverbs: Chain, predicates: int) -> None:
        """Adverbs colour their own piece; alone in a piece, the one before it, or else all that follows."""
        alone = adverbs and len(inside) == predicates == len(adverbs)
        coming, self.coming = self.coming, ()
        if alone and self._after_and(number):
            self.coming = adverbs  # «педагогов и, по возможности, родителей»: only what follows
            return
        before = [item for item in self.sentence.governed if item.piece == number - 1]
        if alone and before and self.chain:
            for item in before:
                item.modifiers = (*adverbs, *item.modifiers)
        elif alone:
            self.waiting = (*self.waiting, *adverbs)
            return
        for item in inside:
            item.modifiers = (*self.waiting, *coming, *adverbs)

    def _after_and(self, number: int) -> bool:
        first = self.sentence.pieces[number][0]
        before = [token.text for token in self.sentence.tokens[max(0, first - 2) : first]]
        return len(before) == 2 and before[0] in AND and before[1] == ","

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
                own = item.chain or self.chain if start < number or before else item.chain
                if before and start == number:
                    # «…; открытие чатов запрещается»: the verb of the pieces before has no part in it
                    here = {id(p.link) for p in before}
                    own = tuple(link for link in own if id(link) in here)
                item.chain = (predicate.link, *own)
        self.chain = (predicate.link,)
        self._reset(number, predicate)
