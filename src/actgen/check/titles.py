"""Titles in quotation marks, which state nothing: of cited acts («О переходе …») and of what is read, discussed, filed;
and what another document says in its own words («в приказе сказано: «…»»).

«Провести классный час «Можно ли пользоваться …»» permits nothing; what stands in quotation marks after a colon
(«пунктом следующего содержания: «…»») or names a chat is no title.
"""

from __future__ import annotations

import re

from actgen.russian.quotes import guillemets

_OF_ACT = re.compile(r"«(?:О|Об|Обо|об|о)\s[^«»]*(?:«[^»]*»[^«»]*)*»?")
_ENTITLED = re.compile(
    r"\b(?:тем|вопрос|стать|папк|рубрик|лекци|урок|час|собрани|семинар|вебинар|конкурс|акци|буклет|брошюр|анкет"
    r"|презентаци|доклад|памятк|письм|приказ|распоряжени|постановлени|закон|дискусси|опрос|викторин|плакат|листовк)"
    r"[а-яё]{0,3}\s+(?P<title>«[^«»]*(?:«[^»]*»[^«»]*)*»?)",
    re.IGNORECASE,
)
# «внести в план контроля тему «…»»: what such a title names is put in
_THEME = re.compile(r"(?:тем|вопрос|рубрик)[а-яё]{0,3}\s+$", re.IGNORECASE)
_PUT_IN = re.compile(
    r"\b(?:внес|внос|включ|дополн|ввест|ввод|появ|добав|впис|предусм|заплан|посвят|обсуд|рассмотр)",
    re.IGNORECASE,
)
_INTO = re.compile(r"\b(?:план|повестк|вшк\b|контрол|собрани)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[А-ЯЁ«])")
# what another document says is quoted, not ordered
_REPORTED = re.compile(
    r"\b(?:сказан|записан|указан|написан|предписан)[оы]?\b[^«»:;.]{0,80}:\s*(?=«)"
    r"|\b(?:говорится|сообщается|гласи(?:т|л[аои]?)|читаем)\b[^«»:;.]{0,80}:\s*(?=«)",
    re.IGNORECASE,
)


def titles(passage: str) -> list[tuple[int, int]]:
    """Half-open ranges of the titles and of what is reported; a single word in quotation marks is a name.

    >>> [text[a:b] for text in ["Провести урок «Чаты в школе»."] for a, b in titles(text)]
    ['«Чаты в школе»']
    """
    passage = guillemets(passage)
    if "«" not in passage:
        return []
    spans = [m.span() for m in _OF_ACT.finditer(passage)]
    spans += [m.span("title") for m in _ENTITLED.finditer(passage)]
    spans = [(start, stop) for start, stop in spans if not _is_put_in(passage, start, stop)]
    spans += [(m.end(), _end_of_quote(passage, m.end())) for m in _REPORTED.finditer(passage)]
    return [(start, stop) for start, stop in spans if len(passage[start:stop].split()) >= 2]


def _is_put_in(passage: str, start: int, stop: int) -> bool:
    """Whether the title is that of a theme which is put into a plan or on an agenda."""
    if not _THEME.search(passage[:start]):
        return False
    begin = max((m.end() for m in _SENTENCE_END.finditer(passage, 0, start)), default=0)
    after = _SENTENCE_END.search(passage, stop)
    around = f"{passage[begin:start]} {passage[stop : after.start() if after else None]}"
    return bool(_PUT_IN.search(around) and _INTO.search(around))


def _end_of_quote(passage: str, start: int) -> int:
    """Where the quotation that opens at ``start`` is closed; one within another is part of it."""
    depth = 0
    for index in range(start, len(passage)):
        depth += (passage[index] == "«") - (passage[index] == "»")
        if depth == 0:
            return index + 1
    return len(passage)
