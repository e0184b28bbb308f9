"""What is put in the place of something: «работу в Сферуме заменить общением по телефону», «заменить Viber на Сферум».

«Заменить» gives up its object; what comes instead, in the instrumental or after «на», is to be done.
"""

from __future__ import annotations

from dataclasses import replace

from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import Beginning

_REPLACE = "замен"
_REPLACES = Beginning(_REPLACE)
_USE = frozenset({"использовать"})


def release_replacements(sentence: Sentence) -> None:
    """Takes what comes instead from under «заменить»."""
    if _REPLACES not in sentence.beginnings:
        return
    for item in sentence.governed:
        if _comes_instead(sentence, item):
            item.chain = tuple(
                replace(link, force=None, names=_USE) if link.words.startswith(_REPLACE) else link
                for link in item.chain
            )


def _comes_instead(sentence: Sentence, item: Governed) -> bool:
    """Whether an instrumental or «на» stands between the verb and the mention's end, in one piece."""
    first = sentence.pieces[item.piece][0]
    tokens = sentence.tokens[first : item.mention.last + 1]
    verb = next((i for i, t in enumerate(tokens) if t.text.startswith(_REPLACE)), None)
    if verb is None:
        return False
    return any(
        token.text == "на"
        or (token.word is not None and token.word.noun and token.word.cases == {"ablt"})
        for token in tokens[verb + 1 :]
    )
