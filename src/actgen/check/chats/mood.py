"""What becomes of a chat beyond what its verb says: kept where it should be, refused though nobody is named whose it
is, people who are not let into it, what is done inside one elsewhere."""

from __future__ import annotations

from actgen.check.chats.owner import of_council
from actgen.check.chats.place import is_used
from actgen.check.chats.scope import Scope, takes_part
from actgen.check.syntax.mood import KEEPING, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.model.requirement import ChatRequirement

_REFUSED = frozenset({Mood.BAN, Mood.WAIVED, Mood.POSTPONED})
_CLOSING = frozenset({";", ":", "(", "."})
_MADE = ("создан", "открыт", "заведен", "организован", "сформирован")
_MAKING = frozenset(
    "создать создавать открыть открывать завести заводить вести собрать организовать держать".split()
)
_MOVING = frozenset({"перейти"})


def stays_in_place(requirement: ChatRequirement, unit: Unit, anchor: Governed, mood: Mood) -> bool:
    """«Чат остаётся в «Сферуме»», «Сохранить действующие чаты: – с учителями – учебный профиль»."""
    if mood not in {Mood.PERMIT, Mood.KEPT}:
        return False
    links = [k for k in (*unit.lead, *anchor.modifiers, *anchor.chain) if k.force is not None]
    if not links or any(link.negated or link.force not in KEEPING for link in links):
        return False
    near = [g for g in unit.near(anchor) if not g.set_aside]
    ours = any(g.mention.means(requirement.platform) for g in near)
    return ours and not any(g.mention.means(requirement.elsewhere) for g in near)


def is_refused_council(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Чат с советом родителей не открывать»."""
    chat = scope.chat
    if chat is None:  # «создать чаты: …; – с завучами: не требуется»
        chat = next((g for g in scope.mentions if takes_part(unit, g, requirement)), None)
    return chat is not None and of_council(requirement, unit) and unit.mood(chat) in _REFUSED


def is_made(requirement: ChatRequirement, unit: Unit, chat: Governed) -> bool:
    """«Ученики получают задания в чате, который он для них ведёт», «… через чат класса, созданный им»: what is done in
    a chat says besides that there is one."""
    if any(g.mention.means(requirement.elsewhere) and not g.set_aside for g in unit.near(chat)):
        return False
    tokens = unit.sentence.tokens[chat.mention.last + 1 :]
    stop = next((i for i, t in enumerate(tokens) if t.text in _CLOSING), len(tokens))
    for at, token in enumerate(tokens[:stop]):
        if at and tokens[at - 1].text == "не":
            continue
        if token.text.startswith(_MADE) and token.word is not None and token.word.full_participle:
            return True
        if token.text.startswith("котор"):
            return any(
                t.word is not None and t.word.finite and not t.word.lemmas.isdisjoint(_MAKING)
                for t in tokens[at:stop]
            ) and not any(t.text == "не" for t in tokens[at:stop])
    return False


def is_left_there(requirement: ChatRequirement, unit: Unit, anchor: Governed) -> bool:
    """«Беседа … из Viber не переносится», «чат, собранный в WhatsApp, не переводить»."""
    tokens = unit.sentence.tokens
    stays = any(link.negated and link.names & _MOVING for link in anchor.chain)
    return stays and any(
        g.mention.means(requirement.elsewhere)
        and g.mention.first
        and (tokens[g.mention.first - 1].text in {"из", "с", "со"} or g.attributive)
        for g in unit.near(anchor)
    )


def goes_on_elsewhere(requirement: ChatRequirement, unit: Unit, anchor: Governed) -> bool:
    """«Педагоги получают указания в чате директора в Telegram»: what is done inside a chat says where it is."""
    near = unit.near(anchor)
    if any(g.mention.means(requirement.platform) for g in near):
        return False
    return any(g.mention.means(requirement.elsewhere) and is_used(unit, g) for g in near)
