"""Two denials that stand in different clauses: «Не утверждать план, в котором нет проверки …», «Приказ не считается
доведённым, пока его нет на сайте», «Чат иначе как в Сферуме не ведётся», «Закрывать чат, открытый в Сферуме, нельзя».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import Beginning, Token
from actgen.model.lexicon import Force

_OPENING = frozenset({"где", "пока", "куда"})
_WHICH = "котор"
_NONE = frozenset({"нет", "отсутствует", "отсутствуют"})
_UNDOING = frozenset({Force.STOP, Force.LIFT})
_NEUTER = ("о", "ся", "нельзя")
_HOW = frozenset({"иначе", "кроме"})
_STRONG = frozenset({";", ":", ".", "!", "?"})
# «незарегистрированной», «за бортом»: whoever is so has been left out
OUT = Beginning("незарегистрирован", "неподключен", "неохвачен", "невключен", "неучтен", "бортом")
_REMAINING = frozenset(
    "быть остаться оставаться оставить оставлять числиться значиться оказаться оказываться находиться допустить"
    " допускать позволить позволять".split()
)
_MODAL = ("долж", "мож", "мог", "нельзя", "вправе", "хоть", "недопустим", "запре")
_DENIALS = frozenset(
    {"не", "ни", "нет", "нельзя", "недопустимо", "запрещено", "запрещается", "исключено"}
)
_REFUSING = frozenset({"отказать", "отказывать", "отказывается"})


def resolve_double_denials(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """What is denied twice is to be done."""
    if OUT in sentence.beginnings:
        _leave_nobody_out(sentence)
    if any(p.link.negated or p.link.force is Force.BAN for p in predicates):
        if not sentence.texts.isdisjoint(_REFUSING):
            _refuse_to_refuse(sentence, predicates)
        if ":" in sentence.texts:
            _deny_a_lack_before_the_colon(sentence)
        _fill_the_lack(sentence, predicates)
        _allow_one_way(sentence, predicates)
        _forbid_the_undoing(sentence, predicates)


def _leave_nobody_out(sentence: Sentence) -> None:
    """«Не допустить, чтобы хоть одна школа осталась незарегистрированной», «ни одного ученика за бортом Сферума»: all
    are to be in, where nothing else is said of them than that none may remain out."""
    tokens, start = sentence.tokens, 0
    for stop in [i for i, t in enumerate(tokens) if t.text in _STRONG] + [len(tokens)]:
        clause = tokens[start:stop]
        denied = any(t.text in _DENIALS for t in clause)
        if denied and any(OUT.begins(t.text) for t in clause) and all(map(_only_remains, clause)):
            for item in sentence.governed:
                if start <= item.mention.first < stop:
                    item.chain = ()
        start = stop + 1


def _only_remains(token: Token) -> bool:
    """Whether a word is no verb, or one that tells no more than that somebody is, or is let be."""
    word = token.word
    if word is None or not (word.finite or word.infinitive) or word.noun:
        return True
    return bool(word.lemmas & _REMAINING) or token.text.startswith(_MODAL)


def _refuse_to_refuse(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Отказать ученику в регистрации и подключении нельзя»: what must not be refused is done."""
    refusing = [p for p in predicates if p.link.force is Force.STOP and p.link.words in _REFUSING]
    for verb in refusing:
        start = max(
            (i for i in range(verb.first) if sentence.tokens[i].text in _STRONG), default=-1
        )
        ends = (i for i, t in enumerate(sentence.tokens) if i > verb.first and t.text in _STRONG)
        stop = next(ends, len(sentence.tokens))
        bans = [
            p
            for p in predicates
            if p is not verb and start < p.first < stop and p.link.form is not Form.NOUN
        ]
        if verb.link.negated or len(bans) != 1 or not _refuses(bans[0].link):
            continue
        spent = {id(verb.link), id(bans[0].link)}
        for item in sentence.governed:
            if start < item.mention.first < stop and item.mention.force is None:
                item.chain = tuple(link for link in item.chain if id(link) not in spent)


