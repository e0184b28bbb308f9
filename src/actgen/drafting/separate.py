"""An order and what it approves as documents of their own, each with a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actgen.model.school import School
from actgen.russian.agreement import attached_word
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase


def separated(order: Mapping[str, Any], school: School) -> dict[str, dict[str, Any]]:
    """Name of a file → a document in the keys of the act language, the order first.

    What was attached is approved by name and gets an approval stamp that names the order, with blanks for a number or
    a date not known yet.
    """
    attached = list(order.get("приложения", ()))
    papers = {"приказ": {key: each for key, each in order.items() if key != "приложения"}}
    papers["приказ"]["пункты"] = [_by_name(clause, attached) for clause in order["пункты"]]
    for attachment in attached:
        papers[attachment["вид"].lower()] = {
            "вид": attachment["вид"].lower(),
            "автор": order["автор"],
            "гриф утверждения": _stamp(order, school),
            **{key: each for key, each in attachment.items() if key != "вид"},
        }
    return papers


def _by_name(clause: Mapping[str, Any], attached: list[dict[str, Any]]) -> dict[str, Any]:
    """«утвердить: 1» in words."""
    if "утвердить" not in clause:
        return dict(clause)
    what = attached[clause["утвердить"] - 1]
    kind = decline_phrase(what["вид"], Case.ACCS)
    named = f"{kind} {what['заголовок']}" if "заголовок" in what else kind
    text = f"Утвердить {named} ({attached_word(what['вид'])})"
    return {"текст": text, **{key: each for key, each in clause.items() if key != "утвердить"}}


def _stamp(order: Mapping[str, Any], school: School) -> dict[str, Any]:
    post = school.head.post or "Руководитель"
    issuer = f"{post[:1].lower()}{post[1:]} {school.short}" if school.short else post
    known = {key: order[key] for key in ("дата", "номер") if key in order}
    return {"вид": "приказ", "орган": issuer, **known}
