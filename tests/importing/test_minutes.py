"""Minutes as schools type them: questions with and without an agenda, speakers in any case, extracts."""

from __future__ import annotations

from typing import Any

from actgen.importing import Imported
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

EXTRACT = """\
МБОУ «Средняя школа № 14»

ВЫПИСКА ИЗ ПРОТОКОЛА № 2
заседания педагогического совета

от 30.10.2024

Председатель: Волкова И.И.
Секретарь: Зайцева О.О.

2. СЛУШАЛИ: Лосеву Е.Е., заместителя директора, – о чатах классов.
РЕШИЛИ:
2.1. Создать чаты классов до 10.11.2024.
2.2. Закрыть старые чаты.

Председатель            подпись              И.И. Волкова
Секретарь               подпись             О.О. Зайцева

Верно
Секретарь              О.О. Зайцева
"""
WITHOUT_AGENDA = """\
МБОУ «Средняя школа № 14»

ПРОТОКОЛ № 2
заседания методического объединения учителей начальных классов

от 30.10.2024

Присутствовали: 8 человек.
Председатель: Волкова И.И.
Секретарь: Зайцева О.О.

По первому вопросу выступила Лосева Е.Е., заместитель директора. Она рассказала о новых правилах общения.
По второму вопросу слушали руководителя МО Волкову И.И., которая подвела итоги первой четверти.
Выступил учитель Рыбин С.С.: предложил провести открытые уроки. Зотова Е.Н. поддержала его.
Решили:
1. Принять информацию к сведению.
2. Провести уроки до 15.12.2024.

Председатель МО     подпись      Волкова И.И.
Секретарь           подпись      Зайцева О.О.
"""
OF_PARENTS = """\
МБОУ «Лицей № 2»

Протокол № 1
родительского собрания 7 «А» класса от 12.09.2024

Присутствовали: 24 родителя, классный руководитель Лосева Е.Е.

Повестка дня:
1. Организация учебного процесса.
2. О мессенджере для школы.
3. Разное.

По первому вопросу слушали классного руководителя Лосеву Е.Е. Она познакомила родителей с расписанием.
По третьему вопросу слушали Петрова П.П. и Сидорову А.А., которые рассказали о поездке в музей.
Решение собрания:
1) собрать деньги на экскурсию;
2) ответственным назначить Петрова П.П.
Результаты голосования: за – 24, против – 0.

Председатель родительского комитета              П.П. Петров
Секретарь                                        А.А. Сидорова
"""
KINDERGARTEN = """\
МБДОУ «Детский сад № 7»

ПРОТОКОЛ № 3
педагогического совета

28.03.2025

Председатель педсовета: Волкова И.И., заведующий
Секретарь педсовета: Зайцева О.О., воспитатель
Присутствовали:
1. Волкова И.И. – заведующий
2. Зайцева О.О. – воспитатель
3. Рыбина С.С. – музыкальный руководитель

СЛУШАЛИ:
Волкову И.И., заведующего, – о выполнении решений прошлого педсовета.
ВЫСТУПИЛИ:
Зайцева О.О., воспитатель, с докладом «Чаты групп».
РЕШИЛИ:
1) признать работу удовлетворительной;
2) создать чаты групп до 10.04.2025.

Председатель    ___________ И.И. Волкова
Секретарь    ___________ О.О. Зайцева
"""
PROSE = """\
МБОУ «Средняя школа № 14»

ПРОТОКОЛ № 6
совещания при директоре

14.02.2025

Присутствовали: администрация, учителя 5–9 классов.

Обсудили порядок ведения чатов. Замечаний нет.
1. Чаты вести по правилам.
2. Правила разместить на сайте.

Директор                               И.И. Волкова
"""


def questions(act: Imported) -> list[dict[str, Any]]:
    """The questions of imported minutes, without the paragraphs that they remember."""
    return list(plain(act.data["заседание"]["вопросы"]))


def nothing_lost_or_added(act: Imported) -> None:
    assert (act.leftovers, act.verified.added) == ((), ())


def test_an_extract_keeps_the_number_of_its_question() -> None:
    act = imported(EXTRACT)
    nothing_lost_or_added(act)
    assert act.verified.renumbered == ()
    assert plain(act.data["выписка"]) == {"вид": "протокол", "пункты": ["2"]}
    (question,) = questions(act)
    assert question["номер"] == 2
    assert "вопрос" not in question
    assert question["слушали"] == [
        {"кто": "Лосева Е.Е.", "должность": "заместитель директора", "что": "о чатах классов"}
    ]


def test_the_word_for_the_hand_signature_is_no_part_of_a_post() -> None:
    assert "подпись" not in imported(EXTRACT).data  # chair and secretary sign anyway
    act = imported(WITHOUT_AGENDA)
    assert act.data["подпись"][0]["должность"] == "Председатель МО"


