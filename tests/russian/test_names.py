from __future__ import annotations

import re

import pytest

from actgen.russian.cases import Case
from actgen.russian.names import Gender, NameForm, PersonName, PersonNameError, decline_person

M, F = Gender.MASC, Gender.FEMN

FOUR_CASES = (Case.NOMN, Case.GENT, Case.DATV, Case.ACCS)
# In braces: nominative | genitive | dative | accusative; what has no braces never changes.
FULL = """
Корсаков{а|ой|ой|у} Мари{я|и|и|ю} Николаевн{а|ы|е|у}
Астахов{а|ой|ой|у} Светлан{а|ы|е|у} Викторовн{а|ы|е|у}
Иванов{|а|у|а} П{ётр|етра|етру|етра} Ильич{|а|у|а}
Ельцин{|а|у|а} Борис{|а|у|а} Николаевич{|а|у|а}
Черных Иван{|а|у|а} Иванович{|а|у|а}
Черных Анн{а|ы|е|у} Ивановн{а|ы|е|у}
Долгих П{ётр|етра|етру|етра} Петрович{|а|у|а}
Шевченко Тарас{|а|у|а} Григорьевич{|а|у|а}
Дюма Александр{|а|у|а} Иванович{|а|у|а}
Кулик{|а|у|а} Иван{|а|у|а} Петрович{|а|у|а}
Кулик Ольг{а|и|е|у} Петровн{а|ы|е|у}
Ткач{|а|у|а} Олег{|а|у|а} Ильич{|а|у|а}
Живаго Юри{й|я|ю|я} Андреевич{|а|у|а}
Бонч-Бруевич{|а|у|а} Владимир{|а|у|а} Дмитриевич{|а|у|а}
Салтыков{а|ой|ой|у}-Щедрин{а|ой|ой|у} Елен{а|ы|е|у} Павловн{а|ы|е|у}
Цо{й|я|ю|я} Виктор{|а|у|а} Робертович{|а|у|а}
Цой Инн{а|ы|е|у} Робертовн{а|ы|е|у}
Петросян{|а|у|а} Армен{|а|у|а} Ваганович{|а|у|а}
Мамедов{|а|у|а} Рамиз{|а|у|а} Вагиф оглы
Мамедов{а|ой|ой|у} Севд{а|ы|е|у} Рамиз кызы
Алиев{|а|у|а} Шахмир{|а|у|а} Тагирович{|а|у|а}
Алиев{|а|у|а} Магомед-Расул{|а|у|а} Тагирович{|а|у|а}
Алиев{а|ой|ой|у} Айшат Магомедовн{а|ы|е|у}
Гарипов{а|ой|ой|у} Алсу Ринатовн{а|ы|е|у}
Сковород{а|ы|е|у} Григори{й|я|ю|я} Саввич{|а|у|а}
Глинк{а|и|е|у} Михаил{|а|у|а} Иванович{|а|у|а}
За{яц|йца|йцу|йца} Иван{|а|у|а} Петрович{|а|у|а}
Заяц Анн{а|ы|е|у} Петровн{а|ы|е|у}
Солов{ей|ья|ью|ья} Л{ев|ьва|ьву|ьва} Львович{|а|у|а}
Ор{ёл|ла|лу|ла} Пав{ел|ла|лу|ла} Ильич{|а|у|а}
Сов{а|ы|е|у} Ольг{а|и|е|у} Львовн{а|ы|е|у}
Сов{а|ы|е|у} Олег{|а|у|а} Львович{|а|у|а}
Подков{а|ы|е|у} Ольг{а|и|е|у} Львовн{а|ы|е|у}
Королёв{а|ой|ой|у} Ольг{а|и|е|у} Львовн{а|ы|е|у}
Сен-Жермен{|а|у|а} Лук{а|и|е|у} Лукич{|а|у|а}
Мак-Грегор{|а|у|а} Ив{ан|ана|ану|ана} Лукич{|а|у|а}
Швец{|а|у|а} Иль{я|и|е|ю} Ильич{|а|у|а}
Толст{ая|ой|ой|ую} Любов{ь|и|и|ь} Никитичн{а|ы|е|у}
Толсто{й|го|му|го} Никит{а|ы|е|у} Ильич{|а|у|а}
Рев{а|ы|е|у} Иван{|а|у|а} Ильич{|а|у|а}
Рев{а|ы|е|у} Анн{а|ы|е|у} Ильиничн{а|ы|е|у}
Кив{а|ы|е|у} Олег{|а|у|а} Львович{|а|у|а}
Гус{ь|я|ю|я} Иль{я|и|е|ю} Фомич{|а|у|а}
Хубиев{а|ой|ой|у} Фатим{а|ы|е|у} Ахмат-кызы
Мамедов{|а|у|а} Рамиз{|а|у|а} Вагифоглы
ИВАНОВ{|А|У|А} ИВАН{|А|У|А} ИВАНОВИЧ{|А|У|А}
"""


