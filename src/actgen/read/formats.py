"""The formats of documents that are read, and which of them a file's suffix promises."""

from __future__ import annotations

from enum import StrEnum

from actgen.errors import ReadError


class NoDocumentError(ReadError):
    """The file is sound, but no document: a workbook, a presentation, a film."""


class Format(StrEnum):
    """What a file is, whatever it is called; the value is what users call it."""

    DOCX = "документ Word (DOCX)"
    PDF = "PDF"
    DOC = "документ Word 97–2003 (DOC)"
    RTF = "RTF"
    ODT = "документ OpenDocument (ODT)"
    FODT = "документ OpenDocument одним файлом (FODT)"
    WORD_XML = "документ Word в XML"
    HTML = "HTML"
    MHT = "веб-архив (MHT)"
    TEXT = "простой текст"
    PICTURE = "картинка"
    ZIP = "архив ZIP"


PROMISED = {
    suffix: format_
    for format_, suffixes in {
        Format.DOCX: ".docx .docm .dotx .dotm",
        Format.PDF: ".pdf",
        Format.DOC: ".doc .dot .wps",
        Format.RTF: ".rtf",
        Format.ODT: ".odt .ott",
        Format.FODT: ".fodt",
        Format.HTML: ".htm .html .xhtml",
        Format.MHT: ".mht .mhtml",
        Format.TEXT: ".txt .text .md",
        Format.PICTURE: ".jpg .jpeg .jpe .jfif .png .tif .tiff .bmp .gif .webp",
        Format.ZIP: ".zip",
    }.items()
    for suffix in suffixes.split()
}
"""Suffix → the format that it promises."""

FOREIGN = {
    suffix: name
    for name, suffixes in {
        "таблица": ".xls .xlsx .xlsm .xlsb .ods .csv .tsv .numbers",
        "презентация": ".ppt .pptx .pps .ppsx .odp .key",
        "электронная подпись": ".sig .sgn .p7s .p7m .p7b .cer .crt",
        "письмо почтовой программы": ".eml .msg .pst",
        "запись звука или видео": ".mp3 .wav .ogg .m4a .mp4 .avi .mov .mkv .webm",
        "данные программы": ".json .sarif .yaml .yml .xml .ini .log .py .js .css .sql .db .sqlite .tmp .bak .lnk .url"
        " .exe .dll .bat .cmd .msi .iso .torrent .ttf .otf .svg .psd .ai .cdr .dwg",
        "электронная книга": ".epub .fb2 .mobi",
    }.items()
    for suffix in suffixes.split()
}
"""Suffix → what kind of file it promises that is no document to read."""

READ = "DOCX, DOC, RTF, ODT, PDF, HTML, TXT, картинки (JPEG, PNG, TIFF)"
"""The formats as a message names them."""
