"""«Требование о переписке в MAX на нашу школу не распространяется»: who must do it all is freed from it as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.words.tokens import Token

_RULE = frozenset({"требование", "обязанность", "правило", "норма", "положение", "предписание"})
_HOUSE = frozenset(
    "мы наш весь школа гимназия лицей интернат сад детсад колледж техникум политехникум училище центр дом дворец"
    " станция студия спортшкола учреждение организация управление комитет отдел аппарат коллектив".split()
)
_ON = "на"
_NEAR = 3  # words: «на наш детский сад», «на работников Управления»


def frees_the_house(tokens: Sequence[Token], at: int) -> bool:
    """Whether the rule that does not reach somebody, by the verb at a place, does not reach the house itself."""
    if not any(token.word is not None and token.word.lemmas & _RULE for token in tokens[:at]):
        return False
    return any(token.text == _ON and _names_it(tokens, i) for i, token in enumerate(tokens))


def _names_it(tokens: Sequence[Token], at: int) -> bool:
    behind = tokens[at + 1 : at + 1 + _NEAR]
    return any(token.word is not None and token.word.lemmas & _HOUSE for token in behind)
