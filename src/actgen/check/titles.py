"""Titles in quotation marks, which state nothing: of cited acts («О переходе …») and of what is read, discussed, filed.

«Провести классный час «Можно ли пользоваться …»» permits nothing; what stands in quotation marks after a colon
(«пунктом следующего содержания: «…»») or names a chat is no title.
"""

from __future__ import annotations

import re

_OF_ACT = re.compile(r"[«\"“„](?:О|Об|Обо|об|о)\s[^«»\"”“]*(?:«[^»]*»[^«»\"”“]*)*[»\"”“]?")
_ENTITLED = re.compile(
    r"\b(?:тем|вопрос|стать|папк|рубрик|лекци|урок|час|собрани|семинар|вебинар|конкурс|акци|буклет|брошюр|анкет"
    r"|презентаци|доклад|письм|приказ|распоряжени|постановлени|закон|дискусси|опрос|викторин|плакат|листовк)"
    r"[а-яё]{0,3}\s+(?P<title>[«\"“„][^«»\"”“]*(?:«[^»]*»[^«»\"”“]*)*[»\"”“]?)",
    re.IGNORECASE,
)


def titles(passage: str) -> list[tuple[int, int]]:
    """Half-open ranges of the titles; a single word in quotation marks is a name.

    >>> [text[a:b] for text in ["Провести урок «Чаты в школе»."] for a, b in titles(text)]
    ['«Чаты в школе»']
    """
    spans = [m.span() for m in _OF_ACT.finditer(passage)]
    spans += [m.span("title") for m in _ENTITLED.finditer(passage)]
    return [(start, stop) for start, stop in spans if len(passage[start:stop].split()) >= 2]
