"""What is put off until something happens that nobody here can bring about: «приступить, когда выделят средства».

A step of the same work («после того как учителя зарегистрируются», «после подписания приказа») puts nothing off, nor
does an event beside a date («до 18 апреля»).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from actgen.check.syntax.mood import Form, Link, Mood, mood_of
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.syntax.telling import clause_end
from actgen.check.words.tokens import DASHES, Token, all_lemmas
from actgen.model.lexicon import Force

_OPENINGS = (("после", "того", "как"), ("как", "только"), ("когда",), ("лишь", "тогда", "когда"))
_OPENING = frozenset({"не", *(words[0] for words in _OPENINGS)})  # what an event can begin with
_MAY_OPEN = _OPENING | {",", "–"}
_SOONER = frozenset({"раньше", "ранее", "прежде"})
_BEGIN = frozenset({"приступить", "приступать", "начать", "начинать", "начаться", "вернуться"})
_ALONE = frozenset({"лишь", "только"})
_OUTSIDE = frozenset(
    "учредитель управление министерство департамент комитет муниципальный региональный областной федеральный"
    " вышестоящий".split()
)
_SUPPLIED = frozenset(
    "линия интернет сеть кабель оборудование компьютер ноутбук планшет смартфон техника роутер провайдер".split()
)  # «когда наладят линию», «как только проведут интернет»
_STEPS = frozenset({"ссылка-приглашение", "приглашение", "администратор", "обучение"})
_NEED = frozenset(
    "необходимость потребность надобность нужда понадобиться потребоваться захотеть пожелать согласиться".split()
)
_APPEAR = frozenset({"появиться", "появляться"})
_CONSENT = frozenset("согласие одобрение одобрить готовность готов готовый".split())
_JOINING = frozenset({"и", "а", "или", "либо"})
_MEMBERS = frozenset({"с", "со", "для", "у", "от"})
_REST = ("остальн", "проч", "друг")
_UPON = frozenset({"по", "с", "со"})
_SINCE = frozenset({"момента", "дня", "даты", "мере"})  # «с момента», «по мере»
_ARRIVAL = frozenset(
    "поступление выделение получение приобретение закупка покупка поставка доставка установка монтаж финансирование"
    " введение ввод появление доплата указание разъяснение распоряжение подключение прокладка".split()
)
_END = frozenset({"окончание", "завершение"})
_WORKS = frozenset("ремонт строительство реконструкция наладка переезд карантин".split())
_OF_THE_WORK = frozenset(
    "ссылка приглашение ссылка-приглашение логин пароль доступ код инструкция приказ действие письмо"
    " заявление платформа сферум приложение".split()
)
_BEFORE = frozenset({"до", "к", "ко", "с", "со", "позднее", "позже"})
_MONTHS = frozenset(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)
_ORDERED = frozenset({Mood.DO, Mood.BAN})


def put_off(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Puts what waits for an event under an open-ended postponement."""
    for first, last in _events(sentence, predicates):
        if _is_own_step(sentence, first, last) or _has_date(sentence, first):
            continue
        link = _with_words(sentence, first, last)
        for item in waiting(sentence, predicates, first, last):
            if item.mood() in _ORDERED:
                item.modifiers = (link, *item.modifiers)
        colon = sentence.tokens[-1].text == ":"
        if colon and sentence.open_chain and mood_of(sentence.open_chain) is Mood.DO:
            sentence.open_chain = (link, *sentence.open_chain)


