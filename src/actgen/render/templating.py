"""Templates: where they are, how they are compiled, and what is said when they are wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from actgen.errors import RenderError
from actgen.model.place import Place
from actgen.resources import templates_dir

FAMILY = "order"


def template_path(name: str) -> Path:
    """A file of the order family; RenderError if it is not there."""
    try:
        path = templates_dir() / FAMILY / name
    except FileNotFoundError as error:
        raise RenderError(str(error)) from error
    if not path.is_file():
        raise RenderError(
            f"нет шаблона: {path}",
            advice="Верните файл на место (git checkout templates) или установите actgen заново.",
        )
    return path


def environment(**options: Any) -> ImmutableSandboxedEnvironment:
    """A sandbox that escapes everything and knows no undefined names."""
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, **options)


def compiled(env: ImmutableSandboxedEnvironment, source: str, path: Path) -> Template:
    """A compiled template; RenderError with its file if its tags are wrong."""
    try:
        return env.from_string(source)
    except TemplateSyntaxError as error:
        raise RenderError(
            f"ошибка в тегах шаблона (Jinja: {error.message})",
            Place(document=str(path)),
            advice="Проверьте, что у каждого {% for %} и {% if %} есть свой {% endfor %} и {% endif %}.",
        ) from error


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
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise RenderError(
            f"шаблон не выполняется (Jinja: {error})", Place(document=str(path))
        ) from error


def _undefined(error: UndefinedError) -> str:
    """The name in Jinja's «'kindd' is undefined», «'dict object' has no attribute 'x'»."""
    names = re.findall(r"'([^']*)'", error.message or "")
    return f"«{names[-1]}»" if names else "имя не названо"


@lru_cache(maxsize=1)
def profile() -> Mapping[str, Any]:
    """The layout numbers of the family."""
    path = template_path("profile.yaml")
    try:
        loaded: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RenderError(f"не читается (YAML: {error})", Place(document=str(path))) from error
    return loaded
