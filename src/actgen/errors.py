"""What can go wrong, as a message for the user, a place and an exit code.

Every error that may reach a user is an :class:`ActgenError`; the command line prints it and leaves with its exit
code. Anything else that escapes is a defect of ours.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass, field

from actgen.model.place import Place

EXIT_OK = 0
EXIT_NOT_MET = 1
EXIT_UNUSABLE = 2


class ActgenError(Exception):
    """A message in Russian, the place it speaks of, advice on what to do, and the line it speaks of, if it helps.

    ``exit_code`` is 2 throughout: the job could not be done (bad input, usage, unreadable).
    """

    exit_code = EXIT_UNUSABLE

    def __init__(
        self, message: str, place: Place | None = None, advice: str = "", excerpt: str = ""
    ) -> None:
        super().__init__(message)
        self.message = message
        self.place = place or Place()
        self.advice = advice
        self.excerpt = excerpt

    def __str__(self) -> str:
        return _told(self.message, self.place, self.advice, self.excerpt)


@dataclass(frozen=True, slots=True)
class SourceWarning:
    """What is probably not meant in a YAML source, though it can be printed; told like an error, but never raised."""

    message: str
    place: Place = field(default_factory=Place)
    advice: str = ""

    def __str__(self) -> str:
        return _told(self.message, self.place, self.advice)


class SourceError(ActgenError):
    """One fault of a YAML source (act, lexicon, requirement set)."""


class ErrorList(ActgenError):
    """All faults found in one run, in the order of their places."""

    def __init__(self, errors: Sequence[ActgenError]) -> None:
        if not errors:
            raise ValueError("an ErrorList needs at least one error")
        self.errors = tuple(
            sorted(errors, key=lambda e: (e.place.document, e.place.line or 0, e.place.column or 0))
        )
        first = self.errors[0]
        super().__init__(first.message, first.place, first.advice, first.excerpt)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


class ReadError(ActgenError):
    """A school's document that cannot be opened at all (damaged, encrypted, not of its kind)."""


class RenderError(ActgenError):
    """A template that is missing or broken, or a target that cannot be written."""


def _told(message: str, place: Place, advice: str, excerpt: str = "") -> str:
    where = str(place)
    head = f"{where}: {message}" if where else message
    return "\n  ".join(filter(None, (head, excerpt, advice)))


def os_reason(error: OSError) -> str:
    """Why the system refused, in Russian; for what is rare its own short name («ENODEV»).

    >>> os_reason(PermissionError(13, "Permission denied"))
    'нет прав'
    """
    if error.errno is None:
        return "система отказала"
    return _OS_REASONS.get(error.errno) or errno.errorcode.get(error.errno, f"код {error.errno}")


_OS_REASONS = {
    errno.EACCES: "нет прав",
    errno.EPERM: "это запрещено",
    errno.EROFS: "диск доступен только для чтения",
    errno.ENOSPC: "на диске нет места",
    errno.EDQUOT: "исчерпана дисковая квота",
    errno.EFBIG: "файл слишком велик",
    errno.ENOENT: "такой папки нет",
    errno.ENOTDIR: "часть пути – файл, а не папка",
    errno.EEXIST: "на месте папки лежит файл",
    errno.EISDIR: "это папка",
    errno.ENAMETOOLONG: "имя слишком длинное",
    errno.EINVAL: "недопустимое имя",
    errno.ELOOP: "ссылки ведут по кругу",
    errno.EBUSY: "файл занят другой программой",
    errno.EMFILE: "открыто слишком много файлов",
    errno.ENFILE: "открыто слишком много файлов",
    errno.EIO: "ошибка диска",
}
