"""Words of another clause that are quoted to be struck or replaced: «слова «включить в план …» исключить», «слова «…»
заменить словами «…»», «вместо слов «…» читать «…»». What is struck is taken back; what comes instead states for
itself, whatever verb stands around the quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.mood import Chain, Form, Link, Mood, mood_of
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import DASHES, OPENING_QUOTES, Token
from actgen.model.lexicon import Force

STRUCK = Link(Force.LIFT, False, frozenset(), Form.INFINITIVE)
_TOLD = Link(Force.OTHER, False, frozenset(), Form.INFINITIVE)  # a denial struck orders nothing
_TAKEN_BACK = frozenset({Mood.BAN, Mood.REVOKED})
_OLD = frozenset({"слова", "слов", "слово", "фразу", "словосочетание", "предложение"})
_NEW = frozenset({"словами", "словом", "читать", "фразой", "предложением"})
_CLAUSES = ("пункт", "подпункт", "абзац", "строк")
_AMENDED = frozenset(
    {"пункт", "подпункт", "абзац", "строка", "слово", "фраза", "норма", "положение"}
)
_REACH = 6  # tokens: «пункт 1 приказа № 14 («…»)»
_FAR = 16  # tokens: «пункт 3 приказа от 01.09.2023 № 100 по школе «…»»
_AMENDING = (
    "замен",
    "исключ",
    "читать",
    "вычеркн",
    "удал",
    "изъят",
    "изъя",
    "убра",
    "утратив",
    "отмен",
    "снят",
    "излож",
)
_STRIKING = tuple(text for text in _AMENDING if text != "читать")
_FOREIGN = "иностранный мессенджер"
_CONTENTS = ("содержани", "редакци", "изложени")
_BREAKS = frozenset({",", ";"})
_MARKS = frozenset({"«", "„", "“", '"'})


def take_amended_words(sentence: Sentence) -> None:
    """Puts what is quoted to be struck under a lifting, and frees what comes instead from the verbs outside."""
    if sentence.texts.isdisjoint(_OLD) and sentence.lemmas.isdisjoint(_AMENDED):
        return
    _open_new_wording(sentence)
    if sentence.texts.isdisjoint(_MARKS):
        return
    spans = list(quotations(sentence.tokens))
    if not any(_amends(sentence.tokens, spans)):
        return
    for item in sentence.governed:
        span = next(((a, b) for a, b in spans if a < item.mention.first < b), None)
        if span is None:
            continue
        own = inside(sentence.tokens, span, item.chain)
        introduced = _introduced(sentence.tokens, span)
        if introduced == "clause":  # «пункт плана «Регистрация …» отменить» is governed rightly
            taken = mood_of(own) is Mood.DO and mood_of(item.chain) in _TAKEN_BACK
            introduced = "" if taken else "old"
        match introduced:
            case "old":
                item.chain = (STRUCK if _takes_back(item, mood_of(own)) else _TOLD, *own)
            case "new":
                nominal = _is_nominal(sentence.tokens[span[0] : span[1]])
                item.chain = own or _verb_inside(sentence, span) or (() if nominal else (_TOLD,))


def _takes_back(item: Governed, mood: Mood) -> bool:
    """A duty struck is taken back; of the denials struck only a ban of a foreign service lets what it banned."""
    foreign = any(name[:1].isupper() or name == _FOREIGN for name in item.mention.names)
    return mood is Mood.DO or (mood is Mood.BAN and foreign)


def _introduced(tokens: Sequence[Token], span: tuple[int, int]) -> str:
    """Whether a quotation is of the old wording or of the new one; an empty string where it is of neither."""
    mark = span[0]
    before = tokens[mark - 1].text if mark else ""
    if before == "как":
        before = tokens[mark - 2].text
    if before in _OLD or (before == "(" and _is_clause(tokens, mark - 1)):
        return "old"
    if before in _NEW:
        return "new"
    return _of_a_clause(tokens, span)


def _of_a_clause(tokens: Sequence[Token], span: tuple[int, int]) -> str:
    """«исключить абзац: «…»», «пункт 3 приказа № 5 «…» заменить …»: struck; «заменить … пунктом …: «…»»: put in."""
    for at in range(span[0] - 1, max(-1, span[0] - _FAR), -1):
        word = tokens[at].word
        if word is None:
            continue
        if tokens[at].text.startswith(_CONTENTS):
            return "new"
        if word.infinitive or (word.finite and not word.cases):
            return ""
        if word.lemmas & _AMENDED:
            preposition = at > 0 and (w := tokens[at - 1].word) is not None and w.preposition
            if "ablt" in word.cases or preposition or "accs" not in word.cases:
                return ""
            return "clause" if _is_struck(tokens, span) else ""
    return ""


def _is_struck(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    """Whether the verb of the clause quoted strikes it: the one behind the quotation, if there is one."""
    stop = next(
        (i for i in range(span[1] + 1, len(tokens)) if tokens[i].text in _BREAKS), len(tokens)
    )
    behind = tokens[span[1] + 1 : stop]
    verbs = any(t.word is not None and (t.word.infinitive or t.word.predicative) for t in behind)
    said = behind if verbs else tokens[: span[0]]
    return any(_strikes(said, at) for at in range(len(said)))


def _strikes(tokens: Sequence[Token], at: int) -> bool:
    """«исключить», «утратившим силу»; not «не отменяется»."""
    return tokens[at].text.startswith(_STRIKING) and not (at and tokens[at - 1].text == "не")


def _open_new_wording(sentence: Sentence) -> None:
    """«Пункт 3 заменить пунктом следующего содержания:»: what follows states for itself."""
    tokens = sentence.tokens
    if not sentence.open_chain or tokens[-1].text != ":" or len(tokens) < _REACH:
        return
    if any(t.text.startswith((*_CONTENTS, "словам")) for t in tokens[-4:]):
        sentence.open_chain = tuple(
            link for link in sentence.open_chain if link.force not in {Force.STOP, Force.REPEAL}
        )


def _is_clause(tokens: Sequence[Token], bracket: int) -> bool:
    """«Пункт 3 («Разместить …») исключить»: the bracket says what the clause reads like."""
    before = tokens[max(0, bracket - _REACH) : bracket]
    return any(token.text.startswith(_CLAUSES) for token in before)


def _amends(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """For every word outside the quotations, whether it is a verb that amends."""
    for at, token in enumerate(tokens):
        if not any(first < at < last for first, last in spans):
            denied = at > 0 and tokens[at - 1].text == "не"
            yield token.text.startswith(_AMENDING) and not denied


def _is_nominal(tokens: Sequence[Token]) -> bool:
    """«администратор – Лукина О.В.» states without a verb."""
    words = [token.word for token in tokens if token.word is not None]
    verb = any(word.infinitive or (word.finite and not word.noun) for word in words)
    return not verb and any(token.text in DASHES for token in tokens)


def _verb_inside(sentence: Sentence, span: tuple[int, int]) -> Chain:
    """«читать «администратором назначить …»»: the verb within the quotation, where it comes behind its object."""
    within = (g for g in sentence.governed if span[0] < g.mention.first < span[1])
    chains = (inside(sentence.tokens, span, g.chain) for g in within)
    return next((chain for chain in chains if mood_of(chain) is Mood.DO and chain), ())


def inside(tokens: Sequence[Token], span: tuple[int, int], chain: Chain) -> Chain:
    start, stop = tokens[span[0]].start, tokens[span[1]].stop
    return tuple(link for link in chain if link.at and start <= link.at[0] < stop)


def quotations(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
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
