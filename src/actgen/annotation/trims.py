"""Words whose going is all it takes: an exception, a wish in the place of a duty, a sentence that says the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.annotation.edits import Replace
from actgen.model.finding import Evidence

# «…, кроме обучающихся на дому», «(первые классы чат не создают)», «…, при этом допускается …»
_BUT = "кроме|за исключением|за вычетом|исключая|не считая|при этом|причём|причем|однако|но|если"
_SUBORDINATE = "когда|если|котор|что|чтобы|где|куда|как"  # «кроме случаев, когда …» goes on
_WORDS_OF_EXCEPTION = rf",?\s+(?:{_BUT})\s"
_EXCEPTIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\s*\([^()]*\)",
        rf"{_WORDS_OF_EXCEPTION}[^;.,»]*?,(?=\s(?!{_SUBORDINATE}))",
        rf"{_WORDS_OF_EXCEPTION}(?:[^;.»]|\.(?=\d))*?(?=[;»]|\.(?!\d)|$)",
    )
)
_PIECES = re.compile(
    r";\s[^;]*?(?=;|[.»]*\s*$)"
)  # «…; чат с учителями-предметниками не создавать;»
# «Рекомендовать педагогам проводить …» → «Педагогам проводить …»
_AT_WILL = (
    "по возможности|по мере возможности|при возможности|при наличии возможности"
    "|по желанию(?:\\s+[а-яё]+(?:ого|его|ых|их|ей|ов|а|я)(?=\\s)){0,2}"
)
_WISHES = re.compile(
    rf"(?:^|(?<=\s))(?:рекомендовать|рекомендуется|желательно|предложить|предлагается|разрешить|разрешается|допускается"
    rf"|{_AT_WILL}),?\s+(?!чтобы)(?:[–—-]\s+)?"
    rf"|,\s+(?:{_AT_WILL}),(?=\s)|\s+(?:{_AT_WILL})(?=\s)|,?\s+(?:{_AT_WILL})(?=[,;.]|$)",
    re.IGNORECASE,
)

# «Приказ на сайте не размещать, довести под роспись»: what is ordered besides the denial
_DENIED = re.compile(r"\bне\s", re.IGNORECASE)
_BESIDES = re.compile(
    r"[,;]\s+(?:(?:а|и|но)\s+)?(?P<duty>(?!не\s)(?:[а-яё]+\s+){0,4}?"
    r"(?<!не )(?:довести|ознакомить|вручить|разослать|раздать|хранить|зарегистрировать|вывесить|доложить)\b[^;.,]*)"
    r"[.;]*\s*$"
)


def ordered_besides(quote: str) -> str:
    """What a statement that denies one thing orders of another behind it, from its comma on: it outlives the denial;
    not what takes the place of it («…, ограничиться инструктажем»)."""
    found = _BESIDES.search(quote)
    if found is None or not _DENIED.search(quote, 0, found.start()):
        return ""
    return f", {found['duty'].rstrip()}"


def trims(evidence: Evidence, about: str) -> Iterator[list[Replace]]:
    """Ways to take words out of a quote, the fewest first; whether one helps is found out by trial."""
    start, quote = evidence.place.start or 0, evidence.quote
    for pattern in _EXCEPTIONS:
        for match in pattern.finditer(quote):
            if match.start():
                yield [Replace(start + match.start(), start + match.end(), "", about)]
    yield from pieces(evidence, about)
    wish = _WISHES.search(quote)
    if wish and wish.start():
        yield [Replace(start + wish.start(), start + wish.end(), "", about)]
    elif wish and wish.end() < len(quote):
        first = quote[wish.end()].upper() if quote[0].isupper() else quote[wish.end()]
        yield [Replace(start, start + wish.end() + 1, first, about)]


def pieces(evidence: Evidence, about: str) -> Iterator[list[Replace]]:
    """What stands behind a semicolon taken out, the last such piece first."""
    start = evidence.place.start or 0
    for match in reversed(list(_PIECES.finditer(evidence.quote))):
        yield [Replace(start + match.start(), start + match.end(), "", about)]
