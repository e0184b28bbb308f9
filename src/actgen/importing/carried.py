"""What a printed document carries of an act: the one place that says what cannot come back, and why.

Two sorts of rules. *Lost*: the format has no room for it (variables, requirements, the full name behind initials).
*Spelled*: two spellings print the same, and the importer writes the one that a clerk would write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from actgen.importing import carried_documents
from actgen.importing.carried_clauses import settle_content
from actgen.importing.issuers import UNKNOWN_AUTHOR
from actgen.importing.names import party_with_initials, surname_first
from actgen.importing.preamble import understood_preamble
from actgen.importing.sheets import SIGNED_HERE
from actgen.model.act import Act
from actgen.model.parties import LetterheadLayout
from actgen.render.parts.kinds import operative
from actgen.render.parts.sentences import bare, capitalise, lower_first_unless_name
from actgen.russian.sentence_case import sentence_case
from actgen.russian.typography import typeset

Data = dict[str, Any]
_GOES_ON = re.compile(r"\n(?=[а-яё])")


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that does not come back as it was written; ``reason`` is Russian and stands in docs/import.md."""

    reason: str
    change: Callable[[Data], None]
    formats: frozenset[str] = frozenset({"docx", "pdf", "doc", "rtf", "odt", "html", "txt"})


def carried(act: Act, format: str = "docx") -> Act:  # noqa: A002 -- as everywhere in the program
    """What comes back of an act that was printed in a format («docx», «pdf» …) and imported."""
    data = act.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    for rule in RULES:
        if format in rule.formats:
            rule.change(data)
    return Act.model_validate(data)


def _without(*keys: str) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        for mapping in _mappings(data):
            for key in keys:
                mapping.pop(key, None)

    return change


def _mappings(data: Any) -> Iterator[Data]:
    """Every mapping of the data, the outer ones first."""
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _mappings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _mappings(value)


