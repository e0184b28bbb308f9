"""The words by which the parts of an act are known: titles, preambles, posts, names, headers of tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.russian.name_shapes import SURNAME_TAIL

_PREAMBLES = (
    r"В (?:соответствии|целях|связи|исполнение|рамках|дополнение)|Во исполнение|На основании|С целью|Согласно"
    r"|Руководствуясь|Рассмотрев|Учитывая|По итогам|По результатам|Заслушав|Для |С учетом|С учётом"
    r"|По (?:приказу|распоряжению|поручению)"
)


PREAMBLE = re.compile(f"^(?:{_PREAMBLES})", re.IGNORECASE)


PREAMBLE_OPENS = re.compile(rf"(?<!\S)(?:{_PREAMBLES})")
"""In the midst of a line, by its capital."""


# «О школьных чатах»: the title of an order.
TITLE = re.compile(r"^[«\"“*\s]*(?:О|Об|Обо|ОБ|По|ПО)\s")


SECTION = re.compile(r"^(?:Раздел|Глава|РАЗДЕЛ|ГЛАВА|Часть)\s+[\dIVXIХ]+\.?(?:\s|$)")


SALUTATION = re.compile(
    r"^(?:Уважаем|Глубокоуважаем|Дорог|Многоуважаем)\w*\s.{2,120}[!.,]?$", re.IGNORECASE
)


# «На № 1874-о от 07.10.2026»: what a letter answers.
REPLY = re.compile(r"^\s*на\s+(?:ваш\w*\s+)?№", re.IGNORECASE)


# What the text of a letter, of minutes, of an act of a commission begins with.
OPENS_BODY = re.compile(
    r"^(?:Уважаем(?:ый|ая|ые)\s|Основание:|Составлен[аоы]?\s|(?:Председатель|Секретарь|Член|Члены)(?:\s\w+){0,2}\s*[–—:-]\s"
    r"|(?:Присутствовал[ио]|Присутствует|Отсутствовали|Приглашен[ыо]|Приглашён\w*|Повестка|Слушали|СЛУШАЛИ)\b"
    r"|По\s(?:\w+|\d+(?:-\w+)?)\sвопросу\s"
    r"|(?:Цел[ьи]|Срок|Сроки|Задачи|Дата|Период)(?:\s[а-яё]+){0,2}:\s|Комиссия в составе)"
)


# What a paragraph of minutes begins with, be the line above it as full as may be.
MINUTES_ENTRY = re.compile(
    r"(?:Председател[ья]|Секретар[ья]|Присутств\w+|Отсутств\w+|Приглаш[её]н\w*|Повестка дня|Слушали|Выступили|Решили"
    r"|Постановили|Голосовали|Результаты голосования)(?:\s[а-яё]+){0,3}\s?:",
    re.IGNORECASE,
)


_POSTS = (
    "директор", "заведующий", "заведующая", "заведующего", "начальник", "глава", "руководитель", "председатель",
    "ректор", "министр", "заместитель", "первый заместитель", "исполняющий", "исполняющая", "и.о.", "и. о.", "и.о",
    "ио", "врио", "врип", "секретарь", "президент", "управляющий", "методист", "старший воспитатель",
    "главный специалист", "ведущий специалист", "специалист", "завуч", "зам.", "члены комиссии", "член комиссии",
    "классный руководитель", "зав.", "преподаватель", "воспитатель", "старший воспитатель", "инспектор",
    "делопроизводитель",
)  # fmt: skip


POST = re.compile(
    rf"^(?:{'|'.join(re.escape(p) for p in sorted(_POSTS, key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)


# Names behind their first capital. That stands foremost in every pattern, because it is quickly sought.
_CAPITAL = "[А-ЯЁ]"


_INITIALS = r"\.\s?(?:[А-ЯЁ]\.)?"


_GIVEN = r"[а-яё]+\s+[А-ЯЁ][а-яё]+(?:вич|вна|ична|ич|кызы|оглы)"


# «Заведующая Пелагея Кузьминична …»
_NO_POST = rf"(?<=(?!(?i:{'|'.join(re.escape(p) for p in _POSTS)})\s){_CAPITAL})"


# Neither the one a school is named after («имени К.К. Андреева») nor the rest of his initials.
_NO_HONOUR = r"(?<![Ии]мени\s.)(?<!\bим\.\s.)(?<!\bим\..)"


_WHOLE_INITIALS = r"(?<![А-ЯЁ]\..)(?<![А-ЯЁ]\.\s.)"


# A line to sign on may touch the name: «____И.И. Петрова».
_ENDS = r"(?![^\W_])"  # «Петрова И.И.____»


_BEGINS = rf"{_CAPITAL}(?<![^\W_].){_NO_HONOUR}"


_NAMES = (
    rf"{_BEGINS}{_WHOLE_INITIALS}{_INITIALS}\s?{_CAPITAL}{SURNAME_TAIL}{_ENDS}",  # «И.И. Петрова»
    rf"{_BEGINS}{SURNAME_TAIL}\s+{_CAPITAL}{_INITIALS}{_ENDS}",  # «Петрова И.И.»
    rf"{_BEGINS}{_NO_POST}{SURNAME_TAIL}\s+{_CAPITAL}{_GIVEN}{_ENDS}",  # «Петрова Инна Ильинична»
    rf"{_BEGINS}{_NO_POST}{_GIVEN}\s+{_CAPITAL}{SURNAME_TAIL}{_ENDS}",  # «Инна Ильинична Петрова»
)


NAME = re.compile("|".join(_NAMES))


NAMES_AT_END = tuple(re.compile(rf"(?P<name>{name})[\s_/.,\\|()]*$") for name in _NAMES)


_HEADER_WORDS = re.compile(
    r"^(?:№|n\s?п|п\s?/\s?п|номер|мероприяти|срок|ответствен|результат|исполнител|ф\.?\s?и\.?\s?о|фамилия|дата|должност"
    r"|подпись|содержани|наименован|показател|период|время|название|направлен|вид|форм(?!а по ОКУД)|тема|класс"
    r"|что |кто|когда|где|объект|цел|метод|итог|задач|действи|место|отметк"
    r"|примечан|вопрос|предмет|работа|выход|участник|адресат|платформ|чат|состав|администратор|роль|раздел|пункт|количеств|месяц|план|факт|неделя|обязанност|выполнен|контингент|день|событи|групп|час)",
    re.IGNORECASE,
)


def looks_like_header(cells: Sequence[str]) -> bool:
    """Whether a first row names columns: short cells, most of them words that head columns.

    >>> looks_like_header(["№", "Мероприятие", "Срок"]), looks_like_header(["1.", "Создать чат", "до 19.04.2024"])
    (True, False)
    """
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) < 2 or any(len(cell) > 90 or cell.endswith((";", "_")) for cell in filled):
        return False
    known = sum(1 for cell in filled if _HEADER_WORDS.match(cell))
    return known * 2 >= len(filled) and not any(
        re.match(r"\d|.*\d\d\.\d\d|№\s*\d|«\d", cell) for cell in filled
    )
