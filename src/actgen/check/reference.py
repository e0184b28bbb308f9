"""How wordings and examples name the act that is checked against, which a shared set cannot know."""

from __future__ import annotations

from actgen.model.act import Act
from actgen.russian.cases import Case
from actgen.russian.dates import figures
from actgen.russian.grounds import cite_kind
from actgen.russian.posts import decline_phrase

SUPERIOR = "<вышестоящий акт>"
"""Stands for the act that is checked against, in the genitive."""


def filled(text: str, act: Act) -> str:
    """The text with the act named: «Во исполнение приказа Управления … от 13.04.2024 № 223-09»."""
    return text.replace(SUPERIOR, reference(act)) if SUPERIOR in text else text


def reference(act: Act) -> str:
    """The superior act in the genitive: «приказа Управления … от 13.04.2024 № 223-09»."""
    issuer = act.author.genitive or decline_phrase(_issuer(act), Case.GENT)
    dated = f" от {figures(act.date)}" if act.date else ""
    numbered = f" № {act.number}" if act.number else ""
    return f"{cite_kind(act.kind, Case.GENT)} {issuer}{dated}{numbered}"


def _issuer(act: Act) -> str:
    """An official issues his acts himself: «начальник Управления образования», not the organisation above him."""
    official = act.author.official
    return official[0].lower() + official[1:] if official else " ".join(act.author.name)
