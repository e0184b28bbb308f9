"""As an online office leaves it: a run for every few letters, every point a list instance of its own, no styles part."""

from benchmarks.office import L, P, docx, letters, start_at

BULLET = L("bullet:●", "bullet:○")

DOCUMENT = docx(
    P(letters("ЧОУ «Школа радости»"), align="center"),
    P(letters("Приказ № 8-од"), align="center"),
    P("от 3.10.2024"),
    P(letters("«О дне самоуправления»")),
    P("На основании плана воспитательной работы приказываю"),
    P(letters("Провести 4 октября 2024 г. день самоуправления."), num=3),
    P("Назначить дублёрами администрации:", num=4),
    P("директора – Синицыну Аню, 11 класс;", num=1),
    P("завуча – Лисина Егора, 10 класс:", num=1),
    P("отвечает за расписание.", num=1, level=1),
    P("Учителям присутствовать на уроках.", num=5),
    P("Co­ставить отчёт о проведении до 10.10.2024 (oтветственная Пиявкина Ф.Ф.).", num=6),
    P("Директор\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0 Х.Ц. Китова"),
    lists=[BULLET, L("decimal:%1.")],
    nums={
        3: (2, start_at(0, 1)),
        4: (2, start_at(0, 2)),
        5: (2, start_at(0, 3)),
        6: (2, start_at(0, 4)),
    },
    styles=None,
)
