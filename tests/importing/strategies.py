"""Acts of the order family as hypothesis makes them: every construct of the language, invented words of an office."""

from __future__ import annotations

import datetime
from typing import Any

from hypothesis import strategies as st

from actgen.model.act import Act

Data = dict[str, Any]

INFINITIVES = [
    "создать чаты классов", "назначить ответственных за ведение журналов", "обеспечить работу кружков и секций",
    "разместить план на официальном сайте школы", "провести инструктаж с обучающимися под подпись",
    "представить отчёт о проведённой работе", "составить список участников олимпиады",
    "организовать питание обучающихся 1–4 классов", "внести изменения в номенклатуру дел",
    "ознакомить работников с настоящим приказом", "проверить готовность кабинетов к учебному году",
]  # fmt: skip
STATEMENTS = [
    "Занятия начинаются в 8 часов 30 минут", "Перечень помещений определяется комиссией",
    "Оплата дежурств производится по табелю", "Родители извещаются об изменениях заблаговременно",
    "Журнал хранится в кабинете заместителя директора (каб. № 12)", "Прежний порядок утрачивает силу",
]  # fmt: skip
THINGS = [
    "с родителями (законными представителями)", "с классными руководителями", "протоколы заседаний",
    "копии дипломов «Юный техник»", "сведения о детях-инвалидах", "1 стенд и 2 витрины", "график дежурств",
    "приказ от 12.03.2024 № 14-од «О классном руководстве»",
]  # fmt: skip
PARTIES = [
    "учитель информатики Белова О.А.", "классные руководители 5–9 классов", "заведующий хозяйством Жуков П.Р.",
    "заместитель директора по воспитательной работе Ким С.Б.", "руководители образовательных организаций",
    "педагог-психолог Ткач Е.В.", "директор МБОУ «Лицей № 3» Орлов И.И.", "отдел кадров",
]  # fmt: skip
CONTROLLERS = [
    "за собой", "заместитель директора по учебной работе Лосева М.П.", "главный бухгалтер Зотова Е.Н.",
]  # fmt: skip
DEADLINES = [
    "19.04.2024", "в течение 3 рабочих дней", "ежеквартально", "май 2024", "на постоянной основе",
    "с 01.09.2026 по 15.09.2026", "II квартал 2026 года", "ежемесячно, до 5-го числа",
]  # fmt: skip
HEADINGS = ["Организация занятий", "Работа с родителями", "Общие вопросы"]
TITLES = [
    "Об организации дежурства", "О чатах классов", "О подготовке школы к новому учебному году",
    "Об утверждении плана мероприятий по безопасности обучающихся", "О введении пропускного режима",
]  # fmt: skip
AUTHORS = [
    "Управление образования администрации города Светлоборска",
    ["Муниципальное бюджетное общеобразовательное учреждение", "«Средняя школа № 5»"],
    "Департамент образования Заволжской области",
]  # fmt: skip
NUMBERS = ["18-од", "223-09", "7", "197/01-03", "58-о"]
PLACES = ["г. Светлоборск", "с. Верхний Камень", "д. Заволжье"]
SIGNERS = [
    {"должность": "Директор школы", "имя": "Тихонов А.С."},
    {"должность": "Начальник управления образования", "имя": "Ветрова А.С."},
    {"должность": "директор", "замещение": "и.о.", "имя": "Ткач Е.В."},
]
GROUNDS = [
    {"вид": "Федеральный закон", "дата": "29.12.2012", "номер": "273-ФЗ", "название": "Об образовании"},
    {"вид": "приказ", "орган": "Минпросвещения России", "дата": "22.06.2023", "номер": "Р-139"},
    {"вид": "постановление", "орган": "администрация города Светлоборска", "дата": "14.08.2026", "номер": "812",
     "название": "О календарном плане физкультурных мероприятий"},
    {"вид": "решение", "орган": "педагогический совет", "дата": "28.08.2026", "номер": "1"},
    {"текст": "пункта 3 части 2 статьи 28 Федерального закона от 04.12.2007 № 329-ФЗ"},
]  # fmt: skip
PURPOSES = ["обеспечения безопасности обучающихся", "создания единой среды общения"]
CELLS = [
    "Создание чатов",
    "До 19.04.2024",
    "Заместитель директора",
    "Ежемесячно",
    "–",
    "«Юность»",
    "",
]
TWO_LINES = "Лосева М.П.\nКим С.Б."
COLUMNS = ["Мероприятие", "Срок", "Ответственный", "Результат", "Примечание"]
ATTACHED = [
    {"вид": "план мероприятий", "заголовок": "по безопасности обучающихся"},
    {"вид": "график", "заголовок": "дежурства классных руководителей"},
    {"вид": "состав комиссии", "заголовок": "по приёмке кабинетов"},
]

