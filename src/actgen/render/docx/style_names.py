"""What the styles of our Word files are called: identifiers, and the names a clerk sees in Word."""

from __future__ import annotations

from actgen.render.blocks import Look

STYLES: dict[Look, tuple[str, str]] = {
    Look.LEVEL1: ("Point1", "Пункт 1 уровня"),
    Look.LEVEL2: ("Point2", "Пункт 2 уровня"),
    Look.LEVEL3: ("Point3", "Пункт 3 уровня"),
    Look.LEVEL4: ("Point4", "Пункт 4 уровня"),
    Look.CHAPTER: ("Chapter", "Глава"),
    Look.CHAPTER2: ("ChapterPoint2", "Пункт главы 2 уровня"),
    Look.CHAPTER3: ("ChapterPoint3", "Пункт главы 3 уровня"),
    Look.CHAPTER4: ("ChapterPoint4", "Пункт главы 4 уровня"),
    Look.BRACKET: ("PointBracket", "Подпункт со скобкой"),
    Look.LETTER: ("PointLetter", "Подпункт с буквой"),
    Look.DASH: ("PointDash", "Перечень с тире"),
    Look.TEXT: ("TextBody", "Текст документа"),
    Look.HEADING: ("Subheading", "Подзаголовок текста"),
    Look.CAPTION: ("FigureCaption", "Подпись рисунка"),
    Look.OPERATIVE: ("Operative", "Распорядительное слово"),
    Look.SALUTATION: ("LetterSalutation", "Обращение"),
    Look.CLOSE: ("LetterClose", "Завершение письма"),
    Look.RUBRIC: ("Rubric", "Рубрика"),
    Look.FLUSH: ("TextFlush", "Текст от поля"),
    Look.FORM_CODE: ("FormCode", "Код формы"),
    Look.RESTRICTION: ("Restriction", "Ограничение доступа"),
    Look.FOUNDER: ("LetterheadFounder", "Реквизит бланка: вышестоящий орган"),
    Look.ORGANISATION: ("LetterheadName", "Реквизит бланка: наименование"),
    Look.SHORT_NAME: ("LetterheadShort", "Реквизит бланка: сокращенное наименование"),
    Look.UNIT: ("LetterheadUnit", "Реквизит бланка: подразделение"),
    Look.OFFICIAL: ("LetterheadOfficial", "Реквизит бланка: должность"),
    Look.CONTACTS: ("LetterheadContacts", "Реквизит бланка: справочные данные"),
    Look.KIND: ("Kind", "Вид документа"),
    Look.DATE_NUMBER: ("DateNumber", "Дата и номер"),
    Look.CORNER_DATE: ("CornerDate", "Дата и номер углового бланка"),
    Look.PLACE: ("Place", "Место издания"),
    Look.TITLE: ("TitleOfText", "Заголовок к тексту"),
    Look.TITLE_CENTRED: ("TitleCentred", "Заголовок к тексту посередине"),
    Look.ADDRESSEE: ("Addressee", "Адресат"),
    Look.STAMP: ("Stamp", "Гриф утверждения"),
    Look.ATTACHMENT_KIND: ("AttachmentKind", "Вид приложения"),
    Look.ATTACHMENT_TITLE: ("AttachmentTitle", "Заголовок приложения"),
    Look.ENCLOSURE: ("Enclosure", "Отметка о приложении"),
    Look.SIGNATURE_ROLE: ("SignatureRole", "Подпись: роль подписавших"),
    Look.SIGNATURE_FIRST: ("SignatureFirst", "Подпись: первая строка должности"),
    Look.SIGNATURE_POST: ("SignaturePost", "Подпись: начало должности"),
    Look.SIGNATURE: ("SignatureLast", "Подпись: должность и фамилия"),
    Look.SIGNATURE_ONLY: ("SignatureOnly", "Подпись: одна строка"),
    Look.SIGNATURE_CELL: ("SignatureCell", "Подпись: в ячейке"),
    Look.SIGNATURE_NAME: ("SignatureName", "Подпись: фамилия в ячейке"),
    Look.FRAME: ("SignatureFrame", "Отметка об электронной подписи"),
    Look.SEAL: ("Seal", "Место печати"),
    Look.MARK: ("Mark", "Отметка"),
    Look.EXECUTOR: ("Executor", "Исполнитель"),
    Look.SMALL_RIGHT: ("MarkRight", "Отметка справа"),
}
PAGE_NUMBER = ("PageNumberTop", "Номер страницы вверху")
PICTURE = ("PictureCentred", "Рисунок посередине")
PICTURE_RIGHT = ("PictureRight", "Рисунок справа")
TABLE_TEXT = ("TableText", "Таблица: текст")
TABLE_HEAD = ("TableHead", "Таблица: заголовок столбца")
TABLE_NUMBER = ("TableNumber", "Таблица: номер строки")
TABLE_SECTION = ("TableSection", "Таблица: раздел")
TABLE_END = ("TableEnd", "Конец таблицы")
MARGIN_GAP = ("MarginGap", "Отступ от верхнего и нижнего поля")
DATA_TABLE = ("PlanTable", "Таблица мероприятий")
LAYOUT_TABLE = ("LayoutTable", "Таблица без рамок")
EXTRA = (
    PAGE_NUMBER, PICTURE, PICTURE_RIGHT, TABLE_TEXT, TABLE_HEAD, TABLE_NUMBER, TABLE_SECTION, TABLE_END,
    MARGIN_GAP, DATA_TABLE, LAYOUT_TABLE,
)  # fmt: skip
BASE = ("Normal", "Normal")
