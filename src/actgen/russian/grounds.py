"""Small words of citations: «О»/«Об»/«Обо», «с»/«со», the case each preamble formula asks for.

No act is read or checked here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.russian.cases import Case
from actgen.russian.dates import MONTHS
from actgen.russian.number_words import spell
from actgen.russian.posts import decline_phrase

FORMULA_CASES = {
    "в соответствии с": Case.ABLT,
    "руководствуясь": Case.ABLT,
    "в связи с": Case.ABLT,
    "согласно": Case.DATV,
    "во исполнение": Case.GENT,
    "в целях": Case.GENT,
    "на основании": Case.GENT,
}
"""Formula of a preamble → the case of the act named after it (ГОСТ Р 7.0.97, text of an order)."""

# Kinds written with a small letter within a sentence, whatever the clerk typed.
_SMALL = re.compile(
    r"(?:приказ|распоряжение|постановление|решение|письмо|протокол|указ|указание|пункт|статья)\b",
    re.IGNORECASE,
)
# Kinds that keep a capital within a sentence; the rest begin with a small letter.
_CAPITALISED = ("федеральный конституционный закон", "федеральный закон", "конституция")
_OBO = re.compile(r"(?:мне|вс(?:е|ё)м|всех|всей|вс(?:е|ё)|всю|вся)\b", re.IGNORECASE)
_FIRST = re.compile(rf"1(?:-\w|[ \u00a0](?:{'|'.join(forms[1] for forms in MONTHS.values())})\b)")
_VOWELS = "аоуэиы"
# Letters whose names begin with a vowel: эм, эн, эль, эр, эс, эф.
_VOWEL_NAMED = "млнрсф"
# Abbreviations read as words in spite of their shape.
_READ_AS_WORD = {"фгос", "фгис", "снилс", "мрот", "мфц"}
_SO = re.compile(r"(?:[сзшжСЗШЖ][бвгджзйклмнпрстфхцчшщ]|щ|вс|вт|мн|льв|льд|рт)", re.IGNORECASE)


def preposition_o(phrase: str) -> str:
    """«О», «Об» or «Обо» before a word or phrase in the prepositional case, as a title begins.

    «Об» before the sounds а, о, у, э, и; «О» before consonants and е, ё, ю, я (Розенталь, § 199).
    An abbreviation goes by the name of its first letter («Об МБОУ»), a number by its reading.

    >>> preposition_o("утверждении"), preposition_o("единой платформе"), preposition_o("всех чатах")
    ('Об', 'О', 'Обо')
    >>> preposition_o("МБОУ «СОШ № 5»"), preposition_o("11 классах"), preposition_o("ФГОС")
    ('Об', 'Об', 'О')
    """
    bare = phrase.lstrip(' \u00a0\n«"„“(')
    if _OBO.match(bare):
        return "Обо"
    first = _first_word(bare)
    return "Об" if first[:1] and first[0].lower() in _VOWELS else "О"


def preposition_s(phrase: str) -> str:
    """«с» or «со» before a word in the instrumental case.

    >>> preposition_s("статьёй 28"), preposition_s("приказом"), preposition_s("всеми")
    ('со', 'с', 'со')
    """
    return "со" if _SO.match(phrase.lstrip(' \u00a0«"„')) else "с"


def cite_kind(kind: str, case: Case) -> str:
    """The kind of an act within a sentence, in a case.

    >>> cite_kind("Приказ", Case.ABLT), cite_kind("федеральный закон", Case.ABLT)
    ('приказом', 'Федеральным законом')
    """
    kind = " ".join(kind.split())
    declined = decline_phrase(kind, case)
    first = declined.split(" ", 1)[0]
    if any(letter.isupper() for letter in first[1:]):  # «ФГОС», «СанПиН»
        return declined
    capital = kind.lower().startswith(_CAPITALISED)
    return (declined[:1].upper() if capital else declined[:1].lower()) + declined[1:]


def cite_acts(formula: str, acts: Sequence[str], last: str = ", ") -> str:
    """A formula of the preamble with the acts it governs, each given in the nominative.

    The kind declines, its number and title stand; names such as «Устав школы» keep their capital.
    `last` joins the last act to the others: «, » or « и ».

    >>> cite_acts("на основании", ["Устав школы", "Приказ от 01.02.2026 № 5"])
    'на основании Устава школы, приказа от 01.02.2026 № 5'
    >>> cite_acts("в соответствии с", ["статья 28 Федерального закона № 273-ФЗ"])
    'в соответствии со статьёй 28 Федерального закона № 273-ФЗ'

    Raises ValueError for a formula that is not in FORMULA_CASES, or without acts.
    """
    key = " ".join(formula.lower().split())
    key = key[:-1] if key.endswith(" со") else key
    if key not in FORMULA_CASES:
        raise ValueError(f"«{formula}» — нет такой формулы; есть: {', '.join(FORMULA_CASES)}")
    if not acts:
        raise ValueError(f"«{formula}» — не сказано, какие акты")
    cited = [_cite(act, FORMULA_CASES[key]) for act in acts]
    if key.endswith(" с"):
        formula = f"{formula.strip().rpartition(' ')[0]} {preposition_s(cited[0])}"
    listed = last.join(filter(None, (", ".join(cited[:-1]), cited[-1])))
    return f"{formula.strip()} {listed}"


def _cite(act: str, case: Case) -> str:
    act = " ".join(act.split())
    return cite_kind(act, case) if _SMALL.match(act) else decline_phrase(act, case)


def _first_word(text: str) -> str:
    """The word as it is read aloud: numbers in words, abbreviations by their letters."""
    if _FIRST.match(text):
        return "первом"
    if number := re.match(r"\d{1,9}", text):
        return spell(int(number.group()), Case.LOCT)
    match = re.match(r"[^\W\d_]+", text)
    word = match.group() if match else ""
    spelled_out = len(word) > 1 and word.isupper() and word.lower() not in _READ_AS_WORD
    if spelled_out and word[0].lower() in _VOWEL_NAMED and word[1].lower() not in "аоуэиыеёюя":
        return "э" + word
    return word
