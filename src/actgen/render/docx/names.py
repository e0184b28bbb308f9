"""The names a template may use, and what each of them prints, in the words of a clerk."""

from __future__ import annotations

from actgen.render.document import Part
from actgen.render.docx.template import FIRST_FOOTER, FIRST_HEADER, tag
from actgen.render.parts.values import VALUES

_PARTS = {
    Part.NOTES: "код формы и пометка об ограничении доступа, в правом верхнем углу",
    Part.LETTERHEAD: "бланк: эмблема, вышестоящий орган, наименование, подразделение, справочные данные",
    Part.HEAD: "шапка письма: бланк с датой и номером, справа адресаты",
    Part.STAMPS: "грифы согласования (слева) и утверждения (справа)",
    Part.ADDRESSEES: "адресаты документа, который не является письмом",
    Part.KIND: "вид документа: ПРИКАЗ",
    Part.DATE_NUMBER: "дата у левого поля, номер у правого",
    Part.PLACE: "место издания",
    Part.TITLE: "заголовок к тексту",
    Part.TEXT: "весь текст: преамбула, пункты, таблица; без этой части шаблон не годится",
    Part.SIGNATURES: "подписи, отметки об электронной подписи",
    Part.MARKS: "после подписей: визы, ознакомление, заверение копии, исполнитель, резолюция",
    Part.ATTACHMENTS: "приложения, каждое с новой страницы; без этого тега — в конце документа",
}
PARTS: dict[str, str] = {
    **{tag(part): words for part, words in _PARTS.items()},
    FIRST_HEADER: "герб и отметка о контроле в верхнем поле первой страницы",
    FIRST_FOOTER: "штрих-код, отметки о поступлении и направлении в дело в нижнем поле первой страницы",
}
"""Parts: the tag, alone in its paragraph → what it prints."""

NAMES = {**VALUES, **PARTS}
"""All names. Where a part is called like a requisite, alone in a paragraph it is the part."""