def _events(sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[tuple[int, int]]:
    """Inclusive token ranges of the events that something waits for."""
    tokens = sentence.tokens
    if sentence.texts.isdisjoint(_OPENING) and not any(map(_is_upon, tokens, tokens[1:])):
        return
    taken = -1
    for index, token in enumerate(tokens):
        upon = index + 1 < len(tokens) and _is_upon(token, tokens[index + 1])
        if index <= taken or not (upon or token.text in _MAY_OPEN):
            continue
        found = _clause(sentence, predicates, index) or _phrase(sentence, predicates, index)
        if found is not None:
            taken = found[1]
            yield found


def _is_upon(token: Token, after: Token) -> bool:
    """«по поступлении», «с момента»."""
    if token.text not in _UPON:
        return False
    return after.text in _SINCE or (token.text == "по" and after.text.endswith(("нии", "нию")))


def _clause(sentence: Sentence, predicates: Sequence[Predicate], at: int) -> tuple[int, int] | None:
    """«после того, как учредитель выделит …», «не раньше, чем завершится …»: a clause that speaks of the future."""
    tokens = sentence.tokens
    words = [i for i in range(at, min(at + 6, len(tokens))) if tokens[i].text not in {",", "–"}]
    said = [tokens[i].text for i in words]
    length = next((len(o) for o in _OPENINGS if tuple(said[: len(o)]) == o), 0)
    if said[:1] == ["не"] and said[1:2] and said[1] in _SOONER and said[2:3] == ["чем"]:
        length = 3
    if not length or (length == 1 and _is_asked(sentence, predicates, at)):
        return None
    inner = words[length - 1]
    number = next(n for n, (first, last) in enumerate(sentence.pieces) if first <= inner <= last)
    verbs = [p for p in predicates if p.link.form in {Form.FINITE, Form.INFINITIVE}]
    last = clause_end(sentence, number, verbs)
    comes = any(_is_to_come(token) for token in tokens[inner + 1 : last + 1])
    return (at, last) if comes else None


def _is_to_come(token: Token) -> bool:
    word = token.word
    if word is None or not word.finite or word.past:
        return False
    return word.perfective or token.text in {"будет", "будут"}


def _is_asked(sentence: Sentence, predicates: Sequence[Predicate], at: int) -> bool:
    """«сообщить, когда откроется чат»."""
    before = [p for p in predicates if p.last < at and p.link.form is not Form.ADVERB]
    return bool(before) and "сообщать" in before[-1].link.names


def _phrase(sentence: Sentence, predicates: Sequence[Predicate], at: int) -> tuple[int, int] | None:
    """«лишь после ремонта», «приступить после ввода новой базы», «после согласования с учредителем», «по поступлении
    средств», «с момента выделения ставки»."""
    tokens = sentence.tokens
    if tokens[at].text in _UPON:
        return _arrival(sentence, at)
    if tokens[at].text != "после":
        return None
    last = next(last for first, last in sentence.pieces if first <= at <= last)
    behind = tokens[at + 1 : last + 1]
    before = [p for p in predicates if p.last < at and p.link.form is not Form.ADVERB]
    verb = tokens[before[-1].last].word if before else None
    begins = verb is not None and bool(verb.lemmas & _BEGIN)
    alone = at > 0 and tokens[at - 1].text in _ALONE
    outside = any(t.word is not None and t.word.lemmas & _OUTSIDE for t in behind)
    named = any(t.word is not None and t.word.noun for t in behind)
    if named and (begins or alone or outside):
        return at, last
    return _arrival(sentence, at)


def _arrival(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """«после поступления новых компьютеров», «по окончании ремонта»: what comes or is mended, not what the work itself
    brings along («по получении ссылки»); up to the next verb."""
    tokens = sentence.tokens
    last = next(last for first, last in sentence.pieces if first <= at <= last)
    verb = next(
        (i for i, t in enumerate(tokens) if at < i <= last and t.word and t.word.infinitive),
        last + 1,
    )
    behind = tokens[at + 1 : verb]
    nouns = [t for t in behind if t.word is not None and t.word.noun and not t.word.adjective]
    skipped = 1 if nouns and nouns[0].text in _SINCE else 0
    event = next(iter(nouns[skipped:]), None)
    if event is None or event.word is None:
        return None
    about = {lemma for t in behind if t.word is not None for lemma in t.word.lemmas}
    comes = event.word.lemmas & _ARRIVAL
    ends = event.word.lemmas & _END | event.word.lemmas & _WORKS
    if not (comes and not about & _OF_THE_WORK) and not (ends and about & _WORKS):
        return None
    return at, verb - 1


def _is_own_step(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the event is a part of the work itself, or the need for it; what an authority does is neither."""
    words = [t.word for t in sentence.tokens[first : last + 1] if t.word is not None]
    if any(word.lemmas & _NEED for word in words):
        return True
    if any(word.lemmas & (_OUTSIDE | _SUPPLIED) for word in words) or _arrival(sentence, first):
        return False
    inside = [g.mention for g in sentence.governed if first <= g.mention.first <= last]
    if any(mention.force is Force.OPTION for mention in inside):
        return True  # «когда сочтёт полезным» leaves it to choice
    said = [sentence.tokens[m.first].word for m in inside if m.action]
    does = any(word is None or not word.lemmas & _APPEAR for word in said)
    return does or any(mention.means(_STEPS) for mention in inside)


def _has_date(sentence: Sentence, at: int) -> bool:
    """«до 18 апреля», «1 сентября»: between the semicolons around the event."""
    start, stop = segment(sentence, at)
    tokens = sentence.tokens[start:stop]
    return any(
        (former.text in _BEFORE and token.text[0].isdigit())
        or (former.text[0].isdigit() and token.text in _MONTHS)
        for former, token in pairwise(tokens)
    )


def segment(sentence: Sentence, at: int) -> tuple[int, int]:
    marks = [i for i, token in enumerate(sentence.tokens) if token.text == ";"]
    start = max((i + 1 for i in marks if i < at), default=0)
    return start, min((i for i in marks if i > at), default=len(sentence.tokens))


def waiting(
    sentence: Sentence, predicates: Sequence[Predicate], first: int, last: int
) -> list[Governed]:
    """What the event puts off: what the verb before it governs; without one, what follows, or what stands before it
    where nothing does («– «Директор – родители» – после того, как …» in a list)."""
    start, stop = segment(sentence, first)
    before = [p for p in predicates if start <= p.first < first and p.link.form is not Form.ADVERB]
    if not before or _joins_what_follows(sentence, first):
        follows = [g for g in sentence.governed if last < g.mention.first < stop]
        if follows or before or _says_more(sentence, last + 1, stop):
            return follows
        return [g for g in sentence.governed if start <= g.mention.first < first]
    apart = _apart(sentence, first, before[-1].last)
    if apart:
        return apart
    verb = next((p for p in reversed(before) if p.link.form is not Form.NOUN), before[-1])
    near = [g for g in sentence.governed if start <= g.mention.first < first]
    governed = [g for g in near if verb.link in g.chain or _is_object(sentence, g, verb)]
    return governed or near


def _says_more(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether there are words behind the event: what waits is told there."""
    return any(token.word is not None for token in sentence.tokens[start:stop])


def _apart(sentence: Sentence, first: int, verb: int) -> list[Governed]:
    """«…, с родителями – по мере приобретения телефонов», «…, остальные по поступлении средств»: a member without a
    verb of its own (``verb`` is the last one before the event) waits alone."""
    tokens = sentence.tokens
    number = next(n for n, (start, last) in enumerate(sentence.pieces) if start <= first <= last)
    if tokens[first - 1].text in DASHES:
        number -= 1
    start = sentence.pieces[number][0]
    if verb >= start or not start or tokens[start - 1].text != ",":
        return []
    at = start + 1 if tokens[start].text in _JOINING else start
    if tokens[at].text not in _MEMBERS and not tokens[at].text.startswith(_REST):
        return []
    return [g for g in sentence.governed if at <= g.mention.first < first]


def _joins_what_follows(sentence: Sentence, first: int) -> bool:
    """«…, а когда …», «… или, если …»."""
    said = [token.text for token in sentence.tokens[max(0, first - 2) : first]]
    return said[-1:] in (["а"], ["и"]) or (said[-1:] == [","] and said[0] in _JOINING)


def _is_object(sentence: Sentence, item: Governed, verb: Predicate) -> bool:
    """«проверку использования учебного профиля в план внести»: only nouns govern what stands before the verb."""
    opens = next(start for start, last in sentence.pieces if start <= verb.first <= last)
    nouns = all(link.form is Form.NOUN for link in item.chain)
    return nouns and opens <= item.mention.first < verb.first


def _with_words(sentence: Sentence, first: int, last: int) -> Link:
    """The link with the words of the event, for those who want to see the grounds of a verdict; what waits for consent
    («после того, как родители дадут согласие») hangs on a proviso."""
    said = sentence.tokens[first : last + 1]
    words = " ".join(token.text for token in said)
    lemmas = all_lemmas(said)
    agreed = not lemmas.isdisjoint(_CONSENT) and lemmas.isdisjoint(_OUTSIDE)
    force, name = (Force.PROVISO, "#условие") if agreed else (Force.POSTPONE, "#отсрочка")
    at = (said[0].start, said[-1].stop)
    return Link(force, False, frozenset({name}), Form.ADVERB, words=words, at=at)
