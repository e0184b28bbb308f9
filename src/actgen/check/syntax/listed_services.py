"""Services listed in a clause that a verb opens: «Желательно, чтобы все обходились без Viber, WhatsApp и прочих».
Behind the comma the items stand in pieces of their own; what governs the first of them governs them all.
"""

from __future__ import annotations

from itertools import pairwise

from actgen.check.syntax.sentence import Governed, Sentence

_FOREIGN = "иностранный мессенджер"
_JOINING = frozenset({"и", "или", "либо", "да", "ни", "также", "а"})


def go_on_with_list(sentence: Sentence) -> None:
    """Gives the bare items of such a list the chain of the service before the comma."""
    if "чтобы" not in sentence.texts or "," not in sentence.texts:
        return
    services = [item for item in sentence.governed if _is_service(item)]
    for former, item in pairwise(services):
        if item.piece != former.piece + 1 or item.chain or not former.subordinate:
            continue
        if _is_next_item(sentence, former, item):
            for each in services:
                if each.piece == item.piece and not each.chain:
                    each.chain, each.modifiers = former.chain, former.modifiers
                    each.subordinate, each.supposed = former.subordinate, former.supposed


def _is_service(item: Governed) -> bool:
    return any(name == _FOREIGN or name[:1].isupper() for name in item.mention.names)


def _is_next_item(sentence: Sentence, former: Governed, item: Governed) -> bool:
    """«WhatsApp, Telegram …»: nothing but a comma, «и», an adjective parts them."""
    between = sentence.tokens[former.mention.last + 1 : item.mention.first]
    return all(
        token.text == "," or token.text in _JOINING or (token.word and token.word.adjective)
        for token in between
    )
