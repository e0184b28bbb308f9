"""Documents other than orders in the one spelling that the importer writes: heads, records, letters, sheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from actgen.importing.addressees import written
from actgen.importing.carried_meetings import documents_of, meetings
from actgen.importing.extracts import LEFT_OUT
from actgen.importing.issuers import UNKNOWN_AUTHOR, named_by
from actgen.importing.kinds import EXTRACT
from actgen.importing.marks import receivers
from actgen.importing.names import surname_first
from actgen.importing.senders import sender_again
from actgen.importing.sheets import SIGNED_HERE
from actgen.model.act import Act
from actgen.model.content import Attachment
from actgen.model.meeting import Meeting
from actgen.model.parties import Addressee, Author, LetterheadLayout
from actgen.render.parts.letter import CLOSE, close, salutation
from actgen.render.parts.pen import Pen
from actgen.render.parts.points import free_paragraph
from actgen.render.parts.sentences import bare, capitalise, lower_first_unless_name
from actgen.render.profile_file import default_profile
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase
from actgen.source.kinds import always_dated, family_of, letterhead_of

Data = dict[str, Any]
_LETTER = "письмо"
_CENTRED = ("plan", "regulation", "sheet")


def heads(data: Data) -> None:
    """What the head of a document does not print, or prints in one way only."""
    family = family_of(data["вид"])
    layout = data.pop("бланк", None) or letterhead_of(data["вид"])
    if layout == LetterheadLayout.NONE:
        data["автор"] = {"наименование": [UNKNOWN_AUTHOR]}
        data.pop("соавторы", None)
    if layout == LetterheadLayout.SENDER:
        data["автор"] = {"наименование": [sender_again(Author.model_validate(data["автор"]))]}
        data.pop("соавторы", None)
    if layout == LetterheadLayout.BESIDE and len(data.get("соавторы", ())) != 1:
        layout = LetterheadLayout(letterhead_of(data["вид"]))
    if layout != letterhead_of(data["вид"]):
        data["бланк"] = layout
    if family in _CENTRED:
        data.pop("заголовок посередине", None)
    if family == "letter":
        data.pop("место", None)
        if not data.get("приложения"):
            data["вид"] = _LETTER
    if not (data.get("дата") or data.get("номер") or always_dated(data["вид"])):
        data.pop("ответ на", None)
    if restriction := data.get("ограничение доступа"):
        restriction["пометка"] = capitalise(restriction["пометка"])
    if family == "sheet":
        data.pop("визы" if "к документу" not in data and "ознакомлены" in data else "", None)


def issuers(data: Data) -> None:
    """Without a letterhead the school is known from who approves or signs."""
    layout = data.get("бланк") or letterhead_of(data["вид"])
    if layout == LetterheadLayout.NONE:
        data["автор"] = {"наименование": [named_by(data) or UNKNOWN_AUTHOR]}


def lonely_corner(data: Data) -> None:
    """A corner letterhead with nothing beside it is a narrow block like any other."""
    beside = ("адресат", "гриф утверждения", "гриф согласования", "принято", "ограничение доступа")
    if data.get("бланк") == LetterheadLayout.CORNER and not any(key in data for key in beside):
        del data["бланк"]


def stamps(data: Data) -> None:
    """Post and organisation of a stamp are one line; a body without a document sat and wrote minutes.

    Stamps are seen to be stacked where some would stand at the left otherwise.
    """
    for document in documents_of(data):
        others = any(document.get(key) for key in ("гриф согласования", "принято"))
        if not (document.get("гриф утверждения") and others):
            document.pop("грифы столбцом", None)
        for key in ("гриф утверждения", "гриф согласования", "принято"):
            for stamp in document.get(key, ()):
                if "имя" in stamp:
                    post = stamp.get("должность", "")
                    if organisation := stamp.pop("организация", ""):
                        post = f"{post} {decline_phrase(organisation, Case.GENT)}".strip()
                    stamp["имя"] = surname_first(stamp["имя"], initials=True)
                    if post:
                        stamp["должность"] = " ".join(capitalise(post).split())
                    continue
                kind = stamp.get("вид", "протокол").lower()
                stamp["вид"] = (
                    "протокол" if key == "принято" or kind.startswith("протокол") else kind
                )
                if issuer := stamp.get("орган"):
                    stamp["орган"] = lower_first_unless_name(issuer)


def addressees(data: Data) -> None:
    """Names with initials, unless the salutation tells them; ready text where initials hide the case."""
    for document in documents_of(data):
        greeting = salutation(_content(document))
        usual = {**document}
        usual.pop("обращение", None)
        told = greeting and greeting == salutation(_content(usual))
        receivers = document.get("адресат", [])
        document.pop("обращение", None)
        ended = close(_content({**document, "обращение": greeting or "нет"}))
        wanted = document.pop("завершение", None)
        if receivers and not (told and len(receivers) == 1):
            document["адресат"] = [written(Addressee.model_validate(each)) for each in receivers]
        elif receivers and "должность" in receivers[0]:
            receivers[0]["должность"] = capitalise(receivers[0]["должность"])
        if family_of(document["вид"]) == "letter" and not told:
            document["обращение"] = greeting or "нет"
        ended = (wanted if wanted and wanted.lower() != "нет" else "") if wanted else ended
        if ended != (CLOSE if greeting else ""):
            document["завершение"] = ended or "нет"


def _content(document: Data) -> Act | Attachment:
    model = Act if "автор" in document else Attachment
    return model.model_validate(document)


def paragraphs(data: Data) -> None:
    """A paragraph without a number ends with a full stop, whether its author typed it or not."""
    for document in documents_of(data):
        for key in ("текст", "текст после таблицы"):
            if key in document:
                document[key] = [free_paragraph(each).text for each in document[key]]
        for chapter in document.get("главы", ()):
            chapter["заголовок"] = bare(capitalise(chapter["заголовок"]))
            if "текст" in chapter:
                chapter["текст"] = [
                    free_paragraph(capitalise(each)).text for each in chapter["текст"]
                ]


def figures(data: Data) -> None:
    """Lines of figures without their end marks; groups outside a plan are lists of their own."""
    for document in documents_of(data):
        for key in ("заголовок сведений", "заголовок показателей"):
            if key in document:
                said = bare(document[key])
                document[key] = capitalise(said) if key == "заголовок сведений" else said
        for fact in document.get("сведения", ()):
            fact["текст"] = bare(fact["текст"])
            if "перечень" in fact:
                fact["перечень"] = [bare(each) for each in fact["перечень"]]
        if "показатели" in document:
            document["показатели"] = [bare(each) for each in document["показатели"]]
        if not ("сведения" in document and "показатели" in document):
            document.pop("показатели впереди", None)


def marks(data: Data) -> None:
    """Marks name people with initials; what is printed only beside a name is lost without it."""
    for key in ("заверение копии", "резолюция", "в дело"):
        mark = data.get(key)
        if mark is None:
            continue
        if "имя" in mark:
            mark["имя"] = surname_first(mark["имя"], initials=True)
            if "должность" in mark:
                mark["должность"] = capitalise(mark["должность"])
        else:
            mark.pop("должность", None)
            mark.pop("дата", None)
    if resolution := data.get("резолюция"):
        shown = Pen(default_profile()).party(resolution["кому"], Case.DATV).replace("\u00a0", " ")
        resolution["кому"] = receivers(shown)
        resolution["текст"] = bare(capitalise(resolution["текст"]))
    copy = data.get("заверение копии", {})
    if "подлинник" in copy:
        copy["подлинник"] = bare(copy["подлинник"])
    for signature in data.get("подпись", ()):
        mark = signature.get("электронная подпись")
        if mark and not ("с" in mark and "по" in mark):
            mark.pop("с", None)
            mark.pop("по", None)


def enclosures(data: Data) -> None:
    """An enclosure without a number of sheets is bound, or a carrier."""
    for each in data.get("отметка о приложении", ()):
        if each.get("сброшюровано"):
            each.pop("листов", None)
        if "листов" not in each and "носитель" not in each and "всего листов" not in each:
            each["сброшюровано"] = True
        else:
            each.pop("сброшюровано", None)
    if family_of(data["вид"]) != "letter":
        for attachment in data.get("приложения", ()):
            attachment.pop("листов", None)
            attachment.pop("экземпляров", None)


def sheets(data: Data) -> None:
    """The people of a sheet with initials and with their posts."""
    if data["вид"] not in SIGNED_HERE:
        return
    for someone in data.get("ознакомлены", ()):
        someone["имя"] = surname_first(someone["имя"], initials=True)
        if post := someone.get("должность"):
            someone["должность"] = lower_first_unless_name(post)


def extracts(data: Data) -> None:
    """Of what an extract leaves out nothing is known but its number."""
    excerpt = data.get("выписка")
    if data["вид"] != EXTRACT or excerpt is None:
        return
    excerpt.pop("файл", None)
    numbers = [each.strip().rstrip(".") for each in excerpt["пункты"]]
    chosen: list[str] = []
    if "заседание" in data:
        _chosen_questions(data["заседание"], numbers, chosen)
    else:
        data["пункты"] = _chosen(data.get("пункты", []), (), numbers, chosen)
    excerpt["пункты"] = chosen


def _chosen_questions(meeting: Data, numbers: Sequence[str], chosen: list[str]) -> None:
    """The questions that an extract has, with their numbers, and of their decisions those that it has."""
    kept: list[Data] = []
    above = 0
    numbered = Meeting.model_validate(meeting).numbered
    for (number, _), question in zip(numbered, meeting["вопросы"], strict=True):
        inner: list[str] = []
        question.pop("номер", None)
        if str(number) in numbers:
            inner = [str(number)]
        elif any(each.startswith(f"{number}.") for each in numbers):
            question["решили"] = _chosen(question["решили"], (number,), numbers, inner)
            if not any(each.get("текст") == LEFT_OUT for each in question["решили"]):
                inner = [str(number)]
        if not inner:
            continue
        if number != above + 1:
            question["номер"] = number
        chosen += inner
        kept.append(question)
        above = number
    meeting["вопросы"] = kept


def _chosen(
    clauses: Sequence[Data], above: tuple[int, ...], numbers: Sequence[str], chosen: list[str]
) -> list[Data]:
    """The points that an extract has, stand-ins for the others before them; ``chosen`` gets their numbers."""
    kept: list[Data] = []
    for place, clause in enumerate(clauses, 1):
        address = ".".join(map(str, (*above, place)))
        below = [number for number in numbers if number.startswith(f"{address}.")]
        if address in numbers:
            chosen.append(address)
        elif below:
            inner: list[str] = []
            clause = {
                **clause,
                "пункты": _chosen(clause["пункты"], (*above, place), numbers, inner),
            }
            through = not any(each.get("текст") == LEFT_OUT for each in clause["пункты"])
            whole = through and all(number.count(".") == address.count(".") + 1 for number in inner)
            chosen.extend([address] if whole else inner)
        else:
            clause = {"текст": LEFT_OUT}
        kept.append(clause)
    while kept and kept[-1] == {"текст": LEFT_OUT}:
        kept.pop()
    return kept


BEFORE: tuple[tuple[str, Callable[[Data], None]], ...] = (
    ("у плана и листа ознакомления нет бланка, у письма – слова «письмо» и места", heads),
    ("пропущенные пункты выписки не известны", extracts),
    (
        "адресат назван с инициалами, если обращение не говорит имени; падеж иных фамилий без имени не понять",
        addressees,
    ),
    ("гриф не различает должность и организацию, протокол заседания и его орган", stamps),
    ("знаки в конце строк сведений и показателей ставит программа", figures),
    ("участники заседания и комиссии названы с инициалами; их подписи печатаются сами", meetings),
    ("в отметках вместо имени и отчества стоят инициалы", marks),
    ("приложение, у которого не названо число листов, – сброшюрованное", enclosures),
    ("в листе ознакомления вместо имени и отчества стоят инициалы", sheets),
)
"""Reason and change, before clauses are settled, in the order in which they are applied."""
AFTER: tuple[tuple[str, Callable[[Data], None]], ...] = (
    ("без бланка автор известен из грифа утверждения или подписи", issuers),
    ("точку в конце абзаца без номера ставит программа", paragraphs),
)
"""Reason and change, after clauses have been settled."""
