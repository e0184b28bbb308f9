"""A year plan: header by bold only, quarters and months in words, responsible people merged downwards, a note below."""

from benchmarks.office import C, P, R, T, docx

B = lambda text: C(P(R(text, bold=True), align="center"))  # noqa: E731

DOCUMENT = docx(
    P("Утверждён", left=10),
    P("приказом МКУ «Центр развития образования»", left=10),
    P("от 17.01.2025 № 4", left=10),
    P("ПЛАН МЕРОПРИЯТИЙ", align="center", bold=True),
    P("по цифровизации школ на 2025 год", align="center", bold=True),
    T(
        [B("№"), B("Содержание"), B("Когда"), B("Кто")],
        ["1", "Аудит сетей", "I квартал 2025 года", C("Волкова", "Лисицын", down="restart")],
        ["2", "Закупка оборудования", "до 30 июня 2025 года", C(down="on")],
        ["3", "Обучение", "октябрь – ноябрь 2025 г.", "Рысева"],
        ["4", "Поддержка", "в течение года", "Рысева"],
        widths=[1, 7, 4, 4],
    ),
    P("Примечание: сроки могут быть уточнены."),
)
