"""What an act is: data only. Every key has a Russian name (alias), an English one (attribute) and a description."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field, model_validator

from actgen.model.clauses import Chapter, ChapterNumbering, Clause, Numbering, approvals
from actgen.model.extending import Extending
from actgen.model.force import Force, Replaced
from actgen.model.marks import (
    CopyMark,
    Enclosure,
    Filing,
    Incoming,
    Reply,
    Resolution,
    Restriction,
    Stamp,
    Visa,
)
from actgen.model.meeting import Commission, Meeting
from actgen.model.node import Node, OrNode
from actgen.model.package import Counter
from actgen.model.parties import (
    Addressee,
    Author,
    Executor,
    Figure,
    LetterheadLayout,
    Person,
    Signature,
)
from actgen.model.tables import Table
from actgen.model.values import Date, Flag, Number, OneOrMore, Paragraphs, Text

MOST_ADDRESSEES = 4


class Ground(Node):
    """An act that this one rests on (ГОСТ Р 7.0.97-2025, п. 5.18: kind, issuer, date, number, title)."""

    shorthand: ClassVar[str | None] = "text"

    kind: Text | None = Field(
        None, alias="вид", description="Вид акта: приказ, распоряжение, Федеральный закон …"
    )
    issuer: Text | None = Field(
        None,
        alias="орган",
        description="Кто издал акт, в именительном падеже: Минпросвещения России",
    )
    date: Date | None = Field(None, alias="дата", description="Дата акта: 22.06.2023")
    number: Number | None = Field(None, alias="номер", description="Номер акта без знака №: Р-139")
    title: Text | None = Field(None, alias="название", description="Заголовок акта без кавычек")
    edition: Text | None = Field(
        None, alias="редакция", description="Редакция: в ред. от 29.12.2022"
    )
    text: Text | None = Field(
        None,
        alias="текст",
        description="Основание готовым текстом в нужном падеже вместо остальных ключей",
    )

    @model_validator(mode="after")
    def _kind_or_text(self) -> Ground:
        if self.text is None and self.kind is None:
            raise ValueError("у основания нет ни «вид», ни «текст»")
        if self.text is not None and any(
            (self.kind, self.issuer, self.date, self.number, self.title)
        ):
            raise ValueError("«текст» основания исключает остальные его ключи")
        return self


class FactBlock(Node):
    """Figures given before the table: a heading and its lines, or one line."""

    shorthand: ClassVar[str | None] = "text"

    text: Text = Field(alias="текст", description="Строка сведений или заголовок группы строк")
    items: tuple[Text, ...] = Field((), alias="перечень", description="Строки под этим заголовком")


class Content(Node):
    """What every document has, be it an act or its attachment: kind, title, text, signatures."""

    kind: Text = Field(
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


class Excerpt(Node):
    """Which clauses of another act an extract repeats."""

    file: Text | None = Field(
        None, alias="файл", description="Файл YAML подлинника; его реквизиты берутся оттуда"
    )
    clauses: OneOrMore[Text] = Field(
        min_length=1, alias="пункты", description="Номера пунктов выписки: 1, 2.3"
    )
    kind: Text | None = Field(
        None, alias="вид", description="Вид подлинника, если он не в файле: приказ"
    )


class Act(Content, Extending):
    """A document: what its author says, and what it requires of subordinate acts."""

    author: Author = Field(
        alias="автор", description="Кто издаёт: строка, список строк бланка или описание"
    )
    coauthors: OneOrMore[Author] = Field(
        (), alias="соавторы", description="Кто ещё издаёт совместный документ"
    )
    letterhead: LetterheadLayout | None = Field(
        None,
        alias="бланк",
        description="угловой, продольный, нет; двух авторов — рядом; записка «от учителя …» — под адресатом;"
        " без ключа — по виду",
    )
    form_code: Text | None = Field(
        None, alias="код формы", description="Код формы по ОКУД: 0211151"
    )
    restriction: Restriction | None = Field(
        None, alias="ограничение доступа", description="Пометка: Для служебного пользования"
    )
    number: Annotated[Number | None, OrNode(Counter)] = Field(
        None,
        alias="номер",
        description="Номер без знака №; без него печатается пустое место; счётчик: номер даст журнал (actgen batch)",
    )
    date: Date | None = Field(
        None, alias="дата", description="Дата: 13.04.2024; без неё печатается пустое место"
    )
    reply: Reply | None = Field(
        None, alias="ответ на", description="На какой документ отвечает письмо: номер и дата"
    )
    place: Text | None = Field(None, alias="место", description="Место издания: г. Тверь")
    title_centred: Flag = Field(
        False,
        alias="заголовок посередине",
        description="да: заголовок посередине (органы власти, продольный бланк)",
    )
    excerpt: Excerpt | None = Field(
        None, alias="выписка", description="Из какого акта выписка и какие пункты"
    )
    concerning: Ground | None = Field(
        None, alias="к документу", description="К какому документу лист ознакомления, согласования"
    )
    basis_preposition: Text | None = Field(
        None,
        alias="предлог",
        description="С чего начать основания: «в соответствии с» (обычно), «на основании», «во исполнение»",
    )
    grounds: OneOrMore[Ground] = Field(
        (), alias="основания", description="Акты, на которых основан документ, по порядку"
    )
    purpose: Text | None = Field(
        None,
        alias="цель",
        description="Цель в родительном падеже, после слов «в целях»: формирования единой среды",
    )
    preamble: Text | None = Field(
        None, alias="преамбула", description="Преамбула готовым текстом вместо оснований и цели"
    )
    operative_word: Text | None = Field(
        None,
        alias="распорядительное слово",
        description="Вместо обычного: приказываю; «нет» — не печатать",
    )
    enclosures: OneOrMore[Enclosure] = Field(
        (),
        alias="отметка о приложении",
        description="Что приложено к письму, кроме самих «приложения»",
    )
    attachments: tuple[Attachment, ...] = Field(
        (), alias="приложения", description="Приложения к документу"
    )
    executor: Executor | None = Field(
        None, alias="исполнитель", description="Кто готовил документ: имя и телефон"
    )
    copy_mark: CopyMark | None = Field(
        None, alias="заверение копии", description="Верно: кто заверил копию или выписку"
    )
    incoming: Incoming | None = Field(
        None, alias="отметка о поступлении", description="Входящий номер и дата"
    )
    resolution: Resolution | None = Field(
        None, alias="резолюция", description="Резолюция руководителя"
    )
    controlled: Flag = Field(
        False, alias="отметка о контроле", description="да: печатается «Контроль»"
    )
    filing: Filing | None = Field(
        None, alias="в дело", description="Отметка о направлении в дело: индекс и год"
    )
    qr_code: Text | None = Field(
        None, alias="штрих-код", description="Что записать в QR-код на первом листе"
    )
    force: Force | None = Field(
        None, alias="действует", description="Когда и где действует вышестоящий акт"
    )
    institutions: dict[Text, Text] = Field(
        {}, alias="учреждения", description="Виды учреждений, к которым обращён акт: {МОУ: школы}"
    )
    requirement_sets: OneOrMore[Text] = Field(
        (),
        alias="наборы требований",
        description="Общие наборы требований: имена файлов рядом с актом",
    )
    supersedes: OneOrMore[Replaced] = Field(
        (), alias="заменяет", description="Какие акты утрачивают силу с этим актом"
    )
    data: dict[str, Any] = Field(
        {}, alias="данные", description="Значения переменных {{ … }} этого файла"
    )

    @model_validator(mode="after")
    def _consistent(self) -> Act:
        if self.preamble is not None and (self.grounds or self.purpose):
            raise ValueError("«преамбула» исключает «основания» и «цель»")
        in_chapters = (clause for chapter in self.chapters for clause in chapter.clauses)
        for number in approvals((*self.clauses, *in_chapters)):
            if number > len(self.attachments):
                raise ValueError(
                    f"пункт утверждает приложение {number}, а приложений: {len(self.attachments)}"
                )
        return self
