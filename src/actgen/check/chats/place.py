"""Where a chat is kept: in the right service, in another one, or in another one besides."""

from __future__ import annotations

import re

from actgen.check.chats.outsiders import is_not_them
from actgen.check.chats.owner import SIGNER, of_council, owned
from actgen.check.chats.scope import CHAT, Scope, present_in, takes_part
from actgen.check.syntax.mood import KEEPING, Mood
from actgen.check.syntax.rosters import is_this
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import DASHES, OPENING_QUOTES
from actgen.model.lexicon import Force
from actgen.model.requirement import ChatRequirement
from actgen.model.text import Role

STANDING = frozenset({Mood.DO, Mood.PERMIT, Mood.WISH, Mood.OPTION, Mood.PROVIDED})
_KEPT = frozenset({Mood.PERMIT, Mood.KEPT})
_KEEPING = frozenset(
    {"создать", "вести", "перейти", "находиться", "жить", "работать", "действовать"}
)
_BESIDES = re.compile(
    r"\b(?:резервн|запасн|дублир|двойник|дубл[её]р|дополнительн|параллельн|(?<!по-)прежн|стар(?:ая|ую|ой|ый|ые|ых)|ранее|имеющ|существующ|действующ"
    r"|в порядке исключ|также|тоже|ещё|еще|помимо|кроме того|сохран|оста[её]тся|остаются|оставить|оставл)",
    re.IGNORECASE,
)
# an adjective or a word that tells of one more chat, though the verb only keeps it
_ONE_MORE = re.compile(
    r"\b(?:резервн|запасн|дублир|дополнительн|параллельн|(?<!по-)прежн|стар(?:ая|ую|ой|ый|ые|ы[хм])|ранее"
    r"|имеющ|существующ|действующ|в порядке исключ|также|тоже|ещё|еще|помимо|кроме того|архив)",
    re.IGNORECASE,
)
# «местом чата считать …», «площадкой для чата избран …»
_AS_PLACE = re.compile(r"\b(?:мест|площадк)\w*\s+(?:для\s+)?(?:\w+\s+)?чат", re.IGNORECASE)
_REFUSING = frozenset({Force.BAN, Force.STOP, Force.LIFT})
_THEY = frozenset({"он", "она", "оно", "они"})
_INSIDE = frozenset({"в", "во", "на"})
_PLACE_WITHIN = 3  # tokens: «по-прежнему в Viber», «остаётся в WhatsApp»


def is_used(unit: Unit, item: Governed) -> bool:
    """Whether a service is to be used, or may be: not only spoken of, left or forbidden."""
    return (
        not (item.set_aside or item.supposed or item.excepted or item.attributive)
        and unit.mood(item) in STANDING
    )


@once
def is_besides(unit: Unit) -> bool:
    """«Дублирующая группа в WhatsApp», «старая группа сохраняется»: one more chat, the other stays where it is."""
    return bool(_BESIDES.search(unit.text))


