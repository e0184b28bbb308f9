"""A draft still with tracked changes, content controls and comments; a REF field, a deleted point, a moved one."""

from benchmarks.office import L, P, T, control, deleted, docx, field, inserted, moved

GONE = '<w:del w:id="9" w:author="Секретарь" w:date="2024-04-01T10:00:00Z"/>'

DOCUMENT = docx(
    P("МБОУ СОШ № 14 города Заречинска", align="center"),
    P("ПРИКАЗ", align="center"),
    P(control("02.12.2024"), "\t", "№ ", control("301"), tabs={16: "right"}),
    P("О новогодних мероприятиях"),
    P("В связи с приближением новогодних праздников ", deleted("и каникул"), "приказываю:"),
    P(
        "Провести новогодние ёлки с ",
        deleted("23"),
        inserted("24"),
        " по 27 декабря 2024 г.",
        num=1,
    ),
    P("Назначить ответственной Зайцеву М.М.", num=1),
    P(deleted("Закупить подарки."), num=1, mark=GONE),
    P(
        "Классным руководителям провести инструктажи до ",
        inserted("20.12.2024"),
        deleted("21.12.2024"),
        ".",
        num=1,
    ),
    P(
        moved("Разместить афишу на сайте.", to=False),
        num=1,
        mark=GONE.replace("w:del ", "w:moveFrom "),
    ),
    P(
        "Организовать дежурство согласно пункту ",
        field("REF _Ref1 \\r \\h", "1"),
        " настоящего приказа:",
        num=1,
    ),
    P(inserted("учителя-предметники – первый этаж;"), num=1, level=1),
    P("классные руководители – второй этаж.", num=1, level=1),
    P(moved("Разместить афишу на сайте.", to=True), num=1),
    P("Контроль оставляю за собой.", num=1),
    P(control("Место для ввода текста.", placeholder=True)),
    T(["Директор", "", "К.Д. Медведев"], borders=False),
    lists=[L("decimal:%1.", "russianLower:%2)")],
    comments=["Проверить даты!"],
)
