"""Names that stand for posts: a document that once says «заместителю заведующего Ракитиной В.О.» later means that
post by «Ракитина В.О.»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from actgen.check.words.concepts import ConceptFinder, Mention
from actgen.check.words.names import NAME
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import Token, tokenise

_POSTS = ("заместители", "руководитель", "советники")
_POST = re.compile(
    r"(?:заместител|\bзам\b|завуч|советни|директор|заведующ)[^,;:()]{0,90}?\s+$", re.IGNORECASE
)
_POSTS_NAMED = Pattern(r"заместител|зам|завуч|советни|директор|заведующ", re.IGNORECASE)
_POST_BEHIND = re.compile(r"\s*[,–(]\s*((?:зам|завуч|советник|директор|заведующ)[^,;:.()]{0,60})")
_NEAR = 120  # characters before a name in which its post is looked for
_LONGEST_ENDING = re.compile(r"(?:ого|ому|ыми|ой|ою|ей|ым|им|ом|ем|ий|ый|ая|ую|у|а|е|ы|и|я|ю)$")
_SHORTEST = 4  # letters of a stem that is told from others


class Bearers:
    """The surnames of a document whose bearers' posts it names, by their stems."""

    def __init__(self, finder: ConceptFinder, passages: Iterable[str]) -> None:
        self._posts: dict[str, frozenset[str]] = {}
        for passage in passages:
            if not _POSTS_NAMED.search(passage):
                continue
            for found in NAME.finditer(passage):
                before = _POST.search(passage[max(0, found.start() - _NEAR) : found.start()])
                behind = _POST_BEHIND.match(passage, found.end())
                if before is not None:
                    self._learn(finder, before[0], found[0])
                elif behind is not None:
                    self._learn(finder, behind[1], found[0])

    def __bool__(self) -> bool:
        return bool(self._posts)

    def _learn(self, finder: ConceptFinder, post: str, name: str) -> None:
        tokens = tokenise(post)
        named = [m for m in finder.find(tokens) if m.means(_POSTS)]
        # between the post and the name may stand what the post is for: «по УВР», «школы»
        if not named or any(m.plain and m.first > named[-1].last for m in finder.find(tokens)):
            return
        words = [t for t in tokenise(name) if t.word is not None and len(t.text) >= _SHORTEST]
        stem = _stem(words[0].text) if words else ""
        if len(stem) >= _SHORTEST:
            self._posts.setdefault(stem, named[-1].names)

    def named(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
        """A mention of the post for every such name that has none right before or behind it."""
        people = [m for m in mentions if m.plain]
        found: list[Mention] = []
        for index, token in enumerate(tokens):
            if not token.capital or token.word is None or len(token.text) < _SHORTEST:
                continue
            names = self._posts.get(_stem(token.text))
            if names is None or any(m.first <= index <= m.last for m in mentions):
                continue
            if not any(_beside(tokens, m, index) and m.means(names) for m in people):
                found.append(Mention(names, index, index))
        return found


def _stem(word: str) -> str:
    return _LONGEST_ENDING.sub("", word)


def _beside(tokens: Sequence[Token], mention: Mention, at: int) -> bool:
    """Whether the post stands before the name, at most with what it is for between them, or right behind it."""
    if mention.last < at:
        between = tokens[mention.last + 1 : at]
        return len(between) <= 8 and not any(t.text in {",", ";", ":", "и", "."} for t in between)
    return mention.first - at <= 5
