"""Clauses in the one spelling that the importer writes: of all that print the same, the most structured one."""

from __future__ import annotations

from typing import Any

from actgen.importing.chapters import ARABIC, WITHIN
from actgen.importing.deadline import clerks_deadline
from actgen.importing.labels import BRACKET, DASH, DOTTED, FREE, default_below
from actgen.importing.sentence import ends_one_sentence, gives_orders, understood
from actgen.model.clauses import Clause
from actgen.model.content import Attachment
from actgen.render.parts.points import begins_small, in_list
from actgen.render.parts.sentences import (
    Speaker,
    bare,
    capitalise,
    deadline_inside,
    lower_verb,
    starts_with_infinitive,
)

Data = dict[str, Any]
_SPECIAL = ("утвердить", "контроль", "вступает в силу")


def settle_content(document: Data, kind: str, act: Data) -> None:
    """Settle the clauses of an act or of an attachment, in place."""
    main = document is act
    attached = (
        tuple(Attachment.model_validate(each) for each in act.get("приложения", ())) if main else ()
    )
    speaker = Speaker(kind, attached)
    numbering = document.get("нумерация", DOTTED)
    clauses = document.get("пункты", [])
    _settle(clauses, numbering, 0, speaker)
    if numbering == DOTTED or not clauses:
        document.pop("нумерация", None)
    within = document.get("нумерация глав", ARABIC) in WITHIN
    for chapter in document.get("главы", ()):
        _settle(chapter.get("пункты", []), DOTTED, int(within), speaker)
    _free_ends(document)
    for question in document.get("заседание", {}).get("вопросы", ()):
        _settle(question.get("решили", []), question.get("нумерация", DOTTED), 1, speaker)


def _free_ends(document: Data) -> None:
    """Paragraphs without a number before and after the points are text."""
    clauses = document.get("пункты", [])
    while clauses and _plain(clauses[0]) and not _before(document):
        document.setdefault("текст", []).append(clauses.pop(0)["текст"])
    moved: list[str] = []
    while clauses and _plain(clauses[-1]) and "таблица" not in document:
        moved.insert(0, clauses.pop()["текст"])
    if moved:
        document["текст после таблицы"] = [*moved, *document.get("текст после таблицы", [])]
    if not clauses:
        document.pop("пункты", None)
        if (
            "таблица" not in document
            and "текст после таблицы" in document
            and not _before(document)
        ):
            document["текст"] = [*document.get("текст", []), *document.pop("текст после таблицы")]


def _before(document: Data) -> bool:
    held = ("сведения", "показатели", "заголовок сведений", "заседание")
    return any(key in document for key in held)


def _plain(clause: Data) -> bool:
    return set(clause) == {"текст", "без номера"}


def _settle(clauses: list[Data], numbering: str, depth: int, speaker: Speaker) -> None:
    if numbering == DASH:
        _absorbed(clauses)
    small = numbering not in (DOTTED, FREE) and begins_small(
        [Clause.model_validate(clause) for clause in clauses]
    )
    for clause in clauses:
        _sentence(clause, numbering, speaker, small=small)
        own = FREE if clause.get("без номера") else numbering
        _items_with_keys(clause, own, speaker)
        below = clause.get("пункты", [])
        printed = _printed_below(clause, own, depth + 1)
        if below and printed == DASH and clause.get("перечень"):
            clause["пункты"] = below = [*clause.pop("перечень"), *below]
        _settle(below, printed, depth + 1 if printed == DOTTED else 0, speaker)
        if below and printed == DASH and not any(_deep(each) for each in below):
            clause["перечень"] = [
                *clause.get("перечень", []),
                *({"текст": each["текст"]} for each in below),
            ]
            del clause["пункты"]
            clause.pop("нумерация", None)
        elif below and printed != (default_below(own, depth + 1) if own != FREE else DOTTED):
            clause["нумерация"] = printed
        else:
            clause.pop("нумерация", None)
        for item in clause.get("перечень", []):
            item["текст"] = bare(item["текст"])
        if quotation := clause.get("цитата"):
            inner = quotation.get("нумерация", BRACKET)
            _settle(quotation.get("пункты", []), inner, 0, speaker)
            if inner == BRACKET or not quotation.get("пункты"):
                quotation.pop("нумерация", None)
            if "текст" in quotation:
                quotation["текст"] = bare(quotation["текст"])


