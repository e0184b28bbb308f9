"""Letters, records, regulations and plans as hypothesis makes them, of the invented words of an office."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from actgen.model.act import Act
from tests.importing.strategies import (
    AUTHORS,
    NUMBERS,
    PLACES,
    STATEMENTS,
    THINGS,
    Data,
    clauses,
    dates,
    mapping,
    maybe,
    tables,
)

PEOPLE = [
    {"имя": "Белова Ольга Андреевна", "должность": "директор МБОУ «Гимназия № 2»"},
    {"имя": "Ткач Евгений Викторович", "должность": "заместитель директора по учебной работе"},
    {"имя": "Ким Светлана Борисовна", "должность": "педагог-психолог"},
    {"имя": "Жуков Пётр Романович", "должность": "председатель совета родителей"},
    {"имя": "Долгих Инна Валерьевна"},
]
POSTS = [
    "Директор лицея", "Системный администратор", "Начальник отдела безопасности",
    "Заместитель директора по воспитательной работе и дополнительному образованию детей",
]  # fmt: skip
PARAGRAPHS = [
    "Просим до 15 октября 2026 г. представить сведения о числе участников.",
    "Муниципальное задание выполнено, показатели приведены ниже.",
    "Сообщаем, что на 12.10.2026 все чаты (34 чата) ведутся на платформе «Сферум».",
    "Ремонт изготовителем не предусмотрен; прошу разрешить закупку стоимостью до 38 000 рублей.",
    "Отчет № 5 за 2025/2026 учебный год утвержден приказом от 31.08.2026 № 127-од.",
]
TITLES = [
    "О зимних каникулах",
    "О проверке учебных кабинетов",
    "О результатах контроля чатов 5–9 классов",
]
LETTERHEADS = [
    {"наименование": "Управление образования администрации города Светлоборска"},
    {
        "вышестоящий": "Управление образования администрации города Светлоборска",
        "наименование": [
            "Муниципальное бюджетное",
            "общеобразовательное учреждение",
            "«Средняя школа № 5»",
        ],
        "кратко": "МБОУ «СШ № 5»",
    },
    {"наименование": "МБОУ «Гимназия № 2»", "подразделение": "Отдел информатизации"},
]
CONTACTS = {
    "адрес": ["ул. Садовая, д. 14", "г. Светлоборск, 152400"],
    "телефон": "(48355) 2-31-18",
    "факс": "(48355) 2-31-19",
    "почта": "school5@svetloborsk.example",
    "сайт": "https://school5.example",
    "ОКПО": "00000005",
    "ОГРН": "1000000000005",
    "ИНН": "7600000005",
    "КПП": "760001001",
}
ADDRESSEES = [
    {"должность": "Начальник управления образования", "имя": "Ветрова Анна Сергеевна"},
    {"должность": "Директор МБОУ «Лицей № 3»", "имя": "Саркисян Карен Ашотович"},
    {"организация": "Министерство образования области", "подразделение": "Отдел воспитания"},
    {"организация": "Управление образования", "почта": "uo@svetloborsk.example"},
    {"должность": "руководители образовательных организаций", "по списку": "да"},
    {"имя": "Морозова Наталья Викторовна", "адрес": ["ул. Мира, д. 1, кв. 4", "г. Светлоборск, 152400"]},
]  # fmt: skip
ENCLOSURES = [
    {"название": "Список участников", "листов": 3, "экземпляров": 1},
    {"название": "Устав школы", "сброшюровано": "да", "экземпляров": 2},
    {"название": "Материалы курсов", "носитель": "USB-накопитель"},
    {"название": "Справка", "листов": 4, "кому": "только в первый адрес"},
]
VOTES = ["за – 41, против – нет, воздержались – нет", "единогласно"]
SAID = [
    "сообщила, что чаты созданы во всех 30 классах",
    "предложил перенести занятия на субботу",
    "о ремонте актового зала",
]
CHAPTERS = ["Общие положения", "Порядок работы", "Права и обязанности", "Заключительные положения"]
FACTS = ["чатов классов – 15", "обучающихся – 738, из них на «4» и «5» – 341", "доля – 98,5 %"]
STAMPS = [
    {"должность": "Директор школы", "имя": "Тихонов Алексей Сергеевич", "дата": "31.08.2026"},
    {"должность": "Директор", "организация": "МБОУ «СШ № 5»", "имя": "Морозова Наталья Викторовна"},
    {"вид": "приказ", "орган": "МБОУ «СШ № 5»", "дата": "28.08.2026", "номер": "88-од"},
    {
        "должность": "Директор",
        "имя": "Орлова Вера Ильинична",
        "вид": "приказ",
        "дата": "28.08.2026",
        "номер": "88-од",
        "место печати": "да",
    },
]
AGREEMENTS = [
    {
        "должность": "Председатель профкома",
        "имя": "Ульянова Софья Петровна",
        "дата": "28.08.2026",
    },
    {"вид": "протокол", "орган": "совет обучающихся", "дата": "27.08.2026", "номер": "3"},
    {"вид": "письмо", "орган": "Центральная библиотека", "дата": "22.06.2026", "номер": "01-08/77"},
]
ADOPTION = {
    "вид": "протокол",
    "орган": "педагогический совет",
    "дата": "26.08.2026",
    "номер": "1",
}
CHAIRMAN = {"должность": "Председатель", "имя": "Тихонов Алексей Сергеевич"}
HEAD_OF_TEACHERS = {
    "должность": "Руководитель ШМО",
    "имя": "Ульянова Софья Петровна",
    "вид": "протокол",
    "дата": "27.08.2026",
    "номер": "1",
    "слово": "рассмотрено",
}

# A regulation amends no other document.
points = clauses(1).filter(lambda clause: "цитата" not in str(clause))
signatures = st.builds(
    lambda post, person: {"должность": post, "имя": person["имя"]},
    st.sampled_from(POSTS),
    st.sampled_from(PEOPLE),
)
people = st.lists(st.sampled_from(PEOPLE[:4]), max_size=3, unique_by=lambda each: each["имя"])
texts = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=3, unique=True)


@st.composite
def letterheads(draw: st.DrawFn) -> Data:
    """An author with some of his reference data."""
    keys = draw(st.lists(st.sampled_from(sorted(CONTACTS)), unique=True))
    contacts = {key: CONTACTS[key] for key in keys}
    author = dict(draw(st.sampled_from(LETTERHEADS)))
    return {**author, "справочные данные": contacts} if contacts else author


@st.composite
def letters(draw: st.DrawFn) -> Act:
    """A letter on either letterhead, to one or several."""
    data = draw(
        mapping(
            автор=letterheads(),
            бланк=st.sampled_from(["угловой", "продольный"]),
            номер=maybe(st.sampled_from(NUMBERS)),
            дата=maybe(dates),
            ответ_на=maybe(
                st.fixed_dictionaries({"номер": st.sampled_from(NUMBERS), "дата": dates})
            ),
            заголовок=maybe(st.sampled_from(TITLES)),
            текст=texts,
            отметка_о_приложении=st.lists(st.sampled_from(ENCLOSURES), max_size=3, unique_by=str),
            подпись=signatures,
            исполнитель=maybe(st.just({"имя": "Панина Дарья Игоревна", "телефон": "2-14-60"})),
        )
    )
    receivers = draw(st.lists(st.sampled_from(ADDRESSEES), min_size=1, max_size=3, unique_by=str))
    greeting = draw(maybe(st.sampled_from(["нет", "Уважаемые коллеги!"])))
    extra = {"обращение": greeting} if greeting else {}
    return Act.model_validate({"вид": "письмо", **data, "адресат": receivers, **extra})


@st.composite
def questions(draw: st.DrawFn) -> Data:
    """A question of the agenda."""
    speech = st.builds(
        lambda person, said, named: {
            "кто": person["имя"], "что": said, **({"должность": person["должность"]} if named else {}),
        },
        st.sampled_from(PEOPLE[:4]), st.sampled_from(SAID), st.booleans(),
    )  # fmt: skip
    return draw(
        mapping(
            вопрос=st.sampled_from(TITLES),
            докладчик=maybe(st.sampled_from(["завуч Ткач Е.В.", "Ким С.Б."])),
            слушали=st.lists(speech, min_size=1, max_size=2),
            выступили=st.lists(speech, max_size=2),
            решили=st.lists(clauses(0), min_size=1, max_size=2),
            голосование=maybe(st.sampled_from(VOTES)),
        )
    )


@st.composite
def minutes(draw: st.DrawFn) -> Act:
    """Minutes of a meeting."""
    meeting = draw(
        mapping(
            председатель=st.sampled_from(PEOPLE),
            секретарь=st.sampled_from(PEOPLE),
            число_присутствовавших=maybe(st.just("41 человек из 44")),
            присутствовали=people,
            отсутствовали=people,
            приглашены=people,
            вопросы=st.lists(questions(), min_size=1, max_size=3),
        )
    )
    data = draw(
        mapping(
            автор=st.sampled_from(AUTHORS),
            номер=maybe(st.sampled_from(NUMBERS)),
            дата=maybe(dates),
            место=maybe(st.sampled_from(PLACES)),
            заголовок=st.just("заседания педагогического совета"),
        )
    )
    return Act.model_validate({"вид": "протокол", **data, "заседание": meeting})


SENDERS = ["Учитель физики Белова О.А.", "Заведующий хозяйством Жуков П.Р."]


@st.composite
def records(draw: st.DrawFn) -> Act:
    """A reference, a report, a memo or the act of a commission."""
    kind = draw(st.sampled_from(["справка", "отчет", "докладная записка", "акт"]))
    data = draw(
        mapping(
            автор=st.sampled_from(AUTHORS),
            номер=maybe(st.sampled_from(NUMBERS)),
            дата=maybe(dates),
            место=maybe(st.sampled_from(PLACES)),
            заголовок=st.sampled_from(TITLES),
            текст=texts,
            подпись=st.lists(signatures, min_size=1, max_size=2, unique_by=str),
        )
    )
    if kind == "акт":
        data["комиссия"] = draw(
            mapping(
                председатель=st.sampled_from(PEOPLE),
                секретарь=maybe(st.sampled_from(PEOPLE)),
                члены=people,
                присутствовали=people,
            )
        )
        data["экземпляры"] = ["в дело № 05-07", "заведующему кабинетом"]
    elif draw(st.booleans()):
        data["заголовок сведений"] = "Изучено"
        data["сведения"] = draw(st.lists(st.sampled_from(FACTS), min_size=1, unique=True))
    if kind == "докладная записка" and draw(st.booleans()):
        data |= {"бланк": "под адресатом", "автор": draw(st.sampled_from(SENDERS))}
        data["адресат"] = [{"должность": "директор МБОУ «Лицей № 3»", "имя": "Градов С.А."}]
    sort = draw(st.sampled_from(["points", "table", "none"]))
    if sort == "points":
        data["пункты"] = draw(st.lists(points, min_size=1, max_size=3))
    elif sort == "table":
        data["таблица"] = draw(tables())
    if sort != "none":
        data["текст после таблицы"] = draw(st.lists(st.sampled_from(PARAGRAPHS), max_size=1))
    return Act.model_validate({"вид": kind, **data})


@st.composite
def chapters(draw: st.DrawFn, title: str) -> Data:
    """A chapter with points."""
    made: Data = {"заголовок": title}
    if draw(st.booleans()):
        made["текст"] = draw(st.sampled_from(STATEMENTS))
    made["пункты"] = draw(st.lists(points, min_size=1, max_size=3))
    return made


@st.composite
def regulations(draw: st.DrawFn) -> Act:
    """A regulation with its stamps."""
    titles = CHAPTERS[: draw(st.integers(2, 4))]
    data = draw(
        mapping(
            вид=st.sampled_from(["положение", "порядок", "должностная инструкция", "правила"]),
            автор=st.sampled_from(AUTHORS),
            заголовок=st.sampled_from(["о школьных чатах", "работы медиацентра «Гимназист»"]),
            гриф_утверждения=st.sampled_from(STAMPS),
            гриф_согласования=st.lists(st.sampled_from(AGREEMENTS), max_size=1),
            принято=maybe(
                st.sampled_from(
                    [
                        ADOPTION,
                        ADOPTION | {"слово": "рассмотрено"},
                        ADOPTION | CHAIRMAN,
                        HEAD_OF_TEACHERS,
                    ]
                )
            ),
            нумерация_глав=st.sampled_from(["1.", "I.", "I.1", "нет", "нет, заново", "нет, 1.1"]),
        )
    )
    data["главы"] = [draw(chapters(title)) for title in titles]
    return Act.model_validate(data)


@st.composite
def plans(draw: st.DrawFn) -> Act:
    """A plan with figures and a table."""
    data: dict[str, Any] = draw(
        mapping(
            вид=st.sampled_from(
                ["план мероприятий", "дорожная карта", "план внутреннего контроля"]
            ),
            автор=st.sampled_from(AUTHORS),
            заголовок=st.sampled_from(["по безопасности обучающихся", "на 2026/2027 учебный год"]),
            альбомная=maybe(st.just("да")),
            гриф_утверждения=st.sampled_from(STAMPS),
            гриф_согласования=st.lists(st.sampled_from(AGREEMENTS), max_size=1),
            сведения=st.lists(st.sampled_from(FACTS), unique=True),
            показатели=st.lists(st.sampled_from(THINGS[:4]), max_size=2, unique=True),
            таблица=tables(),
            подпись=maybe(signatures),
        )
    )
    if "сведения" in data:
        data["заголовок сведений"] = "Сведения на 01.06.2026"
    if "показатели" in data:
        data["заголовок показателей"] = "Должны быть достигнуты показатели"
    return Act.model_validate(data)
