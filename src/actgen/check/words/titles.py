"""Titles in quotation marks, which state nothing: of cited acts («О переходе …») and of what is read, discussed, filed;
and what another document says in its own words («в приказе сказано: «…»»).

«Провести классный час «Можно ли пользоваться …»» permits nothing; what stands in quotation marks after a colon
(«пунктом следующего содержания: «…»») or names a chat is no title.
"""

from __future__ import annotations

import re

from actgen.check.words.needed import Pattern
from actgen.russian.quotes import guillemets

_OF_ACT = Pattern(r"«(?:О|Об|Обо|об|о)\s[^«»]*(?:«[^»]*»[^«»]*)*»?")
_ENTITLED = Pattern(
    r"\b(?:тем|вопрос|стать|папк|рубрик|лекци|урок|час|собрани|семинар|вебинар|конкурс|акци|буклет|брошюр|анкет"
    r"|презентаци|доклад|памятк|письм|приказ|распоряжени|постановлени|закон|дискусси|опрос|викторин|плакат|листовк)"
    r"[а-яё]{0,3}\s+(?P<title>«[^«»]*(?:«[^»]*»[^«»]*)*»?)",
    re.IGNORECASE,
)
# «внести в план контроля тему «…»»: what such a title names is put in
_THEME = Pattern(r"(?:тем|вопрос|рубрик)[а-яё]{0,3}\s+$", re.IGNORECASE)
_PUT_IN = Pattern(
    r"\b(?:внес|внос|включ|дополн|ввест|ввод|появ|добав|впис|предусм|заплан|посвят|обсуд|рассмотр)",
    re.IGNORECASE,
)
_INTO = Pattern(r"\b(?:план|повестк|вшк\b|контрол|собрани)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[А-ЯЁ«])")
# what another document says is quoted, not ordered
_REPORTED = Pattern(
    r"\b(?:сказан|записан|указан|написан|предписан)[оы]?\b[^«»:;.]{0,80}:\s*(?=«)"
    r"|\b(?:говорится|сообщается|гласи(?:т|л[аои]?)|читаем)\b[^«»:;.]{0,80}:\s*(?=«)",
    re.IGNORECASE,
)

# «приказ от 10.04.2024 № 40 «О назначении …» отменить»: the title tells what is taken back
_OWN_ACT = Pattern(
    r"(?:\bсво[а-яё]+\s+|(?<!исполнение )(?<!основании ))\b(?:приказ|распоряжени)[а-яё]{0,3}"
    r"(?:\s+(?:школы|сада|от|№|N|г\.|года|[\d./-]+[а-яё\d./-]*|[а-яё]+(?=\s+\d{4})))*\s+$",
    re.IGNORECASE,
)
_IN_PART = Pattern(r"\b(?:пункт|подпункт|абзац|приложени|строк|в части\b)", re.IGNORECASE)
_REVOKING = Pattern(
    r"\b(?:отмен(?!а\b|е\b|ой\b|ы\b)|отзыва|отозва|аннулир|(?:утративш|потерявш|утрачива|недействительн|недействующ))",
    re.IGNORECASE,
)


_TRAINING = Pattern(r"\b(?:вебинар|семинар|тренинг)[а-яё]{0,3}\s+$", re.IGNORECASE)
_SERVICE = Pattern(r"сферум|\bmax\b|вк\s?мессенджер|vk\s?мессенджер", re.IGNORECASE)
_DEED = re.compile(
    r"[?!]|\b(?:не|без|можно|нельзя|польз|использ|применя|работа|общен|общаем|чат|групп|переход|перех|регистр|подключ|запре|отказ|вред"
    r"|вместо|против|наш|дет|учени|родител|урок|whatsapp|telegram|viber|discord|zoom)",
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
    spans = [_closed(*m.span(), m[0]) for m in _OF_ACT.finditer(passage)]
    spans += [_closed(*m.span("title"), m["title"]) for m in _ENTITLED.finditer(passage)]
    spans = [
        (start, stop)
        for start, stop in spans
        if not (
            _is_put_in(passage, start, stop)
            or _is_revoked(passage, start, stop)
            or _is_of_training(passage, start, stop)
        )
    ]
    spans += [(m.end(), _end_of_quote(passage, m.end())) for m in _REPORTED.finditer(passage)]
    return [(start, stop) for start, stop in spans if len(passage[start:stop].split()) >= 2]


def _closed(start: int, stop: int, title: str) -> tuple[int, int]:
    """Where a title stands: «приказ «Об администраторе «Сферума» отменить» closes both quotations with one mark."""
    shared = title.count("«") > title.count("»") > 0
    return start, start + title.rindex("»") + 1 if shared else stop


def _is_put_in(passage: str, start: int, stop: int) -> bool:
    """Whether the title is that of a theme which is put into a plan or on an agenda."""
    if not _THEME.search(passage[:start]):
        return False
    around = _around(passage, start, stop)
    return bool(_PUT_IN.search(around) and _INTO.search(around))


def _is_of_training(passage: str, start: int, stop: int) -> bool:
    """«вебинар «Возможности Сферума»»: the title tells what is taught, where it names the service and no deed."""
    if not _TRAINING.search(passage[:start]):
        return False
    title = passage[start:stop]
    return bool(_SERVICE.search(title)) and not _DEED.search(title)


def _is_revoked(passage: str, start: int, stop: int) -> bool:
    """Whether the title is that of an own act which the sentence takes back."""
    if not _OWN_ACT.search(passage[:start]):
        return False
    around = _around(passage, start, stop)
    return bool(_REVOKING.search(around)) and not _IN_PART.search(around)


def _around(passage: str, start: int, stop: int) -> str:
    """The sentence around a title, without it."""
    begin = max((m.end() for m in _SENTENCE_END.finditer(passage, 0, start)), default=0)
    after = _SENTENCE_END.search(passage, stop)
    return f"{passage[begin:start]} {passage[stop : after.start() if after else None]}"


def _end_of_quote(passage: str, start: int) -> int:
    """Where the quotation that opens at ``start`` is closed; one within another is part of it."""
    depth = 0
    for index in range(start, len(passage)):
        depth += (passage[index] == "«") - (passage[index] == "»")
        if depth == 0:
            return index + 1
    return len(passage)
