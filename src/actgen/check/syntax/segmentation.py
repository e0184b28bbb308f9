"""Sentence segmentation: the tokens of every sentence of a paragraph, titles of cited acts left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.rosters import GROUP, is_lettered
from actgen.check.words.titles import titles
from actgen.check.words.tokens import Token, tokenise
from actgen.model.text import Paragraph

_LONGEST = (
    500  # tokens; a longer sentence is parted at its next comma, so that none takes long to judge
)
_ENDS = frozenset({".", "!", "?"})
_GATHERINGS = GROUP | {"чат", "беседа"}
_IT = frozenset({"он", "она", "его", "ее", "они", "их"})
_WITH = frozenset({"с", "со"})
_ANOTHER = frozenset({"старый", "прежний", "другой", "иной", "бывший", "остальной", "прочий"})
_ABBREVIATIONS = frozenset(
    "г гг п пп ст ч тел ул д им зам отв стр с руб кл ред пос дер обл р рук дир т др пр см инв каб прил др".split()
)


def untitled(passage: str) -> tuple[Token, ...]:
    """The tokens of a passage without those of the titles of cited acts."""
    spans = titles(passage)
    return tuple(token for token in tokenise(passage) if not _masked(token, spans))


def sentences(paragraph: Paragraph, operative: int) -> Iterator[list[Token]]:
    """Tokens of each sentence, titles of cited acts left out; one ends where the operative word does."""
    spans = titles(paragraph.text)
    sentence: list[Token] = []
    tokens = tokenise(paragraph.text)
    for position, token in enumerate(tokens):
        if spans and _masked(token, spans):
            continue
        sentence.append(token)
        endless = len(sentence) >= _LONGEST and token.text in {",", ";", "("}
        ended = (
            token.text in _ENDS
            and _ends_sentence(tokens, position)
            and not (_defines(sentence) and _goes_on(tokens, position + 1))
        )
        if endless or token.stop == operative or ended:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _ends_sentence(tokens: Sequence[Token], position: int) -> bool:
    """Whether the full stop, exclamation or question mark at ``position`` ends a sentence."""
    token = tokens[position]
    if position + 1 >= len(tokens):
        return False
    after = tokens[position + 1]
    before = tokens[position - 1] if position else None
    if after.start == token.stop and after.text not in {"»", '"', "”", ")"}:
        return False  # «И.О.», «18.04»
    if before is not None and (
        before.text in _ABBREVIATIONS or (len(before.text) == 1 and before.capital)
    ):
        return False
    return after.capital or after.text in {"«", "–", "—"}


def _defines(sentence: Sequence[Token]) -> bool:
    """«„Штаб“: директор, заместители.»: a name and who belongs to it, without a verb."""
    words = [token.word for token in sentence if token.word is not None]
    stated = any(w.infinitive or w.gerund or (w.finite and not w.noun) for w in words)
    opens = any(token.text in {":", "–", "—"} for token in sentence[:8])
    return not stated and (opens or is_lettered(sentence))


def _goes_on(tokens: Sequence[Token], start: int) -> bool:
    """«Рабочий чат в профиле.», «Ведётся в Viber.»: says of what was defined what it is, or where."""
    opening = [token.word for token in tokens[start : start + 2]]
    first = opening[0] if opening else None
    if first is not None and first.finite and not first.noun:
        return not (len(opening) > 1 and tokens[start + 1].capital)  # «Проверяет Колобова С.С.»
    if opening and tokens[start].text in _IT:
        return True
    rest = tokens[start:]
    stop = next((i for i, token in enumerate(rest) if token.text in _ENDS), len(rest))
    last = rest[stop - 1].word if stop else None
    if last is not None and last.infinitive:
        return False  # «Рабочий чат – в MAX. Старый чат в Вотсапе закрыть.»
    if first is not None and first.lemmas & _ANOTHER:
        return False  # «Рабочий чат – в MAX. Старый чат в Вотсапе закрываю.»
    if len(rest) > 1 and rest[1].text in _WITH:
        return False  # «Чат с ученическим советом …»: another chat than the one defined
    return any(word is not None and word.noun and word.lemmas & _GATHERINGS for word in opening)


def _masked(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start < stop for start, stop in spans)
