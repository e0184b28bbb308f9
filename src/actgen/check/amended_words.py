"""Words of another clause that are quoted to be struck or replaced: «слова «включить в план …» исключить», «слова «…»
заменить словами «…»», «вместо слов «…» читать «…»». What is struck is taken back; what comes instead states for
itself, whatever verb stands around the quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.mood import Chain, Form, Link, Mood, mood_of
from actgen.check.sentence import Sentence
from actgen.check.tokens import OPENING_QUOTES, Token
from actgen.model.lexicon import Force

_STRUCK = Link(Force.LIFT, False, frozenset(), Form.INFINITIVE)
_TOLD = Link(Force.OTHER, False, frozenset(), Form.INFINITIVE)  # a denial struck orders nothing
_OLD = frozenset({"слова", "слов", "слово"})
_NEW = frozenset({"словами", "словом", "читать"})
_AMENDING = ("замен", "исключ", "читать", "вычеркн", "удал")


def take_amended_words(sentence: Sentence) -> None:
    """Puts what is quoted to be struck under a lifting, and frees what comes instead from the verbs outside."""
    if sentence.texts.isdisjoint(_OLD):
        return
    spans = list(_quotations(sentence.tokens))
    if not any(_amends(sentence.tokens, spans)):
        return
    for item in sentence.governed:
        span = next(((a, b) for a, b in spans if a < item.mention.first < b), None)
        if span is None:
            continue
        introduced = sentence.tokens[span[0] - 1].text if span[0] else ""
        own = _inside(sentence.tokens, span, item.chain)
        if introduced in _OLD:
            item.chain = (_STRUCK if mood_of(own) is Mood.DO else _TOLD, *own)
        elif introduced in _NEW:
            item.chain = own or (_TOLD,)  # its verb is still to come


def _amends(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """For every word outside the quotations, whether it is a verb that amends."""
    for at, token in enumerate(tokens):
        if not any(first < at < last for first, last in spans):
            yield token.text.startswith(_AMENDING)


def _inside(tokens: Sequence[Token], span: tuple[int, int], chain: Chain) -> Chain:
    start, stop = tokens[span[0]].start, tokens[span[1]].stop
    return tuple(link for link in chain if link.at and start <= link.at[0] < stop)


def _quotations(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Tokens of the outermost quotation marks, pair by pair; an unclosed one reaches to the end."""
    opened: int | None = None
    depth = 0
    for at, token in enumerate(tokens):
        if token.text in OPENING_QUOTES:
            opened = at if depth == 0 else opened
            depth += 1
        elif token.text in {"»", "”"} and depth:
            depth -= 1
            if depth == 0 and opened is not None:
                yield opened, at
    if depth and opened is not None:
        yield opened, len(tokens) - 1