dates = st.dates(datetime.date(2020, 1, 1), datetime.date(2029, 12, 31)).map(
    lambda day: f"{day:%d.%m.%Y}"
)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The value or nothing."""
    return st.none() | strategy


def mapping(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    """A mapping without the keys whose value is nothing; a blank of a key is written «_»."""
    return st.fixed_dictionaries(values).map(
        lambda made: {k.replace("_", " "): v for k, v in made.items() if v not in (None, [], "")}
    )


@st.composite
def clauses(draw: st.DrawFn, depth: int = 2, around: frozenset[str] = frozenset()) -> Data:
    """A point with what may hang on it; ``around`` are the numberings of the lists that it stands in.

    A list within a list of the same look («1)» under «1)») can't be told from one that goes on: there are none.
    """
    sorts = ["duty", "addressed", "statement", "table"]
    sorts += [] if "–" in around else ["list"]
    sorts += [] if "1)" in around else ["quotation"]
    sort = draw(st.sampled_from(sorts))
    if sort == "statement":
        return {"текст": draw(st.sampled_from(STATEMENTS))}
    if sort == "quotation":
        return draw(quotations())
    text = draw(st.sampled_from(INFINITIVES))
    made: Data = {"текст": text}
    if sort == "addressed":
        made["кому"] = draw(st.sampled_from(PARTIES))
    if due := draw(maybe(st.sampled_from(DEADLINES))):
        made["срок"] = due
    used = around
    if sort == "list":
        made["перечень"] = draw(st.lists(st.sampled_from(THINGS), min_size=1, max_size=3))
        used |= {"–"}
    free = [each for each in ("1.1", "1)", "а)", "–") if each not in used]
    if around:
        free.remove("1.1")
    if sort == "table":
        made["таблица"] = draw(tables())
    elif depth and free and draw(st.booleans()):
        numbering = draw(st.sampled_from(free))
        inside = used if numbering == "1.1" else used | {numbering}
        made["пункты"] = draw(st.lists(clauses(depth - 1, inside), min_size=1, max_size=3))
        if numbering != "1.1":
            made["нумерация"] = numbering
        if sort == "addressed" and draw(st.booleans()):
            del made["текст"]
    return made


@st.composite
def quotations(draw: st.DrawFn) -> Data:
    """A point that puts a passage into another document.

    Its last words are no name in quotation marks: two closing marks are printed as one, and nothing tells then where
    the passage ends (docs/import.md says so).
    """
    passage: Data = {"текст": "4.3. Заседание палаты проводится ежемесячно"}
    if draw(st.booleans()):
        points = st.lists(st.sampled_from(THINGS[:4]), min_size=2, max_size=3)
        passage["пункты"] = draw(points.filter(lambda items: not items[-1].endswith("»")))
    return {"текст": "пункт 4.3 Положения изложить в следующей редакции", "цитата": passage}


@st.composite
def tables(draw: st.DrawFn) -> Data:
    """A table of two to four columns, perhaps in sections."""
    width = draw(st.integers(2, 4))
    row = st.lists(st.sampled_from([*CELLS, TWO_LINES]), min_size=width, max_size=width).filter(
        lambda cells: sum(map(bool, cells)) > 1
    )
    rows = st.lists(row, min_size=1, max_size=3)
    made: Data = {"столбцы": COLUMNS[:width]}
    if draw(st.booleans()):
        made["разделы"] = [
            {"заголовок": title, "строки": draw(rows)} for title in ("Подготовка", "Проведение")
        ]
    else:
        made["строки"] = draw(rows)
    if draw(st.booleans()):
        made["номера строк"] = "нет"
    return made


@st.composite
def orders(draw: st.DrawFn) -> Act:
    """A whole order."""
    attached = draw(
        st.lists(st.sampled_from(ATTACHED), max_size=2, unique_by=lambda each: each["вид"])
    )
    approving: list[Data] = [
        {"утвердить": k} for k in range(1, len(attached) + 1) if draw(st.booleans())
    ]
    points: list[Data] = draw(st.lists(clauses(), min_size=1, max_size=4))
    if draw(st.booleans()):
        points[0] = {"подзаголовок": draw(st.sampled_from(HEADINGS)), **points[0]}
    ending = draw(maybe(st.sampled_from(CONTROLLERS)))
    data = draw(
        mapping(
            вид=st.sampled_from(["приказ", "распоряжение"]),
            автор=st.sampled_from(AUTHORS),
            номер=maybe(st.sampled_from(NUMBERS)),
            дата=maybe(dates),
            место=maybe(st.sampled_from(PLACES)),
            заголовок=st.sampled_from(TITLES),
            предлог=maybe(st.sampled_from(["на основании", "во исполнение"])),
            основания=st.lists(st.sampled_from(GROUNDS), max_size=2, unique_by=str),
            цель=maybe(st.sampled_from(PURPOSES)),
            подпись=st.sampled_from(SIGNERS).map(dict),
            исполнитель=maybe(st.just({"имя": "Панина Дарья Игоревна", "телефон": "2-14-60"})),
            ознакомлены=st.lists(
                st.sampled_from(
                    [
                        "Жуков П.Р.",
                        "Лосева М.П.",
                        {"имя": "Ким А.О.", "должность": "заместитель директора по учебной работе"},
                    ]
                ),
                max_size=3,
                unique_by=str,
            ),
        )
    )
    if not data.get("основания"):
        data.pop("предлог", None)
        data.setdefault("цель", PURPOSES[0])
    points = [*approving, *points, *([{"контроль": ending}] if ending else [])]
    if len(points) > 2 and "подзаголовок" not in points[0] and draw(st.booleans()):
        data["главы"] = [
            {"заголовок": title, "пункты": some}
            for title, some in zip(HEADINGS, (points[:1], points[1:]), strict=False)
        ]
        data["нумерация глав"] = draw(st.sampled_from(["1.", "I.", "I. заново", "I.1"]))
    else:
        data["пункты"] = points
    data["приложения"] = [{**each, "таблица": draw(tables())} for each in attached]
    return Act.model_validate(data)


def in_one_line(act: Act) -> Act:
    """The act with cells of one line: in a narrow cell of a PDF the end of a line says nothing."""
    data = act.model_dump_json(by_alias=True, exclude_defaults=True)
    return Act.model_validate_json(data.replace("Лосева М.П.\\nКим С.Б.", "Лосева М.П."))
