"""Old VML text boxes with the stamp of the attachment and a stamp of the incoming journal; the order itself plain."""

from benchmarks.office import PAGE_BREAK, L, P, docx, textbox

DOCUMENT = docx(
    P("МУНИЦИПАЛЬНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ", align="center"),
    P("«ШКОЛА НА ХОЛМЕ»", align="center"),
    P("ПРИКАЗ", align="center"),
    P("12.03.2025\t\t№ 39"),
    P("Об утверждении инструкции"),
    P("В целях обеспечения безопасности приказываю:"),
    P("Утвердить инструкцию по работе в чате (приложение 1).", num=1),
    P("Разместить инструкцию на сайте в срок до 20.03.2025.", num=1),
    P("Контроль за выполнением приказа оставляю за собой.", num=1),
    P("Директор\t\t\tС.С. Вереск"),
    P(PAGE_BREAK),
    P(textbox("Приложение 1", "к приказу от 12.03.2025 № 39", kind="vml")),
    P("ИНСТРУКЦИЯ", align="center", bold=True),
    P("по работе в чате", align="center", bold=True),
    P("Вход в чат", num=2, level=0),
    P("Откройте приложение.", num=2, level=1),
    P("Введите код.", num=2, level=1),
    P("Сообщения", num=2, level=0),
    P("Пишите кратко.", num=2, level=1),
    lists=[L("decimal:%1."), L("decimal:%1", "decimal:%1.%2")],
)
