"""Usual misreadings put right where their surroundings leave no doubt: «ЛЬ 44», «З.1.», «О3.04.2024», «IIРИКАЗ».

Each rule takes the words of one line and gives as many back, empty ones where two are one; the list of rules is the
policy. What could be meant as it stands is left alone: a reader forgives a misread letter, not a number that the
program made up.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from actgen.russian.lookalikes import fold
from actgen.russian.morphology import is_known

Words = list[str]
_DIGITS = str.maketrans("ОоOoЗзЭIlі|!б", "0000333" + "11111" + "6")
_DIGIT = "[0-9ОоOoЗзЭIlі|!б]"
_DATE = re.compile(
    rf"(?P<before>[(«\"]*)(?P<day>{_DIGIT}{{1,2}})[.,](?P<month>{_DIGIT}{{2}})[.,](?P<year>[12]{_DIGIT}{{3}})"
    r"(?P<after>\D*)"
)
_NUMBER_SIGN = re.compile(r"(?:[МM]|[№М]е|М[ов]|[МN][°о9]|N[oe]|Л[ЬбЪ2%ё]|Л[ое]|Хе|Х[°®]|№[е9°])")
_GLUED_SIGN = re.compile(r"(?:№[е°]|Л[ЬЪ]|N[°e]|Ме(?=\d+[-/]))(?P<number>\d.*)")
_GLUED_FROM = re.compile(r"№([0-9ЗО]{1,4})от")
_REGISTERED = re.compile(r"\d[\w/.\-–]*[,;.)»]*")
_LABEL = re.compile(r"(?P<numbers>[0-9ЗООбl|!\]]{1,2}(?:[.,][0-9ЗОбl|!\]]{1,2})*)(?P<mark>[.)])")
_BULLETS = frozenset("®©¢°*•·¤$§")  # what a round bullet is read as
_INFINITIVE = re.compile(r"[а-яё]{2,}(?:ть|ти|чь)(?:ся)?[,;.:]?")
_TICKS = frozenset(["/", "\\/", "|/", "√"])  # … and a tick
_INITIAL = re.compile(r"[А-ЯЁ]\.")
# No number is written «0.0.», «0.3.» or «А.3.».
_INITIALS_IN_FIGURES = re.compile(r"(?:0\.[03А-ЯЁ]|3\.[А-ЯЁ]|[А-ЯЁ]\.[03])\.[,;.)]?")
_SURNAME = re.compile(r"[«(]?[А-ЯЁ][а-яё]{2,}(?:-[А-ЯЁ][а-яё]+)?[,;:.)]?")
_DASHES = re.compile(r"[-–—_~]{1,3}")
_STAMPS = (
    "УТВЕРЖДАЮ", "УТВЕРЖДЕНО", "УТВЕРЖДЕН", "УТВЕРЖДЕНА", "УТВЕРЖДЕНЫ", "СОГЛАСОВАНО", "РАССМОТРЕНО",
)  # fmt: skip
_SHORTEST_STAMP, _LONGEST_STAMP = 8, 13  # characters, marks seen for letters among them
_VK = re.compile(r"(?:УК|\\К|МК)(?=-[Мм]ессенджер)")
_AFTER_STROKE = re.compile(r"(?<=/)(?:УК|\\К|МК)(?![А-Яа-яЁё])")
_ZERO_OR_THREE = re.compile(r"[03](?=[а-яё])|(?<=[А-Яа-яё])0(?=[А-Яа-яё])")


def number_signs(words: Words) -> Words:
    """«№» before a registration number.

    >>> number_signs("приказ ЛЬ 44 от 13.04.2024 № 2".split())
    ['приказ', '№', '44', 'от', '13.04.2024', '№', '2']
    >>> number_signs("Не 5 дней".split()), number_signs("№ 377-0/д".split()), number_signs("№ Зот 16.04".split())
    (['Не', '5', 'дней'], ['№', '377-о/д'], ['№', '3 от', '16.04'])
    >>> number_signs("протокол № З от".split()), number_signs("№Зот 16.04".split())
    (['протокол', '№', '3', 'от'], ['№ 3 от', '16.04'])
    """
    result = list(words)
    for k, word in enumerate(words):
        if match := _GLUED_SIGN.fullmatch(word):
            result[k] = f"№{match['number']}"
        elif match := _GLUED_FROM.fullmatch(word):
            result[k] = f"№ {match[1].translate(_DIGITS)} от"
        elif (
            k + 1 < len(words)
            and _NUMBER_SIGN.fullmatch(word)
            and _REGISTERED.fullmatch(words[k + 1])
        ):
            result[k] = "№"
        elif k and result[k - 1] == "№":
            result[k] = _registration(word)
        if word == "№" and k + 1 < len(words) and re.fullmatch("п/[пл].?", words[k + 1]):
            result[k + 1] = "п/п"
    return result


def dates(words: Words) -> Words:
    """Letters and commas in dates.

    >>> dates("от О3.04.2024 и 17,О4.2О24 г.".split())
    ['от', '03.04.2024', 'и', '17.04.2024', 'г.']
    """
    return [_date(word) for word in words]


def labels(words: Words) -> Words:
    """Letters and commas in the number that opens a line.

    >>> labels("З.1. Создать чаты".split()), labels("1,2. Создать".split()), labels("|. Создать".split())
    (['3.1.', 'Создать', 'чаты'], ['1.2.', 'Создать'], ['1.', 'Создать'])
    >>> labels("® провести занятие".split()), labels("/ установить приложение".split())
    (['•', 'провести', 'занятие'], ['✓', 'установить', 'приложение'])
    >>> labels("У приходить вовремя".split()), labels("У детей есть:".split())
    (['✓', 'приходить', 'вовремя'], ['У', 'детей', 'есть:'])
    >>> labels("З. И. Петрова".split()), labels("О. Петрова".split())
    (['З.', 'И.', 'Петрова'], ['О.', 'Петрова'])
    """
    if len(words) > 1 and words[0] in _BULLETS and words[1][0].isalpha():
        return ["•", *words[1:]]
    if len(words) > 1 and words[1][0].islower() and _is_tick(*words[:2]):
        return ["✓", *words[1:]]
    match = _LABEL.fullmatch(words[0]) if len(words) > 1 else None
    if match is None or _INITIAL.fullmatch(words[1]) or not words[1][0].isalpha():
        return words
    numbers = match["numbers"].replace(",", ".").translate(_DIGITS).replace("]", "1")
    surely = len(match["numbers"]) > 1 or words[0][0] in "0123456789|!l" or words[1][0].islower()
    if not surely and not (words[0][0] == "З" and len(words) > 3):
        return words
    if any(piece.startswith("0") for piece in numbers.split(".")):
        return words
    return [numbers + match["mark"], *words[1:]]


def _is_tick(sign: str, after: str) -> bool:
    """Whether a line opens with a tick: no infinitive follows the preposition «У»."""
    return sign in _TICKS or (sign == "У" and _INFINITIVE.fullmatch(after) is not None)


def initials(words: Words) -> Words:
    """«О» and «З» beside a surname seen as figures.

    >>> initials("воспитателя Лапину 0.0.".split()), initials("А.3. Котов, Б.0. Рыбин".split())
    (['воспитателя', 'Лапину', 'О.О.'], ['А.З.', 'Котов,', 'Б.О.', 'Рыбин'])
    >>> initials("Пункт 3.3. Котов".split()), initials("балл 0.0. Котов".split()), initials("не 0.0.".split())
    (['Пункт', '3.3.', 'Котов'], ['балл', 'О.О.', 'Котов'], ['не', '0.0.'])
    """
    result = list(words)
    for k, word in enumerate(words):
        if _INITIALS_IN_FIGURES.fullmatch(word) and any(
            _SURNAME.fullmatch(other)
            for other in (*words[max(k - 1, 0) : k], *words[k + 1 : k + 2])
        ):
            result[k] = word.replace("0", "О").replace("3", "З")
    return result


def dashes(words: Words) -> Words:
    """Dashes that were seen double, and what stands for a dash at the beginning of a line.

    >>> dashes("-— с родителями; далее -- чат".split())
    ['–', 'с', 'родителями;', 'далее', '–', 'чат']
    """
    return ["–" if _DASHES.fullmatch(word) and word != "-" else word for word in words]


def vk_after_stroke(text: str) -> str:
    """«ЦО/УК» is «ЦО/VK» where VK is spoken of."""
    return _AFTER_STROKE.sub("VK", text)


def vk(words: Words) -> Words:
    """The name that the Russian model has no letters for, before «Мессенджер» or after «Сферум».

    >>> vk("в учебном профиле УК Мессенджера".split()), vk("«Сферум»/УК".split()), vk("УК РФ".split())
    (['в', 'учебном', 'профиле', 'VK', 'Мессенджера'], ['«Сферум»/VK'], ['УК', 'РФ'])
    """
    result = []
    for k, word in enumerate(words):
        after = words[k + 1] if k + 1 < len(words) else ""
        changed = _VK.sub("VK", word)
        if "Сферум" in word:
            changed = vk_after_stroke(changed)
        if re.match("мессенджер", after, re.IGNORECASE):
            changed = re.sub(r"(?:УК|\\К|МК)$", "VK", changed)
        result.append(changed)
    return result


def names(words: Words) -> Words:
    """A name that was torn in two: the Russian model knows no «W».

    >>> names("мессенджеров У hatsApp, Telegram".split())
    ['мессенджеров', '', 'WhatsApp,', 'Telegram']
    """
    result = list(words)
    for k, word in enumerate(words):
        if (
            re.match(r"hats?\s?[Aa]pp", word)
            and k
            and re.fullmatch(r"[«\"]?(?:[УМ]{1,2}|\\У|\\/У?)", words[k - 1])
        ):
            result[k - 1] = ""
            result[k] = ("«" if words[k - 1].startswith("«") else "") + f"W{word}"
    return result


def capitals(words: Words) -> Words:
    """«П» seen as two strokes, «Щ» as two letters.

    >>> capitals(["IIРИКАЗ", "IIРИКАЗЫВАЮ:", "II", "ШРИКАЗ", "ЛЦавелев"])
    ['ПРИКАЗ', 'ПРИКАЗЫВАЮ:', 'II', 'ПРИКАЗ', 'Щавелев']
    """
    split = [re.sub(r"^(?:II|ІІ|11)(?=[А-ЯЁ]{3})", "П", word) for word in words]
    split = [re.sub(r"^ЛЦ(?=[а-яё])", "Щ", word) for word in split]
    return [re.sub(r"^(?:Ш|Н|Л)(?=РИКАЗ(?:\W|Ы|$))", "П", word) for word in split]


def stamps(words: Words) -> Words:
    """The word that opens a stamp, which stands alone or beside others in capitals.

    >>> stamps(["УТВЕРЖДАК)", "С0ГЛАС0ВАН0", "УТВЕРЖЛЕНО"]), stamps(["УТВЕРЖДАЕТ", "Согласовано:"])
    (['УТВЕРЖДАЮ', 'СОГЛАСОВАНО', 'УТВЕРЖДЕНО'], ['УТВЕРЖДАЕТ', 'Согласовано:'])
    """
    return [_stamp_word(word) for word in words]


def letters(words: Words) -> Words:
    """«0» and «3» in the place of letters, where that makes a word.

    >>> letters(["0б", "утверждении", "3аместителю", "30", "0т"])
    ['Об', 'утверждении', 'Заместителю', '30', 'От']
    """
    return [_word(word) for word in words]


def lookalikes(words: Words) -> Words:
    """Latin letters in Russian words."""
    return fold(" ".join(words)).split(" ")


RULES: tuple[Callable[[Words], Words], ...] = (
    capitals, lookalikes, stamps, letters, number_signs, dates, labels, initials, dashes, vk, names,
)  # fmt: skip
"""In this order."""


def _registration(word: str) -> str:
    """A number with the suffix that offices give it: no number ends in «-0»."""
    if word in ("З", "З.", "З,", "З;"):
        return f"3{word[1:]}"
    if match := re.fullmatch(r"([0-9ЗО]{1,4})(от)", word):
        return f"{match[1].translate(_DIGITS)} от"
    return re.sub(r"(?<=\d)([-/])0(?=/?[а-я]?[.,;)»]*$)", r"\1о", word)


def _date(word: str) -> str:
    match = _DATE.fullmatch(word)
    if match is None:
        return word
    day, month, year = (match[name].translate(_DIGITS) for name in ("day", "month", "year"))
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12 and 1900 <= int(year) <= 2100):
        return word
    return f"{match['before']}{day}.{month}.{year}{match['after']}"


def _stamp_word(word: str) -> str:
    bare = word.strip('«»".,:;').replace("0", "О")
    if not _SHORTEST_STAMP <= len(bare) <= _LONGEST_STAMP or bare != bare.upper():
        return word
    if bare in _STAMPS or is_known(bare.lower()):
        return word if bare in word else bare
    near = process.extractOne(bare, _STAMPS, scorer=Levenshtein.distance, score_cutoff=2)
    return near[0] if near is not None else word


def _word(word: str) -> str:
    bare = word.strip("«»\"'().,:;")
    if not _ZERO_OR_THREE.search(bare) or not re.search("[А-Яа-яё]", bare):
        return word
    small = re.sub("3", "з", re.sub("0", "о", bare))
    if not small.isalpha() or not is_known(small.lower()):
        return word
    if bare[0] in "03":
        small = small.capitalize()
    return word.replace(bare, small)