def _deny_a_lack_before_the_colon(sentence: Sentence) -> None:
    """«Ни один класс не должен отсутствовать: недостающие создать»: the denial is spent on the lack."""
    lacks = {
        id(g.chain[0])
        for g in sentence.governed
        if len(g.chain) > 1 and g.chain[0].negated and g.chain[1].force is Force.LACK
    }
    for item in sentence.governed:
        if len(item.chain) > 1 and id(item.chain[0]) in lacks and item.chain[1].force is None:
            item.chain = item.chain[1:]


def _fill_the_lack(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«…, в котором нет …» under a refusal: nothing is done until it is there."""
    if sentence.texts.isdisjoint(_NONE):
        return
    for verb in predicates:
        if verb.link.words not in _NONE or not verb.link.negated:
            continue
        first, last = _piece(sentence, verb)
        opening = [t.text for t in sentence.tokens[first : min(first + 3, last)]]
        if not any(t in _OPENING or t.startswith(_WHICH) for t in opening):
            continue
        rest = [p for p in predicates if not first <= p.first <= last]
        if not any(_refuses(p.link) for p in rest):
            continue
        refusing = {id(p.link) for p in rest if _refuses(p.link)}
        for item in sentence.governed:
            if verb.link in item.chain:
                item.chain = tuple(link for link in item.chain if link is not verb.link)
            described = item.mention.last == first - 2 or item.mention.first > last
            if described and any(id(link) in refusing for link in item.chain):
                item.chain = ()  # «план, в котором нет …, указанных в …»: what is to have it


def _refuses(link: Link) -> bool:
    if link.force is None:
        return link.negated and link.form is not Form.GERUND
    return (link.force is Force.BAN) is not link.negated


def _allow_one_way(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«иначе как в Сферуме не ведётся»: in no other place, so there it is done."""
    tokens = sentence.tokens
    if "как" not in sentence.texts or sentence.texts.isdisjoint(_HOW):
        return
    for at, token in enumerate(tokens[:-2]):
        if token.text not in _HOW or tokens[at + 1].text != "как":
            continue
        if at and tokens[at - 1].text == "не":
            continue
        first, last = next(p for p in sentence.pieces if p[0] <= at <= p[1])
        for verb in predicates:
            if not (first <= verb.first <= last and verb.link.negated):
                continue
            if verb.link.force is not None:
                continue
            sentence.exceptions = tuple(e for e in sentence.exceptions if e != at + 1)
            said = replace(verb.link, negated=False, words=verb.link.words, at=verb.link.at)
            for item in sentence.governed:
                if any(link is verb.link for link in item.chain):
                    item.chain = tuple(said if k is verb.link else k for k in item.chain)
                    item.only = item.only or item.excepted
                    item.excepted = False


def _forbid_the_undoing(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Закрывать чат, открытый в учебном профиле, кому бы то ни было запрещено»: the subject of the ban is the
    infinitive before the participial phrase."""
    verb = predicates[-1]
    ban = verb.link.force is Force.BAN and not verb.link.negated
    if not ban or verb.link.form is not Form.FINITE or not verb.link.words.endswith(_NEUTER):
        return
    first, _ = _piece(sentence, verb)
    number = next(n for n, p in enumerate(sentence.pieces) if p[0] == first)
    here = (g for g in sentence.governed if g.piece == number and g.mention.plain)
    if (
        number < 2
        or any(True for _ in here)
        or len([p for p in predicates if p.first >= first]) > 1
    ):
        return
    start, stop = sentence.pieces[number - 1]
    if not any(
        t.word is not None and t.word.full_participle for t in sentence.tokens[start : start + 2]
    ) or not _is_comma(sentence, stop):
        return
    for item in sentence.governed:
        if item.piece < number and _is_undone(item) and verb.link not in item.chain:
            item.chain = (verb.link, *item.chain)


def _is_comma(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text == ","


def _is_undone(item: Governed) -> bool:
    head = item.chain[0] if item.chain else None
    return (
        head is not None
        and head.force in _UNDOING
        and head.form is Form.INFINITIVE
        and not head.negated
    )


def _piece(sentence: Sentence, verb: Predicate) -> tuple[int, int]:
    return next(p for p in sentence.pieces if p[0] <= verb.first <= p[1])
