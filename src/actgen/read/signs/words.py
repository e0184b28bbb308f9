"""The words by which the parts of an act are known: kinds, operative words, posts, headers of tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.read.signs.amendments import AMENDMENTS, amended
from actgen.read.signs.by_line import by_line
from actgen.russian.lookalikes import fold
from actgen.russian.name_shapes import SURNAME_TAIL

# Longest first: «план мероприятий» before «план». Value: the kind as `Requisites.kind` names it.
KINDS = {
    "контрольный лист исполнения": "контрольный лист исполнения",
    "методические рекомендации": "методические рекомендации",
    "должностная инструкция": "должностная инструкция",
    "объяснительная записка": "объяснительная записка",
    "сопроводительное письмо": "письмо",
    "информационное письмо": "письмо",
    "гарантийное письмо": "письмо",
    "служебное письмо": "письмо",
    "основная образовательная программа": "образовательная программа",
    "образовательная программа": "образовательная программа",
    "лист ознакомления": "лист ознакомления",
    "лист согласования": "лист согласования",
    "журнал регистрации": "журнал регистрации",
    "докладная записка": "докладная записка",
    "служебная записка": "служебная записка",
    "состав рабочей группы": "состав рабочей группы",
    "состав комиссии": "состав комиссии",
    "рабочая программа": "рабочая программа",
    "дорожная карта": "дорожная карта",
    "план мероприятий": "план мероприятий",
    "план-график": "план",
    "выписка из постановления": "постановление",
    "выписка из распоряжения": "распоряжение",
    "выписка из протокола": "протокол",
    "выписка из положения": "положение",
    "выписка из указания": "указание",
    "выписка из решения": "решение",
    "выписка из приказа": "приказ",
    **{change: change for change in AMENDMENTS},
    "рекомендации": "рекомендации",
    "заключение": "заключение",
    "расписание": "расписание",
    "программа": "программа",
    "перечень": "перечень",
    "памятка": "памятка",
    "выписка": "выписка",
    "график": "график",
    "список": "список",
    "смета": "смета",
    "форма": "форма",
    "опись": "опись",
    "объяснительная": "объяснительная записка",
    "докладная": "докладная записка",
    "заявление": "заявление",
    "отчёт": "отчёт",
    "устав": "устав",
    "кодекс": "кодекс",
    "распоряжение": "распоряжение",
    "постановление": "постановление",
    "инструкция": "инструкция",
    "положение": "положение",
    "регламент": "регламент",
    "указание": "указание",
    "протокол": "протокол",
    "порядок": "порядок",
    "правила": "правила",
    "решение": "решение",
    "справка": "справка",
    "письмо": "письмо",
    "приказ": "приказ",
    "план": "план",
    "акт": "акт",
}
_LONGEST = 260  # characters of a line that names the kind and the subject
_SENTENCE = 8  # words; a line of so many that ends with a full stop is a sentence
ORDERS = frozenset({"приказ", "распоряжение", "постановление", "решение", "указание"})


def _spaced(word: str) -> str:
    """A pattern for the word and for its letters set apart: «приказ», «п р и к а з»."""
    return r"\s?".join("[её]" if c == "ё" else r"\s+" if c == " " else re.escape(c) for c in word)


# «ПРИКАЗ», «П Р И К А З № 5», «Приказ от …», «приказ»; what follows the word is group «rest».
_KIND_LINE = re.compile(
    rf"^[«\"*\s]*(?P<kind>{'|'.join(_spaced(kind) for kind in KINDS)})(?![\w-])(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_MIXED = re.compile(r"[A-Za-z](?:(?=[А-Яа-яЁё])|(?<=[А-Яа-яЁё].))")
# «Форма по ОКУД 0211151» is a code in the corner, no kind.
FORM_CODE = re.compile(r"\s*Форма\s+по\s+ОКУД\b", re.IGNORECASE)
# What may follow a kind that is not in capitals: number, date, subject; «Приказ разместить на сайте» is none.
_KIND_REST = re.compile(
    r"^[\s:*»\"]*(?:\.?$|№|N\b|\d|от\b|о\b|об\b|обо\b|по\b|«|\(|внутр|мероприят|работы\b|классн|воспит|педагог|учител"
    r"|использ|применен|организац|внедрен|перехода\b|контрол|администрации\b)",
    re.IGNORECASE,
)
# «приказ от 16.04.2024 № 5» ends an approval stamp.
_APPROVING = re.compile(r"\s+от\s+[\d«„\"]", re.IGNORECASE)


@by_line
def kind_of(text: str) -> tuple[str, int] | None:
    """The kind that a heading line names, and where the rest of the line begins.

    >>> kind_of("Дополнения к плану внутреннего контроля")
    ('план', 18)
    >>> kind_of("ИЗМЕНЕНИЯ В УСТАВ школы"), kind_of("Изменения в расписании уроков")
    (('изменения', 9), None)
    >>> kind_of("Форма по ОКУД 0211151") is None
    True
    >>> kind_of("П Р И К А З № 5"), kind_of("Приказ разместить на сайте школы."), kind_of("План внутреннего контроля")
    (('приказ', 11), None, ('план', 4))
    """
    if not _may_name_kind(text):
        return None
    if _MIXED.search(text):
        text = fold(text)  # «ПPИКАЗ» with a Latin P
    match = _KIND_LINE.match(text)
    if not match or OPERATIVE.match(text) or FORM_CODE.match(text):
        return None
    word, rest = match["kind"], match["rest"]
    kind, end = _BY_LETTERS[_letters(word)], match.end("kind")
    if kind in AMENDMENTS:
        changes = amended(kind, rest)
        if changes is None:
            return None
        kind, end, rest = changes[0], end + changes[1], rest.rstrip(" ,")
    if word.islower() and _APPROVING.match(rest):
        return None
    capital = word.replace(" ", "").isupper()
    if not capital and (
        len(text) > _LONGEST or not (_KIND_REST.match(rest) or _free_standing(word, text))
    ):
        return None
    if (
        not capital
        and word[0].islower()
        and not re.match(r"[\s:*»\"]*(?:$|№|от \d|\d\d?\.\d\d\.)", rest)
    ):
        return None
    if not capital and rest.rstrip()[-1:] == "." and len(text.split()) >= _SENTENCE:
        return None
    if rest.rstrip()[-1:] in (";", ",") or len(text) > 300:
        return None
    return kind, end


def _free_standing(word: str, text: str) -> bool:
    """«Правила общения в чатах» heads a document, «Правила общения соблюдаются.» does not."""
    return _BY_LETTERS[_letters(word)] not in ORDERS and text.rstrip()[-1:] not in ".:;,"


def _letters(word: str) -> str:
    """The letters of a kind however it is spaced."""
    return "".join(word.lower().replace("ё", "е").split())


_BY_LETTERS = {_letters(wording): kind for wording, kind in KINDS.items()}
_BEFORE_KIND = '«"* \t\n\r\f\v\u00a0'
_BEGINNINGS = frozenset(wording[:2] for wording in KINDS)


def _may_name_kind(text: str) -> bool:
    """Whether a line may begin with a kind, by two letters: nearly all lines do not."""
    beginning = text.lstrip(_BEFORE_KIND)[:2].lower()
    odd = beginning[:1] < "а" or beginning[1:] < "а"  # a Latin letter, letters set apart
    return odd or beginning in _BEGINNINGS


def is_kind_line(text: str) -> bool:
    """A line that holds nothing but the kind, perhaps its number: «ПРИКАЗ», «П Р И К А З № 5»."""
    match = _KIND_LINE.match(text) if _may_name_kind(text) else None
    return bool(match) and len(match["rest"].strip(' :*»"')) < 12 and kind_of(text) is not None  # type: ignore[index]


_OPERATIVE_WORDS = (
    "приказываю", "приказываем", "приказывает", "постановляю", "постановляет", "распоряжаюсь", "обязываю",
    "обязывает", "предлагаю", "предлагает", "решил", "решила", "решило", "решили", "решает",
)  # fmt: skip
OPERATIVE = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(_spaced(w) for w in sorted(_OPERATIVE_WORDS, key=len, reverse=True))})(?!\w)"
    r"\s*(?P<colon>[:.]?)",
    re.IGNORECASE,
)
# What each of these words holds and few others do. It begins with a set of rare letters: these are quickly sought. A
# word with Latin letters may be any of them.
_RARE = (
    r"(?<=[ыЫ])\s?[вВ]\s?[аА]|(?<=[вВ])\s?[лЛ]\s?[яЯ]|(?<=[жЖ])\s?[аА]\s?[юЮ]"
    r"|(?<=[гГ])\s?[аА]\s?[юЮеЕ]|(?<=[шШ])\s?(?:[иИ]\s?[лЛ]|[аА]\s?[еЕ])"
)
_OPERATIVE_HINT = re.compile(f"[ыЫвВжЖгГшШ](?:{_RARE})")
_HINT_OR_LATIN = re.compile(f"[A-Za-zыЫвВжЖгГшШ](?:(?<=[A-Za-z])|{_RARE})")
_BEFORE_HINT = 20  # characters; no operative word begins sooner, even with its letters set apart
# These stand in ordinary sentences too, so they must be in capitals, spaced, or end the paragraph.
_SURE = ("приказыва", "постановля", "распоряжа")


@by_line
def operative_word(text: str) -> re.Match[str] | None:
    """The operative word of a preamble («…, приказываю:», «ОБЯЗЫВАЮ»), or None."""
    hint = _HINT_OR_LATIN.search(text)
    if hint and hint[0].isascii():
        if _MIXED.search(text):
            text = fold(text)
        hint = _OPERATIVE_HINT.search(text)
    if not hint:
        return None
    for match in OPERATIVE.finditer(text, max(hint.start() - _BEFORE_HINT, 0)):
        word = match["word"]
        plain = re.sub(r"\s", "", word).lower()
        last = match.end() >= len(text.rstrip())
        if (
            plain.startswith(_SURE)
            or word.isupper()
            or " " in word
            or last
            or match["colon"] == ":"
        ):
            return match
    return None


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
    "классный руководитель",
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
    r"|подпись|содержани|наименован|показател|период|время|название|направлен|вид|форм|тема|класс|что |кто|когда|где"
    r"|объект|цел|метод|итог|задач|действи|место|отметк|примечан|вопрос|предмет|работа|выход|участник|адресат|платформ"
    r"|чат|состав|администратор|роль|раздел|пункт|количеств|месяц|план|факт|неделя|обязанност|выполнен|контингент|день|событи|групп|час)",
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
