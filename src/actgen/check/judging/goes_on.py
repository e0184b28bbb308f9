"""Whether a document goes on with what its title announces."""

from __future__ import annotations

import re
from collections.abc import Collection

from actgen.check.documents.reading import Reading
from actgen.check.syntax.units import Unit

_OF_ITS_USE = frozenset(
    {
        "чат",
        "сообщество",
        "общение",
        "видеосвязь",
        "дистанционные мероприятия",
        "встречи",
        "мессенджер",
    }
    | {
        "администратор",
        "зарегистрировать",
        "подключить",
        "учётная запись",
        "верификация",
        "верифицировать",
    }
    | {"ссылка-приглашение", "структура", "активность", "использовать", "перейти"}
)
"""What is spoken of where a platform is used, though it be named in the title alone."""
_ACT = "локальный акт"
# «Утвердить прилагаемый порядок», not «Положение о столовой»
_WITH_ITS_SUBJECT = re.compile(r"\s(?:об?|обо|про)\s", re.IGNORECASE)
# «Ответственным назначить …», not «ответственным за ремонт»
_ANSWERING = re.compile(r"\bответственн(?:ый|ым|ого|ую|ой|ая)\b(?!\s+за\b)", re.IGNORECASE)


def goes_on(reading: Reading, subject: Collection[str]) -> bool:
    """Whether any statement speaks of the subject or of its use: «О «Сферуме»» over «Закупить столы» regulates
    nothing."""
    return any(_speaks(unit, subject) for unit in reading.units)


def _speaks(unit: Unit, subject: Collection[str]) -> bool:
    names = unit.names(wide=True)
    return bool(
        not names.isdisjoint(subject)
        or not names.isdisjoint(_OF_ITS_USE)
        or (_ACT in names and not _WITH_ITS_SUBJECT.search(unit.text))
        or _ANSWERING.search(unit.text)
    )
