"""What was only said at a meeting or by somebody: «СЛУШАЛИ: … РЕШИЛИ: …», «Боровой С.Т.: «Предлагаю Telegram»».

Minutes order what was decided, and direct speech orders nothing, however many sentences it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.mood import BACKGROUND
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import OPENING_QUOTES, Token

_HEARD = Pattern(r"^\W*(?:\d+[.)]\s*)?(?:СЛУШАЛИ|ВЫСТУПИЛИ?|ВЫСТУПИЛА|ОБСУДИЛИ|ГОЛОСОВАЛИ)\b")
_DECIDED = Pattern(r"\b(?:РЕШИЛИ?|ПОСТАНОВИЛИ?|РЕШЕНИЕ|ПОСТАНОВЛЕНИЕ|ПРИКАЗЫВАЮ|ОБЯЗЫВАЮ)\b")
_SAYING = frozenset(
    "сказать говорить предложить предлагать спросить спрашивать ответить написать заявить возразить заметить"
    " пожаловаться попросить просить добавить напомнить пояснить отметить выступить выступать высказаться озвучить"
    " поинтересоваться потребовать посетовать настаивать воскликнуть сообщить".split()
)
_STRAIGHT = '"'
_CLOSING = {"«": "»", "„": "“”", "“": "”"}
"""Opening mark → what closes it; a straight one is closed by the next."""
_FEWEST = 3  # words of a speech; a chat's name has fewer, and no verb


def without_speeches(units: Sequence[Unit]) -> list[Unit]:
    """The statements without those that were only said; what a statement quotes of a speech states nothing in it."""
    kept = []
    heard, depth, opening = False, 0, ""
    for unit in units:
        if unit.text[:1].isupper() or heard:
            heard = not _DECIDED.search(unit.text) and (heard or bool(_HEARD.match(unit.text)))
        if heard:
            continue
        if depth > 0:
            end = _end(unit.sentence.tokens, opening, depth)
            depth = _open(unit.sentence.tokens, opening, depth)
            if end is None or not _is_sentence(unit.sentence.tokens[end:], fewest=2):
                continue
            for item in unit.sentence.governed:  # «… Telegram!» Просьбу удовлетворить.»
                if item.mention.first < end:
                    item.chain = (BACKGROUND, *item.chain)
        for at in _speech(unit):
            behind = unit.sentence.tokens[at:]
            opening = behind[0].text
            depth = max(_open(behind, opening, 0), 0)
            end = len(unit.sentence.tokens) if depth else _closed(unit.sentence.tokens, at)
            for item in unit.sentence.governed:
                if at < item.mention.first < end:
                    item.chain = (BACKGROUND, *item.chain)
        kept.append(unit)
    return kept


def _speech(unit: Unit) -> Iterator[int]:
    """The token of the quotation mark that opens a speech: somebody, or a verb of saying, and a colon stand before."""
    if ":" not in unit.sentence.texts:
        return
    tokens = unit.sentence.tokens
    for at in range(2, len(tokens) - 1):
        if tokens[at - 1].text == ":" and tokens[at].text in OPENING_QUOTES:
            before = tokens[: at - 1]
            somebody = _is_somebody(unit, before) and _is_sentence(tokens[at + 1 :])
            if somebody or _says(before):
                yield at
                return


def _says(tokens: Sequence[Token]) -> bool:
    """«Мама Вани К. написала: «…»»; an order («изложить так: «…»») is no past tense."""
    return any(t.word is not None and t.word.past and t.word.lemmas & _SAYING for t in tokens)


def _is_somebody(unit: Unit, tokens: Sequence[Token]) -> bool:
    """«Боровой С. Т. (театр «Балаганчик»): «…»», «Преподаватель Ложкина: «…»»: a person in the nominative, no verb."""
    if any(t.word is not None and t.word.infinitive for t in tokens):
        return False
    first = next((t.word for t in tokens if t.word is not None and len(t.text) > 1), None)
    said = unit.text[: tokens[-1].stop - unit.sentence.start]
    return first is not None and "nomn" in first.cases and bool(names(said))


def _end(tokens: Sequence[Token], opening: str, depth: int) -> int | None:
    """The token behind which a speech begun before is over; None where it goes on."""
    for number, token in enumerate(tokens):
        depth = _deeper(token.text, opening, depth)
        if depth <= 0:
            return number + 1
    return None


def _is_sentence(tokens: Sequence[Token], fewest: int = _FEWEST) -> bool:
    words = [t.word for t in tokens if t.word is not None]
    verb = any(w.finite or w.infinitive or w.predicative for w in words)
    return verb and len(words) >= fewest


def _open(tokens: Sequence[Token], opening: str, depth: int) -> int:
    """How many quotation marks stay open behind some tokens, ``depth`` of them before; ``opening`` is the outermost."""
    for token in tokens:
        depth = _deeper(token.text, opening, depth)
    return depth


def _deeper(mark: str, opening: str, depth: int) -> int:
    if opening == _STRAIGHT:
        return 1 - depth if mark == _STRAIGHT else depth
    return depth + (mark == opening) - (mark in _CLOSING[opening] and mark != opening)


def _closed(tokens: Sequence[Token], at: int) -> int:
    """Where the quotation that opens at a token closes."""
    depth = 0
    for number in range(at, len(tokens)):
        depth = _deeper(tokens[number].text, tokens[at].text, depth)
        if depth == 0:
            return number
    return len(tokens)