def expand(line: str, form: int) -> str:
    return re.sub(r"\{(.*?)\}", lambda match: match[1].split("|")[form], line)


TABLE = [[expand(line, form) for form in range(4)] for line in FULL.strip().splitlines()]


@pytest.mark.parametrize("forms", TABLE, ids=[forms[0] for forms in TABLE])
def test_a_full_name_declines(forms: list[str]) -> None:
    name = PersonName.parse(forms[0])
    assert not name.is_guess
    assert [name.decline(case).full for case in FOUR_CASES] == forms


@pytest.mark.parametrize(
    ("text", "signature", "running"),
    [
        ("Корсакова Мария Николаевна", "М.Н.\u00a0Корсакова", "Корсакова\u00a0М.Н."),
        ("Мария Николаевна Корсакова", "М.Н.\u00a0Корсакова", "Корсакова\u00a0М.Н."),
        ("Корсакова М.Н.", "М.Н.\u00a0Корсакова", "Корсакова\u00a0М.Н."),
        ("Корсакова М. Н.", "М.Н.\u00a0Корсакова", "Корсакова\u00a0М.Н."),
        ("М.Н. Корсакова", "М.Н.\u00a0Корсакова", "Корсакова\u00a0М.Н."),
        ("М.Н.Корсакова", "М.Н.\u00a0Корсакова", "Корсакова\u00a0М.Н."),
        ("M.H. Корсакова", "М.Н.\u00a0Корсакова", "Корсакова\u00a0М.Н."),  # Latin initials
        ("Корсакова Мария", "М.\u00a0Корсакова", "Корсакова\u00a0М."),
        ("Мария Корсакова", "М.\u00a0Корсакова", "Корсакова\u00a0М."),
        ("Роман Гюго", "Р.\u00a0Гюго", "Гюго\u00a0Р."),
        ("Ли Чен", "Ч.\u00a0Ли", "Ли\u00a0Ч."),  # as often a surname: the order decides
        ("Ким Чен", "Ч.\u00a0Ким", "Ким\u00a0Ч."),
        ("Ким Иванов", "К.\u00a0Иванов", "Иванов\u00a0К."),
        ("Корсакова", "Корсакова", "Корсакова"),
        ("Рабинович Иван Петрович", "И.П.\u00a0Рабинович", "Рабинович\u00a0И.П."),
        ("Иван Петрович Рабинович", "И.П.\u00a0Рабинович", "Рабинович\u00a0И.П."),
        ("Алиев Магомед-Расул Тагирович", "М.-Р.Т.\u00a0Алиев", "Алиев\u00a0М.-Р.Т."),
        ("Мамедов Рамиз Вагиф оглы", "Р.В.\u00a0Мамедов", "Мамедов\u00a0Р.В."),
        ("Хубиева Фатима Ахмат-кызы", "Ф.А.\u00a0Хубиева", "Хубиева\u00a0Ф.А."),
        ("Алиев Али Гасан-Оглы", "А.Г.\u00a0Алиев", "Алиев\u00a0А.Г."),
        ("Асанов Бакыт Токтобек уулу", "Б.Т.\u00a0Асанов", "Асанов\u00a0Б.Т."),
        ("Вера Ким", "В.\u00a0Ким", "Ким\u00a0В."),
        ("Иванов Абу Бакр", "А.Б.\u00a0Иванов", "Иванов\u00a0А.Б."),  # the ending tells the surname
        ("Эльхан Гасан Петров", "Э.Г.\u00a0Петров", "Петров\u00a0Э.Г."),
        ("Цой Анна Мария", "А.М.\u00a0Цой", "Цой\u00a0А.М."),
        ("де Голль Шарль", "Ш.\u00a0де Голль", "де Голль\u00a0Ш."),
    ],
)
def test_initials(text: str, signature: str, running: str) -> None:
    name = PersonName.parse(text)
    assert (name.initials_first, name.surname_first) == (signature, running)


@pytest.mark.parametrize(
    ("text", "given", "gender", "is_guess"),
    [
        ("Ким Анна Ивановна", None, F, False),
        ("Ким А.И.", M, M, False),
        ("Ким А.И.", None, None, True),
        ("Корсакова М.Н.", None, F, True),
        ("Иванов И.И.", None, M, True),
        ("Ким Мария", None, F, True),
        ("Мамедов Рамиз Вагиф оглы", None, M, False),
        ("Корсакова Мария Николаевна", M, F, False),  # the patronymic knows better
    ],
)
def test_gender(text: str, given: Gender | None, gender: Gender | None, is_guess: bool) -> None:
    name = PersonName.parse(text, given)
    assert (name.gender, name.is_guess) == (gender, is_guess)


