"""Plain text: lines that go on, words divided, rows of tables."""

from pathlib import Path

from actgen.model.text import Role
from actgen.read.plain import read_plain
from actgen.read.raw import RawLine
from tests.read.builder import lines, read_text


def test_a_wrapped_text_is_joined_into_paragraphs(tmp_path: Path) -> None:
    text = (
        "1. Назначить ответственным администратором информацион-\n"
        "но-коммуникационной образовательной платформы учителя\n"
        "информатики Иванову А.А. Поручить ей работу с чатами школы и\n"
        "с 19.04.2024 вести журнал.\n"
        "2. Создать чаты:\n"
        "– с родителями;\n"
        "– с педагогами.\n"
    )
    assert lines(read_text(tmp_path, text)) == [
        "1. Назначить ответственным администратором информационно-коммуникационной образовательной платформы учителя "
        "информатики Иванову А.А. Поручить ей работу с чатами школы и с 19.04.2024 вести журнал.",
        "2. Создать чаты:",
        "– с родителями;",
        "– с педагогами.",
    ]


def test_a_text_of_one_line_a_paragraph_stays_as_it_is(tmp_path: Path) -> None:
    long = "Создать чат руководителя с педагогическими работниками в учебном профиле " * 3
    text = f"1. {long.strip()}.\nОтветственный: Иванова А.А.\n2. Приказ разместить на сайте."
    assert [line[:16] for line in lines(read_text(tmp_path, text))] == [
        "1. Создать чат р", "Ответственный: И", "2. Приказ размес",
    ]  # fmt: skip


def test_a_point_goes_on_with_a_small_letter_after_however_short_a_line(tmp_path: Path) -> None:
    text = "1. Контроль за исполнением\nприказа возложить на Петрову В.В.\n2. Да."
    assert lines(read_text(tmp_path, text))[0].endswith(
        "исполнением приказа возложить на Петрову В.В."
    )


def test_a_sentence_set_word_by_word_may_hold_the_name_of_a_kind(tmp_path: Path) -> None:
    text = "1.1. Настоящие Правила содержат нормы,\nустанавливающие\nпорядок\nобщения\nв чатах.\n1.2. Да."
    assert lines(read_text(tmp_path, text))[0].endswith(
        "нормы, устанавливающие порядок общения в чатах."
    )


def test_a_label_alone_on_its_line_belongs_to_the_line_below(tmp_path: Path) -> None:
    text = "II.\nОбщение в чатах\n1.\nЧаты открывает администратор.\n1.1.\n2. Чаты хранятся год.\n"
    assert lines(read_text(tmp_path, text)) == [
        "II. Общение в чатах",
        "1. Чаты открывает администратор.",
        "1.1.",
        "2. Чаты хранятся год.",
    ]


def test_a_line_that_ends_with_a_preposition_goes_on(tmp_path: Path) -> None:
    text = "1.Воспитателям (Ивановой О.О.) до\n19.04.2024 создать чаты.\n2.Да."
    assert lines(read_text(tmp_path, text))[0].endswith("до 19.04.2024 создать чаты.")


def test_a_hyphen_of_the_word_itself_stays(tmp_path: Path) -> None:
    filler = "вести переписку работников и родителей школы только в\n" * 3
    text = f"1. {filler}профиле мессенджера и в онлайн-\nсовещаниях, а также в VK-\nмессенджере каждый день.\n"
    assert lines(read_text(tmp_path, text))[0].endswith(
        "онлайн-совещаниях, а также в VK-мессенджере каждый день."
    )


def test_a_page_break_in_the_middle_of_a_sentence_is_bridged(tmp_path: Path) -> None:
    text = (
        "1. Издать приказ о назначении из числа педагогических работников ответственного\n\n"
        "администратора за работу платформы;\n"
    )
    assert lines(read_text(tmp_path, text))[0].endswith(
        "ответственного администратора за работу платформы;"
    )


def test_soft_hyphens_and_special_blanks_go(tmp_path: Path) -> None:
    assert lines(read_text(tmp_path, "1.\u00a0Со\u00adздать\u202fчат и\u0306 \u200bсайт")) == [
        "1. Создать чат й сайт"
    ]


def test_windows_line_ends_and_form_feeds(tmp_path: Path) -> None:
    assert lines(read_text(tmp_path, "1. Да.\r\n2. Нет.\f3. Так.\r")) == [
        "1. Да.",
        "2. Нет.",
        "3. Так.",
    ]


def test_rows_divided_by_tabs_are_a_table(tmp_path: Path) -> None:
    text = "План:\n№\tМероприятие\tСрок\n1\tСоздать чат\tдо 19.04.2024\n"
    text += "\tРабота с родителями\t\n2\tСобрание\tапрель\nИтог."
    read = read_text(tmp_path, text)
    (table,) = read.tables
    assert table.header == ("№", "Мероприятие", "Срок")
    texts = [
        [" ".join(read.paragraphs[k].text for k in cell) for cell in row.cells]
        for row in table.rows
    ]
    assert texts == [
        ["1", "Создать чат", "до 19.04.2024"],
        ["Работа с родителями"],
        ["2", "Собрание", "апрель"],
    ]
    cell = read.paragraphs[table.rows[0].cells[1][0]]
    assert (cell.role, cell.cell) == (Role.CELL, (1, 2, 2))
    assert read.paragraphs[-1].text == "Итог."


