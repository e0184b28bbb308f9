"""Shell completion: Typer's own, its messages in Russian."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import typer

from actgen.cli.screen import say
from actgen.errors import ActgenError

_ADVICE = "Поддерживаются bash, zsh, fish и PowerShell; назовите оболочку: {option} bash"


def in_russian(command: Any) -> Any:
    """The command with the options for completion speaking Russian."""
    for parameter in command.params:
        for option, answer in (("--install-completion", _installed), ("--show-completion", str)):
            if option in parameter.opts:
                parameter.callback = _answering(option, parameter.callback, answer)
    return command


def _answering(option: str, original: Any, answer: Any) -> Any:
    """Typer's callback, what it prints and how it leaves taken over."""

    def callback(context: Any, parameter: Any, value: Any) -> Any:
        if not value or context.resilient_parsing:
            return value
        printed = StringIO()
        try:
            with redirect_stdout(printed):
                original(context, parameter, value)
        except SystemExit as leave:
            failed = leave.code not in (0, None)
        except (Exception, typer.Exit):
            failed = True
        else:
            failed = False
        if failed:
            message = "эта командная оболочка неизвестна или её настройки не записать"
            raise ActgenError(message, advice=_ADVICE.format(option=option))
        say(answer(printed.getvalue()))
        raise typer.Exit

    return callback


def _installed(printed: str) -> str:
    path = printed.partition(" installed in ")[2].split("\n")[0].strip()
    where = f" ({path})" if path else ""
    return f"Подсказки по клавише Tab включены{where}. Они заработают в новом окне терминала."
