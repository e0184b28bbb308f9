"""A superior act and an institution's data → the local acts that the institution has to issue."""

from actgen.drafting.draft import Draft, draft

__all__ = ["Draft", "draft"]
