"""Templates: where they are, how they are compiled, and what is said when they are wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from actgen.errors import RenderError, os_reason
from actgen.model.place import Place
from actgen.resources import templates_dir

COMMON = "common"
"""The folder of what all families share."""

# What XML 1.0 and HTML forbid.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def without_forbidden(text: str) -> str:
    """A text without the characters that neither XML nor HTML may hold."""
    return _FORBIDDEN.sub("", text)


def templates_folder() -> Path:
    """The folder of templates; RenderError if it is not there."""
    try:
        return templates_dir()
    except FileNotFoundError as error:
        raise RenderError(str(error)) from error


def template_path(family: str, name: str) -> Path:
    """A file of a family (or of `COMMON`); RenderError if it is not there."""
    path = templates_folder() / family / name
    if not path.is_file():
        raise _missing(path)
    return path


def environment(**options: Any) -> ImmutableSandboxedEnvironment:
    """A sandbox that escapes everything and knows no undefined names.

    A template that is loaded by its name may include others, all of them from the folder of templates.
    """
    return ImmutableSandboxedEnvironment(
        **({"autoescape": True, "undefined": StrictUndefined} | options)
    )


def loaded(env: ImmutableSandboxedEnvironment, name: str) -> Template:
    """A template of the folder by its name («order/template.html»), compiled again when its file has changed."""
    path = templates_folder() / name
    try:
        return env.get_template(name)
    except TemplateNotFound as error:
        raise _missing(templates_folder() / (error.name or name)) from error
    except TemplateSyntaxError as error:
        raise _wrong_tags(error, path) from error
    except UnicodeDecodeError as error:
        raise RenderError("не читается (это не UTF-8)", Place(document=str(path))) from error
    except OSError as error:
        raise RenderError(f"не читается: {os_reason(error)}", Place(document=str(path))) from error


def compiled(env: ImmutableSandboxedEnvironment, source: str, path: Path) -> Template:
    """A compiled template; RenderError with its file if its tags are wrong."""
    try:
        return env.from_string(source)
    except TemplateSyntaxError as error:
        raise _wrong_tags(error, path) from error


def rendered(template: Template, context: Mapping[str, Any], path: Path) -> str:
    """The text a template gives; RenderError with its file if it asks for what there is not."""
    try:
        return template.render(context)
    except UndefinedError as error:
        raise RenderError(
            f"шаблон использует неизвестную переменную: {_undefined(error)}",
            Place(document=str(path)),
            advice="Исправьте имя в шаблоне; доступны: " + ", ".join(sorted(context)) + ".",
        ) from error
    except SecurityError as error:
        raise RenderError(
            f"шаблон делает недозволенное: {error}",
            Place(document=str(path)),
            advice="Шаблон может только печатать переменные, повторять и выбирать абзацы.",
        ) from error
    except TemplateNotFound as error:
        raise _missing(templates_folder() / (error.name or "")) from error
    except TemplateSyntaxError as error:  # of an included file
        raise _wrong_tags(error, path) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise RenderError(
            f"шаблон не выполняется (Jinja: {error})", Place(document=str(path))
        ) from error


def _missing(path: Path) -> RenderError:
    return RenderError(
        f"нет шаблона: {path}",
        advice="Верните файл на место (git checkout templates) или установите actgen заново.",
    )


def _wrong_tags(error: TemplateSyntaxError, path: Path) -> RenderError:
    """The fault with the file it is in, which may be an included one."""
    return RenderError(
        f"ошибка в тегах шаблона (Jinja: {error.message})",
        Place(document=error.filename or str(path), line=error.lineno if error.filename else None),
        advice="Проверьте, что у каждого {% for %} и {% if %} есть свой {% endfor %} и {% endif %}.",
    )


def _undefined(error: UndefinedError) -> str:
    """The name in Jinja's «'kindd' is undefined», «'dict object' has no attribute 'x'»."""
    names = re.findall(r"'([^']*)'", error.message or "")
    return f"«{names[-1]}»" if names else "имя не названо"
