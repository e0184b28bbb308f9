"""The command line, in Russian throughout."""

from actgen.cli.run import main

__all__ = ["main"]
