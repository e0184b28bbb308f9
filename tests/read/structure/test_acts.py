"""Several acts in one file are told apart; an act and what belongs to it stay together."""

from pathlib import Path

import pytest

from actgen.model.text import Unread
from actgen.read import read_document, read_documents
from actgen.read.raw import RawDocument, RawLine
from actgen.read.structure.acts import divide_acts
from tests.read.builder import docx, paragraph, table, write

LETTERHEAD = "МУНИЦИПАЛЬНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ\n«Средняя школа № 5»\n"


def order(number: str = "18-од", kind: str = "ПРИКАЗ", head: str = LETTERHEAD) -> str:
    return (
        f"{head}\n{kind}\n\n16.04.2024 № {number}\n\nО чатах\n\nВо исполнение приказа управления образования от"
        " 13.04.2024 № 223-09\n\nПРИКАЗЫВАЮ:\n\n1. Создать чат.\n2. Контроль оставляю за собой.\n\n"
        "Директор                      М.Н. Корсакова\n\n"
    )


SIGNED = "Директор\tМ.Н. Корсакова"
ACQUAINTED = "С приказом ознакомлены:\n____________ О.А. Белова\n____________ П.П. Сидоров\n\n"
REGULATION = (
    "УТВЕРЖДЕНО\nприказом МОУ «Средняя школа № 5»\nот 16.04.2024 № 18-од\n\nПОЛОЖЕНИЕ\nо чатах школы\n\n"
    "1. Общие положения\n1.1. Чаты создаёт администратор.\n1.2. Чаты ведут учителя.\n\n"
)
MINUTES = (
    "ПРОТОКОЛ № 3\nзаседания педагогического совета\n\n12.04.2024\n\nПредседатель – Корсакова М.Н.\n"
    "Присутствовали: 12 человек.\n\nСЛУШАЛИ: Белову О.А. о чатах.\nРЕШИЛИ: создать чаты.\n\n"
    "Председатель                      М.Н. Корсакова\nСекретарь                      О.А. Белова\n\n"
)


def parts(tmp_path: Path, text: str) -> list[str]:
    """Kind, number and the last line of every act."""
    return [
        f"{d.requisites.kind.value if d.requisites.kind else ''}"
        f" {d.requisites.number.value if d.requisites.number else ''}: {d.paragraphs[-1].text}"
        for d in read_documents(write(tmp_path, text, "приказ.txt"))
    ]


def test_two_orders(tmp_path: Path) -> None:
    documents = read_documents(write(tmp_path, order("18-од") + order("19-од"), "приказ.txt"))
    assert [d.requisites.number.value for d in documents if d.requisites.number] == [
        "18-од",
        "19-од",
    ]
    assert [Path(d.file).name for d in documents] == [
        "приказ.txt (1-й документ)",
        "приказ.txt (2-й документ)",
    ]
    assert documents[1].text.startswith("МУНИЦИПАЛЬНОЕ")
    assert "несколько документов: 2" in documents[0].remarks[-1]
    assert documents[1].remarks == ()


