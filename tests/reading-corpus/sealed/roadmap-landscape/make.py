"""A roadmap on a landscape section: header of two rows, section rows, cells merged downwards, automatic row numbers."""

from benchmarks.office import C, L, P, T, docx, section

N = P(num=1, style="a3")

DOCUMENT = docx(
    P("Приложение 2 к приказу управления образования от 11.02.2025 № 77", align="right"),
    P("ДОРОЖНАЯ КАРТА", align="center", bold=True),
    P("по переходу на единый журнал посещаемости", align="center", bold=True),
    T(
        [
            C("№ п/п", down="restart"),
            C("Мероприятие", down="restart"),
            C("Исполнение", span=2),
            C("Результат", down="restart"),
        ],
        [C(down="on"), C(down="on"), "Срок", "Ответственный", C(down="on")],
        [C(P("1. Организационный этап", align="center", bold=True), span=5)],
        [
            C(N),
            "Совещание руководителей",
            "до 20.02.2025",
            C("Ежов П.А.", down="restart"),
            "Протокол",
        ],
        [C(N), "Рассылка памяток", "до 25.02.2025", C(down="on"), "Памятка"],
        [C(P("2. Основной этап", align="center", bold=True), span=5)],
        [C(N), "Обучение педагогов:", "март 2025 года", "Сойкина Н.Д.", C("Сертификаты", "Список")],
        [C(N), "Опытная эксплуатация", "с 01.04.2025 по 30.04.2025", "Ежов П.А.", "Отчёт"],
        [C(N), "Переход", "постоянно", "Руководители ОО", "Журнал"],
        widths=[1.5, 9, 5, 5, 5],
        header=2,
    ),
    lists=[L("decimal:%1.")],
    last=section(landscape=True),
)
