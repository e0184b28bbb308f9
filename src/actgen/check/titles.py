"""Titles in quotation marks, which state nothing: of cited acts («О переходе …») and of what is read, discussed, filed;
and what another document says in its own words («в приказе сказано: «…»»).

«Провести классный час «Можно ли пользоваться …»» permits nothing; what stands in quotation marks after a colon
(«пунктом следующего содержания: «…»») or names a chat is no title.
"""

from __future__ import annotations

import re

_OF_ACT = re.compile(r"[«\"“„](?:О|Об|Обо|об|о)\s[^«»\"”“]*(?:«[^»]*»[^«»\"”“]*)*[»\"”“]?")
_ENTITLED = re.compile(
    r"\b(?:тем|вопрос|стать|папк|рубрик|лекци|урок|час|собрани|семинар|вебинар|конкурс|акци|буклет|брошюр|анкет"
    r"|презентаци|доклад|памятк|письм|приказ|распоряжени|постановлени|закон|дискусси|опрос|викторин|плакат|листовк)"
    r"[а-яё]{0,3}\s+(?P<title>[«\"“„][^«»\"”“]*(?:«[^»]*»[^«»\"”“]*)*[»\"”“]?)",
    re.IGNORECASE,
)
# what another document says is quoted, not ordered
_REPORTED = re.compile(
    r"\b(?:сказан|записан|указан|написан|предписан)[оы]?\b[^«»:;.]{0,80}:\s*(?=[«„“\"])"
    r"|\b(?:говорится|сообщается|гласит|читаем)\b[^«»:;.]{0,80}:\s*(?=[«„“\"])",
    re.IGNORECASE,
)


def titles(passage: str) -> list[tuple[int, int]]:
    """Half-open ranges of the titles and of what is reported; a single word in quotation marks is a name.

    >>> [text[a:b] for text in ["Провести урок «Чаты в школе»."] for a, b in titles(text)]
    ['«Чаты в школе»']
    """
    spans = [m.span() for m in _OF_ACT.finditer(passage)]
    spans += [m.span("title") for m in _ENTITLED.finditer(passage)]
    spans += [(m.end(), _end_of_quote(passage, m.end())) for m in _REPORTED.finditer(passage)]
    return [(start, stop) for start, stop in spans if len(passage[start:stop].split()) >= 2]


def _end_of_quote(passage: str, start: int) -> int:
    """Where the quotation that opens at ``start`` is closed; one within another is part of it."""
    depth = 0
    for index in range(start, len(passage)):
        if passage[index] in "«„“" and not (passage[index] == "“" and depth):
            depth += 1
        elif passage[index] in "»”" or (passage[index] == "“" and depth):
            depth -= 1
            if depth == 0:
                return index + 1
        elif passage[index] == '"':
            return passage.find('"', index + 1) + 1 or len(passage)
    return len(passage)