def _typeset(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _typeset(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_typeset(value) for value in data]
    if isinstance(data, str):
        lines = (
            " ".join(line.split()) for line in typeset(data).replace("\u00a0", " ").split("\n")
        )
        return "\n".join(line for line in lines if line)
    return data


def _set_type(data: Data) -> None:
    data.update(_typeset(data))


def _documents(data: Data) -> Iterator[Data]:
    yield data
    yield from data.get("приложения", ())


_SIGNED = ("подпись", "визы", "гриф утверждения", "гриф согласования", "принято", "ознакомлены")


def _initials(data: Data) -> None:
    for document in _documents(data):
        for key in _SIGNED:
            for each in document.get(key, ()):
                if "имя" in each:
                    each["имя"] = surname_first(each["имя"], initials=True)
    for mapping in _mappings(data):
        for key in ("кому", "контроль"):
            if key in mapping and "имя" not in mapping:
                mapping[key] = lower_first_unless_name(party_with_initials(mapping[key]))


def _posts(data: Data) -> None:
    for document in _documents(data):
        acquainted = () if document["вид"] in SIGNED_HERE else ("ознакомлены",)
        for key in ("подпись", "визы", *acquainted):
            for each in document.get(key, ()):
                if post := each.get("должность"):
                    acting = "замещение" in each
                    each["должность"] = (
                        lower_first_unless_name(post) if acting else capitalise(post)
                    )
                    each["должность"] = " ".join(each["должность"].split())
    if post := data.get("исполнитель", {}).get("должность"):
        data["исполнитель"]["должность"] = lower_first_unless_name(post)


def _kinds(data: Data) -> None:
    for document in _documents(data):
        document["вид"] = " ".join(document["вид"].lower().split())


def _clauses(data: Data) -> None:
    kind = data.get("выписка", {}).get("вид") or data["вид"]
    for document in _documents(data):
        settle_content(document, kind if document is data else document["вид"], data)


def _preambles(data: Data) -> None:
    if "предлог" in data:
        data["предлог"] = data["предлог"][:1].lower() + data["предлог"][1:]
        if data["предлог"] in ("в соответствии с", "в соответствии со"):
            del data["предлог"]
    for key in ("цель", "преамбула"):
        if key in data:
            data[key] = bare(" ".join(data[key].split()))
    if "преамбула" in data:
        data.update(understood_preamble(capitalise(data.pop("преамбула"))))
    if "распорядительное слово" in data:
        word = data.pop("распорядительное слово").lower().rstrip(":")
        act = Act.model_validate(
            {key: data[key] for key in ("вид", "автор", "соавторы") if key in data}
        )
        usual = operative(act.kind, act.author, None, act.coauthors).word.lower()
        if word != (usual or "нет"):
            data["распорядительное слово"] = word


def _short_names(data: Data) -> None:
    for author in (data["автор"], *data.get("соавторы", ())):
        if official := author.get("должностное лицо"):
            author["должностное лицо"] = lower_first_unless_name(official)
        if re.fullmatch(r"\(.*\)", author.get("кратко", "")):
            author["кратко"] = author["кратко"][1:-1]


def _joined_titles(data: Data) -> None:
    for document in _documents(data):
        for key in ("заголовок", "заголовок сведений", "заголовок показателей"):
            if key in document:
                document[key] = " ".join(document[key].split())


def _cell_lines(data: Data) -> None:
    for mapping in _mappings(data):
        if "строки" in mapping:
            mapping["строки"] = [
                [_GOES_ON.sub(" ", cell) for cell in row] for row in mapping["строки"]
            ]


def _unbroken(data: Data) -> None:
    for author in (data["автор"], *data.get("соавторы", ())):
        for key in ("наименование", "вышестоящий", "подразделение"):
            if key in author:
                author[key] = [" ".join(author[key])]


def _capital_names(data: Data) -> None:
    for author in (data["автор"], *data.get("соавторы", ())):
        on_paper = data.get("бланк") not in (LetterheadLayout.SENDER, LetterheadLayout.NONE)
        if on_paper and author["наименование"] != [UNKNOWN_AUTHOR]:
            author["наименование"] = [sentence_case(author["наименование"][0].upper())]
        if official := author.get("должностное лицо"):
            author["должностное лицо"] = lower_first_unless_name(sentence_case(official.upper()))


RULES: tuple[Rule, ...] = (
    Rule(
        "требования к другим актам, сроки действия и виды учреждений не печатаются",
        _without("требует", "действует", "учреждения", "наборы требований"),
    ),
    Rule("значения переменных подставлены: на бумаге их имён нет", _without("данные")),
    Rule(
        "рисунки и QR-код читаются как картинки, а не как текст",
        _without("герб", "эмблема", "товарный знак", "рисунки", "штрих-код"),
    ),
    Rule(
        "ширина столбцов вычисляется заново: на листе уже не видно, какую из них задали",
        _without("ширина"),
    ),
    Rule("родительный падеж наименования печатается только в грифах", _without("в родительном")),
    Rule("пробелы, кавычки, тире и знак № печатаются по правилам набора", _set_type),
    Rule("вид документа печатается прописными буквами", _kinds),
    *(Rule(reason, change) for reason, change in carried_documents.BEFORE),
    Rule("в подписях, визах, грифах и тексте вместо имени и отчества стоят инициалы", _initials),
    Rule("разбивка заголовка на строки – оформление", _joined_titles),
    Rule("первая буква должности – по месту, где она напечатана", _posts),
    Rule("скобки вокруг сокращённого наименования ставит программа", _short_names),
    Rule("обычный предлог и двоеточие преамбулы подразумеваются", _preambles),
    Rule(
        "пункт записывается самым подробным из способов, которые печатаются одинаково",
        _clauses,
    ),
    *(Rule(reason, change) for reason, change in carried_documents.AFTER),
    Rule(
        "конец строки бланка не отличить от переноса на новую строку",
        _unbroken,
        frozenset({"pdf"}),
    ),
    Rule(
        "угловой бланк, рядом с которым ничего не напечатано, не отличить от продольного",
        carried_documents.lonely_corner,
        frozenset({"pdf"}),
    ),
    Rule(
        "наименование на бланке напечатано прописными: какие буквы были строчными, решает словарь",
        _capital_names,
        frozenset({"pdf"}),
    ),
    Rule(
        "строку ячейки, которая начинается с маленькой буквы, не отличить от переноса",
        _cell_lines,
        frozenset({"pdf"}),
    ),
)
"""All rules, in the order in which they are applied."""
