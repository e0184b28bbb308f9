"""All commands, in the order in which the help lists them. Each: arguments in, one call, exit status out."""

from __future__ import annotations

from actgen.cli import commands_acts, commands_checking, commands_office, commands_program
from actgen.cli.application import app
from actgen.cli.commands_collection import acts_app
from actgen.cli.templates import template_app

app.add_typer(acts_app, name="acts")
app.add_typer(template_app, name="template")

__all__ = ["app", "commands_acts", "commands_checking", "commands_office", "commands_program"]
