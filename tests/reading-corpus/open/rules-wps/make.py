"""Rules from WPS: symbols of fonts as bullets, typed letters, picture bullets, headings by a style without a number."""

from benchmarks.office import L, P, docx, symbol

DOCUMENT = docx(
    P("Утверждены приказом МАДОУ № 77 от 19.08.2024 № 90", align="right"),
    P("ПРАВИЛА", style="a5"),
    P("посещения детского сада", style="a5"),
    P("Приём детей", style="1"),
    P(symbol("F0FC", "Wingdings"), " приходить до 8.15;"),
    P(symbol("F0FC", "Wingdings"), " предупреждать о болезни."),
    P("Одежда", style="1"),
    P("у ребёнка есть:", num=1),
    P("сменная обувь;", num=1, level=1),
    P("головной убор.", num=1, level=1),
    P("вещи подписаны.", num=1),
    P("Запрещается", style="1"),
    P("а) приносить лекарства;"),
    P("б) надевать украшения;"),
    P("в) оставлять ребёнка без присмотра."),
    lists=[L('bullet:|<w:lvlPicBulletId w:val="0"/>', "bullet:§")],
)