def test_no_agenda_is_invented() -> None:
    act = imported(WITHOUT_AGENDA)
    nothing_lost_or_added(act)
    assert "Повестка" not in act.yaml
    assert not any("вопрос" in each for each in questions(act))


def test_who_speaks_to_which_question() -> None:
    first, second = questions(imported(WITHOUT_AGENDA))
    assert first["выступили"] == [
        {"кто": "Лосева Е.Е.", "должность": "заместитель директора", "что": "рассказала о новых правилах общения"}
    ]  # fmt: skip
    assert second["слушали"] == [
        {"кто": "Волкова И.И.", "должность": "руководитель МО", "что": "подвела итоги первой четверти"}
    ]  # fmt: skip
    assert second["выступили"] == [
        {"кто": "Рыбин С.С.", "должность": "учитель", "что": "предложил провести открытые уроки"},
        {"кто": "Зотова Е.Н.", "что": "поддержала его"},
    ]


def test_a_question_that_nobody_spoke_to_stands_in_the_agenda_alone() -> None:
    act = imported(OF_PARENTS)
    nothing_lost_or_added(act)
    first, second, third = questions(act)
    assert first["слушали"][0]["должность"] == "классный руководитель"
    assert second == {"вопрос": "О мессенджере для школы"}
    assert third["вопрос"] == "Разное"
    assert third["голосование"] == "за – 24, против – 0"


def test_words_of_several_speakers_stay_as_they_are() -> None:
    third = questions(imported(OF_PARENTS))[2]
    said = "Петрова П.П. и Сидорову А.А., которые рассказали о поездке в музей"
    assert third["слушали"] == [{"что": said}]


def test_decisions_in_a_numbering_of_their_own() -> None:
    third = questions(imported(OF_PARENTS))[2]
    assert third["нумерация"] == "1)"
    assert [each["текст"] for each in third["решили"]] == [
        "собрать деньги на экскурсию", "ответственным назначить Петрова П.П.",
    ]  # fmt: skip


def test_the_day_of_the_meeting_in_the_title() -> None:
    act = imported(OF_PARENTS)
    assert act.data["дата"] == "12.09.2024"
    assert act.data["заголовок"] == "родительского собрания 7 «А» класса"


def test_minutes_that_only_their_signers_close_have_no_chair() -> None:
    act = imported(OF_PARENTS)
    assert "председатель" not in act.data["заседание"]
    assert plain(act.data["подпись"])[0] == {
        "должность": "Председатель родительского комитета", "имя": "Петров П.П.",
    }  # fmt: skip


def test_people_with_their_posts_in_a_list() -> None:
    act = imported(KINDERGARTEN)
    assert act.leftovers == ()
    assert plain(act.data["заседание"]["присутствовали"])[2] == {
        "имя": "Рыбина С.С.", "должность": "музыкальный руководитель",
    }  # fmt: skip
    (question,) = questions(act)
    assert question["слушали"][0] == {
        "кто": "Волкова И.И.", "должность": "заведующий", "что": "о выполнении решений прошлого педсовета",
    }  # fmt: skip
    assert question["выступили"][0]["что"] == "с докладом «Чаты групп»"


def test_minutes_without_rubrics_are_paragraphs_and_points() -> None:
    act = imported(PROSE)
    nothing_lost_or_added(act)
    assert act.data["вид"] == "протокол"
    assert [each["текст"] for each in plain(act.data["пункты"])] == [
        "Чаты вести по правилам", "Правила разместить на сайте",
    ]  # fmt: skip
    assert plain(act.data["подпись"]) == [{"должность": "Директор", "имя": "Волкова И.И."}]


def test_what_was_imported_comes_back_from_docx_and_pdf() -> None:
    for text in (EXTRACT, WITHOUT_AGENDA, OF_PARENTS, KINDERGARTEN, PROSE):
        act = imported(text).act
        assert_same(through_docx(act), act, "docx")
        assert_same(through_pdf(act), act, "pdf")