def test_rows_divided_by_strokes_are_a_table_whatever_their_head(tmp_path: Path) -> None:
    text = "Чаты директора:\n\nС кем | Где\nЗавучи | учебный профиль\nУчителя | учебный профиль\n"
    (table,) = read_text(tmp_path, text).tables
    assert table.header == ("С кем", "Где")
    assert len(table.rows) == 2


def test_a_header_repeated_on_every_page_and_a_row_broken_by_a_page(tmp_path: Path) -> None:
    text = (
        "№\tМероприятие\tСрок\n1.\tСоздание чата с родителями в\tапрель\n\n"
        "№\tМероприятие\tСрок\n\tучебном профиле\t\n2.\tСобрание\tмай\n"
    )
    read = read_text(tmp_path, text)
    assert [len(row.cells) for row in read.tables[0].rows] == [3, 3]
    assert read.paragraphs[4].text == "Создание чата с родителями в учебном профиле"


def test_markdown(tmp_path: Path) -> None:
    text = "# ПРИКАЗ\n\n**1.** Создать *чат*\n\n| № | Мероприятие |\n|---|---|\n| 1 | Собрание |\n"
    read = read_text(tmp_path, text)
    assert lines(read)[:2] == ["ПРИКАЗ", "1. Создать *чат*"]
    assert read.tables[0].header == ("№", "Мероприятие")
    assert len(read.tables[0].rows) == 1


def test_a_signature_and_a_line_with_number_and_date_are_no_tables(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "ПРИКАЗ\n16.04.2024\tг. Тверь\t№ 5\nПРИКАЗЫВАЮ:\n1. Да.\nДиректор\t____\tИ.И. Петрова\n",
    )
    assert not read.tables


def test_a_letterhead_repeated_beside_the_number_of_the_page_is_no_text(tmp_path: Path) -> None:
    text = (
        "МОУ «Перелесская школа»\n\nПРИКАЗ\n\n16.04.2024 № 5\n\nПРИКАЗЫВАЮ:\n\n"
        "1. Классным руководителям войти в сообще-\n\nМОУ «Перелесская школа»   2\n\nство школы.\n"
        "2. Контроль оставляю за собой.\n\nДиректор  И.И. Орлова\n"
    )
    lines = [block.text for block in read_plain(text.encode()).blocks if isinstance(block, RawLine)]
    assert "1. Классным руководителям войти в сообщество школы." in lines
    assert sum("Перелесская" in line for line in lines) == 1


def test_a_line_below_the_words_of_a_point_goes_on_whatever_it_begins_with() -> None:
    text = (
        "1. Создать чат учебного профиля VK\n   Мессенджера.\n"
        "2. Разместить на сайте:\n   Положение;\n   приказ.\n"
        "3. Контроль оставляю за собой.\n   Директор   И.И. Орлова\n"
    )
    lines = [block.text for block in read_plain(text.encode()).blocks if isinstance(block, RawLine)]
    assert lines[0] == "1. Создать чат учебного профиля VK Мессенджера."
    assert lines[1:3] == ["2. Разместить на сайте:", "Положение;"]
    assert lines[-1].startswith("Директор")


def test_a_ragged_point_goes_on_with_a_capital() -> None:
    text = (
        "1. Заместителю директора разместить сведения о чатах на сайте\nШколы в течение недели.\n"
        "2. Учителю информатики подготовить инструкцию и направить её в\nЛицей.\n"
        "3. Классным руководителям познакомить родителей с порядком общения\nв чатах.\n"
        "4. Педагогу-психологу провести занятия с учащимися пятых и шестых\nклассов.\n"
    )
    lines = [block.text for block in read_plain(text.encode()).blocks if isinstance(block, RawLine)]
    assert lines == [
        "1. Заместителю директора разместить сведения о чатах на сайте Школы в течение недели.",
        "2. Учителю информатики подготовить инструкцию и направить её в Лицей.",
        "3. Классным руководителям познакомить родителей с порядком общения в чатах.",
        "4. Педагогу-психологу провести занятия с учащимися пятых и шестых классов.",
    ]


def test_a_point_that_lacks_its_end_goes_on_with_a_capital(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "ПРИКАЗ\nПРИКАЗЫВАЮ:\n1. Опубликовать сведения на сайте\nШколы, в госпаблике\nВКонтакте и на стенде.\n"
        "2. Создать рабочую группу\nИванов П.П., директор.\n3. Контроль оставляю за собой\nДиректор И.И. Орлова",
    )
    assert [p.text for p in read.paragraphs[2:]] == [
        "Опубликовать сведения на сайте Школы, в госпаблике ВКонтакте и на стенде.",
        "Создать рабочую группу",
        "Иванов П.П., директор.",
        "Контроль оставляю за собой",
        "Директор И.И. Орлова",
    ]
    assert not any(p.role is Role.HEADING for p in read.paragraphs)