@pytest.mark.parametrize(
    ("text", "given", "dative", "is_guess"),
    [
        ("Корсакова М.Н.", F, "Корсаковой\u00a0М.Н.", False),
        ("Корсакова М.Н.", None, "Корсаковой\u00a0М.Н.", True),
        ("Кулик О.П.", F, "Кулик\u00a0О.П.", False),
        ("Кулик О.П.", M, "Кулику\u00a0О.П.", False),
        ("Кулик О.П.", None, "Кулик\u00a0О.П.", True),
        ("Шевченко А.А.", None, "Шевченко\u00a0А.А.", False),  # the same for both
        ("Черных И.И.", None, "Черных\u00a0И.И.", False),
        ("ПЕТРОВА А.А.", F, "ПЕТРОВОЙ\u00a0А.А.", False),
    ],
)
def test_a_surname_with_initials(
    text: str, given: Gender | None, dative: str, is_guess: bool
) -> None:
    declined = PersonName.parse(text, given).decline(Case.DATV)
    assert (str(declined), declined.is_guess) == (dative, is_guess)


@pytest.mark.parametrize(
    "text",
    [
        "Ким Ден Ир",
        "КИМ ДЕН ИР",
        "Хо Ши Мин",
        "Нгуен Тхи Лан",
        "Нгуен Тхи Минь Тху",
        "Чжан Вэй",
        "Ван Сяомин",
        "Ден-Ир Ким",
        "Гарсиа Лопес Мария",
        "Абдуррашид Петров",
    ],
)
def test_where_nothing_tells_the_surname_a_name_stays_as_it_is_written(text: str) -> None:
    name = PersonName.parse(text)
    assert {name.initials_first, name.surname_first, name.full} == {text}
    declined = name.decline(Case.DATV)
    assert (declined.full, declined.is_guess) == (text, True)


@pytest.mark.parametrize("first", ["Саша", "Женя", "Валя", "Шура"])
def test_a_short_name_of_either_gender_tells_none(first: str) -> None:
    assert PersonName.parse(f"Фоменко {first}").gender is None
    assert PersonName.parse(f"Волк {first}").decline(Case.DATV).is_guess
    assert PersonName.parse(f"Иванов {first}").gender is M


@pytest.mark.parametrize(
    "text", ["", "123", "директор", "отдел № 5", "Иванов И.И., Петров П.П.", "VK"]
)
def test_what_is_no_name(text: str) -> None:
    with pytest.raises(PersonNameError, match="не похоже на фамилию, имя и отчество"):
        PersonName.parse(text)


@pytest.mark.parametrize(("text", "gender"), [("м", M), ("Женский", F), ("муж.", M), ("femn", F)])
def test_gender_by_its_name(text: str, gender: Gender) -> None:
    assert Gender.parse(text) is gender


def test_no_such_gender() -> None:
    with pytest.raises(ValueError, match="ожидается «м» или «ж»"):
        Gender.parse("?")


@pytest.mark.parametrize(
    ("text", "form", "dative"),
    [
        ("Корсакова Мария Николаевна", "full", "Корсаковой Марии Николаевне"),
        ("Мария Николаевна Корсакова", "surname_initials", "Корсаковой\u00a0М.Н."),
        ("Корсакова Мария Николаевна", "initials_surname", "М.Н.\u00a0Корсаковой"),
    ],
)
def test_a_person_in_a_case_and_a_form(text: str, form: NameForm, dative: str) -> None:
    found = decline_person(text, Case.DATV, form)
    assert (found.text, found.is_guess) == (dative, False)


def test_a_fleeting_vowel_is_a_guess() -> None:
    assert decline_person("Казачок Иван Ильич", Case.DATV).is_guess
    assert not decline_person("Казачок Анна Ильинична", Case.DATV).is_guess


@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
@pytest.mark.parametrize(
    ("text", "dative"),
    [
        ("О’Коннор Пётр Ильич", "О’Коннору Петру Ильичу"),
        ("О’Коннор Анна Ильинична", "О’Коннор Анне Ильиничне"),
        ("О’КОННОР Пётр Ильич", "О’КОННОРУ Петру Ильичу"),
        ("Лук’янов Пётр Ильич", "Лук’янову Петру Ильичу"),
        ("О’Коннор Шон Патрик", "О’Коннору Шону Патрику"),
        ("Шон Патрик О’Коннор", "О’Коннору Шону Патрику"),
    ],
)
def test_a_surname_with_an_apostrophe(text: str, dative: str, apostrophe: str) -> None:
    found = decline_person(text.replace("’", apostrophe), Case.DATV)
    assert (found.text, found.is_guess) == (dative.replace("’", apostrophe), False)


def test_two_first_names_of_both_genders_tell_none() -> None:
    assert PersonName.parse("Ли Анна Иван").is_guess
