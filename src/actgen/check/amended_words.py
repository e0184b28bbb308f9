"""Words of another clause that are quoted to be struck or replaced: «слова «включить в план …» исключить», «слова «…»
заменить словами «…»», «вместо слов «…» читать «…»». What is struck is taken back; what comes instead states for
itself, whatever verb stands around the quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.mood import Chain, Form, Link, Mood, mood_of
from actgen.check.sentence import Sentence
from actgen.check.tokens import DASHES, OPENING_QUOTES, Token
from actgen.model.lexicon import Force

STRUCK = Link(Force.LIFT, False, frozenset(), Form.INFINITIVE)
_TOLD = Link(Force.OTHER, False, frozenset(), Form.INFINITIVE)  # a denial struck orders nothing
_OLD = frozenset({"слова", "слов", "слово"})
_NEW = frozenset({"словами", "словом", "читать"})
_CLAUSES = ("пункт", "подпункт", "абзац", "строк")
_REACH = 6  # tokens: «пункт 1 приказа № 14 («…»)»
_AMENDING = ("замен", "исключ", "читать", "вычеркн", "удал")


def take_amended_words(sentence: Sentence) -> None:
    """Puts what is quoted to be struck under a lifting, and frees what comes instead from the verbs outside."""
    if sentence.texts.isdisjoint(_OLD) and not {"(", "исключить"} <= sentence.texts:
        return
    spans = list(_quotations(sentence.tokens))
    if not any(_amends(sentence.tokens, spans)):
        return
    for item in sentence.governed:
        span = next(((a, b) for a, b in spans if a < item.mention.first < b), None)
        if span is None:
            continue
        introduced = sentence.tokens[span[0] - 1].text if span[0] else ""
        if introduced == "как":
            introduced = sentence.tokens[span[0] - 2].text
        own = _inside(sentence.tokens, span, item.chain)
        if introduced in _OLD or (introduced == "(" and _is_clause(sentence.tokens, span[0] - 1)):
            item.chain = (STRUCK if mood_of(own) is Mood.DO else _TOLD, *own)
        elif introduced in _NEW:
            nominal = _is_nominal(sentence.tokens[span[0] : span[1]])
            item.chain = own or _verb_inside(sentence, span) or (() if nominal else (_TOLD,))


def _is_clause(tokens: Sequence[Token], bracket: int) -> bool:
    """«Пункт 3 («Разместить …») исключить»: the bracket says what the clause reads like."""
    before = tokens[max(0, bracket - _REACH) : bracket]
    return any(token.text.startswith(_CLAUSES) for token in before)


def _amends(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """For every word outside the quotations, whether it is a verb that amends."""
    for at, token in enumerate(tokens):
        if not any(first < at < last for first, last in spans):
            yield token.text.startswith(_AMENDING)


def _is_nominal(tokens: Sequence[Token]) -> bool:
    """«администратор – Лукина О.В.» states without a verb."""
    words = [token.word for token in tokens if token.word is not None]
    verb = any(word.infinitive or (word.finite and not word.noun) for word in words)
    return not verb and any(token.text in DASHES for token in tokens)


def _verb_inside(sentence: Sentence, span: tuple[int, int]) -> Chain:
    """«читать «администратором назначить …»»: the verb within the quotation, where it comes behind its object."""
    within = (g for g in sentence.governed if span[0] < g.mention.first < span[1])
    chains = (_inside(sentence.tokens, span, g.chain) for g in within)
    return next((chain for chain in chains if mood_of(chain) is Mood.DO and chain), ())


def _inside(tokens: Sequence[Token], span: tuple[int, int], chain: Chain) -> Chain:
    start, stop = tokens[span[0]].start, tokens[span[1]].stop
    return tuple(link for link in chain if link.at and start <= link.at[0] < stop)


def _quotations(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Tokens of the outermost quotation marks, pair by pair; an unclosed one reaches to the end."""
    opened: int | None = None
    depth = 0
    german = any(token.text == "„" for token in tokens)  # „…“: what opens elsewhere closes here
    for at, token in enumerate(tokens):
        if token.text == '"':
            opens = _stands_before(tokens, at)
        else:
            opens = token.text in OPENING_QUOTES and not (german and depth and token.text == "“")
        if opens:
            opened = at if depth == 0 else opened
            depth += 1
        elif token.text in {"»", "”", "“", '"'} and depth:
            depth -= 1
            if depth == 0 and opened is not None:
                yield opened, at
    if depth and opened is not None:
        yield opened, len(tokens) - 1


def _stands_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark that is the same on both sides stands right before a word, not right behind one."""
    touched = at > 0 and tokens[at - 1].stop == tokens[at].start and tokens[at - 1].text != "("
    return not touched and at + 1 < len(tokens) and tokens[at].stop == tokens[at + 1].start
