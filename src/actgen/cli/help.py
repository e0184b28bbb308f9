"""The words of the command line itself in Russian: help pages and faults of usage.

Typer prints both in English. Its help is laid out anew here through the two classes that every command uses; its usage
errors come out of it as exceptions (``standalone_mode=False``) and are put into Russian by :func:`usage_message`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup

from actgen.cli.screen import width
from actgen.errors import ActgenError

_HELP_OF_TYPER = {
    "--help": "показать эту справку",
    "--install-completion": "включить подсказки по клавише Tab в вашей командной оболочке",
    "--show-completion": "напечатать настройку подсказок, чтобы скопировать или изменить её",
}
_PLACEHOLDERS = {"--install-completion": "", "--show-completion": ""}


class RussianCommand(TyperCommand):
    """A command whose help is Russian."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments; an option that can have one value is refused if it is given twice: one would be lost."""
        if not ctx.resilient_parsing:
            _, _, given = self.make_parser(ctx).parse_args(list(args))
            for option, times in Counter(each for each in given if _is_single(each)).items():
                if times > 1:
                    raise ActgenError(
                        f"ключ {_typed(option, args)} указан несколько раз, а значение у него одно",
                        advice=f"Оставьте один. Справка: {ctx.command_path} --help",
                    )
        return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what the command does, its arguments and options."""
        formatter.width = width()
        arguments: list[Any] = [p for p in self.get_params(ctx) if p.param_type_name == "argument"]
        pieces = ["[КЛЮЧИ]", *(argument.metavar or argument.name for argument in arguments)]
        _usage(formatter, ctx.command_path, " ".join(pieces))
        _prose(formatter, self.help)
        _section(formatter, "Что указать", ((a.metavar or a.name, a.help or "") for a in arguments))
        _options(self, ctx, formatter)
        _prose(formatter, self.epilog)


class RussianGroup(TyperGroup):
    """The program itself: its help lists the commands."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Usage, what the program does, its commands and options."""
        formatter.width = width()
        _usage(formatter, ctx.command_path, "КОМАНДА …")
        _prose(formatter, self.help)
        commands = (
            (name, self.commands[name].short_help or "") for name in self.list_commands(ctx)
        )
        _section(formatter, "Команды", commands)
        _options(self, ctx, formatter)
        _prose(formatter, self.epilog)

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order of a clerk's work, not of the alphabet."""
        return list(self.commands)


def _is_single(parameter: Any) -> bool:
    """Whether a parameter is an option with one value."""
    return parameter.param_type_name == "option" and not (parameter.multiple or parameter.is_flag)


def _typed(option: Any, args: list[str]) -> str:
    """An option in the spelling in which it was typed first: «-o», «--out»."""
    for arg in args:
        for spelling in option.opts:
            joined = "=" if spelling.startswith("--") else ""
            if arg == spelling or arg.startswith(f"{spelling}{joined}"):
                return str(spelling)
    return _name(option)


def _usage(formatter: Any, command: str, pieces: str) -> None:
    formatter.write_usage(command, pieces, prefix="Вызов: ")


def _prose(formatter: Any, text: str | None) -> None:
    for paragraph in (text or "").split("\n\n"):
        if paragraph.strip():
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(" ".join(paragraph.split()))


def _section(formatter: Any, title: str, rows: Iterable[tuple[str, str]]) -> None:
    listed = list(rows)
    if listed:
        with formatter.section(title):
            formatter.write_dl(listed)


def _options(command: Any, ctx: Any, formatter: Any) -> None:
    options = [p for p in command.get_params(ctx) if p.param_type_name != "argument"]
    _section(formatter, "Ключи", (_option(each) for each in options if not each.hidden))


def _option(option: Any) -> tuple[str, str]:
    names = sorted(option.opts, key=len)
    known = next((name for name in names if name in _HELP_OF_TYPER), None)
    metavar = "" if option.is_flag or known else f" {option.metavar or ''}".rstrip()
    return ", ".join(names) + metavar, _HELP_OF_TYPER[known] if known else option.help or ""


def usage_message(error: Any) -> tuple[str, str]:
    """What is wrong with a call of the program, and which help page to read."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "actgen"
    advice = f"Справка: {path} --help"
    if near := _near_command(error, context):
        advice = f"Может быть, «{near}»? {advice}"
    explain = _BY_CLASS.get(type(error).__name__, _other)
    return explain(error), advice


def _near_command(error: Any, context: Any) -> str | None:
    from actgen.source.nearest import nearest

    if found := re.match(r"No such command '(?P<name>.*?)'", error.format_message()):
        return nearest(found["name"], context.command.list_commands(context))
    return None


def _no_such_option(error: Any) -> str:
    from actgen.source.nearest import nearest

    near = nearest(error.option_name, error.possibilities or ())
    suggestion = f"; может быть, {near}?" if near else ""
    return f"нет такого ключа: {error.option_name}{suggestion}"


def _missing(error: Any) -> str:
    parameter = error.param
    if parameter is None:
        return "указано не всё, что нужно команде"
    if parameter.param_type_name == "argument":
        return f"не указано: {parameter.metavar or parameter.name} — {parameter.help}"
    return f"не указан обязательный ключ {_name(parameter)} — {parameter.help}"


def _bad(error: Any) -> str:
    message = _in_russian(error.message)
    return f"{_name(error.param)}: {message}" if error.param is not None else message


def _other(error: Any) -> str:
    return _in_russian(error.format_message())


def _name(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name)
    return str(max(parameter.opts, key=len))


_BY_CLASS: dict[str, Callable[[Any], str]] = {
    "NoSuchOption": _no_such_option,
    "MissingParameter": _missing,
    "BadParameter": _bad,
}

_SENTENCES = (
    (r"Option '?(?P<name>[^' ]+)'? requires an argument.*", "после ключа {name} ничего не указано"),
    (r"Option '?(?P<name>[^' ]+)'? does not take a value.*", "ключу {name} значение не нужно"),
    (
        r"Option '?(?P<name>[^' ]+)'? requires (?P<n>\d+) arguments.*",
        "после ключа {name} нужно значений: {n}",
    ),
    (r"Got unexpected extra arguments?(?:\(s\))? \((?P<name>.*)\)", "лишнее: {name}"),
    (r"Input should be a valid integer.*", "нужно целое число"),
    (r"No such command '(?P<name>.*?)'\..*", "нет такой команды: {name}"),
    (r"Missing command\.?", "не указана команда"),
)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def _in_russian(message: str) -> str:
    """A message of Typer in Russian; our own messages are Russian already."""
    for pattern, sentence in _SENTENCES:
        if found := re.fullmatch(pattern, message.strip(), re.DOTALL):
            return sentence.format(**found.groupdict())
    return message if _CYRILLIC.search(message) else "команда вызвана неверно"
