"""A ban told from the other side: «пишем только в российских мессенджерах», «иначе как через отечественные сервисы
служебных сведений не передавать», «российское и только российское»."""

from __future__ import annotations

import re

from actgen.check.syntax.units import Unit, once

OURS = "отечественный мессенджер"
_ONLY = re.compile(
    r"(?<!не )\b(?:только|лишь|исключительно|иначе\s+как|кроме|вне|мимо|за\s+пределами)\b(?:\s+[а-яё]+){0,2}?\s+"
    r"(?:отечественн|российск)\w+"
    r"|\bединственн\w+\b[^.;]{0,40}\b(?:мессенджер|сервис|средств)\w*[^.;]{0,12}\b(?:отечественн|российск)\w+"
    r"|\b(?:отечественн|российск)\w+\s+(?:мессенджер|сервис|средств|программ)\w*\s*[–—-]\s*единственн\w+"
    r"|\b(?:мессенджер|сервис)\w*\b[^.;]{0,30}\b(?:только|лишь|исключительно)\s+(?:отечественн|российск)\w+",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:кроме|иначе\s+как|вне|мимо|за\s+пределами)\b", re.IGNORECASE)
_NOTHING = re.compile(r"\b(?:не|ни|никак\w+|ничего|никто)\b", re.IGNORECASE)
_TALK = re.compile(
    r"пис|пиш|сообщ|общ|обмен|перепис|чат|связ|мессендж|сервис|рассыл|вест|задани|объявл|консульт|занят|обсужд|сведени",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\bжелательн|\bрекоменд|\bпо возможност|\bесли\b|\bстара|\bвправе\b|\bнеобязательн|\bне обязательн|\bнельзя\b|\b"
    r"разве\b|\bотказ|\bне буд|\bне требу",
    re.IGNORECASE,
)


@once
def nothing_but_ours(unit: Unit) -> bool:
    """Whether the statement lets nobody talk but in domestic services; a wish or a denial of it does not."""
    text = unit.text
    found = (
        _ONLY.search(text) if ("ечествен" in text.lower() or "оссийск" in text.lower()) else None
    )
    if found is None or not _TALK.search(text) or _WEAK.search(text):
        return False
    excepting = _EXCEPT.search(found.group())
    return not excepting or bool(_NOTHING.search(text))
