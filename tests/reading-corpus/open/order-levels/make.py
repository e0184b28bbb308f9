"""Deep automatic numbering: four levels, a level that never restarts, a second list that starts with 5, levels skipped."""

from benchmarks.office import L, P, docx, start_at

DOCUMENT = docx(
    P("КОМИТЕТ ПО ОБРАЗОВАНИЮ", align="center"),
    P("РЕШЕНИЕ", align="center"),
    P("30.04.2025                                  № 2/7"),
    P("О готовности школ"),
    P("Заслушав доклад председателя, комитет РЕШИЛ:"),
    P("Признать работу школ удовлетворительной.", num=1),
    P("Школам устранить недостатки:", num=1),
    P("по зданиям:", num=1, level=1),
    P("кровля;", num=1, level=2),
    P("фасад:", num=1, level=2),
    P("краска;", num=1, level=3),
    P("плитка.", num=1, level=3),
    P("по территории.", num=1, level=1),
    P("Директорам отчитаться до 15 мая 2025 г.:", num=1),
    P("по форме 1;", num=1, level=2),
    P("по форме 2.", num=1, level=2),
    P("Продолжить мониторинг.", num=3),
    P("Контроль возложить на секретаря.", num=3),
    P("Председатель комитета\t\t\tМ.О. Рокитин"),
    lists=[
        L(
            "decimal:%1.",
            "decimal:%1.%2.",
            "decimal:%1.%2.%3.",
            'russianLower:%4)|<w:lvlRestart w:val="0"/>',
        ),
        L("decimal:%1."),
    ],
    nums={3: (2, start_at(0, 4))},
)
