"""Filters of variables: the six cases and the usual forms. Adding one is a function and a line in the table."""

from __future__ import annotations

from collections.abc import Callable

from actgen.russian.cases import Case


class FilterError(ValueError):
    """A text that a filter cannot take; the message is made for the user."""


def _declined(case: Case) -> Callable[[str], str]:
    def decline(text: str) -> str:
        from actgen.russian.post_and_name import decline_party, split_post_and_name
        from actgen.russian.posts import decline_phrase

        _, name = split_post_and_name(text)
        return decline_party(text, case, "full").text if name else decline_phrase(text, case)

    return decline


def _initials(text: str) -> str:
    """«Корсакова Мария Николаевна» → «М.Н. Корсакова»"""
    from actgen.russian.names import PersonName

    try:
        return PersonName.parse(text).initials_first
    except ValueError as error:
        raise FilterError(str(error)) from None


def _in_words(text: str) -> str:
    """«13.04.2024» → «13 апреля 2024 г.»"""
    from actgen.russian.dates import DateError, parse_date, words

    try:
        return words(parse_date(text))
    except DateError as error:
        raise FilterError(str(error)) from None


def _capital(text: str) -> str:
    """«школа № 5» → «Школа № 5»"""
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    """«Школа № 5» → «школа № 5»"""
    return text[:1].lower() + text[1:]


FILTERS: dict[str, Callable[[str], str]] = {
    **{case.short: _declined(case) for case in Case},
    **{case.full: _declined(case) for case in Case},
    "инициалы": _initials,
    "прописью": _in_words,
    "заглавная": _capital,
    "строчная": _small,
}
"""Name of a filter → what it does with a text."""