def _items_with_keys(clause: Data, own: str, speaker: Speaker) -> None:
    """Items that say who is to act, or by when, are points after dashes."""
    items = clause.get("перечень", [])
    if not items or clause.get("пункты") or clause.get("цитата"):
        return
    said = [understood(i["текст"], speaker, leads=False, capital=False).keys for i in items]
    if any(set(keys) != {"текст"} for keys in said):
        clause["пункты"], clause["нумерация"] = [dict(keys) for keys in said], DASH
        del clause["перечень"]


def _absorbed(clauses: list[Data]) -> None:
    """After a point with a list of dashes, further dashes are read as going on with that list."""
    for position, clause in enumerate(clauses[:-1]):
        key = (
            "пункты"
            if clause.get("пункты") and clause.get("нумерация", DASH) in (DASH, DOTTED)
            else "перечень"
        )
        if not clause.get(key) or "цитата" in clause or "таблица" in clause:
            continue
        following = clauses[position + 1 :]
        del clauses[position + 1 :]
        if key == "перечень" and any(_deep(each) for each in following):
            clause["пункты"] = clause.pop("перечень")
            key = "пункты"
        clause[key] = [*clause[key], *following]
        return


def _printed_below(clause: Data, own: str, depth: int) -> str:
    asked = str(clause.get("нумерация", DOTTED))
    if asked != DOTTED:
        return asked
    return DOTTED if own == FREE else default_below(own, depth)


def _deep(clause: Data) -> bool:
    return bool(set(clause) - {"текст"})


def _sentence(clause: Data, numbering: str, speaker: Speaker, *, small: bool) -> None:
    if not any(key in clause for key in ("текст", "кому", "срок", *_SPECIAL)):
        if "подзаголовок" in clause:
            clause["подзаголовок"] = bare(capitalise(clause["подзаголовок"]))
        return
    capital = numbering == DOTTED or bool(clause.get("без номера"))
    if "срок" in clause:
        clause["срок"] = clerks_deadline(deadline_inside(clause["срок"])) or clause["срок"]
    text = clause.get("текст")
    if text is not None:
        text = bare(text)
        after_due = "срок" in clause and starts_with_infinitive(text)
        if "кому" in clause or after_due:
            text = lower_verb(text)
        elif capital:
            text = capitalise(text)
        clause["текст"] = text
    if "подзаголовок" in clause:
        clause["подзаголовок"] = bare(capitalise(clause["подзаголовок"]))
    if "срок" in clause and "кому" not in clause and text and not starts_with_infinitive(text):
        due = deadline_inside(clause["срок"])
        if not ends_one_sentence(text):  # which of the sentences would have the deadline?
            clause["текст"] = f"{text} {due}"
            del clause["срок"]
    if any(key in clause for key in _SPECIAL) and "срок" not in clause and "кому" not in clause:
        return
    own = {key: clause[key] for key in ("текст", "кому", "срок") if key in clause}
    leads = any(key in clause for key in ("пункты", "перечень", "цитата", "таблица"))
    printed = Clause.model_validate(own)
    sentence = speaker.sentence(printed)
    if small and not printed.free:
        sentence = in_list(sentence, printed)
    said = understood(sentence, speaker, leads=leads, capital=capital)
    # where the addressee ends and an adverbial begins is not to be seen on paper
    told = not gives_orders(speaker.kind)
    border = "кому" in own and "текст" in own and not starts_with_infinitive(own["текст"])
    if set(own) < set(said.keys) or border or told or set(own) == {"текст"}:
        for key in own:
            del clause[key]
        clause.update(said.keys)