@pytest.mark.parametrize("column", [1, 0])
def test_a_stamp_that_names_minutes_begins_no_act(column: int) -> None:
    stamps = ["СОГЛАСОВАНО", "Протокол заседания", "совета обучающихся", "от 27.08.2026 № 3"]
    lines = [RawLine(text, column=column) for text in stamps]
    approval = [RawLine(text, column=2) for text in ("УТВЕРЖДЕНО", "приказом от 28.08.2026 № 88")]
    heading = [RawLine(text, centered=True) for text in ("ПОЛОЖЕНИЕ", "о медиацентре")]
    body = [RawLine("1. Медиацентр создаётся на год."), RawLine("2. Его ведёт учитель.")]
    assert len(divide_acts(RawDocument([*lines, *approval, *heading, *body], pages=1))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (order() + ACQUAINTED + order("19"), ["приказ 18-од: ____________ П.П. Сидоров", f"приказ 19: {SIGNED}"]),
        (order() + REGULATION + order("19"), ["приказ 18-од: Чаты ведут учителя.", f"приказ 19: {SIGNED}"]),
        (order() + order("19", "УКАЗАНИЕ", ""), [f"приказ 18-од: {SIGNED}", f"указание 19: {SIGNED}"]),
        (MINUTES + order(), ["протокол 3: Секретарь\tО.А. Белова", f"приказ 18-од: {SIGNED}"]),
        (order() + MINUTES, [f"приказ 18-од: {SIGNED}", "протокол 3: Секретарь\tО.А. Белова"]),
        (order("1") + order("2") + order("3"), [f"приказ {k}: {SIGNED}" for k in "123"]),
    ],
    ids=["acquaintance", "attachment between", "no letterhead", "minutes first", "minutes last", "three"],
)  # fmt: skip
def test_acts_are_told_apart(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert parts(tmp_path, text) == expected


FORM = order("___").replace("16.04.2024", "«__» ______ 20__ г.")


@pytest.mark.parametrize(
    "text",
    [
        order(),
        order() + REGULATION,
        order() + REGULATION + REGULATION.replace("ПОЛОЖЕНИЕ", "ПРАВИЛА"),
        order() + "Приложение 1 к приказу от 16.04.2024 № 18-од\n\nПЛАН\nмероприятий\n\n1. Создать чат.\n",
        order() + "Приложение\nк приказу от 16.04.2024 № 18-од\n\nФорма\n\n" + FORM,
        order() + REGULATION + FORM,
        order() + "Приложение 2\nк приказу от 16.04.2024 № 18-од\n\n" + order("19"),
        "ВЫПИСКА ИЗ ПРИКАЗА\n\n" + order(),
        order().replace("1. Создать чат.", "1. Изложить в редакции:\n«ПРИКАЗ\n3. ПРИКАЗЫВАЮ создать чат.»."),
        order() + MINUTES.replace("ПРОТОКОЛ", "Приложение\n\nПРОТОКОЛ"),
        REGULATION + "Приложение 1 к Положению\n\nПРАВИЛА\nобщения\n\n1. Писать вежливо.\n",
        "Об отправке приказа\n\nНаправляем приказ школы.\n\nДиректор                      М.Н. Корсакова\n\n"
        "Приложение к письму\n\n" + order(),
        "ПРИКАЗ\n\n16.04.2024 № 1\n\nПРИКАЗЫВАЮ:\n1. Приказ от 13.04.2024 № 5 отменить.\n2. Приказ довести до"
        " сведения.\n\nДиректор                      М.Н. Корсакова\n",
    ],
    ids=["one", "regulation", "two attachments", "plan", "form", "blank form", "attached order", "extract", "quotation",
         "attached minutes", "attached rules", "attached to a letter", "cited"],
)  # fmt: skip
def test_what_belongs_together_stays_together(tmp_path: Path, text: str) -> None:
    (document,) = read_documents(write(tmp_path, text, "приказ.txt"))
    assert document == read_document(tmp_path / "приказ.txt")


def test_two_regulations_with_stamps_of_their_own(tmp_path: Path) -> None:
    other = REGULATION.replace("о чатах", "о сайте").replace("18-од", "20-од")
    assert [p.split(":")[0] for p in parts(tmp_path, REGULATION + other)] == [
        "положение 18-од",
        "положение 20-од",
    ]


def test_docx_with_tables_and_footnotes(tmp_path: Path) -> None:
    def body(number: str) -> str:
        lines = ["ПРИКАЗ", f"16.04.2024 № {number}", "О чатах", "ПРИКАЗЫВАЮ:", "1. Создать чаты:"]
        head = "".join(map(paragraph, lines))
        return (
            head
            + table(["№", "Мероприятие", "Срок"], ["1", "чат", "май"])
            + paragraph("Директор ____________ М.Н. Корсакова")
        )

    path = write(tmp_path, docx(body("1") + body("2")))
    first, second = read_documents(path)
    assert len(first.tables) == len(second.tables) == 1
    assert second.paragraphs[0].text == "ПРИКАЗ"


def lines(*texts: str, page: int) -> list[RawLine]:
    return [RawLine(text, page=page) for text in texts]


HEAD = ("Школа № 5", "ПРИКАЗ", "16.04.2024 № 7", "О чатах", "ПРИКАЗЫВАЮ:")


def test_a_page_that_begins_with_a_head_begins_an_act_though_no_signature_was_read() -> None:
    raw = RawDocument(
        [*lines(*HEAD, "1. Создать чат.", page=1), *lines("2. Вести чат.", "Дирекор М Корсакава", page=2),
         *lines(*HEAD, "1. Закрыть чат.", page=3)],
        ["скан"], pages=3, unread=[Unread(2, "пятно"), Unread(3, "тень"), Unread(None, "?")],
    )  # fmt: skip
    first, second = divide_acts(raw)
    assert [len(act.blocks) for act in (first, second)] == [8, 6]
    assert (first.pages, second.pages) == (2, 1)
    assert [u.page for u in first.unread] == [2, None]
    assert [u.page for u in second.unread] == [3, None]
    assert first.remarks[0] == "скан"


def test_a_head_in_the_middle_of_a_page_begins_after_the_signature() -> None:
    raw = RawDocument(
        [*lines(*HEAD, "1. Создать чат.", "Директор\tМ.Н. Корсакова", "Исп. Белова О.А., 2-34-56", page=1),
         *lines(*HEAD, "1. Закрыть чат.", "Директор\tМ.Н. Корсакова", page=1)]
    )  # fmt: skip
    assert [len(act.blocks) for act in divide_acts(raw)] == [8, 7]


def test_samples_hold_one_act_each(root: Path) -> None:
    for name in ("school-good.docx", "school-bad.docx", "school-messengers-bad.txt"):
        assert len(read_documents(root / "samples" / name)) == 1
