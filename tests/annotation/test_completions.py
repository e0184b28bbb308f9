"""Enumerations that fall short."""

from __future__ import annotations

import pytest

from actgen.annotation.completions import completions
from actgen.model.finding import Evidence, Finding, Verdict
from actgen.model.place import Place
from actgen.model.requirement import Status

WORDING = "Исключить использование мессенджеров (Discord, Telegram, Viber, WhatsApp)."


def completed(quote: str, lacking: str) -> list[str]:
    """What the quote says with each of the completions."""
    finding = Finding(
        "ban", "3", "Запрет", Status.REQUIRED, Verdict.PARTIAL, f"В перечне нет: {lacking}.",
        suggestion=WORDING,
    )  # fmt: skip
    evidence = Evidence(0, quote, Place(start=10, stop=10 + len(quote)))
    found = []
    for edits in completions(finding, evidence):
        (edit,) = edits
        found.append(quote[: edit.start - 10] + edit.text + quote[edit.stop - 10 :])
    return found


@pytest.mark.parametrize(
    ("quote", "lacking", "whole"),
    [
        (
            "Не применять WhatsApp, Telegram.",
            "Discord, Viber",
            "Не применять WhatsApp, Telegram, Discord, Viber.",
        ),
        (
            "Отказаться от «WhatsApp» и «Telegram».",
            "Discord, Viber",
            "Отказаться от «WhatsApp» и «Telegram», а также Discord и Viber.",
        ),
        (
            "Не применять Viber и Discord на работе.",
            "WhatsApp",
            "Не применять Viber и Discord, а также WhatsApp на работе.",
        ),
    ],
)
def test_what_is_lacking_follows_the_last_name(quote: str, lacking: str, whole: str) -> None:
    assert completed(quote, lacking) == [whole]


def test_nothing_where_the_quote_names_none_of_them() -> None:
    assert completed("Не применять иностранные мессенджеры.", "Discord, Viber") == []
