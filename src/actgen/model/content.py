"""What every document has, be it an act or its attachment: kind, title, text, signatures."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field, model_validator

from actgen.model.clauses import Chapter, ChapterNumbering, Clause, Numbering
from actgen.model.marks import (
    Stamp,
    Visa,
)
from actgen.model.meeting import Commission, Meeting
from actgen.model.node import Node
from actgen.model.parties import (
    Addressee,
    Figure,
    Person,
    Signature,
)
from actgen.model.tables import Table
from actgen.model.values import Flag, OneOrMore, Paragraphs, Text, Worded

MOST_ADDRESSEES = 4


class FactBlock(Node):
    """Figures given before the table: a heading and its lines, or one line."""

    shorthand: ClassVar[str | None] = "text"

    text: Text = Field(alias="текст", description="Строка сведений или заголовок группы строк")
    items: tuple[Text, ...] = Field((), alias="перечень", description="Строки под этим заголовком")


class Content(Node):
    """What every document has, be it an act or its attachment: kind, title, text, signatures."""

    kind: Worded = Field(
        alias="вид", description="Вид документа: приказ, письмо, план мероприятий, положение …"
    )
    title: Text | None = Field(
        None, alias="заголовок", description="Заголовок к тексту: Об использовании …"
    )
    landscape: Flag = Field(False, alias="альбомная", description="да: альбомная ориентация листа")
    addressees: OneOrMore[Addressee] = Field(
        (), alias="адресат", description="Кому: один или до четырёх адресатов"
    )
    approval: OneOrMore[Stamp] = Field(
        (), alias="гриф утверждения", description="Кто или какой документ утвердил"
    )
    agreement: OneOrMore[Stamp] = Field(
        (), alias="гриф согласования", description="С кем или каким документом согласовано"
    )
    adoption: OneOrMore[Stamp] = Field(
        (),
        alias="принято",
        description="Какой коллегиальный орган принял документ: педагогический совет, протокол",
    )
    stacked: Flag = Field(
        False,
        alias="грифы столбцом",
        description="да: все грифы один под другим справа, а не по обе стороны листа",
    )
    salutation: Text | None = Field(
        None,
        alias="обращение",
        description="Уважаемый Иван Петрович! Без ключа — по адресату; «нет» — не печатать",
    )
    text: Paragraphs = Field(
        (),
        alias="текст",
        description="Абзацы без номеров: список или текст с пустыми строками между абзацами",
    )
    facts_title: Text | None = Field(
        None, alias="заголовок сведений", description="Заголовок над сведениями"
    )
    facts: tuple[FactBlock, ...] = Field(
        (), alias="сведения", description="Сведения и цифры перед таблицей"
    )
    targets_title: Text | None = Field(
        None, alias="заголовок показателей", description="Вводная фраза показателей"
    )
    targets: tuple[Text, ...] = Field(
        (), alias="показатели", description="Целевые показатели списком"
    )
    targets_first: Flag = Field(
        False, alias="показатели впереди", description="да: показатели печатаются до сведений"
    )
    meeting: Meeting | None = Field(None, alias="заседание", description="Заседание: для протокола")
    commission: Commission | None = Field(None, alias="комиссия", description="Комиссия: для акта")
    clauses: tuple[Clause, ...] = Field((), alias="пункты", description="Пункты текста")
    numbering: Numbering = Field(
        Numbering.DOTTED, alias="нумерация", description="Нумерация пунктов верхнего уровня"
    )
    chapters: tuple[Chapter, ...] = Field(
        (), alias="главы", description="Разделы положения, порядка, инструкции вместо «пункты»"
    )
    chapter_numbering: ChapterNumbering = Field(
        ChapterNumbering.ARABIC,
        alias="нумерация глав",
        description="«1.» и «…1»: пункты 1.1; «I.» и «нет»: сквозная нумерация пунктов; «… заново»: в каждой с 1",
    )
    table: Table | None = Field(
        None, alias="таблица", description="Таблица: мероприятий плана, сведений справки"
    )
    figures: OneOrMore[Figure] = Field(
        (), alias="рисунки", description="Рисунки после таблицы: графики, схемы"
    )
    after: Paragraphs = Field(
        (), alias="текст после таблицы", description="Абзацы без номеров после пунктов и таблицы"
    )
    copies: OneOrMore[Text] = Field(
        (), alias="экземпляры", description="Куда направлены экземпляры акта, по порядку"
    )
    close: Text | None = Field(
        None,
        alias="завершение",
        description="С уважением, — печатается само, если есть обращение; «нет» — не печатать",
    )
    signature: OneOrMore[Signature] = Field((), alias="подпись", description="Кто подписывает")
    side_by_side: Flag = Field(
        False, alias="подписи рядом", description="да: подписи равных лиц на одном уровне"
    )
    acquainted: OneOrMore[Person] = Field(
        (), alias="ознакомлены", description="Кто должен расписаться в ознакомлении"
    )
    blank_rows: int = Field(
        0, ge=0, le=200, alias="пустых строк", description="Пустых строк в листе ознакомления"
    )
    visas: OneOrMore[Visa] = Field((), alias="визы", description="Визы согласования проекта")

    @model_validator(mode="after")
    def _content_consistent(self) -> Content:
        if self.clauses and self.chapters:
            raise ValueError("«пункты» и «главы» не сочетаются: внесите пункты в главы")
        if len(self.addressees) > MOST_ADDRESSEES:  # п. 5.15
            raise ValueError(
                f"«адресат»: адресатов {len(self.addressees)}, а бывает не больше {MOST_ADDRESSEES}:"
                " составьте список рассылки и пишите «по списку: да»"
            )
        if self.meeting is not None and self.meeting.chair is None and not self.signature:
            raise ValueError(
                "протокол никто не подписывает: назовите председателя заседания или впишите «подпись»"
            )
        if self.side_by_side and len(self.signature) > 2:
            raise ValueError("«подписи рядом» бывают у двух лиц, а подписей больше")
        if any(stamp.word for stamp in (*self.approval, *self.agreement)):
            raise ValueError("«слово» бывает только в «принято»: принято или рассмотрено")
        return self


class Attachment(Content):
    """A document attached to the act, with its approval stamp (requisites 16 and 19)."""

    sheets: int | None = Field(
        None, ge=1, alias="листов", description="Листов: для отметки о приложении в письме"
    )
    number_of_copies: int = Field(
        1, ge=1, alias="экземпляров", description="Экземпляров: для отметки о приложении в письме"
    )
