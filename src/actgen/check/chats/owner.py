"""Whose chat it is: that of the head, of a class, of a council."""

from __future__ import annotations

from itertools import pairwise

from actgen.check.chats.scope import CHAT, Scope, takes_part
from actgen.check.judging.people import is_agent
from actgen.check.syntax.mood import Form
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token, is_first_person
from actgen.model.requirement import ChatRequirement

_ORDERING = frozenset(
    "поручать поручить назначать назначить возлагать просить попросить требовать приказывать приказать обязывать"
    " обязать рекомендовать предлагать разрешать запрещать утверждать утвердить считать признавать напоминать"
    " возложить".split()
)
SIGNER = "руководитель"
_COUNCILS = frozenset({"родительский актив", "ученический актив", "заместители", "советники"})
_OF_A_CLASS = frozenset({"классы", "классный руководитель", "воспитатель", "педагоги"})
_WORD_OF = frozenset(
    "указание распоряжение приказ решение разрешение согласие согласование поручение приказание команда ведом".split()
)
_UNTIL = frozenset({"до", "без", "после", "по", "согласно"})
_HIMSELF = frozenset({("на", "себя"), ("за", "собой")})


def _is_met(unit: Unit, item: Governed) -> bool:
    """«(чат) с учителями и воспитателями»: in the instrumental, so in the chat, not the one whose it is."""
    tokens = unit.sentence.tokens
    word = tokens[item.mention.first].word
    before = tokens[item.mention.first - 1].text if item.mention.first else ""
    return word is not None and "ablt" in word.cases and before in {"с", "со", "и", ","}


def _keeps_it(unit: Unit, item: Governed, chat: Governed) -> bool:
    """«Заведующая ведёт чат с педагогами и чат с комитетом»: the subject of the verb of both chats."""
    word = unit.sentence.tokens[item.mention.first].word
    subject = item.mention.first == 0 and word is not None and "nomn" in word.cases
    return subject and bool(chat.chain) and chat.chain[-1:] == item.chain[-1:]


def _orders(unit: Unit, item: Governed) -> bool:
    """«Заведующая запрещает воспитателям чаты с …», «директор поручает классным руководителям создать …»: whoever
    orders or forbids it keeps no chat himself."""
    word = unit.sentence.tokens[item.mention.first].word
    if word is None or "nomn" not in word.cases or not item.chain:
        return False
    if item.mention.first != unit.sentence.pieces[item.piece][0]:
        return False
    verb = item.chain[0]
    orders = verb.force is not None or verb.words.startswith(("поруч", "обяз"))
    return orders and verb.form is Form.FINITE and not verb.negated


def _is_cited(unit: Unit, item: Governed) -> bool:
    """«отложить до указания директора», «запрещено приказом заведующей»: whose word it is, not whose chat."""
    tokens, first = unit.sentence.tokens, item.mention.first
    if first > 1 and tokens[first - 1].text in {"с", "со"}:
        first -= 1  # «без согласования с директором»
    word = tokens[first - 1].word if first else None
    if word is None or word.lemmas.isdisjoint(_WORD_OF):
        return False  # not «получают указания директора в его чате»
    return "ablt" in word.cases or any(t.text in _UNTIL for t in tokens[max(0, first - 4) : first])


def _is_signers(unit: Unit, scope: Scope) -> bool:
    """«Сама открываю чат с воспитателями», «чат … беру на себя», «чата … заводить не буду»: the signer, the head of
    the institution, keeps it; not «поручаю …»."""
    if scope.chat is None:
        return False
    tokens = unit.sentence.tokens
    at = scope.chat.mention.first
    start = next((i for i in range(at, -1, -1) if tokens[i].text == ";"), -1) + 1
    stop = next((i for i in range(at, len(tokens)) if tokens[i].text == ";"), len(tokens))
    colon = next((i for i in range(at, start - 1, -1) if tokens[i].text == ":"), start)
    announcing = tokens[start:colon]
    for token in tokens[start:stop]:
        word = token.word
        if (
            word is None
            or not (word.finite and word.known)
            or (token.capital and token is not tokens[0])
        ):
            continue
        if is_first_person(token.text):
            if token in announcing and not _governs(token, scope.chat):
                continue  # «Отвечаю: родительские чаты классов остаются …»
            return not word.lemmas & _ORDERING
    return any((a.text, b.text) in _HIMSELF for a, b in pairwise(tokens[start:stop]))


def _governs(verb: Token, chat: Governed) -> bool:
    return any(verb.text in link.words.lower().split() for link in chat.chain)


def of_council(requirement: ChatRequirement, unit: Unit) -> bool:
    """Whether the chat is one with a council, the deputies, an adviser, which nobody but the head keeps, so that he
    need not be named; and nothing here speaks of a class."""
    if SIGNER not in requirement.owner:
        return False
    if not _COUNCILS.issuperset(name for choice in requirement.participants for name in choice):
        return False
    if unit.names(wide=True) & (_OF_A_CLASS | set(requirement.rivals)):
        return False
    return not any(_does(unit, g) for g in unit.sentence.naming(_COUNCILS))


def _does(unit: Unit, item: Governed) -> bool:
    """«Родительский комитет ведёт свою группу сам»: a verb stands right behind, so the chat is its own."""
    tokens = unit.sentence.tokens
    chats = unit.sentence.naming({CHAT})
    if chats and chats[-1].mention.first < item.mention.first:
        return False  # «Сообщество с активом не создаётся: родительский комитет собирается в школе»
    begins = item.mention.first == unit.sentence.pieces[item.piece][0]
    behind = tokens[item.mention.last + 1].word if item.mention.last + 1 < len(tokens) else None
    head = tokens[item.mention.last].word
    acts = behind is not None and behind.finite and not behind.noun
    return begins and acts and head is not None and "nomn" in head.cases


def owned(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """The owner is the nearest owner-like participant; a rival's chat is not this one."""
    rivals = frozenset(requirement.rivals)
    owners = frozenset(requirement.owner)
    here = [g for g in scope.mentions if g.mention.means(owners | rivals)]
    here = [g for g in here if not _is_cited(unit, g)]
    named = [g for g in here if not is_agent(unit, g)] or here
    if owners and _is_signers(unit, scope):
        return SIGNER in owners
    if any(is_agent(unit, g) for g in here):
        named = [g for g in named if not _is_met(unit, g)] or here
    if len(here) > 1 and named[0] is here[0] and _orders(unit, here[0]):
        named = here[1:]
    if named:
        return named[0].mention.means(owners)
    if scope.chat is not None:
        led = [
            g
            for g in unit.sentence.governed
            if g.mention.first < scope.start
            and g.mention.means(owners | rivals)
            and (is_agent(unit, g) or _keeps_it(unit, g, scope.chat))
        ]
        if led:  # «Заведующей создать: чат с педагогами; чат с активом»
            return led[0].mention.means(owners)
        if owners and any(
            g.mention.pronoun and not g.mention.means({CHAT}) and takes_part(unit, g, requirement)
            for g in scope.mentions
        ):
            whose = unit.sentence.naming(owners)  # «на чат директора с …; второй чат с ними»
            if whose or not requirement.owner_implied:
                return bool(whose)
    for other in unit.above:
        found = [g for g in other.sentence.governed if g.mention.means(owners | rivals)]
        if found:
            return any(g.mention.means(owners) for g in found)
    if requirement.owner_implied or not owners:
        return True
    return any(u.names() & owners for u in unit.beside)
