"""A memo for parents in two newspaper columns below a heading across the page."""

from benchmarks.office import L, P, docx, section

DOCUMENT = docx(
    P("ПАМЯТКА", align="center", bold=True),
    P("родителям о школьном чате", align="center", bold=True, more=section(kind="continuous")),
    P("Как вступить", bold=True),
    P("Скачайте приложение.", num=1),
    P("Войдите через портал государственных услуг.", num=1),
    P("Перейдите по ссылке классного руководителя до 15 сентября.", num=1),
    P("Чего не делать", bold=True),
    P("не передавать ссылку посторонним;", num=2),
    P("не писать после 21.00;", num=2),
    P("не обсуждать детей.", num=2),
    P("Куда обращаться", bold=True),
    P("К администратору чата Вербиной С.Н."),
    lists=[L("decimal:%1."), L("bullet:\uf0b7")],
    last=section(columns=2, kind="continuous"),
)
