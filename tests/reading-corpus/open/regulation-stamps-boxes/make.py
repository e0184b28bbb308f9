"""Two stamps in text boxes side by side, the right one anchored first, as where the left one was added later."""

from benchmarks.office import P, docx, textbox

AGREED = textbox(
    "СОГЛАСОВАНО",
    "Председатель профкома",
    "____________ Б.Б. Пяткина",
    "«15» января 2026 г.",
    left=0,
)
APPROVED = textbox(
    "УТВЕРЖДАЮ", "Директор МБОУ «Школа у моста»", "____________ А.А. Рогова", "«16» января 2026 г."
)
DOCUMENT = docx(
    P("МБОУ «Школа у моста»", align="center"),
    P(APPROVED, AGREED),
    P(),
    P("ПРАВИЛА", align="center", bold=True),
    P("общения в школьных чатах", align="center", bold=True),
    P("I. Общие положения", align="center", bold=True),
    P("1. Чаты ведут классные руководители."),
    P("2. В чате состоят:"),
    P("– родители;"),
    P("– ученики старше 14 лет."),
    P("II. Порядок общения", align="center", bold=True),
    P("1. На вопрос отвечают в течение двух рабочих дней."),
    P("2. Реклама запрещена."),
)