OF_A_GROUP = """\
МБОУ «Средняя школа № 14»

Протокол № 3 заседания рабочей группы по чатам

Дата проведения: 22.05.2024
Присутствовали 12 человек

1. Об итогах года.
2. О плане работы.

1.Слушали: Крылову Н. Ю., руководителя группы. Нина Юрьевна сообщила, что созданы чаты. Итоги года:
- меньше бумажных объявлений;
- единые правила общения.
Памятка готова.
Решили: итоги одобрить.
2.Слушали: Мохову Н. Г., завуча. Она предложила план. Она ответила на вопросы.
Решили: план утвердить.
Заседание закрыто в 16:30.

Председатель: Крылова Н. Ю.
Секретарь: Мохова Н. Г.
"""
BY_TITLES = """\
МБОУ «Средняя школа № 14»

ПРОТОКОЛ
общешкольного родительского собрания

№ 2 от 14.11.2024

Председатель собрания: Градов В.А., директор
Секретарь собрания: Мохова Н.Г.

Повестка дня:
1. Открытие собрания.
2. О мессенджере.

1. Открытие собрания
Председатель собрания Градов В.А. открыл собрание.
2. О мессенджере
Мохова Н.Г. – заместитель директора, представила отчёт.
Решение: отчёт принять к сведению.

Председатель                         В.А. Градов
Секретарь                            Н.Г. Мохова
"""
ON_TWO_LINES = """\
                         ВЫПИСКА
      из протокола № 4 заседания педагогического совета
               МБОУ «Школа № 7» от 28.03.2025

Председатель: Градов В.А.
Секретарь: Мохова Н.Г.
Присутствовало: 24 человека

Слушали:
О присвоении классу имени героя.
Решили:
1. Ходатайствовать о присвоении имени.
2. Ответственной назначить Ежову А.П.

Директор                             В.А. Градов
"""


def test_a_speech_of_several_paragraphs_with_a_list() -> None:
    act = imported(OF_A_GROUP)
    assert act.leftovers == ()
    (speech,) = questions(act)[0]["слушали"]
    assert speech == {
        "кто": "Крылова Нина Юрьевна",
        "должность": "руководитель группы",
        "что": "сообщила, что созданы чаты. Итоги года\n– меньше бумажных объявлений\n– единые правила общения\n"
        "Памятка готова.",
    }
    assert_same(through_docx(act.act), act.act, "docx")
    assert_same(through_pdf(act.act), act.act, "pdf")


def test_numbered_lines_above_the_first_question_are_the_agenda() -> None:
    first, second = questions(imported(OF_A_GROUP))
    assert (first["вопрос"], second["вопрос"]) == ("Об итогах года", "О плане работы")
    assert second["слушали"] == [
        {
            "кто": "Мохова Н.Г.",
            "должность": "завуч",
            "что": "предложила план. Она ответила на вопросы",
        }
    ]


def test_a_verb_behind_the_post_comes_before_the_pronoun_of_the_next_sentence() -> None:
    text = OF_A_GROUP.replace("завуча. Она предложила план.", "завуча, которая предложила план.")
    assert questions(imported(text))[1]["слушали"][0]["должность"] == "завуч"
    text = WITHOUT_AGENDA.replace(
        "директора. Она рассказала о новых правилах общения.",
        "директора, рассказала о чатах. Она показала памятку.",
    )
    (speech,) = questions(imported(text))[0]["выступили"]
    assert speech == {
        "кто": "Лосева Е.Е.", "должность": "заместитель директора", "что": "рассказала о чатах. Она показала памятку",
    }  # fmt: skip


def test_the_head_of_minutes_on_one_line_and_their_day_among_the_lines_below() -> None:
    act = imported(OF_A_GROUP)
    assert (act.data["номер"], act.data["дата"]) == ("3", "22.05.2024")
    assert act.data["заголовок"] == "заседания рабочей группы по чатам"


def test_what_closes_minutes() -> None:
    act = imported(OF_A_GROUP)
    assert act.data["текст после таблицы"] == ["Заседание закрыто в 16:30."]
    assert plain(act.data["подпись"]) == [
        {"роль": "Председатель", "имя": "Крылова Н.Ю."},
        {"роль": "Секретарь", "имя": "Мохова Н.Г."},
    ]


def test_questions_headed_by_their_titles() -> None:
    act = imported(BY_TITLES)
    nothing_lost_or_added(act)
    first, second = questions(act)
    assert first["выступили"] == [
        {"кто": "Градов В.А.", "должность": "председатель собрания", "что": "открыл собрание"}
    ]
    assert second["выступили"] == [
        {"кто": "Мохова Н.Г.", "должность": "заместитель директора", "что": "представила отчёт"}
    ]
    assert [each["текст"] for each in second["решили"]] == ["отчёт принять к сведению"]


def test_an_extract_whose_kind_stands_on_two_lines() -> None:
    act = imported(ON_TWO_LINES)
    assert act.leftovers == ()
    assert act.data["вид"] == "выписка"
    assert (act.data["номер"], act.data["дата"]) == ("4", "28.03.2025")
    (question,) = questions(act)
    assert question["слушали"] == [{"что": "О присвоении классу имени героя"}]


def test_an_agenda_with_the_same_title_twice() -> None:
    text = OF_PARENTS.replace("2. О мессенджере для школы.", "2. Организация учебного процесса.")
    act = imported(text)
    assert act.leftovers == ()
    assert [each["вопрос"] for each in questions(act)] == [
        "Организация учебного процесса", "Организация учебного процесса", "Разное",
    ]  # fmt: skip
