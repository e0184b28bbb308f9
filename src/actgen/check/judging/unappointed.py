"""Nobody is appointed, or nobody but one: «назначать его отказываемся», «никто, кроме Садиковой»."""

from __future__ import annotations

import re

from actgen.check.syntax.units import Unit, once
from actgen.check.words.names import names

_CHOOSE = r"(?:назнач|поруч|ввод|став|иск|выбир|избир|вписыв|выдел|определ)[а-яё]*"
_REFUSE = r"(?:отказыва|отказал|запрещ|прекраща|не намер|не стан|не буд|не планир|не собира|незачем|не подлеж)"
_OTHER = r"(?:никого|никому|некого|другого|другим|нового|иного|его|её|ее|взамен|кого-либо|вообще|и)"
_REFUSED = re.compile(
    rf"\b{_CHOOSE}\b[^.;:]{{0,45}}\b{_REFUSE}"
    rf"|\b{_OTHER}\s+(?:[а-яё]+\s+){{0,2}}?не\s+{_CHOOSE}"
    r"|\b(?:никому|никого)\s+не\s+(?:переда|поруч|назнач)"
    r"|\bназначени[ея]\s+не\s+(?:будет|последует|состоится|требуется)"
    r"|\b(?:ответственн|администратор|координатор|куратор)\w*(?:\s+лиц\w+)?(?:\s+(?:по|за|в)\s+[^,.;:]{1,40}?)?"
    r"\s+(?:нет|отсутствует|не будет|упразднить|упразднён|отменён|не нужен)\b"
    r"|\b(?:пойд|ид[её]т|оста|обойд|обойт|обход|будет|внедря)\w*\s+(?:[а-яё]+\s+){0,2}"
    r"без\s+(?:ответственного|администратора|координатора|исполнителя|преемника)\b"
    r"|\b(?:оста\w+|счита\w+)\s+(?:вакантн|незанят|свободн)\w+",
    re.IGNORECASE,
)
_NOBODY_BUT = re.compile(
    r"\b(?:никто|никого|никому|никем|ни за кем)\b[^.;]*?\bкроме\b", re.IGNORECASE
)
_NEAR = 90  # letters behind «кроме» in which the name stands: post and name


@once
def nobody_appointed(unit: Unit) -> bool:
    """Whether the sentence says in so many words that nobody is or will be appointed."""
    return _REFUSED.search(unit.text) is not None and not nobody_but(unit)


@once
def nobody_but(unit: Unit) -> bool:
    """«Администратором никого, кроме учителя Садикова И.М., не считать»: he alone is meant."""
    if "кроме" not in unit.sentence.texts:
        return False
    found = _NOBODY_BUT.search(unit.text)
    return found is not None and bool(names(unit.text[found.end() : found.end() + _NEAR]))
