"""«Применение Сферума завершить», «Мониторинг на этом окончен»: whoever finishes a thing that should last gives it up;
whoever finishes a registration or a move has done it."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import Beginning, Token
from actgen.model.lexicon import Force

_FINISHING = Beginning("заверш", "законч", "оконч", "заканчив")
_LASTING = frozenset(
    "использование применение пользование эксплуатация употребление мониторинг слежение наблюдение отслеживание"
    " эксперимент".split()
)
_FOR_A_TRIAL = frozenset({"пробный", "опытный", "апробация"})
_BREAKS = frozenset({";", ":", ".", "(", ")"})
_BEHIND = 3  # tokens: «завершить всякое применение»
_STOPPED = frozenset({"#прекращение"})


def with_endings(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, and a verb of finishing as an operator where what it finishes should last."""
    found = [at for at, token in enumerate(tokens) if _ends_a_lasting_thing(tokens, at)]
    if not found:
        return list(mentions)
    kept = [m for m in mentions if not any(m.first <= at <= m.last for at in found)]
    ended = [Mention(_STOPPED, at, at, force=Force.STOP) for at in found]
    return sorted((*kept, *ended), key=lambda mention: mention.first)


def _ends_a_lasting_thing(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].word
    if word is None or not _FINISHING.begins(tokens[at].text):
        return False
    if not (word.infinitive or word.finite or word.predicative):
        return False
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in _BREAKS), 0)
    near = (*tokens[start:at], *tokens[at + 1 : at + 1 + _BEHIND])
    said = [t.word for t in near if t.word is not None]
    if any(not w.lemmas.isdisjoint(_FOR_A_TRIAL) for w in said):
        return False  # «завершить пробную эксплуатацию»
    things = [w for w in said if w.noun]
    return any(
        not w.lemmas.isdisjoint(_LASTING) and not w.cases.isdisjoint({"nomn", "accs"})
        for w in things
    )
