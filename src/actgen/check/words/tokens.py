"""Words of a text with their dictionary forms and the grammar that the checker looks at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from actgen.russian.lookalikes import fold
from actgen.russian.morphology import is_known, lemmas, parses

# Words of other scripts are no tokens: no rule speaks of them.
_TOKEN = re.compile(r"(?P<word>[A-Za-zА-Яа-яЁё]+)|\d+(?:[.,]\d+)*|[№%]|[,;:.!?()«»\"“”„–—+/|\n-]")

DASHES = frozenset({"–", "—", "-"})
OPENING_QUOTES = frozenset({"«", '"', "“", "„"})
QUOTES = OPENING_QUOTES | {"»", "”"}
FUTURE = frozenset({"буду", "будем", "будет", "будут"})  # of «быть», before an infinitive
_REST = re.compile(r"-([А-Яа-яЁё]{2,})(?![A-Za-zА-Яа-яЁё-])")


@dataclass(frozen=True, slots=True)
class Word:
    """What one form may be, the same wherever it stands."""

    lemmas: frozenset[str]
    likely: str  # the most probable of them
    infinitive: bool = False
    finite: bool = False  # «создаёт», «запрещается»
    predicative: bool = False  # «создан», «обязан», «нельзя», «необходимо»
    gerund: bool = False
    full_participle: bool = False
    active_participle: bool = False  # «запрещавший»
    adjective: bool = False
    adverb: bool = False
    preposition: bool = False
    noun: bool = False
    past: bool = False  # a finite verb or a short participle in the past: «разрешалось»
    perfective: bool = False
    imperfective: bool = False
    cases: frozenset[str] = frozenset()
    plural: bool = False
    animate: bool = False
    feminine: bool = False  # a noun
    known: bool = True


@dataclass(slots=True, eq=False)  # made by the thousand: a frozen one takes twice as long
class Token:
    """A word, number or mark; ``start``/``stop`` are offsets in the text that was tokenised."""

    text: str  # lower case, look-alike letters folded, ё → е
    start: int
    stop: int
    word: Word | None  # None for numbers and marks
    capital: bool = False


@lru_cache(maxsize=100_000)
def word(form: str) -> Word:
    """The readings of a form, united; improbable ones are left out."""
    all_readings = parses(form)
    forms = lemmas(form)
    plausible = [p for p in all_readings if p.lemma in forms]
    best = plausible[:1]
    verbs = [p for p in plausible if p.pos in {"INFN", "VERB", "GRND", "PRTS"}]
    # A homonym between a noun and a verb («вести», «стали») is a verb only if that reading is the best one.
    sure = [p for p in verbs if p in best or p.score > 0.2]
    return Word(
        lemmas=forms | frozenset({form}),
        likely=all_readings[0].lemma if all_readings else form,
        infinitive=any(p.pos == "INFN" for p in sure),
        finite=any(p.pos == "VERB" for p in sure),
        predicative=any(
            p.pos in {"PRTS", "PRED", "ADJS"} for p in plausible if p in best or p.score > 0.2
        ),
        gerund=any(p.pos == "GRND" for p in sure),
        full_participle=not sure and any(p.pos == "PRTF" for p in plausible),
        active_participle=any(p.pos == "PRTF" and p.has("actv") for p in best),
        adjective=any(p.pos == "ADJF" for p in best),
        adverb=any(p.pos in {"ADVB", "COMP"} for p in best),
        preposition=any(p.pos == "PREP" for p in best),
        noun=any(p.pos == "NOUN" for p in plausible),
        past=any(p.pos == "VERB" and p.has("past") for p in sure),
        perfective=any(p.has("perf") for p in sure),
        imperfective=any(p.has("impf") for p in sure),
        cases=frozenset(
            case
            for p in plausible
            for case in ("nomn", "gent", "datv", "accs", "ablt", "loct")
            if p.has(case)
        ),
        plural=any(p.plural for p in best),
        animate=any(p.has("anim") for p in plausible),
        feminine=any(p.pos == "NOUN" and p.has("femn") for p in best),
        known=any(p.listed for p in all_readings),
    )


def all_lemmas(tokens: Sequence[Token]) -> frozenset[str]:
    """The dictionary forms of all words: rules that hang on certain words ask them before they look at any."""
    return frozenset().union(*[token.word.lemmas for token in tokens if token.word is not None])


class Beginning:
    """Whether a word begins with one of these stems, told once for every word. Of a sentence it is asked together with
    all others (`beginnings_of`): a rule that hangs on a stem need not go through the words of every sentence."""

    def __init__(self, *stems: str) -> None:
        self.stems = stems
        self.begins: Callable[[str], bool] = lru_cache(maxsize=20_000)(self._begins)
        _beginnings.append(self)
        _begun_by.cache_clear()

    def _begins(self, text: str) -> bool:
        return text.startswith(self.stems)


_beginnings: list[Beginning] = []


def beginnings_of(texts: Iterable[str]) -> frozenset[Beginning]:
    """All stems that a word of these begins with."""
    return frozenset().union(*map(_begun_by, texts))


@lru_cache(maxsize=100_000)
def _begun_by(text: str) -> frozenset[Beginning]:
    return frozenset([each for each in _beginnings if text.startswith(each.stems)])


@lru_cache(maxsize=2000)
def is_first_person(form: str) -> bool:
    """«открываю», «веду»: who signs speaks of what he does himself."""
    return any(p.pos == "VERB" and p.has("1per", "sing") for p in parses(form)[:1])


@lru_cache(maxsize=20_000)
def _is_broken(former: str, rest: str) -> bool:
    """«работни-ками»: the halves of one word, not two words joined by a hyphen as in «чат-группа»."""
    return not (is_known(former) and is_known(rest)) and is_known(former + rest)


def _is_dash(text: str, at: int) -> bool:
    """«в чате - родители»: a hyphen between spaces, that of a typist who has no dash."""
    return at > 0 and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()


@lru_cache(
    maxsize=64
)  # a heading is read for its concepts, then for its statements, a preamble thrice
def tokenise(text: str) -> tuple[Token, ...]:
    """Tokens of a text, in order. Hyphenated words come apart («чат-группа» is two words), so that
    «VK-мессенджер», «VK мессенджер» and «vk‑мессенджер» are the same. Tokens are shared, so they must not be changed.
    """
    folded = fold(text)
    found: list[Token] = []
    done = 0
    for match in _TOKEN.finditer(folded):
        raw = match[0]
        start, stop = match.span()
        if start < done:
            continue  # the rest of a broken word
        if match.lastgroup is None:
            dash = raw == "—" or (raw == "-" and _is_dash(folded, start))
            found.append(Token("–" if dash else raw, start, stop, None))
            continue
        rest = _REST.match(folded, stop) if folded.startswith("-", stop) else None
        if rest and _is_broken(raw.lower(), rest[1].lower()):
            raw, stop = raw + rest[1], rest.end()
        done = stop
        form, capital, meant = _word_as_written(raw)
        if capital and len(raw) == 1 and folded.startswith(".", stop):
            found.append(Token(raw, start, stop, None, True))  # «И.» is no «и»
        else:
            found.append(Token(form, start, stop, meant, capital))
    return tuple(found)


@lru_cache(maxsize=100_000)
def _word_as_written(raw: str) -> tuple[str, bool, Word]:
    """The text of the token, whether it begins with a capital, and what it may be."""
    form = raw.lower().replace("ё", "е")
    return form, raw[0].isupper(), word(form)
