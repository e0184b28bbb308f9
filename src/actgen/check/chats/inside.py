"""What is done inside a chat («приказ разместить в чате») and what is said of the chat itself, though «в» stands before
it («необходимости в чате нет», «педагогов в чат не собирать»)."""

from __future__ import annotations

from actgen.check.chats.outsiders import LETTING_IN
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.requirement import ChatRequirement

_NEED = ("необходимост", "потребност", "нужд", "надобност", "смысл", "отказ")
_FELT = ("необходимост", "потребност", "нужд", "надобност", "смысл", "резон")
_REFUSED = ("отказать", "отказан")
_INSIDE = frozenset({"в", "во", "из", "через", "к", "по"})
_WITH = frozenset({"с", "со"})


def is_inside(unit: Unit, anchor: Governed) -> bool:
    """«в чате», «из рабочего чата»: the place of something else; not «в Сферуме чат»."""
    tokens = unit.sentence.tokens
    first = anchor.mention.first
    if any(token.text.startswith(_NEED) for token in tokens[max(0, first - 3) : first]):
        return False  # «необходимости в чате нет», «отказано в общем чате»
    if any(_is_of_the_chat(link.words) for link in anchor.chain):
        return False  # «в чате с директором отказать», «в чате с педагогами надобности нет»
    if first and tokens[first - 1].text in _INSIDE:
        return True
    between = tokens[first - 1].word if first else None
    return (
        first > 1 and tokens[first - 2].text in _INSIDE and between is not None and not between.noun
    )


def _is_of_the_chat(words: str) -> bool:
    return words.startswith(_REFUSED) or any(each.startswith(_FELT) for each in words.split())


def is_not_let_in(requirement: ChatRequirement, unit: Unit, anchor: Governed) -> bool:
    """«Родительский комитет в чаты не включать», «педагогов в чат с директором не собирать»; not «в чат с учениками
    родителей не включать»."""
    link = anchor.chain[-1] if anchor.chain else None
    if link is None or not link.words.removeprefix("не ").startswith(LETTING_IN):
        return False
    behind = anchor.mention.last + 1
    tokens = unit.sentence.tokens[behind : behind + 1]
    if not any(token.text in _WITH for token in tokens):
        return True
    people = requirement.participants
    here = [g for g in unit.sentence.governed if g.chain[-1:] == anchor.chain[-1:]]
    if not any(any(map(g.mention.means, people)) for g in here):
        return False
    owners = [g for g in unit.sentence.naming(requirement.owner) if g.mention.first == behind + 1]
    return any(not any(map(g.mention.means, people)) for g in owners)
