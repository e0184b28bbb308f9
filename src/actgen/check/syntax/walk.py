"""The walk over the pieces of a sentence that gives every mention its chain.

A piece's first predicate is joined to the chain of the pieces before it by grammar: an infinitive goes with an
infinitive of the same aspect, a verbal noun with one in the same case, a gerund stands aside, a clause with «чтобы»
completes the operator before it, and a finite operator after its subject («использование … запрещается») governs what
stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actgen.check.syntax import clauses, openings
from actgen.check.syntax.anew import states_its_own
from actgen.check.syntax.colouring import Colouring
from actgen.check.syntax.coordination import (
    AND,
    complement,
    complete_before,
    coordinate,
    denied_alike,
    goes_on,
    joins_verbs,
    takes_its_object,
    with_complement,
)
from actgen.check.syntax.mood import UNDOING, Chain, Form, Link
from actgen.check.syntax.pieces import by_piece
from actgen.check.syntax.preceding import (
    begins_with_subject,
    follows_its_object,
    has_own_subject,
    is_ours,
    is_said_of_a_noun,
    may_be_subject,
)
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import DASHES


class Walk:
    """One pass over the pieces, keeping the current chain."""

    def __init__(
        self, sentence: Sentence, mentions: Sequence[Mention], predicates: Sequence[Predicate]
    ) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.predicates = predicates
        self.chain: Chain = ()
        self.aside: Chain = ()  # the chain before a gerund: what follows the gerund joins it
        self.run_start = 0  # piece in which the current chain began
        self.adjunct = False  # whether it began as «в целях …»
        self.pending: list[Governed] = []  # mentions before the first predicate
        self.opened: list[Governed] = []  # mentions of a completing clause before its verb
        self.shared: Chain = ()  # modifiers of the current chain's verb: its further objects share them
        self.colours = Colouring(sentence)
        self.outside: Chain | None = None  # the chain before a bracket: it goes on behind it
        self.closed = False  # whether the operator already has its subject before it

    def run(self) -> None:
        """Fills ``sentence.governed`` and ``sentence.open_chain``."""
        predicates = by_piece(self.sentence.pieces, self.predicates)
        mentions = by_piece(self.sentence.pieces, self.mentions)
        for number in range(len(self.sentence.pieces)):
            here = predicates[number]
            adverbs = tuple(p.link for p in here if p.link.form is Form.ADVERB)
            verbs = [p for p in here if p.link.form is not Form.ADVERB]
            inside = [Governed(m, number) for m in mentions[number]]
            self._leave_member(number)
            dashed = self.closed and not verbs and openings.is_dashed(self.sentence, number)
            apart = openings.waits_for_its_verb(self.sentence, number, predicates, self.chain)
            apart = apart or openings.refused_before(self.sentence, number, verbs, self.chain)
            if (
                dashed
                or apart
                or states_its_own(self.sentence, number, predicates, self.chain, self.mentions)
            ):
                self._break_off(number)
            self.sentence.governed.extend(inside)
            self.colours.colour(number, inside, adverbs, len(here), governed=bool(self.chain))
            completing = clauses.completes(self.sentence, number, self.chain)
            if verbs and (completing or self.opened):
                self._complete(number, inside, verbs)
            elif completing or self.opened:  # «не допускать, чтобы чаты, встречи … велись»
                self.opened.extend(inside)
            elif verbs and clauses.is_subordinate(
                self.sentence, number, self.chain, pending=bool(self.pending)
            ):
                main, start, waiting = self.chain, self.run_start, self.pending
                self.pending = []
                if clauses.is_circumstance(self.sentence, number):  # no part of the main clause
                    self.chain, self.run_start = (), number
                self._govern(number, inside, verbs)
                for item in inside:
                    item.subordinate = True
                self.pending = waiting
                if not clauses.lists_awaited(self.sentence, number):
                    self.chain, self.run_start = main, start
            elif verbs:
                for item in self.pending:
                    item.modifiers = (*adverbs, *item.modifiers)
                self._govern(number, inside, verbs)
                self.shared = adverbs
            elif (
                self.chain
                and not openings.is_topic(self.sentence, number, predicates[number + 1])
                and not openings.opens_anew(self.sentence, number, predicates)
            ):
                for item in inside:
                    item.chain = self.chain
                    item.modifiers = (*self.shared, *item.modifiers)
            else:
                self.pending.extend(inside)
        self.sentence.open_chain = (*self.colours.left_open(), *self.chain)

    def _break_off(self, number: int) -> None:
        """What follows has no part in the chain so far; a clause with «чтобы» that waits for its verb has."""
        for item in self.opened:
            item.chain = self.chain
        self.opened, self.chain, self.shared = [], (), ()
        self.run_start, self.closed = number, False

    def _leave_member(self, number: int) -> None:
        """«…; если нужно, помочь …; создать чат»: what colours one member of a list ends with it."""
        before = self.sentence.tokens[self.sentence.pieces[number][0] - 1].text if number else ""
        if before == "(":
            self.outside = self.chain
        elif before == ")" and self.outside is not None:
            if self.outside and self.chain is not self.outside:
                self.chain, self.run_start = self.outside, number
            self.outside = None
        self.colours.leave_member(before)

    def _complete(self, number: int, inside: list[Governed], verbs: list[Predicate]) -> None:
        """The clause is analysed by itself and put under the chain that it completes."""
        outer, self.chain, self.pending = self.chain, (), self.opened
        inside, self.opened = [*self.opened, *inside], []
        self.run_start = number
        self._govern(number, inside, verbs)
        for item in inside:
            item.chain = (*outer, *item.chain)
        self.chain = (*outer, *self.chain)

    def _govern(self, number: int, inside: list[Governed], verbs: list[Predicate]) -> None:
        self.chain, self.aside = clauses.stepped_back(self.chain, self.aside, verbs[0])
        if openings.begins_anew(self.sentence, number) or openings.is_told(
            self.sentence, self.pending, number
        ):
            self.pending = []
        for order, predicate in enumerate(verbs):
            link = predicate.link
            if order == 0 and clauses.is_precondition(link, self.chain):
                link = predicate.link = replace(link, negated=False, needed=True)
            operates = link.force is not None or link.negated
            takes_back = order == 0 and clauses.undone(self.sentence, number, self.chain)
            former = verbs[order - 1] if order else None
            if former is not None and denied_alike(self.sentence.tokens, former, predicate):
                self.chain = (link,)
                self._reset(number, predicate)
            elif (
                operates
                and not takes_back
                and not clauses.is_forbidden(verbs, order)
                and follows_its_object(self.sentence, self.chain, predicate, former)
            ):
                self._postposed(number, predicate, verbs[:order], last=order + 1 == len(verbs))
            elif takes_back and link.form is Form.FINITE:
                self.chain = (self.chain[0], link)
            elif order == 0:
                object_first = link.form is Form.NOUN and any(
                    v.link.form is Form.INFINITIVE for v in verbs[1:]
                )  # «…; от подключения освободить»
                apart = object_first or begins_with_subject(self.sentence, number, verbs)
                apart = apart or clauses.gives_up(self.sentence, number)
                joined = (link,) if apart else self._join(number, link)
                opening = self.sentence.tokens[self.sentence.pieces[number][0]].text
                if len(joined) == 1 and not goes_on(self.chain, link, opening):
                    self._reset(number, predicate)
                self.chain, self.closed = joined, False
            else:
                self._go_on(number, verbs[order - 1], predicate)
                complete_before(self.sentence, self.chain, verbs[order - 1], predicate)
            upto = verbs[order + 1].first if order + 1 < len(verbs) else None
            for item in inside:
                at = item.mention.first
                before_all = order == 0 and at < predicate.first and not item.chain
                if before_all or (at >= predicate.first and (upto is None or at < upto)):
                    item.chain = (
                        self.chain if clauses.reaches(self.sentence, predicate, item, upto) else ()
                    )
        for item in self.pending:
            item.chain = item.chain or self.chain
        self.pending = []

    def _join(self, number: int, link: Link) -> Chain:
        """Joins the first predicate of a piece; an operator that has no object yet («разрешить педагогам, у которых …,
        переписываться») waits for its infinitive."""
        if self.closed:
            return (link,)
        if len(self.chain) == 1 and link.form is Form.INFINITIVE is self.chain[0].form:
            operator = self.chain[0]
            own = [g for g in self.sentence.governed if g.chain == self.chain and g.mention.plain]
            if operator.force is not None and own and all(self.sentence.addresses(g) for g in own):
                return (operator, link)
        joined = coordinate(self.chain, link)
        also = self.sentence.tokens[self.sentence.pieces[number][0]].text in AND
        if also and len(joined) == 1 and len(self.chain) > 1 and link.form is Form.INFINITIVE:
            operator, action = self.chain[:2]
            if operator.force is not None and operator.form is action.form is Form.INFINITIVE:
                return (operator, link)  # «рекомендовать перейти в … и … больше не пользоваться»
        return joined

    def _go_on(self, number: int, former: Predicate, predicate: Predicate) -> None:
        """Joins a further predicate of a piece."""
        link = predicate.link
        between = self.sentence.tokens[former.last + 1 : predicate.first]
        if former.adjunct and link.form is Form.INFINITIVE:
            joined: Chain = (link,)  # «ввиду нецелесообразности … использовать»
        elif link.form is Form.INFINITIVE and joins_verbs(between):
            joined = coordinate(self.chain, link)
        else:
            joined = complement(self.chain, link, adjacent=not between)
        if len(joined) == 1:
            self._reset(number, predicate)
        elif link.form is Form.INFINITIVE and (
            takes_its_object(former.link) or clauses.ends_what_it_names(self.sentence, predicate)
        ):
            for item in self.sentence.governed:  # «не давать чатам замолчать»
                told = former.link.force and self.sentence.addresses(item)
                if former.last < item.mention.first < predicate.first and not told:
                    item.chain = joined
        self.chain = joined

    def _reset(self, number: int, predicate: Predicate) -> None:
        """A new chain begins; «в целях создания …», «для работы …» begin none that could be a subject or object."""
        self.run_start, self.adjunct = number, predicate.adjunct

    def _postposed(
        self, number: int, predicate: Predicate, before: list[Predicate], *, last: bool
    ) -> None:
        """«Использование Telegram, WhatsApp и Viber запрещается»: the operator governs what stands before it."""
        bare = bool(self.chain) and all(link.force is None for link in self.chain)
        of_noun = is_said_of_a_noun(self.sentence, self.chain, number, predicate, before)
        undoes = predicate.link.force in UNDOING and not of_noun
        apart = clauses.apart_from(self.sentence, number, predicate, self.chain)
        if undoes and apart is not None:
            for item in self.sentence.governed:
                if apart <= item.piece and item.mention.last < predicate.first:
                    item.chain = (predicate.link, *item.chain)
            self.chain = (predicate.link,)
            return
        if undoes and (self.chain or clauses.recalled(self.sentence)):
            for item in self.sentence.governed:
                item.chain = (predicate.link, *item.chain)
            self.chain = (predicate.link,)
            return
        if before and before[-1].adjunct and len(before) == 1:
            before = []
        links = with_complement(predicate, before)
        start = number if of_noun else self._start(number, predicate, before, bare=bare, last=last)
        here = {id(p.link) for p in before}
        upto = before[-1].first if len(links) > 1 else predicate.first
        for item in self.sentence.governed:
            if start <= item.piece and item.mention.last < predicate.first:
                own = item.chain or self.chain if start < number or before else item.chain
                if before and start == number:
                    # «…; открытие чатов запрещается»: the verb of the pieces before has no part in it
                    own = tuple(link for link in own if id(link) in here)
                item.chain = (*(links if item.mention.last < upto else links[:1]), *own)
        over = clauses.has_its_subject(self.sentence, number, predicate)
        self.chain, self.closed = links, bool(before) or start < number or over
        self._reset(number, predicate)

    def _start(
        self, number: int, predicate: Predicate, before: list[Predicate], *, bare: bool, last: bool
    ) -> int:
        """The piece where the operator's subject begins."""
        if openings.begins_anew(self.sentence, number) or clauses.subject_behind(
            self.sentence, number, predicate
        ):
            return number
        if predicate.link.force is None and clauses.is_conditional(self.sentence, number):
            return number  # «…, если совет не решит иного»
        if not before and predicate.link.names == {"быть"}:
            first = self.sentence.pieces[number][0]
            alone = predicate.first == first and number > 0
            dash = alone and self.sentence.tokens[first - 1].text in DASHES
            return number - 1 if dash else number  # «с родительским комитетом – нет»
        if bare and clauses.gives_up_itself(self.sentence, number, predicate, self.chain):
            return self.run_start
        if (
            not bare
            or self.adjunct
            or (predicate.plural and not is_ours(self.sentence, number, predicate))
        ):
            return number
        if has_own_subject(self.sentence, self.chain, number):
            return number
        if before:
            head = self.chain[0]
            lasting = head.form is Form.INFINITIVE and not head.perfective
            subject = head.form is Form.NOUN or len(self.chain) == 1 or lasting
            return self.run_start if subject else number
        if not last:
            return number  # «…, разрешается дублировать …» has its object after it
        governs = may_be_subject(self.sentence, self.chain, self.mentions, number, predicate)
        return self.run_start if governs else number
