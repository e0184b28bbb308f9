"""``python -m actgen`` and the command ``actgen``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the program and leave with its exit status."""
    try:
        from actgen.cli import main as run

        status = run()
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
