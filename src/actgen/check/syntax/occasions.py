"""When something holds, told by what is done to a quite different thing: «в дни отмены очных занятий»."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from actgen.check.words.tokens import Token

_TIME = frozenset("день дня дни дней днях время период периоды случае случаях часы неделю".split())


def tells_when(tokens: Sequence[Token], first: int, last: int, covered: Collection[int]) -> bool:
    """Whether the noun ``first``..``last`` only says when: «на время приостановки прогулок»; not «на время запрета
    WhatsApp», where something is done to a thing of the act (``covered`` are the tokens of mentions)."""
    if not first or tokens[first - 1].text not in _TIME:
        return False
    after = range(last + 1, len(tokens))
    noun = next((i for i in after if (w := tokens[i].word) is not None and w.noun), None)
    return noun is not None and noun not in covered
