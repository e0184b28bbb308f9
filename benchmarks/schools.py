"""Invented institutions of every kind that superior acts know, complete enough for a draft to need nothing else."""

from __future__ import annotations

import datetime

from actgen.drafting.points import deadlines
from actgen.model.school import School
from actgen.resources import acts_dir
from actgen.source import Superior, load_superior, load_yaml

HEADS = {
    "МОУ": ("Директор", "учитель информатики"),
    "МДОУ": ("Заведующий", "старший воспитатель"),
    "УДО": ("Директор", "педагог дополнительного образования"),
    "СПО": ("Директор", "преподаватель информатики"),
    "МОУО": ("Начальник управления", "главный специалист отдела общего образования"),
}
NAMES = {
    "МОУ": ["Муниципальное общеобразовательное учреждение", "«Боровецкая средняя школа»"],
    "МДОУ": ["Муниципальное дошкольное образовательное учреждение", "«Детский сад № 12»"],
    "УДО": ["Муниципальное учреждение дополнительного образования", "«Дом творчества»"],
    "СПО": ["Государственное профессиональное учреждение", "«Озёрский техникум»"],
    "МОУО": ["Управление образования", "администрации Озёрского района"],
}


def school(institution: str, date: datetime.date) -> School:
    """An institution of a kind whose order is dated."""
    head, teacher = HEADS[institution]
    deputy = "заместитель начальника" if institution == "МОУО" else "заместитель руководителя"
    return School.model_validate(
        {
            "наименование": NAMES[institution],
            "кратко": f"{institution} «Озёрское»",
            "место": "г. Озёрск",
            "руководитель": {"должность": head, "имя": "Ветрова Нина Сергеевна"},
            "приказ": {"номер": "27-од", "дата": date.strftime("%d.%m.%Y")},
            "администратор": {"должность": teacher, "имя": "Громов Илья Петрович"},
            "замещает": {"должность": teacher, "имя": "Лаптева Ольга Юрьевна"},
            "внутренний контроль": {"должность": deputy, "имя": "Соколова Вера Ильинична"},
            "делопроизводитель": {"должность": "секретарь", "имя": "Юдина Алла Львовна"},
            "совет родителей": {"дата": "10.04.2024", "номер": "3"},
            "совет обучающихся": {"дата": "11.04.2024", "номер": "2"},
        }
    )


def superiors() -> list[Superior]:
    """The acts of the collection that require something; what has no author is a lexicon or a set of requirements."""
    files = [path for path in sorted(acts_dir().glob("*.yaml")) if "автор" in load_yaml(path)[0]]
    return [superior for superior in map(load_superior, files) if superior.requirements]


def in_time(superior: Superior) -> datetime.date:
    """The day after the superior act, or else a month before its first term: before all its terms."""
    if superior.act.date is not None:
        return superior.act.date + datetime.timedelta(days=1)
    kinds = superior.act.institutions
    terms = [each.latest for kind in kinds for each in deadlines(superior, kind)]
    return min(terms) - datetime.timedelta(days=30)
