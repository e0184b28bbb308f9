"""A plan with tracked rows: one row inserted, one deleted; a cell with a deletion; two paragraphs joined by a change."""

from benchmarks.office import C, P, T, deleted, docx, inserted

MARK = '<w:del w:id="4" w:author="Секретарь" w:date="2024-04-01T10:00:00Z"/>'

DOCUMENT = docx(
    P("УТВЕРЖДЕН", left=9),
    P("приказом МБОУ СОШ № 6 от 10.09.2024 № 101", left=9),
    P("План мероприятий («дорожная карта»)", align="center", bold=True),
    P("по внедрению ", deleted("новой "), "платформы", align="center", bold=True),
    P("План составлен ", mark=MARK),
    P("на один год."),
    T(
        ["№", "Мероприятие", "Срок исполнения", "Ответственный"],
        ["1", "Совет школы", "12.09.2024", "Директор"],
        ["2", C(P(deleted("Опрос учителей"))), C(P(deleted("13.09.2024"))), C(P(deleted("Завуч")))],
        [
            "2",
            C(P(inserted("Опрос родителей"))),
            C(P(inserted("до 17.09.2024"))),
            C(P(inserted("Психолог"))),
        ],
        ["3", "Отчёт", C(P("до ", deleted("30.09.2024"), inserted("07.10.2024"))), "Завуч"],
        changed={2: "del", 3: "ins"},
    ),
)
