"""What colours the pieces of a sentence: «по возможности», «если родители согласны», «постепенно»."""

from __future__ import annotations

from actgen.check.syntax import clauses
from actgen.check.syntax.mood import Chain
from actgen.check.syntax.sentence import Governed, Sentence


class Colouring:
    """The modifiers on the way through the pieces, and what they are still to colour."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.coming: Chain = ()  # modifiers of the next piece alone
        self.waiting: Chain = ()  # modifiers that stood alone before anything else
        self.last: Chain = ()  # modifiers of the last piece
        self.opening: Chain = ()  # modifiers with which the last piece opened
        self.leading = False  # whether ``waiting`` stands before a colon: it colours the list

    def left_open(self) -> Chain:
        """What colours the items that follow the sentence's colon."""
        return (*self.waiting, *self.last)

    def leave_member(self, before: str) -> None:
        """«…; если нужно, помочь …; создать чат»: what colours one member of a list ends with it; ``before`` is the
        mark before the piece."""
        if before == ":" and self.waiting:
            self.leading = True
        if before == ";" and not self.leading:
            self.waiting, self.coming = (), ()

    def colour(
        self,
        number: int,
        inside: list[Governed],
        adverbs: Chain,
        predicates: int,
        *,
        governed: bool,
    ) -> None:
        """Adverbs colour their own piece; alone in a piece, the one before it, or else all that follows. The piece has
        as many ``predicates``; ``governed`` says whether a verb stands above it."""
        self._spread(number, inside, adverbs, predicates, governed=governed)
        if self.opening and not adverbs and self._goes_on(number):
            for item in inside:
                item.modifiers = (*self.opening, *item.modifiers)
        else:
            first = self.sentence.pieces[number][0]
            opens = any(i.mention.first == first and i.mention.force is not None for i in inside)
            self.opening = adverbs if opens and predicates > len(adverbs) else ()
        self.last = () if set(adverbs) <= set(self.waiting) else adverbs

    def _goes_on(self, number: int) -> bool:
        """«По возможности составить и ввести …», «Желательно поправить …, добавив …»: the next verb shares it."""
        first, last = self.sentence.pieces[number]
        tokens = self.sentence.tokens
        opening = tokens[first].word
        if opening is not None and opening.gerund and tokens[first].text != "не":
            return True
        second = tokens[first + 1].word if first < last else None
        return tokens[first].text == "и" and second is not None and second.infinitive

    def _spread(
        self,
        number: int,
        inside: list[Governed],
        adverbs: Chain,
        predicates: int,
        *,
        governed: bool,
    ) -> None:
        first = self.sentence.pieces[number][0]
        clause = self.sentence.tokens[first].text == "если" and any(
            item.mention.first == first and item.mention.force is not None for item in inside
        )  # «если родители согласны»
        alone = adverbs and (clause or len(inside) == predicates == len(adverbs))
        coming, self.coming = self.coming, ()
        if alone and clauses.after_and(self.sentence, number):
            self.coming = adverbs  # «педагогов и, по возможности, родителей»: only what follows
            return
        before = [item for item in self.sentence.governed if item.piece == number - 1]
        ends = number + 1 == len(self.sentence.pieces)
        if alone and before and (governed or ends):
            for item in before:
                item.modifiers = (*adverbs, *item.modifiers)
        elif alone:
            self.waiting = (*self.waiting, *adverbs)
            return
        for item in inside:
            item.modifiers = (*self.waiting, *coming, *adverbs)
