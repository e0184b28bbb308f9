"""Stamps that open with phrases: adopted by a decision, the opinion of the parents considered, approved by an order."""

from benchmarks.office import C, P, T, docx

DOCUMENT = docx(
    T(
        (
            C("Принято решением педагогического совета", "Протокол № 2 от 10.01.2025"),
            C("Мнение Совета родителей учтено", "Протокол № 4 от 09.01.2025"),
            C(
                "Утверждено приказом директора школы",
                "№ 9 от 13.01.2025",
                "___________ В.В. Громов",
            ),
        ),
        borders=False,
    ),
    P(),
    P("ПОЛОЖЕНИЕ", align="center", bold=True),
    P("о чатах классов и родительских групп", align="center", bold=True),
    P(),
    P("1. Общие положения", align="center", bold=True),
    P(
        "1.1. Положение определяет порядок общения участников образовательных отношений в чатах классов и родительских групп.",
        align="both",
        first=1.25,
    ),
    P("1.2. Чаты создаются на платформе «Сферум» и в VK Мессенджере.", align="both", first=1.25),
    P("2. Порядок ведения чатов", align="center", bold=True),
    P("2.1. Ответ на вопрос даётся в течение одного рабочего дня.", align="both", first=1.25),
    P("2.2. В чате запрещается:", align="both", first=1.25),
    P("– размещать рекламу;", first=1.25),
    P("– публиковать сведения о здоровье обучающихся.", first=1.25),
)
