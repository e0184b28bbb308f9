from __future__ import annotations

import pytest

from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.name_forms import decline_part
from actgen.russian.surnames import decline_male_noun, instrumental_in_a

M, F = Gender.MASC, Gender.FEMN


@pytest.mark.parametrize(
    ("surname", "genitive", "instrumental", "is_doubtful"),
    [
        # fleeting vowels: whether they drop is the bearer's choice
        ("Кравчинец", "Кравчинца", "Кравчинцом", True),
        ("Красноярец", "Красноярца", "Красноярцем", True),  # the noun of the dictionary
        ("Палец", "Пальца", "Пальцем", False),  # of the override dictionary
        ("Жучок", "Жучка", "Жучком", True),
        ("Паёк", "Пайка", "Пайком", True),
        ("Щегол", "Щегла", "Щеглом", True),
        # nothing drops
        ("Пророк", "Пророка", "Пророком", False),
        ("Чапек", "Чапека", "Чапеком", False),
        ("Хичкок", "Хичкока", "Хичкоком", False),
        ("Мудрец", "Мудреца", "Мудрецом", False),
        # -ий
        ("Дий", "Дия", "Дием", False),
        ("Бабарий", "Бабария", "Бабарием", False),
        ("Горячий", "Горячего", "Горячим", False),
        # the stress of the noun
        ("Богач", "Богача", "Богачом", False),
        ("Товарищ", "Товарища", "Товарищем", False),
        ("Секретарь", "Секретаря", "Секретарём", False),
        # an adjective after к, г, х
        ("Глухой", "Глухого", "Глухим", False),
    ],
)
def test_a_mans_surname(surname: str, genitive: str, instrumental: str, is_doubtful: bool) -> None:
    of, by = (decline_part(surname, "surname", M, case) for case in (Case.GENT, Case.ABLT))
    assert (of.text, by.text, of.is_doubtful) == (genitive, instrumental, is_doubtful)


@pytest.mark.parametrize("surname", ["Кравчинец", "Жучок", "Палий", "Богач", "Чапек"])
def test_that_of_a_woman_stands(surname: str) -> None:
    assert {decline_part(surname, "surname", F, case).text for case in Case} == {surname}


@pytest.mark.parametrize(
    ("surname", "instrumental"),
    [
        ("Гуща", "Гущей"),
        ("Душа", "Душой"),
        ("Дёжа", "Дёжей"),
        ("Гаркуша", "Гаркушей"),
        ("Земля", "Землёй"),
        ("Гончая", "Гончей"),
    ],
)
def test_the_instrumental_of_surnames_in_a(surname: str, instrumental: str) -> None:
    assert decline_part(surname, "surname", F, Case.ABLT).text == instrumental


@pytest.mark.parametrize(
    ("surname", "dative"),
    [
        ("Тер-Габриэлян", "Тер-Габриэляну"),
        ("Мелик-Пашаев", "Мелик-Пашаеву"),
        ("Зубок-Мокиевский", "Зубку-Мокиевскому"),
        ("Дега", "Дега"),
        ("ДЕГА", "ДЕГА"),
        ("ЖУЧОК", "ЖУЧКУ"),
    ],
)
def test_first_parts_and_indeclinable_surnames(surname: str, dative: str) -> None:
    assert decline_part(surname, "surname", M, Case.DATV).text == dative


@pytest.mark.parametrize(("first", "dative"), [("Лия", "Лие"), ("Мария", "Марии"), ("ИЯ", "ИЕ")])
def test_short_names_in_iya(first: str, dative: str) -> None:
    assert decline_part(first, "first", F, Case.DATV).text == dative


def test_patronymics_in_ych() -> None:
    assert decline_part("Силыч", "patronymic", M, Case.ABLT).text == "Силычем"


def test_ordinary_surnames_are_left_to_pytrovich() -> None:
    assert decline_male_noun("иванов", Case.ABLT) is None
    assert instrumental_in_a("глинка") is None
