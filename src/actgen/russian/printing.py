"""A text made ready for print: look-alike letters repaired and reported, typeset, held together.

What `typography.typeset` leaves to the layout is done here: no line begins with a dash or breaks
within a number. Sources: Мильчин, Чельцова, «Справочник издателя и автора», 3.4 (a dash stays on
the line of the word before it, a number is not parted).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from actgen.russian.lookalikes import Repair, fold, mixed_words
from actgen.russian.typography import NB_HYPHEN, NBSP, NestedQuotes, apart_from_addresses, typeset

# «№ 223-09», «149-ФЗ», «5-го»
_WITHIN_NUMBER = re.compile(
    r"№\u00a0[\w/.-]+|\b\d+(?:-\d+)*-(?:ФЗ|ФКЗ|[а-яё]{1,3})\b|(?<=\d)-(?=\d)"
)
# «1 245 300 руб.»: groups of three digits, and the unit after a number.
_GROUPS = re.compile(r"(?<![\d.,-])\d{1,3}(?: \d{3})+(?!\d)")
_UNIT = re.compile(
    r"(?<=\d) (?=(?:(?:тыс|руб|коп|чел|экз|шт)\.|(?:млн|млрд|кг|км|см|мм|мин|кВт|Мбит)(?!\w)))"
    r"|(?<=тыс\.) (?=руб|чел|экз)|(?<=млн) (?=руб)|(?<=млрд) (?=руб)"
)
_BEFORE_DASH = re.compile(r"(?<=\S) (?=[–—](?:\s|$))", re.MULTILINE)


@dataclass(frozen=True)
class Printed:
    """A text as it is printed, and the words whose look-alike letters were repaired in it.

    The offsets of the repairs are those of the text that was given.
    """

    text: str
    repairs: tuple[Repair, ...]

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to tell the user of every repair, in Russian."""
        return tuple(repair_warning(repair) for repair in self.repairs)


def print_ready(text: str, nested_quotes: NestedQuotes = "lawyers") -> Printed:
    """Repair, typeset and bind a text; a second pass changes nothing and repairs nothing.

    >>> printed = print_ready('Прикaз N 149-ФЗ - "О связи"')
    >>> printed.text
    'Приказ №\\xa0149\u2011ФЗ\\xa0– «О связи»'
    >>> printed.warnings
    ('«Прикaз»: латинская буква «a» заменена русской, стало «Приказ»',)
    """
    return Printed(bind(typeset(fold(text), nested_quotes)), tuple(mixed_words(text)))


def bind(text: str) -> str:
    """Non-breaking hyphens within numbers, non-breaking spaces between groups of digits, before units and dashes.

    >>> bind("закон 149-ФЗ – о связи, учитель-логопед")
    'закон 149\u2011ФЗ\\xa0– о связи, учитель-логопед'
    >>> bind("1 245 300 руб., 15 тыс. руб.")
    '1\\xa0245\\xa0300\\xa0руб., 15\\xa0тыс.\\xa0руб.'
    """
    return apart_from_addresses(text, _bind)


def repair_warning(repair: Repair) -> str:
    """A repair told to the user.

    >>> repair_warning(Repair(0, 4, "Cочи", "Сочи"))
    '«Cочи»: латинская буква «C» заменена русской, стало «Сочи»'
    """
    pairs = zip(repair.found, repair.repaired, strict=True)
    changed = list(dict.fromkeys(before for before, after in pairs if before != after))
    latin = not re.search("[А-Яа-яЁё]", "".join(changed))
    kind, became = ("латинск", "русск") if latin else ("русск", "латинск")
    letters = ", ".join(f"«{letter}»" for letter in changed)
    if len(changed) == 1:
        what = f"{kind}ая буква {letters} заменена {became}ой"
    else:
        what = f"{kind}ие буквы {letters} заменены {became}ими"
    return f"«{repair.found}»: {what}, стало «{repair.repaired}»"


def _bind(text: str) -> str:
    text = _GROUPS.sub(lambda match: match.group().replace(" ", NBSP), text)
    text = _UNIT.sub(NBSP, text)
    text = _WITHIN_NUMBER.sub(lambda match: match.group().replace("-", NB_HYPHEN), text)
    return _BEFORE_DASH.sub(NBSP, text)
