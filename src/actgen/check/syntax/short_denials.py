"""What is denied without a verb: «WhatsApp, Viber и прочие – нет», «О детях в Вайбере ни слова», «Ни телеги, ни вайбера
по работе», «… в отечественном мессенджере и никогда в иностранном», «Чат с родителями в Viber – ни в коем случае».
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.double_denial import OUT
from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import DENIED, Governed, Sentence
from actgen.check.words.tokens import DASHES, Token
from actgen.model.lexicon import Force

_BITS = frozenset(
    "слова словечка полслова строчки строки звука буквы ногой шагу сообщения записи файла фотографии полстрочки".split()
)
_COUNTED = frozenset({"одного", "одной", "единого", "единой", "малейшего"})
_NOTHING = frozenset({"ни", "никаких", "никакого", "никакой", "ничего"})
_NEVER = frozenset({"никогда", "нигде", "никоим", "никак"})
_INTO = frozenset({"в", "во", "через", "на", "по", "из"})
_JOINING = frozenset({"и", ",", "но", "а"}) | DASHES
_STRONG = frozenset({";", ":", ".", "!", "?"})
_UTTERLY = frozenset(
    {
        ("в", "коем", "случае"),
        ("в", "каком", "случае"),
        ("под", "каким", "видом"),
        ("под", "каким", "предлогом"),
        ("под", "каким", "соусом"),
        ("при", "каких", "обстоятельствах"),
        ("при", "каких", "условиях"),
        ("с", "какой", "стороны"),
        ("за", "какие", "деньги"),
    }
)
_NOT_FOR_ANYTHING = ("за", "что")
_SAYING = frozenset({Form.FINITE, Form.INFINITIVE})
_LET = frozenset({"да", "можно", "разрешено", "допустимо", "пожалуйста"})
_MAY = Link(Force.PERMIT, False, frozenset(), Form.FINITE, words="да")
_NONE = Link(None, True, frozenset({"быть"}), Form.FINITE, words="ни")


def deny_in_short(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Puts what is so denied under a denial."""
    texts = sentence.texts
    if not texts.isdisjoint(_NOTHING):
        _not_a_word(sentence, predicates)
        _none_of_these(sentence, predicates)
        _not_at_all(sentence, predicates)
    if "нет" in texts and "," in texts:
        _all_before_the_dash(sentence)
    if not texts.isdisjoint(_LET):
        _let_by_a_word(sentence)
    if "не" in texts and not texts.isdisjoint(DASHES):
        _not_there(sentence, predicates)
    if not texts.isdisjoint(_NEVER):
        _never_there(sentence, predicates)


