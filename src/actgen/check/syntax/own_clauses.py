"""What a document says of its own clauses: «Пункт 1 настоящего приказа отменить», «Пункты 1–3 исполняются по желанию»,
«Настоящий приказ носит рекомендательный характер», «Всё перечисленное – рекомендации».

Clauses of other documents («Пункт 2 приказа № 5 отменить», «Пункт 3 исключить из плана») are not meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actgen.check.syntax.effects import FORCE, Effect, effect, is_, moves
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import DASHES, Token


@dataclass(frozen=True, slots=True)
class Saying:
    """``clauses`` are their numbers as written («1», «2.3»); None means the whole document."""

    clauses: tuple[str, ...] | None
    effect: Effect


_CLAUSE = frozenset({"пункт", "подпункт"})
_SHORT = frozenset({"п", "пп"})
_DOCUMENTS = frozenset(
    "приказ распоряжение постановление положение инструкция правило регламент порядок план письмо акт закон график"
    " карта договор протокол программа контроль документ".split()
)
_THIS = frozenset({"настоящий", "данный", "этот", "наш"})
_ORDERS = frozenset({"приказ", "распоряжение", "документ"})
_TO_COME = frozenset({"особый", "отдельный", "новый", "дополнительный", "следующий"})
_OF_IT = frozenset(
    "исполнение неисполнение действие требование норма предписание выполнение невыполнение реализация применение"
    " содержание текст указание срок".split()
)
_CONTENT = frozenset(
    "чат беседа запрет ограничение назначение требование поручение обязанность мера норма правило".split()
)
_WORDED = frozenset("указанный установленный введенный названный предусмотренный данный".split())
_OF = frozenset({"по", "из"})
_CITING = frozenset({"о", "об", "по", "от", "№"})
_ALL = frozenset({"все", "весь"})
_SAID = frozenset(
    "перечисленный вышеперечисленный изложенный вышеизложенный указанный вышеуказанный сказанный вышесказанный"
    " названный".split()
)
_NAMING = _CLAUSE | _SHORT | _DOCUMENTS | _SAID
_SHORT_WRITTEN = _SHORT | {"П"}  # a capital with a full stop is no word
_BETWEEN = 6  # tokens: «назначение, о котором говорится в пункте 1»
_OPENING = 3  # words before which the document itself is the subject: «Исполнение приказа – …»


def names_its_own(sentence: Sentence) -> bool:
    """Whether a sentence has a word that stands for clauses or documents, without which it says nothing of them."""
    return not (sentence.lemmas.isdisjoint(_NAMING) and sentence.texts.isdisjoint(_SHORT_WRITTEN))


def saying(tokens: Sequence[Token]) -> Saying | None:
    """What a sentence says of clauses of its own document, or of the document as a whole; None for anything else."""
    found = _clauses(tokens)
    if found is not None:
        numbers, first, last = found
        rest = [*tokens[:first], *tokens[last:]]
        if not _is_object(tokens, first) or _speaks_of_another(rest):
            return None
        done = effect(rest)
        return Saying(numbers, done) if done is not None else None
    at, this = _itself(tokens)
    if at is None:
        return None
    rest = [*tokens[: at - this], *tokens[at + 1 :]]
    if _speaks_of_another(rest):
        return None
    done = effect(rest)
    sure = bool(this) or done is Effect.SOFTENED or any(is_(token, FORCE) for token in rest)
    if done is None or not sure or _does_more(tokens):
        return None
    return Saying(None, done)


def _clauses(tokens: Sequence[Token]) -> tuple[tuple[str, ...], int, int] | None:
    """The numbers behind the first «пункт», the token it is, and the token behind the last number."""
    for index, token in enumerate(tokens):
        after = index + 1
        if token.text.lower() in _SHORT and after < len(tokens) and tokens[after].text == ".":
            after += 1
        elif not is_(token, _CLAUSE):
            continue
        numbers: list[str] = []
        through = False
        while after < len(tokens):
            text = tokens[after].text
            if text[0].isdigit():
                numbers += _range(numbers[-1], text) if through else [text]
                through = False
            elif text in DASHES and numbers:
                through = True
            elif text not in {",", "и", "№"}:
                break
            after += 1
        if numbers:
            return tuple(numbers), index, after
    return None


def _range(first: str, last: str) -> list[str]:
    """«1–3» without its first number; of numbers with points the last alone."""
    if first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + 99:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    return [last]


def _is_object(tokens: Sequence[Token], first: int) -> bool:
    """«пункт 1 отменить», «исполнение пункта 1 отложить», «запрет, указанный в пункте 1, снять»; not «сведения,
    указанные в пункте 1, …»."""
    former = tokens[first - 1] if first else None
    if former is None or former.word is None:
        return True
    word = former.word
    verb = word.infinitive or word.finite or word.predicative or word.adverb
    if verb or word.lemmas & (_OF_IT | _THIS) or former.text == "и" or _is_own(tokens, first - 1):
        return True
    if not (word.lemmas & _WORDED or word.preposition):
        return False
    return any(is_(token, _CONTENT) for token in tokens[max(0, first - _BETWEEN) : first])


def _is_own(tokens: Sequence[Token], at: int) -> bool:
    """«Из приказа пункт 1 исключить»: of an act that is not named any closer it is this one."""
    if not is_(tokens[at], _DOCUMENTS) or not at or tokens[at - 1].text not in _OF:
        return False
    return at + 1 == len(tokens) or tokens[at + 1].text not in _CITING


def _itself(tokens: Sequence[Token]) -> tuple[int | None, bool]:
    """The token that names the document as a whole, and whether a word before it belongs to the name: «настоящий
    приказ», «всё перечисленное», or «приказ» as what the sentence is about."""
    words = 0
    for index, token in enumerate(tokens):
        if token.word is None:
            continue
        before = tokens[index - 1] if index else None
        if before is not None and before.text in _ALL and is_(token, _SAID):
            after = tokens[index + 1].word if index + 1 < len(tokens) else None
            return (None, False) if after is not None and after.noun else (index, True)
        if is_(token, _DOCUMENTS) and before is not None and is_(before, _TO_COME):
            continue  # «до особого распоряжения»
        if is_(token, _DOCUMENTS):
            this = before is not None and is_(before, _THIS)
            at = index - 1 if this else index
            subject = this and "nomn" in token.word.cases and "gent" not in token.word.cases
            if subject or ((this or words < _OPENING) and _is_object(tokens, at)):
                return index, this
            return None, False
        words += 1
    return None, False


def _speaks_of_another(tokens: Sequence[Token]) -> bool:
    """«приказа № 5», «из плана»; not «настоящего приказа», «до особого распоряжения», «из приказа»."""
    return any(
        token.text == "№"
        or (
            is_(token, _DOCUMENTS)
            and not (index and is_(tokens[index - 1], _THIS | _TO_COME))
            and not (is_(token, _ORDERS) and _is_own(tokens, index))
        )
        for index, token in enumerate(tokens)
    )


def _does_more(tokens: Sequence[Token]) -> bool:
    """«Настоящий приказ по возможности разместить на сайте»: a verb that says nothing of its being in force."""
    verbs = (t for t in tokens if t.word is not None and not (t.word.noun or t.word.preposition))
    return any(
        (t.word.finite or t.word.infinitive or t.word.active_participle) and not moves(t)
        for t in verbs
        if t.word is not None
    )


def numbered(saying: Saying) -> Iterator[str | None]:
    """The clauses one by one; None once for the whole document."""
    yield from saying.clauses if saying.clauses is not None else (None,)
