"""Whose job description a statement is about: «внести в должностную инструкцию классного руководителя пункт …»."""

from __future__ import annotations

import re
from itertools import takewhile

from actgen.russian.morphology import Parse, parses

_POST = re.compile(r"должностн\w+ инструкци\w+ (?P<words>[а-яё -]+)")


def post_described(statement: str) -> str:
    """The post, in the genitive as it stands there; «» if the statement names none.

    >>> post_described("Внести в должностную инструкцию классного руководителя пункт о работе в профиле.")
    'классного руководителя'
    >>> post_described("Дополнить должностную инструкцию педагога дополнительного образования пунктом")
    'педагога дополнительного образования'
    >>> post_described("Создать чат.")
    ''
    """
    found = _POST.search(statement)
    return " ".join(takewhile(_genitive, found["words"].split())) if found else ""


def holders(post: str) -> str:
    """Those who have a post given in the genitive, in the dative plural; «» for what does not decline.

    >>> holders("классного руководителя"), holders("педагога дополнительного образования"), holders("")
    ('классным руководителям', 'педагогам дополнительного образования', '')
    """
    words = post.split()
    told: list[str] = []
    for number, word in enumerate(words):
        best = _genitive(word)
        many = best.inflect("plur", "datv") if best else None
        if best is None or many is None:
            return ""
        told.append(many)
        if best.pos == "NOUN":
            return " ".join([*told, *words[number + 1 :]])
    return ""


def _genitive(word: str) -> Parse | None:
    return next((p for p in parses(word) if p.has("gent") and p.pos in ("NOUN", "ADJF")), None)
