"""ссылка: the document cites an act with its kind, number and date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from actgen.check.documents.reading import Reading, quoted
from actgen.check.judging.approved import by_order
from actgen.check.judging.signals import Case, Signal, decisive
from actgen.check.words.needed import Pattern
from actgen.check.words.tokens import tokenise
from actgen.model.act import Act
from actgen.model.finding import Verdict
from actgen.model.requirement import CitationRequirement
from actgen.russian.dates import DateSpan, find_dates
from actgen.russian.lookalikes import as_cyrillic, fold

NUMBER = re.compile(
    r"(?:№|\bN[oо]?\.?|\bномер(?:ом)?)\s*([0-9A-Za-zА-Яа-яЁё][0-9A-Za-zА-Яа-яЁё/.\-–‑]*)"
)
_KIND = Pattern(
    r"\b(приказ|распоряжени|постановлени|письм|решени|федеральн\w+ закон|закон|указани|протокол)\w*",
    re.IGNORECASE,
)
_THIS = ("настоящего", "настоящий", "данного", "данный", "этого", "настоящим", "настоящему")
_ISSUED = Pattern(
    r"\b(?:издал|принял|подписал|выпустил|утвердил|издан|принят|подписан|вышел|выш[её]л|вышло|вышла|появил|направил)\w*",
    re.IGNORECASE,
)
_BEFORE = 120  # characters before the kind in which its day may stand
_REACH = 400  # characters between the kind of a cited act and its number


@dataclass(frozen=True, slots=True)
class _Cited:
    """One cited act: where it stands and what of it is named."""

    kind: str
    number: str | None
    date: datetime.date | None
    issuer: frozenset[str]
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class _Named:
    """An act as it should be named."""

    kind: str
    number: str | None
    date: datetime.date | None
    issuer: frozenset[str]

    @classmethod
    def of(cls, act: Act) -> Self:
        issuer = _lemmas(act.author.official or act.author.name[0])
        return cls(act.kind, act.number, act.date, issuer)

    @property
    def name(self) -> str:
        dated = f" от {self.date:%d.%m.%Y}" if self.date else ""
        return f"{self.kind}{dated} № {self.number}"


def judge(requirement: CitationRequirement, case: Case) -> Signal | None:
    """Satisfied with kind, number and date; a wrong number is a violation; anything left out is partial, and so is an
    act that the superior act builds on instead of itself."""
    wanted = _Named.of(case.act)
    wanted = replace(
        wanted,
        kind=requirement.act_kind or wanted.kind,
        number=requirement.number or wanted.number,
        date=requirement.date or wanted.date,
    )
    own = requirement.number or requirement.date or requirement.act_kind
    bases = [] if own else [_Named.of(act) for act in case.bases]
    signals: list[Signal] = []
    for reading in case.readings:
        found = [
            Signal(*verdict, (quoted(reading, cited.start, cited.stop),))
            for cited in _cited_acts(reading, wanted.number)
            if (verdict := _of_base(cited, wanted, bases) or _compare(cited, wanted)) is not None
        ]
        # named rightly once, another act of the same issuer in the same document is another act
        right = [signal for signal in found if signal.verdict is Verdict.SATISFIED]
        signals.extend(right or found)
    return decisive(signals) or by_order(case, "на вышестоящий акт ссылается приказ")


def _of_base(cited: _Cited, wanted: _Named, bases: Sequence[_Named]) -> tuple[Verdict, str] | None:
    """An act that the superior act builds on, rightly named, is another act, not that one with a wrong number."""
    for base in bases:
        judged = _compare(cited, base)
        if judged is not None and judged[0] is Verdict.SATISFIED:
            reason = f"назван основной акт, а не тот, который его дополняет: {wanted.name}"
            return Verdict.PARTIAL, reason
        if judged is not None and cited.date == base.date:
            return judged  # that act is meant, and its number is wrong or left out
    return None


def _compare(cited: _Cited, wanted: _Named) -> tuple[Verdict, str] | None:
    kind, number, date, issuer = wanted.kind, wanted.number, wanted.date, wanted.issuer
    same_kind = kind.lower()[:6] == cited.kind[:6]
    same_number = number is not None and cited.number == _normal(number)
    same_date = date is not None and cited.date == date
    same_issuer = len(cited.issuer & issuer) >= min(2, len(issuer))
    name = wanted.name
    telling = number is not None and len(number) > 3  # a short number may be any act's
    if same_number and (same_date or same_issuer or cited.date is None or telling):
        if same_kind and same_date:
            return Verdict.SATISFIED, f"назван {name}"
        if not same_kind:
            return Verdict.PARTIAL, f"вид акта назван неверно, должно быть: {name}"
        if cited.date is None:
            return Verdict.PARTIAL, f"не названа дата акта, должно быть: {name}"
        return Verdict.PARTIAL, f"дата акта названа неверно, должно быть: {name}"
    if not same_kind or not (same_issuer or same_date):
        return None
    if cited.number is None:
        return (
            (Verdict.PARTIAL, f"не назван номер акта, должно быть: {name}") if same_issuer else None
        )
    if same_date or (same_issuer and cited.date is None):
        return Verdict.VIOLATED, f"номер акта назван неверно, должно быть: {name}"
    if same_issuer and date and cited.date and abs((cited.date - date).days) <= 31:
        return Verdict.VIOLATED, f"номер и дата акта названы неверно, должно быть: {name}"
    return None


def _cited_acts(reading: Reading, asked: str | None) -> Iterator[_Cited]:
    """Every act named in the text with a number or a date, the document's own requisites left out; the number that is
    ``asked`` for is known without its «№» as well."""
    text = fold(reading.text.text)
    own = _own_spans(reading)
    kinds = [m for m in _KIND.finditer(text) if not any(a <= m.start() < b for a, b in own)]
    for index, match in enumerate(kinds):
        if text[max(0, match.start() - 14) : match.start()].lower().rstrip().endswith(_THIS):
            continue
        limit = kinds[index + 1].start() if index + 1 < len(kinds) else len(text)
        limit = min(limit, _paragraph_end(reading, match.start()))
        window = text[match.start() : min(limit, match.start() + _REACH)]
        window = window.split("«О", 1)[0] if "№" in window.split("«О", 1)[0] else window
        number = NUMBER.search(window) or _bare(asked, window)
        stop = len(window)
        dates = [d for d in find_dates(window[:stop]) if d.value is not None]
        if number is not None and not dates:
            dates = _dated_before(text[: match.start()])
            if dates:
                yield _Cited(
                    kind=match.group(1).lower(),
                    number=_normal(number.group(1)),
                    date=dates[-1].value,
                    issuer=_lemmas(window[: max(number.end(), 120)]),
                    start=match.start(),
                    stop=match.start() + number.end(),
                )
                continue
        if number is None:  # without a number only «от 13.04.2024» dates an act
            dates = [d for d in dates if window[: d.start].rstrip().endswith(" от")]
        if number is None and not dates:
            continue
        tail = max([number.end() if number else 0] + [d.stop for d in dates[:1]])
        yield _Cited(
            kind=match.group(1).lower(),
            number=_normal(number.group(1)) if number else None,
            date=dates[0].value if dates else None,
            issuer=_lemmas(window[: max(tail, 120)]),
            start=match.start(),
            stop=match.start() + tail,
        )


def _bare(asked: str | None, window: str) -> re.Match[str] | None:
    """«приказ управления образования 223-09»: the number alone, where it is like no other number."""
    if asked is None or not re.search(r"\d\D", asked):
        return None
    return re.search(rf"(?<![\d.,/-])({re.escape(fold(asked))})(?![\d/]|-\d)", window)


def _dated_before(before: str) -> list[DateSpan]:
    """«2 декабря 2025 года издало приказ № …», «подписан 02.12.2025 приказ № …»: the day stands before the act."""
    sentence = before[max(before.rfind(mark) for mark in ("\n", "; ", "! ", "? ")) + 1 :][-_BEFORE:]
    issued = _ISSUED.search(sentence)
    if issued is None or _KIND.search(sentence[issued.start() :]):
        return []
    return [d for d in find_dates(sentence) if d.value is not None]


def _paragraph_end(reading: Reading, at: int) -> int:
    return next((p.stop for p in reading.text.paragraphs if p.start <= at < p.stop), at)


def _own_spans(reading: Reading) -> list[tuple[int, int]]:
    requisites = reading.text.requisites
    found = (requisites.kind, requisites.approval)
    return [(f.start, f.stop) for f in found if f is not None]


def _normal(number: str) -> str:
    """«№ 223 - 09», «223–09» and «273-р», «273р» (or with a Latin p) are the same number."""
    plain = as_cyrillic(re.sub(r"[–‑—]", "-", number.strip().rstrip(".,;-")).upper()).lower()
    return re.sub(r"(?<=\d)-(?=[а-яa-z])", "", plain)


def _lemmas(phrase: str) -> frozenset[str]:
    """Long words of a name by their dictionary forms."""
    return frozenset(
        min(token.word.lemmas - {token.text} or token.word.lemmas)
        for token in tokenise(phrase)
        if token.word is not None and len(token.text) > 4 and not _KIND.match(token.text)
    )
