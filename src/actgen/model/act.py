"""What an act is: a document with an author.

Data only, as in all of the model: every key has a Russian name (alias), an English one (attribute) and a description.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, model_validator

from actgen.model.clauses import approvals
from actgen.model.content import Attachment, Content
from actgen.model.extending import Extending
from actgen.model.force import Force, Replaced
from actgen.model.ground import Ground
from actgen.model.marks import (
    CopyMark,
    Enclosure,
    Filing,
    Incoming,
    Reply,
    Resolution,
    Restriction,
)
from actgen.model.node import Node, OrNode
from actgen.model.package import Counter
from actgen.model.parties import (
    Author,
    Executor,
    LetterheadLayout,
)
from actgen.model.values import Date, Flag, Number, OneOrMore, Text


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
