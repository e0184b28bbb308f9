"""Requirements × structured text → findings."""

from actgen.check.concepts import ConceptFinder
from actgen.check.engine import check_documents
from actgen.check.finder import finder_for
from actgen.check.learned.weights import load_learned

__all__ = ["ConceptFinder", "check_documents", "finder_for", "load_learned"]
