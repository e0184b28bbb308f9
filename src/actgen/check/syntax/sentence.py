"""A sentence as analysed: its pieces, and every mention with what governs it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from actgen.check.syntax.mood import Chain, Form, Link, Mood, mood_of
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import Beginning, Token, all_lemmas, beginnings_of
from actgen.model.lexicon import Force

WITHOUT = Link(Force.LACK, False, frozenset(), Form.NOUN)  # «без заместителей»

DENIED = Link(None, True, frozenset(), Form.NOUN)  # «только не в Сферуме»


@dataclass(slots=True, eq=False)
class Governed:
    """A mention with what governs it; ``piece`` is the number of its piece in the sentence."""

    mention: Mention
    piece: int
    chain: Chain = ()
    modifiers: Chain = ()  # «по возможности» and the like
    excepted: bool = False  # after «кроме»
    only: bool = False  # after «только»
    set_aside: bool = False  # «вместо Telegram», «из Telegram в …», «а не в Telegram»
    replaced: bool = False  # of these after «вместо»
    subordinate: bool = False  # in a clause with «который», «если»
    supposed: bool = False  # in a question or condition: «какие группы в Viber ведут учителя»
    attributive: bool = False  # in a participial phrase: «общение, происходившее в Telegram»

    def mood(self, lead: Chain = ()) -> Mood:
        """What is to be done with it, when the chain of a lead-in stands above."""
        return mood_of((*lead, *self.modifiers, *self.chain))

    def actions(self) -> frozenset[str]:
        """Names of the actions that govern it."""
        return frozenset().union(*(link.names for link in self.chain))


@dataclass(slots=True)
class Sentence:
    """An analysed sentence. ``open_chain`` is what governs the items that follow its colon; ``texts`` are the texts of
    its tokens, ``lemmas`` all their dictionary forms, ``beginnings`` the stems that they begin with: a rule that hangs
    on a certain word asks them first, and most sentences are done with."""

    tokens: tuple[Token, ...]
    pieces: list[tuple[int, int]]
    governed: list[Governed] = field(default_factory=list)
    open_chain: Chain = ()
    exceptions: tuple[int, ...] = ()  # token indexes of «кроме», «за исключением»
    names: frozenset[str] = frozenset()  # every concept that ``governed`` names
    texts: frozenset[str] = field(init=False)
    lemmas: frozenset[str] = field(init=False)
    beginnings: frozenset[Beginning] = field(init=False)

    def __post_init__(self) -> None:
        self.texts = frozenset([token.text for token in self.tokens])
        self.lemmas = all_lemmas(self.tokens)
        self.beginnings = beginnings_of(self.texts)

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def stop(self) -> int:
        return self.tokens[-1].stop

    def naming(self, choice: Collection[str]) -> list[Governed]:
        """The mentions of any of these concepts."""
        if self.names.isdisjoint(choice):
            return []
        return [item for item in self.governed if not item.mention.names.isdisjoint(choice)]

    def addresses(self, item: Governed) -> bool:
        """Whether the mention is somebody in the dative: «разрешить педагогам»."""
        tokens = self.tokens[item.mention.first : item.mention.last + 1]
        words = [token.word for token in tokens if token.word is not None and len(token.text) > 2]
        return any(w.noun and "datv" in w.cases and w.animate for w in words)