def is_moved(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Чат с родителями размещается в Viber»: such a chat, whoever's, is to be kept elsewhere and nowhere else."""
    if scope.chat is None:
        return False
    # the head has one such chat; of classes there are many, and some may plead to keep theirs
    very = SIGNER in requirement.owner or (
        not requirement.separately and len(scope.chat.chain) == 1
    )
    if very and unit.mood(scope.chat) in _KEPT and _keeps(scope.chat):
        if _ONE_MORE.search(unit.text):
            return False
    elif is_besides(unit) or unit.mood(scope.chat) is not Mood.DO:
        return False
    verbs = [link for link in scope.chat.chain if link.force is None]
    placing = verbs and (verbs[-1].names & _KEEPING or verbs[-1].words.startswith("размещ"))
    if verbs and not placing and not _AS_PLACE.search(unit.text):
        return False  # «канал в Telegram публикует объявления для родителей»
    with_it = [g for g in scope.mentions if g.chain[-1:] == scope.chat.chain[-1:]]
    if not any(takes_part(unit, g, requirement) for g in with_it):
        return False
    whose = owned(requirement, unit, scope) or of_council(requirement, unit)
    met = present_in(requirement, unit, scope) and whose
    return bool(met) and is_elsewhere(requirement, unit, scope)


def stays_behind(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Чатов с родителями в Сферуме не вести, они останутся в WhatsApp»: a pronoun says where the chat is left."""
    if scope.chat is None or unit.sentence.texts.isdisjoint(_THEY):
        return False
    tokens = unit.sentence.tokens
    for item in unit.sentence.naming(requirement.elsewhere):
        first, _ = unit.sentence.pieces[item.piece]
        before = tokens[first : item.mention.first]
        stays = any(k.force in KEEPING and not k.negated for k in item.chain)
        keeps = stays or (unit.mood(item) is Mood.DO and bool(item.actions() & _KEEPING))
        keeps = keeps and item.mention.first > scope.chat.mention.last and not item.set_aside
        if keeps and any(t.text in _THEY for t in before) and before[-1].text in _INSIDE:
            whose = owned(requirement, unit, scope) or of_council(requirement, unit)
            return bool(present_in(requirement, unit, scope)) and whose
    return False


def _keeps(chat: Governed) -> bool:
    """«Чат директора с активом остаётся в Viber»: the very chat is kept there."""
    return any(link.force in KEEPING and not link.negated for link in chat.chain)


def row_elsewhere(requirement: ChatRequirement, unit: Unit) -> bool:
    """«Директор и совет родителей | WhatsApp | …»: another cell of the row places the chat in another messenger."""
    if unit.role is not Role.CELL:
        return False
    row = [(u, g) for u in (unit, *unit.beside) for g in u.sentence.governed]
    if any(g.mention.means(requirement.platform) and not g.set_aside for _, g in row):
        return False
    return any(
        g.mention.means(requirement.elsewhere)
        and not (g.set_aside or g.supposed or g.excepted or g.attributive)
        and (not g.chain or g.chain[-1].names & _KEEPING or _stays(g) or g.mention.first <= 1)
        and u.mood(g) in STANDING | _KEPT
        and (_stays(g) or not is_besides(u))  # «оповещения дублируются в Telegram»
        for u, g in row
    )


def _stays(item: Governed) -> bool:
    """«остаётся в WhatsApp»: the cell says of the row's own chat where it is; not «старая группа остаётся в …»."""
    return (
        item.piece == 0
        and item.chain[-1:] == item.chain
        and any(link.force in KEEPING and not link.negated for link in item.chain)
        and item.mention.first <= _PLACE_WITHIN
    )


def row_refused(unit: Unit) -> bool:
    """«Чат с родителями | не создаётся»: a cell that begins with the verb, and has no other thing it could deny."""
    if unit.role is not Role.CELL:
        return False
    for other in unit.beside:
        said = other.sentence.governed
        if not said or said[0].mention.plain or said[0].mention.first > 1:
            continue
        if other.mood(said[0]) is Mood.BAN and said[0].mention.means(_KEEPING):
            return True
        if said[0].mention.force in _REFUSING and not any(g.mention.plain for g in said):
            return not said[0].mention.first  # «вычеркнуто», «удалён, восстановлению не подлежит»
    return False


def is_left_out(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«Создать чаты, кроме чата директора с активом», «чат директора – для завучей, но не для учителей»."""
    chat = scope.chat
    if chat is None or unit.mood(chat) is not Mood.DO:
        return False
    if not chat.excepted:
        who = [g for g in scope.mentions if any(map(g.mention.means, requirement.participants))]
        aside = [g for g in who if is_not_them(unit, g)]
        return bool(aside) and len(aside) == len(who) and owned(requirement, unit, scope)
    named = [g for g in scope.mentions if g.excepted and g.mention.first > chat.mention.first]
    met = any(takes_part(unit, g, requirement) for g in named)
    return met and owned(requirement, unit, scope)


def is_ours(requirement: ChatRequirement, unit: Unit, anchor: Governed) -> bool:
    """«Чатов в «Сферуме» не заводить, писать родителям в WhatsApp»: the right service stands under the chat's verb, the
    other one under another."""
    verb = anchor.chain[-1:]
    near = [g for g in unit.near(anchor) if not g.set_aside and g.chain[-1:] == verb]
    ours = any(g.mention.means(requirement.platform) for g in near)
    return ours and not any(g.mention.means(requirement.elsewhere) for g in near)


def is_elsewhere(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """The chat is placed in another messenger, and not in the right one as well."""
    if _in_brackets(requirement, unit, scope):
        return True
    anchor = _again(unit, scope) or scope.chat or scope.mentions[0]
    apart = _conjunct(requirement, unit, scope)
    near = apart or [g for g in unit.near(anchor) if g in scope.mentions]
    if apart:  # «…; с родительским комитетом – оставить в Viber»
        anchor = next(g for g in apart if takes_part(unit, g, requirement))
    goes_on = any(link.words.startswith("продолж") for link in anchor.chain)
    kept = goes_on or unit.mood(anchor) in _KEPT  # «чат, заведённый в Discord, сохранить»
    others = [
        g
        for g in near
        if g.mention.means(requirement.elsewhere)
        and not (g.set_aside or g.supposed or g.excepted or (g.attributive and not kept))
        and (
            not g.chain
            or g.chain[-1:] == anchor.chain[-1:]
            or set(g.chain) & set(anchor.chain)
            or (kept and g.subordinate)  # «группу, которая живёт в Telegram, не трогать»
        )
        and unit.mood(g) in STANDING | _KEPT
    ]
    return bool(others) and not any(
        g.mention.means(requirement.platform)
        and not (g.set_aside or is_source(unit, g))
        and unit.mood(g) is Mood.DO
        for g in near
    )


def is_source(unit: Unit, item: Governed) -> bool:
    """«переносится из Сферума в …»: where the chat is taken from."""
    tokens, at = unit.sentence.tokens, item.mention.first - 1
    while at > 0 and tokens[at].text in OPENING_QUOTES:
        at -= 1
    return at >= 0 and tokens[at].text in {"из", "вне"}


def _again(unit: Unit, scope: Scope) -> Governed | None:
    """«…; эта беседа сохраняется в Вайбере»: the same chat, named once more with its place."""
    said = [g for g in scope.mentions if g.mention.means({CHAT}) and g is not scope.chat]
    return next((g for g in said if is_this(unit.sentence.tokens, g.mention.first)), None)


def _in_brackets(requirement: ChatRequirement, unit: Unit, scope: Scope) -> bool:
    """«директор – родительские комитеты (остаётся в WhatsApp)»: said of these participants in brackets behind them."""
    tokens = unit.sentence.tokens
    for item in scope.mentions:
        opens = item.mention.last + 1
        if opens >= len(tokens) or tokens[opens].text != "(":
            continue
        if not takes_part(unit, item, requirement):
            continue
        stop = next((i for i in range(opens, len(tokens)) if tokens[i].text == ")"), len(tokens))
        inside = [g for g in unit.sentence.governed if opens < g.mention.first < stop]
        said = [g for g in inside if unit.mood(g) in STANDING | _KEPT]
        if any(g.mention.means(requirement.elsewhere) and not g.set_aside for g in said):
            return not any(g.mention.means(requirement.platform) for g in said)
    return False


def _conjunct(requirement: ChatRequirement, unit: Unit, scope: Scope) -> list[Governed]:
    """«…, с родительским комитетом – в Telegram»: the participants and the place behind their dash."""
    who = [g for g in scope.mentions if takes_part(unit, g, requirement)]
    if scope.chat is None or not who or who[0].piece <= scope.chat.piece:
        return []
    pieces = unit.sentence.pieces
    tokens = unit.sentence.tokens
    if tokens[pieces[who[0].piece][1]].text in DASHES:
        near = {who[0].piece, who[0].piece + 1}
    elif tokens[pieces[who[0].piece - 1][1]].text in DASHES:
        near = {who[0].piece - 1, who[0].piece}  # «…, в Telegram – с родительским комитетом»
        if not any(
            g.mention.means(requirement.elsewhere) and g.piece in near for g in scope.mentions
        ):
            return []
    else:
        return []
    return [g for g in scope.mentions if g.piece in near]
