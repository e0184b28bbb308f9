"""A web editor's file: the whole page inside a table of one cell, points in nested tables, styles named in English."""

from benchmarks.office import C, P, T, docx

DOCUMENT = docx(
    T(
        [
            C(
                P("МБОУ «Прогимназия № 2»", align="center"),
                P("ПРИКАЗ", align="center", bold=True),
                T(["14.11.2024", C(P("№ 190", align="right"))], borders=False),
                P("О дежурных администраторах"),
                P("В целях соблюдения режима приказываю:"),
                P("1. Утвердить график:"),
                T(
                    ["День", "Администратор"],
                    ["Понедельник", "Ужова И.И."],
                    ["Вторник", "Ящерицын К.К."],
                ),
                P("2. Дежурным приходить к 7.40."),
                P("3. Контроль оставляю за собой."),
                P("Директор\t\t\tГ.Г. Черепахина"),
            )
        ]
    ),
)
