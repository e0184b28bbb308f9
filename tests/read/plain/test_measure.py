"""How Russian a text looks."""

from actgen.read.plain.measure import RUSSIAN, measure

TEXT = "ПРИКАЗ\nО назначении ответственного администратора\n1. Создать чаты с родителями и педагогами школы.\n"


def test_the_right_reading_measures_far_above_the_wrong_one() -> None:
    wrong = TEXT.encode("koi8-r").decode("cp1251")
    assert measure(TEXT) > 0.4 > RUSSIAN > 0.2 > measure(wrong)


def test_other_languages_and_figures_measure_nothing() -> None:
    assert measure("Order on the appointment of an administrator, 16.04.2024") == 0.0
    assert measure("") == 0.0
