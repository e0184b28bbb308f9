"""Sentences that tell what a document is about: «Настоящее Положение определяет порядок обмена сообщениями в MAX».

They order nothing, however much they resemble what does; the rules know them by `actgen.check.syntax.scope`.
"""

from __future__ import annotations

import re

from actgen.check.words.needed import Pattern

_DOCUMENT = r"(?:(?:настоящ|данн|эт)\w+\s+)?(?:положение|порядок|регламент|правила|инструкция|документ|памятка)"
_TELLS = Pattern(
    rf"\W*{_DOCUMENT}\s+(?:[^.;:]{{0,160}}\s)?(?:регулиру\w+|регламентиру\w+|определя\w+|описыва\w+|разработан[оаы]?"
    r"|(?:устанавлива\w+|зада[её]\w+|закрепля\w+)\s+(?:[а-яё]+(?:ые|ие|ый|ий)\s+)?"
    r"(?:порядок|правила|требования|принципы|основы|нормы))\b"
    r"|\W*цел[ьи]\w*\s+(?:настоящ\w+\s+)?(?:положения|порядка|регламента|правил|инструкции)\s+(?:явля\w+|[–—-])",
    re.IGNORECASE,
)
_ORDERS = Pattern(
    r"\b(?:обяз|запре[щт]|не\s+допуск|не\s+использу|долж[не]|вправе|разреша|только|исключительно)|;",
    re.IGNORECASE,
)


def tells_its_subject(sentence: str) -> bool:
    """Whether a sentence only says what the document settles.

    >>> tells_its_subject("Настоящий Порядок регламентирует служебную переписку работников в мессенджере MAX.")
    True
    >>> tells_its_subject("Положение определяет MAX единственным мессенджером, иные запрещены.")
    False
    """
    return bool(_TELLS.match(sentence)) and not _ORDERS.search(sentence)
