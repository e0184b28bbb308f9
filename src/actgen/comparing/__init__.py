"""Two versions of an act: what changed, clause by clause, and which verdicts change with it."""

from actgen.comparing.compare import compare_versions
from actgen.comparing.versions import LoadedVersion, load_version

__all__ = ["LoadedVersion", "compare_versions", "load_version"]
