"""The Russian language of administrative acts: cases, names, dates and periods, typography.

The package imports nothing else of the project, reads no files but its own data, and keeps no state
except caches. Every module stands alone; import the one you need::

    from actgen.russian.dates import parse_date
    from actgen.russian.posts import decline_phrase
"""
