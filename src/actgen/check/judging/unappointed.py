"""Nobody is appointed, or nobody but one: «назначать его отказываемся», «никто, кроме Садиковой»."""

from __future__ import annotations

import re

from actgen.check.syntax.units import Unit, once
from actgen.check.words.names import names
from actgen.check.words.needed import Pattern

_CHOOSE = r"(?:назнач|поруч|ввод|став|иск|выбир|избир|вписыв|выдел|определ)[а-яё]*"
_REFUSE = r"(?:отказыва|отказал|запрещ|прекраща|не намер|не стан|не буд|не планир|не собира|незачем|не подлеж)"
_OTHER = r"(?:никого|никому|некого|другого|другим|нового|иного|его|её|ее|взамен|кого-либо|вообще|и)"
_REFUSED = Pattern(
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
_NOBODY = (
    r"(?:никого|никому|никем|некого|некому|другого|другому|иного|нового|замены?|преемник[а-яё]*)"
)
_PUT = r"(?:назнач|поруч|переда|закрепл|возлага|возлож|выдел|вписыва|ввод|ищ|иска|подбира|довер|будет|найд)[а-яё]*"
_NOBODY_AT_ALL = Pattern(
    rf"\b{_NOBODY}\s+(?:[а-яё]+\s+){{0,2}}?не\s+{_PUT}|\bне\s+{_PUT}\s+(?:[а-яё]+\s+)?(?:никого|никому)\b"
    r"|[–—]\s*(?:никого|никто|ни за кем|ни на ком|не назнача[а-яё]+|вычеркнуть|упраздн[а-яё]+)\s*(?:[,.;]|$)"
    r"|\b(?:мест|должност|рол|обязанност)[а-яё]*\b[^.;]{0,40}\b(?:пуст|вакантн|незанят|упраздн)[а-яё]+"
    r"|\b(?:человека|сотрудника|работника|лица|единиц\w+|должност\w+|роли)\s+(?:по|за|для|под|в)\s+[^.;:]{1,30}?"
    r"\bне\s+(?:назнач|выдел|ввод|ввест|введ|устан|закреп|предусм|ищ|иска)"
    r"|\b(?:ответственн\w+|администратор\w*|координатор\w*)\b[^.;:]{0,40}\b(?:надуманн|не\s+подлежит|излишн)\w*"
    r"|\bоста[её]тся\s+без\s+(?:исполнителя|ответственного|хозяина|присмотра|преемника)\b",
    re.IGNORECASE,
)
# «вопрос о том, кто отвечает за MAX, отложить»: who it is to be is left open
_LEFT_OPEN = Pattern(
    r"\bвопрос\w*\s+(?:о том,?\s+кто\b[^.;]{0,60}\b(?:отвеча|ответственн|администр|вести|вед[её]т|куриру)"
    r"|об?\s+(?:ответственн|администратор|назначени))[^.;]*"
    r"\b(?:отлож|откладыва|перен[её]с|перенос|отклон|не\s+(?:реша|рассматрива|подн)|решу|решим|снят|снима|закры)",
    re.IGNORECASE,
)
_NOBODY_BUT = Pattern(r"\b(?:никто|никого|никому|никем|ни за кем)\b[^.;]*?\bкроме\b", re.IGNORECASE)
_WAS = Pattern(
    r"\b(?:был|была|были|являлся|являлась|являлись|числился|числилась|служил[аи]?|работал[аи]?|отвечал[аи]?"
    r"|курировал[аи]?|занимал(?:ся|ась|ись)|возглавлял[аи]?)\b",
    re.IGNORECASE,
)
_CHOSEN = Pattern(
    rf"\b{_CHOOSE}|\b(?:станов|стан[еу]т|стал|возлож|возлаг|утвержд|утверд|закрепл|переда|теперь|остав|оста[её]т|продолж"
    r"|отныне|впредь)[а-яё]*",
    re.IGNORECASE,
)
_NEAR = 90  # letters behind «кроме» in which the name stands: post and name


@once
def nobody_appointed(unit: Unit) -> bool:
    """Whether the sentence says in so many words that nobody is or will be appointed."""
    return _REFUSED.search(unit.text) is not None and not nobody_but(unit)


@once
def nobody_at_all(unit: Unit) -> bool:
    """Whether it says of people, and not of a role alone, that there is to be none: «за MAX – никого», «от внедрения
    освободить, другого не назначать», «вопрос о том, кто отвечает за MAX, отложить»."""
    text = unit.text
    said = "вопрос" in text.lower() and _LEFT_OPEN.search(text) is not None
    return (said or _NOBODY_AT_ALL.search(text) is not None) and not nobody_but(unit)


@once
def nobody_but(unit: Unit) -> bool:
    """«Администратором никого, кроме учителя Садикова И.М., не считать»: he alone is meant."""
    if "кроме" not in unit.sentence.texts:
        return False
    found = _NOBODY_BUT.search(unit.text)
    return found is not None and bool(names(unit.text[found.end() : found.end() + _NEAR]))


@once
def tells_who_was(unit: Unit) -> bool:
    """«Администратором «Сферума» была Петрова А.И. до 01.03.2024»: nobody is appointed by what was; not «была
    назначена», «…, теперь им становится»."""
    return bool(_WAS.search(unit.text)) and not _CHOSEN.search(unit.text)
