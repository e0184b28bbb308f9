"""The program as Typer knows it: what it says of itself, and how a command joins it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from actgen import __version__
from actgen.cli.help import RussianCommand, RussianGroup
from actgen.cli.screen import say

app = typer.Typer(
    name="actgen",
    cls=RussianGroup,
    help="Приказы, распоряжения и другие акты из простого текста YAML в Word и PDF; проверка актов школы"
    " на соответствие вышестоящему акту.",
    epilog="Начало работы: «actgen new приказ -o приказ.yaml», затем «actgen render приказ.yaml»."
    " О команде подробнее: «actgen КОМАНДА --help».",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


_Function = Callable[..., int]


def command(
    short: str, text: str, epilog: str = "", name: str | None = None
) -> Callable[[_Function], _Function]:
    """A function becomes a command: its short help, which also begins the long one, and an example."""
    return app.command(
        name,
        cls=RussianCommand,
        short_help=short,
        help=f"{short[0].upper()}{short[1:]}. {text}",
        epilog=epilog or None,
    )


def _version(wanted: bool) -> None:
    if wanted:
        say(f"actgen {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def main_options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="показать версию программы"
        ),
    ] = False,
) -> None:
    """What the program itself takes; without a command it shows its help."""
    if context.invoked_subcommand is None:
        say(context.get_help())
