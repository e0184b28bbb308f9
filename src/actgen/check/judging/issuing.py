"""Whether it is the issuing of an act that is denied, not what else is done with it, by its means or on its occasion:
«положения не принимать», «отдельный акт не нужен»; not «положение на сайте не публиковать», «в обход Регламента».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.syntax.mood import Form, Link, Mood
from actgen.check.syntax.sentence import WITHOUT, Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force
from actgen.model.requirement import IssueRequirement

DENYING = frozenset({Mood.BAN, Mood.WAIVED, Mood.KEPT})
ISSUING = ("издать",)
REPEALING = frozenset({Force.REPEAL, Force.LIFT})
_OTHERWISE = frozenset({"разместить", "ознакомить", "сообщать", "состоять", "направить"})
_NEEDLESS = ("надобност", "нужд", "необходимост", "потребност", "требован", "предписан", "норм")
_WHEN = frozenset({"с", "после", "до", "для", "при", "перед"})
# «Положение не принимать с учётом мнения советов» denies the manner.
_MANNER = re.compile(r"\bс уч[её]том мнени|\bпо согласованию с\b", re.IGNORECASE)
_TAKING_OUT = frozenset({Force.BAN, Force.STOP, Force.LIFT})
_WRITING = frozenset(
    "издать внести написать писать составить составлять сочинить сочинять завести заводить делать сделать"
    " готовить подготовить принять принимать быть".split()
) | {"внести изменения"}
_ADMITTING = ("приступ", "допуск", "допущ", "выход")
_COPIES = ("копи", "экземпляр", "выписк")


def issuing_denied(requirement: IssueRequirement, unit: Unit, item: Governed) -> bool:
    """«положения не принимать», «принятие порядка считать излишним», «отдельный акт не нужен»: it is the issuing that
    is denied, not what else is done with the document, by its means or on its occasion."""
    if unit.mood(item) not in DENYING or _MANNER.search(unit.text):
        return False
    if _is_of_use(unit, item):
        return False
    if any(link.force is Force.BAN and link.words.startswith(_NEEDLESS) for link in item.chain):
        return True  # «надобности в положении школа не видит»
    plain = [link for link in item.chain if link.force is None]
    if any(link.names & _OTHERWISE and not link.words.endswith("писать") for link in plain):
        return False  # but «писать отдельный акт нецелесообразно»
    repealed = bool(item.chain) and not plain and item.chain[0].force in REPEALING
    if repealed and set(ISSUING) & set(requirement.actions):
        return False  # an act is revoked, not its issuing
    issuing = [link for link in plain if link.names & set(requirement.actions)]
    if issuing:
        return not any(_is_occasion(unit, link) for link in issuing)
    taken_out = any(link.force in _TAKING_OUT for link in item.chain)
    return not _is_circumstance(unit.sentence.tokens, item.mention.first, taken_out=taken_out)


def _is_of_use(unit: Unit, item: Governed) -> bool:
    """«Без подписанной инструкции к работе не приступать», «отказать в выдаче копии инструкции»: the act is there."""
    if WITHOUT in item.chain and any(t.startswith(_ADMITTING) for t in unit.sentence.texts):
        return True
    before = unit.sentence.tokens[max(0, item.mention.first - 2) : item.mention.first]
    return any(token.text.startswith(_COPIES) for token in before)


def by_a_word_unknown(item: Governed) -> bool:
    """«Правила не кладём под сукно»: may say of an act that is there what becomes of it; «правил не писать» does
    not."""
    plain = [link for link in item.chain if link.force is None]
    known = any(link.names & _WRITING for link in plain)
    return len(plain) == len(item.chain) == 1 and plain[0].negated and not known


def _is_occasion(unit: Unit, link: Link) -> bool:
    """«С утверждением Порядка …», «после принятия Положения …»."""
    tokens = unit.sentence.tokens
    at = next((i for i, t in enumerate(tokens) if link.at and t.start == link.at[0]), 0)
    return link.form is Form.NOUN and at > 0 and tokens[at - 1].text in _WHEN


def _is_circumstance(tokens: Sequence[Token], at: int, *, taken_out: bool) -> bool:
    """«о Правилах не спрашивать», «в обход Регламента»; not «исключить из инструкции», «пересмотр инструкций …»."""
    before = at - 1
    while before >= 0 and (word := tokens[before].word) is not None and word.adjective:
        before -= 1
    if before >= 0 and not _is_preposition(tokens[before]):
        word = tokens[before].word
        before -= 1 if word is not None and word.noun else len(tokens)
    if before < 0:
        return False
    return _is_preposition(tokens[before]) and not (
        taken_out and tokens[before].text in {"из", "от"}
    )


def _is_preposition(token: Token) -> bool:
    return token.word is not None and token.word.preposition
