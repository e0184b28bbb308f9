"""A form is spelled as its source is: the letter ё, capitals.

A text without ё («Ковалев», «учет») gets none in the same stem («Ковалеву», «учетом»); an ending
that has ё whatever the stem is («статьёй», «секретарём») keeps it. Source: Правила русской
орфографии и пунктуации 2006, § 5 (ё is always right, and used consistently).
"""

from __future__ import annotations


def like_source(source: str, form: str) -> str:
    """The form with «е» wherever the source has «е» at the place of its «ё».

    >>> like_source("ученый", "учёного"), like_source("секретарь", "секретарём")
    ('ученого', 'секретарём')
    >>> like_source("Семен", "Семёну"), like_source("Семён", "Семёну")
    ('Семену', 'Семёну')
    """
    if "ё" not in form.lower():
        return form
    letters = list(form)
    for place, (before, after) in enumerate(zip(source, form, strict=False)):
        if after in "ёЁ" and before in "еЕ":
            letters[place] = "Е" if after == "Ё" else "е"
    return "".join(letters)


def spelled_like(source: str, form: str) -> str:
    """The form with the capitals of the source, too.

    >>> spelled_like("Статья", "статьёй"), spelled_like("ПЛАН", "плану"), spelled_like("Я", "меня")
    ('Статьёй', 'ПЛАНУ', 'Меня')
    """
    form = like_source(source, form)
    if source.isupper() and len(source) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if source[:1].isupper() else form
