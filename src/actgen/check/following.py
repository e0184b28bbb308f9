"""Sentences without a verb of their own that go on with the one before: «То же – с родительским активом.», «Отдельный –
с родительским комитетом.»"""

from __future__ import annotations

from actgen.check.sentence import Sentence

_WITH = frozenset({"с", "со"})
_ONE_MORE = frozenset(
    "отдельный отдельно еще другой второй третий четвертый один такой следующий".split()
)
_IS_NOT = frozenset({"быть"})
_SAME = ("то же", "тоже", "так же", "также", "аналогичн", "такой же", "такую же", "такие же")


def goes_on_with(sentence: Sentence, former: Sentence) -> bool:
    """«Отдельный – с родительским комитетом.», «С советом родителей – нет.»: one more chat, or none, with others."""
    if "чат" not in former.names or "чат" in sentence.names:
        return False
    tokens = sentence.tokens
    with_people = [
        g
        for g in sentence.governed
        if g.mention.plain and tokens[g.mention.first - 1].text in _WITH
    ]
    if not with_people:
        return False
    verbs = {link.names for g in sentence.governed for link in g.chain}
    opens = tokens[0].text in _ONE_MORE or with_people[0].mention.first == 1
    return opens and verbs <= {_IS_NOT}


def says_the_same(sentence: Sentence) -> bool:
    """«То же – с родительским активом», «Аналогичную беседу – с советом родителей», «Это не касается …»: a sentence
    that has no verb of its own takes over the one before it."""
    if any(item.chain for item in sentence.governed):
        return False
    opening = " ".join(token.text for token in sentence.tokens[:3])
    return bool(sentence.exceptions) or opening.startswith(_SAME)
