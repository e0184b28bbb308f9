"""What somebody proposed or asked for, and what became of it.

«Поступило предложение вести чаты в Viber. Предложение не поддержано.», «Родители просили: «Оставьте нам Telegram!»
Отказать.», «Предложение «Оставить чат в Viber» отклонить»: a proposal by itself orders nothing; one that is accepted is
ordered, one that is declined is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from actgen.check.syntax.amended_words import inside, quotations
from actgen.check.syntax.mood import BACKGROUND
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.syntax.units import Unit
from actgen.check.syntax.weighed import ACCEPTING, REFUSED, REFUSING, SPEECH
from actgen.check.words.tokens import Token, all_lemmas

_PROPOSAL = (SPEECH - {"указание", "предписание", "поручение", "рекомендация"}) | {
    "ходатайство",
    "обращение",
    "заявление",
    "мнение",
}
_COMING = frozenset(
    "поступить поступать прозвучать звучать внести вносить высказать высказывать озвучить выдвинуть выдвигать быть"
    " рассмотреть обсудить заслушать".split()
)
_PUTTING = frozenset(
    "предложить предлагать просить попросить ходатайствовать настаивать потребовать".split()
)
_ALSO_ACCEPTING = ACCEPTING | {"согласиться", "соглашаться", "согласен", "разрешить", "утвердить"}
_ALSO_REFUSING = REFUSING | {"возразить", "возражать", "отклонено", "отклонен"}
_OF_A_TEXT = frozenset({"дополнить", "дополнять", "пункт", "подпункт", "абзац"})
_LONGEST = 12  # tokens of a sentence that only says what became of a proposal
_FAR = 10  # the same with who proposed it: «предложение комитета 7 «А» «…»»
_REACH = 4  # tokens between a proposal and its words: «предложение родительского комитета «…»»
_IN_TIME = 2  # statements behind a proposal among which its fate is told


class _Fate(Enum):
    ACCEPTED = auto()
    REFUSED = auto()


def take_quoted_proposals(sentence: Sentence) -> None:
    """«Предложение комитета «Оставить чат в Viber» отклонить»: the words quoted stand under what becomes of them."""
    if sentence.lemmas.isdisjoint(_PROPOSAL) or not {"«", '"', "„", "“"} & sentence.texts:
        return
    if not sentence.lemmas.isdisjoint(_OF_A_TEXT):
        return  # «предложением «…» пункт 7 дополнить»: a sentence of another text
    tokens = sentence.tokens
    for first, last in quotations(tokens):
        before = tokens[max(0, first - _FAR) : first]
        held = [item for item in sentence.governed if first < item.mention.first < last]
        if not held or not any(_is(t, _PROPOSAL) for t in before) or _is_title(tokens, first, last):
            continue
        fate = _fate([*tokens[:first], *tokens[last + 1 :]])
        for item in held:
            own = inside(tokens, (first, last), item.chain)
            if fate is _Fate.ACCEPTED:
                item.chain = own
            else:
                item.chain = (REFUSED if fate is _Fate.REFUSED else BACKGROUND, *own)


def weigh_proposals(units: Sequence[Unit]) -> None:
    """Puts what was only proposed under what became of it in the sentences behind."""
    for at, unit in enumerate(units):
        lemmas = unit.sentence.lemmas
        if lemmas.isdisjoint(_PROPOSAL) and lemmas.isdisjoint(_PUTTING):
            continue
        put, fate = _put_forward(unit.sentence)
        if not put:
            continue
        near = units[at + 1 : at + 1 + _IN_TIME] if fate is None else ()
        fate = fate or next((f for u in near if (f := _told_fate(u.sentence))), None)
        for item in put:
            own = tuple(
                link
                for link in item.chain
                if not link.background and not _comes(unit.sentence, link.at)
            )
            if fate is _Fate.ACCEPTED:
                item.chain = own
            else:
                item.chain = (REFUSED if fate is _Fate.REFUSED else BACKGROUND, *own)


def _put_forward(sentence: Sentence) -> tuple[list[Governed], _Fate | None]:
    """The mentions of what is proposed: behind «поступило предложение», «родители просили»; and what became of it, if
    that is told behind a speech in the same breath."""
    tokens = sentence.tokens
    at = next((i for i, t in enumerate(tokens) if _told(tokens, i, t)), None)
    if at is None:
        return [], None
    closed = max((i for i, t in enumerate(tokens) if t.text == "»"), default=at)
    fate = _fate(tokens[closed + 1 :])
    if fate is not None and closed == at:
        return [], None  # «Поступившее предложение … отклонить» says itself what becomes of it
    stop = closed if fate is not None else len(tokens)
    return [g for g in sentence.governed if at < g.mention.first < stop], fate


def _told(tokens: Sequence[Token], at: int, token: Token) -> bool:
    """A proposal that came in, or a verb that put one forward; both are told of the past."""
    word = token.word
    if word is None:
        return False
    if word.lemmas & _PROPOSAL and word.noun:
        near = tokens[max(0, at - _REACH) : at + 3]
        return any(t.word is not None and t.word.past and t.word.lemmas & _COMING for t in near)
    return word.past and bool(word.lemmas & _PUTTING) and word.finite and not word.predicative


def _comes(sentence: Sentence, at: tuple[int, int] | None) -> bool:
    words = (t.word for t in sentence.tokens if at is not None and t.start == at[0])
    return any(w is not None and w.lemmas & (_COMING | _PUTTING | _PROPOSAL) for w in words)


def _told_fate(sentence: Sentence) -> _Fate | None:
    """What a short sentence says became of the proposal before it."""
    tokens = sentence.tokens
    if len(tokens) > _LONGEST:
        return None
    subject = not sentence.lemmas.isdisjoint(_PROPOSAL | {"он", "это"})
    words = [t.word for t in tokens if t.word is not None]
    alone = bool(words) and not any(w.noun and not w.adjective for w in words)
    return _fate(tokens) if subject or alone else None


def _fate(tokens: Sequence[Token]) -> _Fate | None:
    if all_lemmas(tokens).isdisjoint(_ALSO_ACCEPTING | _ALSO_REFUSING | {"пусть", "против"}):
        return None
    for at, token in enumerate(tokens):
        denied = at > 0 and tokens[at - 1].text == "не"
        if token.text == "пусть" or (denied and token.text == "против"):
            return _Fate.ACCEPTED
        if _is(token, _ALSO_REFUSING):
            return _Fate.ACCEPTED if denied else _Fate.REFUSED
        if _is(token, _ALSO_ACCEPTING):
            return _Fate.REFUSED if denied else _Fate.ACCEPTED
    return None


def _is_title(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«рассмотреть предложение «О чатах»»: a theme, not what is proposed."""
    return tokens[first + 1].text in {"о", "об"} or last - first < 3


def _is(token: Token, lemmas: frozenset[str]) -> bool:
    return token.word is not None and not lemmas.isdisjoint(token.word.lemmas)
