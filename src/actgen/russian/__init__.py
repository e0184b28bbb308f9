"""The Russian language of administrative acts: cases, names, dates and periods, typography.

The package imports nothing else of the project, reads no files but its own data, and keeps no state
except caches. Every module stands alone; import the one you need::

    from actgen.russian.dates import parse_date
    from actgen.russian.posts import decline_phrase

People and posts:
    `names` (a person in a case and a form), `posts`, `post_and_name`, `acting`, `salutations`,
    `overrides` (the user's own forms), `gender`, `declined` (a text, and whether it is a guess)
Agreement and numbers:
    `agreement` («УТВЕРЖДЕНЫ», «настоящую»), `counting` («3 (трёх) рабочих дней»), `money`,
    `number_words`
Dates and terms:
    `dates` (read, write), `dates_written` (in words, periods), `deadlines`, `recurrences`
Acts:
    `grounds` (formulas of the preamble, «О»/«Об», lists of acts), `sentences`
Letters:
    `printing` (repair, typeset and bind a text), `typography`, `lookalikes`, `spelling` (ё, capitals)
Beneath them:
    `cases`, `morphology`, `phrases`, `phrase_words`, `name_forms`, `surnames`

How right all this is: ``./run russian``, on the lists in ``tests/russian/lists``.
"""
