"""What a sentence names only to refuse or to weigh it.

«Предложение создать чат отклонить», «Вместо того чтобы создавать чат, …», «Зачем создавать чат?», «Подумать, стоит ли
создавать чат», «высказался против создания чата».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.on_agenda import considered
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import DASHES, Beginning, Token
from actgen.model.lexicon import Force

_WEIGHS = Beginning(
    "предложен", "требован", "иде", "инициатив", "просьб", "указан", "предписан", "поручен", "пожелан", "рекомендаци",
    "ходатайств", "заявк", "обращен", "замыс", "затея", "намерени", "вместо", "против", "ли", "?", "проект", "зачем",
    "что", "будто", "вопрос", "возможност", "целесообразност", "необходимост",
)  # fmt: skip
SPEECH = frozenset(
    "предложение требование идея инициатива просьба указание предписание поручение пожелание рекомендация ходатайство"
    " заявка обращение замысел затея намерение".split()
)
_ASKING = frozenset(
    "просить попросить предложить предлагать ходатайствовать настаивать настоять хотеть".split()
)
_OPENING_WITHIN = 7  # tokens: «предложение управления образования о том, чтобы создать …»
REFUSING = frozenset(
    "отклонить отклонять отвергнуть отвергать игнорировать отозвать отказать".split()
)
ACCEPTING = frozenset(
    "поддержать поддерживать принять принимать исполнить исполнять выполнить выполнять учитывать учесть рассматривать"
    " удовлетворить удовлетворять одобрить одобрять".split()
)
_ANSWERING = frozenset({"ответить", "отвечать"})
_LEAVING = frozenset({"оставить", "оставлять", "вернуть", "возвратить"})
_JUDGING = frozenset({"считать", "признать", "счесть", "находить"})
_UNFIT = frozenset(
    "невыполнимый неисполнимый необоснованный чрезмерный избыточный лишний излишний преждевременный нецелесообразный"
    " неприемлемый незаконный неуместный".split()
)
_FOREIGN = "иностранный мессенджер"
_RHETORICAL = frozenset({"зачем", "стоит", "нужно", "надо", "кому"})
_MODAL = frozenset(
    "стоить нужно надо можно следовать целесообразно необходимо должный нужный".split()
)
_CLOSING = frozenset({",", ";", ":", "."})
_OBJECTING = frozenset({"возражать", "возражение"})
_PAPERS = frozenset({"приказ", "распоряжение", "положение", "документ", "план"})
_HOLDING_TRUE = frozenset(
    "думать подумать полагать считать понимать понять читать прочитать толковать истолковать трактовать воображать"
    " решить значить означать следовать говорить предполагать рассматривать расценивать".split()
)
_FALSELY = frozenset({"неверно", "ошибочно", "неправильно", "напрасно", "заблуждение", "зря"})
_I = ("считаю", "думаю", "полагаю", "считаем", "думаем", "полагаем")
_THAT = frozenset({"что", "будто"})
_BUT = frozenset({"но", "а", "однако"})
_UNTRUE = Link(None, True, frozenset({"#неверно"}), Form.FINITE)
REFUSED = Link(Force.BAN, False, frozenset({"#отказ"}), Form.NOUN)
_ASKED = Link(Force.OTHER, False, frozenset({"#вопрос"}), Form.NOUN)


def set_apart(sentence: Sentence) -> None:
    """Puts what is refused under a ban, and what is only asked under a question."""
    if _WEIGHS not in sentence.beginnings:
        return
    tokens = sentence.tokens
    for first, last, link in _ranges(sentence):
        for item in sentence.governed:
            if first <= item.mention.first <= last:
                # the verb outside, «… ограничиться объявлением», has no part in it
                inside = (each for each in item.chain if _stands(each, tokens[first], tokens[last]))
                item.chain = (link, *inside)


def _stands(link: Link, first: Token, last: Token) -> bool:
    return link.at is None or first.start <= link.at[0] < last.stop


def _ranges(sentence: Sentence) -> Iterator[tuple[int, int, Link]]:
    """Inclusive token ranges with what stands above them."""
    tokens = sentence.tokens
    yield from considered(sentence)
    for at, token in enumerate(tokens):
        if token.text == "?":
            first = _start(tokens, at)
            if tokens[first].text in _RHETORICAL:
                yield first, at, _ASKED
        elif token.text == "вместо":
            yield from _instead(sentence, at)
        elif token.text == "против":
            yield from _against(sentence, at)
        elif token.text == "ли" and at and _is(tokens[at - 1], _MODAL):
            yield at, _end(tokens, at, {";"}), _ASKED
        elif _is(token, SPEECH):
            yield from _proposed(tokens, at)
        elif token.text == "проекте":
            yield from _drafted(tokens, at)
        elif token.text in _THAT and at and tokens[at - 1].text == ",":
            yield from _untrue(tokens, at)


def _proposed(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int, Link]]:
    """«Предложение создать чат … отклонить»: what is proposed stands before the verb that refuses it."""
    yield from _declined(tokens, at)
    opening = tokens[at + 1 : at + 1 + _OPENING_WITHIN]
    stop = next((i for i, t in enumerate(opening) if t.text in _CLOSING - {","}), len(opening))
    if not any(map(_is_infinitive, opening[:stop])):
        return
    for index in range(at + 2, len(tokens)):
        token, before = tokens[index], tokens[index - 1].text
        behind = tokens[index + 1 : index + 4]
        refused = (
            (_is(token, REFUSING) and before != "не")
            or (_is(token, ACCEPTING) and before == "не")
            or (_is(token, _ANSWERING) and any(t.text == "отказом" for t in behind))
            or (token.text.startswith("подлеж") and before == "не")
            or (_is(token, _LEAVING) and any(t.text == "без" for t in behind))
            or (_is(token, _JUDGING) and any(_is(t, _UNFIT) for t in behind))
        )
        if refused:
            yield at + 1, index - 1, REFUSED
            return


def _declined(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int, Link]]:
    """«Комитет просит сохранить чат, в просьбе отказать», «Рассмотрев предложение об открытии чата, предложение
    отклонить»: what was asked for stands before its second name and the verb that refuses it."""
    if at + 1 >= len(tokens) or not _is(tokens[at + 1], REFUSING) or tokens[at - 1].text == "не":
        return
    asked = (i for i in range(at) if _is(tokens[i], _ASKING) or _is(tokens[i], SPEECH))
    first = next(asked, None)
    if first is not None:
        yield first, at - 1, REFUSED


def _instead(sentence: Sentence, at: int) -> Iterator[tuple[int, int, Link]]:
    """«Вместо того чтобы создавать чат, …», «Вместо создания чата проводить …»; not «вместо Telegram»."""
    tokens = sentence.tokens
    behind = [token.text for token in tokens[at + 1 : at + 4] if token.text != ","]
    if behind[:2] == ["того", "чтобы"]:
        first = next(i for i in range(at, len(tokens)) if tokens[i].text == "чтобы") + 1
        last = _clause_end(tokens, first)
    elif any(g.mention.action and g.mention.first == at + 1 for g in sentence.governed):
        first = at + 1
        last = (
            next((i for i in range(first + 1, len(tokens)) if _is_main(tokens[i])), len(tokens)) - 1
        )
    else:
        return
    inside = [g for g in sentence.governed if first <= g.mention.first <= last]
    if not any(_is_foreign(name) for g in inside for name in g.mention.names):
        yield first, last, REFUSED


def _is_main(token: Token) -> bool:
    """Where the main clause begins: its verb, or the dash that stands for it («вместо рассылки – чтение вслух»)."""
    return token.text in DASHES or _is_verb(token)


def _is_foreign(name: str) -> bool:
    """«вместо использования WhatsApp»: of a service that is to be left it is a ban already."""
    return name == _FOREIGN or name[:1].isupper()


def _clause_end(tokens: Sequence[Token], first: int) -> int:
    """The comma behind which the main clause begins: it has a verb of its own."""
    for index in range(first, len(tokens)):
        if tokens[index].text != "," or not any(_is_verb(t) for t in tokens[first:index]):
            continue
        following = next(
            (i for i in range(index + 1, len(tokens)) if tokens[i].text == ","), len(tokens)
        )
        if any(_is_verb(t) for t in tokens[index + 1 : following]):
            return index
    return len(tokens) - 1


def _against(sentence: Sentence, at: int) -> Iterator[tuple[int, int, Link]]:
    """«высказался против создания чата»; not «не против», «против создания чата не возражать»."""
    tokens = sentence.tokens
    deed = any(g.mention.action and g.mention.first == at + 1 for g in sentence.governed)
    if not deed or (at and tokens[at - 1].text == "не"):
        return
    if any(_is(token, _OBJECTING) for token in tokens):
        return
    yield at + 1, _end(tokens, at, _CLOSING), REFUSED


def _drafted(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int, Link]]:
    """«В проекте приказа было: создать чат …»: that a draft said so orders nothing."""
    if at + 2 >= len(tokens) or not _is(tokens[at + 1], _PAPERS):
        return
    word = tokens[at + 2].word
    if word is not None and word.past and any(t.text == ":" for t in tokens[at + 3 : at + 5]):
        yield at + 3, len(tokens) - 1, _ASKED


def _untrue(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int, Link]]:
    """«Не следует думать, будто с поставщиками можно …», «это не значит, что …»: what is denied to be so; not «не
    считаю, что …», an opinion that refuses the thing itself."""
    before = tokens[_start(tokens, at) : at]
    verb = next((i for i, t in enumerate(before) if _is(t, _HOLDING_TRUE)), None)
    if verb is None or before[verb].text in _I:
        return
    denied = any(t.text == "не" for t in before[max(0, verb - 3) : verb])
    if denied or any(t.text in _FALSELY for t in before):
        last = next(
            (i - 1 for i in range(at, len(tokens) - 1) if _turns(tokens, i)),
            _end(tokens, at, {";", "."}),
        )
        yield at, last, _UNTRUE


def _turns(tokens: Sequence[Token], at: int) -> bool:
    """«…; но», «…, а»: the main clause goes on."""
    return tokens[at].text in {",", ";"} and tokens[at + 1].text in _BUT


def _start(tokens: Sequence[Token], at: int) -> int:
    """Where the question that ends at a token began."""
    return next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in {".", "?", "!", ";"}), 0)


def _end(tokens: Sequence[Token], at: int, marks: set[str] | frozenset[str]) -> int:
    return next(
        (i - 1 for i in range(at + 1, len(tokens)) if tokens[i].text in marks), len(tokens) - 1
    )


def _is_infinitive(token: Token) -> bool:
    return token.word is not None and token.word.infinitive


def _is_verb(token: Token) -> bool:
    return (
        token.word is not None
        and (token.word.infinitive or token.word.finite)
        and not token.word.noun
    )


def _is(token: Token, lemmas: frozenset[str]) -> bool:
    return token.word is not None and not lemmas.isdisjoint(token.word.lemmas)
