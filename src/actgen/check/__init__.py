"""Requirements × structured text → findings. Opens no file."""

from actgen.check.concepts import ConceptFinder
from actgen.check.engine import check_documents

__all__ = ["ConceptFinder", "check_documents"]
