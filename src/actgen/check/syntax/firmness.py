"""A member of a sentence that is a duty though the rest is a wish: «желательно завести чат с детьми; с родителями –
обязательно»."""

from __future__ import annotations

from actgen.check.syntax.mood import Chain
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import DASHES
from actgen.model.lexicon import Force

_SAYS_SO = frozenset({"обязательно", "обязательном", "непременно", "обязателен", "обязательны"})
_SAID = frozenset({("обязательно",), ("непременно",), ("обязателен",), ("обязательны",)}) | {
    ("в", "обязательном", "порядке")
}
_SOFT = frozenset({Force.WISH, Force.OPTION, Force.PERMIT, Force.PROVISO})
_BEFORE_MEMBER = frozenset({",", ";"})


def is_firm(sentence: Sentence) -> bool:
    """Whether the sentence calls anything obligatory."""
    return not sentence.texts.isdisjoint(_SAYS_SO)


def oblige_apart(sentence: Sentence) -> None:
    """Takes what only wishes, permits or leaves to choice off a member that a dash calls obligatory."""
    if not is_firm(sentence):
        return
    tokens = sentence.tokens
    for number, (first, last) in enumerate(sentence.pieces[1:], start=1):
        said = tuple(t.text for t in tokens[first : last + 1] if t.word is not None)
        start, stop = sentence.pieces[number - 1]
        if said not in _SAID or tokens[stop].text not in DASHES or not start:
            continue
        if tokens[start - 1].text in _BEFORE_MEMBER:
            for item in sentence.governed:
                if start <= item.mention.first < stop:
                    item.modifiers = _without_softness(item.modifiers)
                    item.chain = _without_softness(item.chain)


def _without_softness(chain: Chain) -> Chain:
    return tuple(link for link in chain if link.force not in _SOFT)
