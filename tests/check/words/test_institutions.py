"""The kind of an institution is told by the names it uses of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.check.words.institutions import InstitutionFinder
from actgen.read import read_document
from actgen.resources import acts_dir
from actgen.source.lexicon import load_lexicon
from benchmarks.accuracy_corpus import cases

KINDS = {
    "МОУ": "общеобразовательные организации",
    "МДОУ": "дошкольные образовательные организации",
    "УДО": "организации дополнительного образования",
    "СПО": "профессиональные образовательные организации",
}


@pytest.fixture(scope="module")
def finder() -> InstitutionFinder:
    return InstitutionFinder(load_lexicon(acts_dir() / "lexicon.yaml"), KINDS)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("МБОУ «Средняя школа № 5»", "МОУ"),
        ("Муниципальное казенное общеобразовательное учреждение Лесная ООШ", "МОУ"),
        ("МАОУ «Гимназия им. А.С. Пушкина»", "МОУ"),
        ("Лицей № 2", "МОУ"),
        ("МБДОУ детский сад № 14 «Теремок»", "МДОУ"),
        ("Муниципальное дошкольное образовательное учреждение «Ромашка»", "МДОУ"),
        ("Центр развития ребенка № 3", "МДОУ"),
        ("МБУ ДО «Дом детского творчества»", "УДО"),
        ("Детская школа искусств № 1", "УДО"),
        ("Муниципальное учреждение дополнительного образования «Спортивная школа»", "УДО"),
        ("ГБПОУ «Тверской колледж»", "СПО"),
        ("Кашинский медицинский техникум", "СПО"),
        ("ФГКОУ «Тверское суворовское военное училище»", "МОУ"),
        ("Нахимовское училище", "МОУ"),
        ("Кадетское училище", "МОУ"),
        ("ГБПОУ «Медицинское училище»", "СПО"),
        ("Музыкальное училище", "СПО"),
        ("ООО «Ромашка»", None),
    ],
)
def test_names(finder: InstitutionFinder, name: str, kind: str | None) -> None:
    assert finder.called(name) == kind


@pytest.mark.parametrize(
    "name",
    [
        "ЧОУ «Школа «Росток»",
        "Частное общеобразовательное учреждение «Лицей «Столичный»",
        "Автономная некоммерческая общеобразовательная организация «Школа «Росток»",
        "АНО «Школа «Росток»",
        "Частная школа «Росток»",
        "Частный детский сад «Сказка»",
        "Негосударственное образовательное учреждение «Гимназия «Свет»",
    ],
)
def test_a_private_institution_is_none_of_a_municipality(
    finder: InstitutionFinder, name: str
) -> None:
    assert finder.called(name) == ""


def test_a_private_institution_is_of_a_kind_that_is_open_to_it() -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    schools = InstitutionFinder(lexicon, {"ОО": "общеобразовательные организации"})
    assert schools.called("ЧОУ «Школа «Росток»") == "ОО"
    apart = InstitutionFinder(lexicon, {"ЧОУ": "частные школы", "МОУ": "школы города"})
    assert apart.called("АНО «Школа «Росток»") == "ЧОУ"
    assert apart.called("Лицей № 2") == "МОУ"


def test_a_kind_that_the_act_does_not_know() -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    schools = InstitutionFinder(lexicon, {"ОО": "общеобразовательные организации"})
    assert schools.called("гимназия № 1") == "ОО"
    assert schools.called("детский сад № 1") == ""


def test_a_kind_that_fits_no_sort_is_known_by_its_short_name() -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    finder = InstitutionFinder(lexicon, {"МОУО": "органы управления", "СПО": "колледжи"})
    assert finder.called("МОУО Кашинского округа") == "МОУО"
    assert finder.called("Кашинский колледж") == "СПО"


def test_the_founder_above_a_school_is_not_the_school(tmp_path: Path) -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    finder = InstitutionFinder(lexicon, KINDS | {"МОУО": "органы управления образованием"})
    words = {"text": "Работать.", "post": "Начальник"}
    founder = "Управление образования администрации города"
    assert of_text(finder, tmp_path, issuer=founder, **words) == ("МОУО", founder)
    kind, _ = of_text(finder, tmp_path, issuer=f"{founder}\n\nМБОУ «Школа № 5»", **words)
    assert kind == "МОУ"


HEAD = "{issuer}\n\nПРИКАЗ\n\n16.04.2024 № 1\n\nО чатах\n\nПРИКАЗЫВАЮ:\n\n1. {text}\n\n{post}   И.И. Петров\n"


def of_text(finder: InstitutionFinder, folder: Path, **words: str) -> tuple[str | None, str]:
    path = folder / "приказ.txt"
    path.write_text(HEAD.format(**words), encoding="utf-8")
    return finder.of_documents([read_document(path)])


def test_the_issuer_tells_more_than_the_text(finder: InstitutionFinder, tmp_path: Path) -> None:
    kind, quote = of_text(
        finder,
        tmp_path,
        issuer="МБДОУ детский сад № 14",
        text="Передать опыт школе, лицею и гимназии.",
        post="Заведующий",
    )
    assert (kind, quote) == ("МДОУ", "МБДОУ детский сад № 14")


def test_without_an_issuer_the_signature_tells(finder: InstitutionFinder, tmp_path: Path) -> None:
    kind, _ = of_text(finder, tmp_path, issuer="«Ромашка»", text="Работать.", post="Директор школы")
    assert kind == "МОУ"


def test_the_text_alone_tells_nothing(finder: InstitutionFinder, tmp_path: Path) -> None:
    told = of_text(finder, tmp_path, issuer="«Ромашка»", text="Помочь школе.", post="Директор")
    assert told == (None, "")


@pytest.mark.slow
def test_the_open_corpus_tells_its_kinds() -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    private = InstitutionFinder(lexicon, {"ЧОУ": "частные школы"})
    told = [
        (case.institution, InstitutionFinder(lexicon, case.superior.act.institutions), case)
        for case in cases("open")
        if private.of_documents(case.documents)[0] != "ЧОУ"  # whoever checks them says as what
    ]
    wrong = {
        case.name: kind
        for expected, finder, case in told
        if (kind := finder.of_documents(case.documents)[0]) != expected
    }
    assert len(told) > 100
    assert len(wrong) <= len(told) // 50, wrong
