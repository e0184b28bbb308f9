"""Requirements × structured text → findings."""

from actgen.check.engine import check_documents
from actgen.check.learned.weights import load_learned
from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.finder import finder_for

__all__ = ["ConceptFinder", "check_documents", "finder_for", "load_learned"]