def _not_a_word(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«В Вайбере и в Телеграме о детях ни слова»: whatever the clause names, nothing is written of it, or there."""
    tokens = sentence.tokens
    for at in range(len(tokens) - 1):
        bit = at + 1 + (tokens[at + 1].text in _COUNTED)
        if tokens[at].text != "ни" or bit >= len(tokens) or tokens[bit].text not in _BITS:
            continue
        first, last = _clause(tokens, at)
        if not _says(predicates, first, last):
            _deny(sentence, first, last, _NONE)


def _none_of_these(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Ни вайбера, ни телеги по работе», «Никаких групп в Telegram»: a sentence without a verb that opens so, or
    goes on so behind a dash or a colon."""
    tokens = sentence.tokens
    if OUT in sentence.beginnings or _says(predicates, 0, len(tokens)):
        return  # «ни одной школы за бортом»: all are in
    at = next(i for i, token in enumerate(tokens) if token.text in _NOTHING)
    if at and tokens[at - 1].text not in {":", *DASHES} and not _is_setting(tokens[:at]):
        return
    first, last = _clause(tokens, at)
    bare = tokens[at + 1 : at + 2]
    whole = bool(bare) and bare[0].text in {",", *_STRONG}  # «Заграничных мессенджеров – никаких»
    opening = first if whole and at and tokens[at - 1].text in DASHES else at
    _deny(sentence, opening, _last_of_all(tokens, last), _NONE)


def ends_with_never(tokens: Sequence[Token]) -> bool:
    """«Классным руководителям – ни в коем случае»: a refusal, and no verb behind it that it could strengthen."""
    at = _never_at(tokens)
    return at is not None and not any(t.word is not None and t.word.infinitive for t in tokens)


def _never_at(tokens: Sequence[Token]) -> int | None:
    for at, token in enumerate(tokens):
        if token.text != "ни":
            continue
        behind = tuple(t.text for t in tokens[at + 1 : at + 4])
        if behind in _UTTERLY or behind[:2] == _NOT_FOR_ANYTHING:
            return at
    return None


def _not_at_all(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«WhatsApp для школьных чатов – ни в коем случае»: said of what stands before it, back to the last verb."""
    tokens = sentence.tokens
    at = _never_at(tokens)
    if at is None or not at:
        return
    number = next(n for n, (first, last) in enumerate(sentence.pieces) if first <= at <= last)
    last = sentence.pieces[number][1]
    if _says(predicates, at, last) or (last + 1 < len(tokens) and _says(predicates, at, last + 1)):
        return
    start = number
    while not _says(predicates, *sentence.pieces[start]):
        if not start or tokens[sentence.pieces[start][0] - 1].text in _STRONG:
            break
        start -= 1
    else:
        start += 1
    if start <= number:
        _deny(sentence, sentence.pieces[start][0], at, _NONE)


def _is_setting(before: Sequence[Token]) -> bool:
    """«По служебным делам ничего иностранного», «В работе никаких …»: where it holds stands before."""
    word = before[0].word
    return word is not None and word.preposition and not any(t.text in {",", ";"} for t in before)


def _last_of_all(tokens: Sequence[Token], last: int) -> int:
    """«ничего иностранного: ни WhatsApp, ни …», «ничего иностранного – ни …»: the list belongs to it."""
    while last + 1 < len(tokens) and tokens[last + 1].text in _NOTHING:
        last = _clause(tokens, last + 1)[1]
    return last


def _all_before_the_dash(sentence: Sentence) -> None:
    """«WhatsApp, Telegram и любые другие – нет»: the «нет» is said of the whole enumeration."""
    tokens = sentence.tokens
    for number, (first, _) in enumerate(sentence.pieces):
        if tokens[first].text != "нет" or not first or tokens[first - 1].text not in DASHES:
            continue
        denied = [g for g in sentence.governed if g.piece == number - 1 and _is_denied(g)]
        if not denied:
            continue
        link = denied[0].chain[0]
        before = number - 2
        while before >= 0 and _is_bare_item(sentence, before):
            for item in sentence.governed:
                if item.piece == before and link not in item.chain:
                    item.chain = (link, *item.chain)
            before -= 1


def _let_by_a_word(sentence: Sentence) -> None:
    """«В WhatsApp – нет, в Telegram – да», «…, а в Viber – можно»: what stands before the dash is let."""
    tokens = sentence.tokens
    for number, (first, last) in enumerate(sentence.pieces):
        if tokens[first].text not in _LET or not first or tokens[first - 1].text not in DASHES:
            continue
        if any(tokens[i].word is not None for i in range(first + 1, last + 1)):
            continue
        for item in sentence.governed:
            if item.piece == number - 1 and not item.chain:
                item.chain = (_MAY,)


def _is_denied(item: Governed) -> bool:
    return bool(item.chain) and item.chain[0].words == "нет"


def _is_bare_item(sentence: Sentence, number: int) -> bool:
    """Whether a piece is but an item of an enumeration: names, and a comma behind them."""
    tokens = sentence.tokens
    first, last = sentence.pieces[number]
    if tokens[last].text != ",":
        return False
    words = [t.word for t in tokens[first:last] if t.word is not None]
    return not any(w.infinitive or (w.finite and not w.noun) or w.gerund for w in words)


def _never_there(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Пишем в отечественном мессенджере и никогда в иностранном»: what stands behind is denied, without a «не»."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at].text not in _NEVER or tokens[at - 1].text not in _JOINING:
            continue
        last = _clause(tokens, at)[1]
        if tokens[at + 1].text in _INTO and not _says(predicates, at, last + 1):
            for item in sentence.governed:
                if at < item.mention.first <= last and not any(k.negated for k in item.chain):
                    item.chain = (*item.chain, DENIED)


def _not_there(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Служебная переписка – не в иностранных мессенджерах»; not «– не в Viber, а в MAX», which names the place."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 2):
        opens = tokens[at].text == "не" and tokens[at - 1].text in DASHES
        if not opens or tokens[at + 1].text not in _INTO:
            continue
        first, last = _clause(tokens, at)
        if any(t.text == "а" for t in tokens[at:last]) or _says(predicates, first, last):
            continue
        for item in sentence.governed:
            if at < item.mention.first <= last and item.set_aside and not item.chain:
                item.chain, item.set_aside = (DENIED,), False


def _clause(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The first and the last token between the strong marks around a token."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in _STRONG), 0)
    last = next((i for i in range(at, len(tokens)) if tokens[i].text in _STRONG), len(tokens) - 1)
    return first, last


def _says(predicates: Sequence[Predicate], first: int, last: int) -> bool:
    return any(p.link.form in _SAYING and first <= p.first <= last for p in predicates)


def _deny(sentence: Sentence, first: int, last: int, link: Link) -> None:
    for item in sentence.governed:
        if first <= item.mention.first <= last and not any(k.negated for k in item.chain):
            item.chain = (link, *item.chain)
