"""Who said what at a meeting: a speaker in any case, with or without a post, and the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from actgen.importing.authors import begins_with_nominative
from actgen.importing.likeness import words
from actgen.importing.names import surname_first
from actgen.importing.persons import person
from actgen.importing.piece import Piece
from actgen.model.meeting import Speech
from actgen.read.signs.words import NAME
from actgen.render.parts.meeting import says, speech_line
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import bare, lower_first_unless_name
from actgen.render.profile_file import default_profile
from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.morphology import parses
from actgen.russian.nominative import nominative_party, nominative_phrase

_PRONOUN = r"(?:она|он|котор(?:ая|ый))\s+"
_BEGINS_WITH_PRONOUN = re.compile(rf"\s*[,.]?\s*{_PRONOUN}", re.IGNORECASE)
_PRONOUN_AFTER = re.compile(rf"\s*[,.;]\s+{_PRONOUN}", re.IGNORECASE)
# «Белову О.А. и Зотову Е.Н., которые рассказали …»: of several speakers nothing is taken apart.
_SEVERAL = re.compile(r"\s*(?:,|и)\s+(?:[а-яё][^.;:–—]{0,80}\s)?$")
_INITIALS = re.compile(r"(?<=\s)([А-ЯЁ]\.)\s([А-ЯЁ]\.)")
# «Белову О.А., завуча. Ольга Андреевна сообщила …»
_GIVEN = re.compile(
    r"[.;]\s+(?P<given>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вна|вич|чна|ьич))\s+(?=[а-яё])"
)
_NO_NOMINATIVE = re.compile(r"(?:[оеё]ву|[иы]ну|[сц]кую|ую|[оеё]го|[еи]вича)$")
_SENTENCE_ABOVE = re.compile(r"[^\W\d_]{2}[»)]?[.;!]\s+$")
_POST_BEHIND = re.compile(r"\s*,\s+([а-яё]+)")
_FOLLOWING = 400
_LONGEST_PARTY = 160  # of a post and a name in the accusative


def spoken(text: str, at: int, *, heard: bool, inline: bool) -> tuple[Piece, str] | None:
    """The speech that a paragraph is, and what it prints; None where it does not begin with one speaker.

    ``heard``: below «СЛУШАЛИ», where a speaker on the line of the rubric (``inline``) stands in the accusative:
    «Белову О.А.» is no nominative «Белову» there.
    """
    said = _INITIALS.sub(r"\1\2", bare(text))
    if _names_several(said):
        return None
    called = [*_called(said, at)]
    if heard and (inline or _is_accusative(said)):
        forms = [*_heard(said, at), *called]
    else:
        forms = called
    for piece, expected in forms:
        _complete(piece, said)
        printed = speech_line(Speech.model_validate(dict(piece)), Pen(default_profile())).text
        if not expected or words(printed) == words(expected):
            return piece, printed
    return None


def by_speaker(text: str) -> list[str]:
    """A paragraph cut before every sentence that begins with a name: «Белова О.А. сообщила … Зотова Е.Н. предложила …».

    >>> by_speaker("Белова О.А. начала. Зотова Е.Н. продолжила. Все согласны.")
    ['Белова О.А. начала.', 'Зотова Е.Н. продолжила. Все согласны.']
    """
    cuts = [
        match.start()
        for match in NAME.finditer(text)
        if _SENTENCE_ABOVE.search(text[: match.start()]) and not _initials_before(text, match)
    ]
    edges = [0, *cuts, len(text)]
    return [text[a:b].strip() for a, b in pairwise(edges) if text[a:b].strip()]


def _initials_before(text: str, name: re.Match[str]) -> bool:
    return re.search(r"(?<!\w)[А-ЯЁ]\.\s*$", text[: name.start()]) is not None


def _names_several(said: str) -> bool:
    """Whether a second name follows the first before anything is said."""
    names = [*NAME.finditer(said[:_FOLLOWING])][:2]
    return len(names) > 1 and bool(_SEVERAL.match(said[names[0].end() : names[1].start()]))


def _is_accusative(said: str) -> bool:
    """Whether the speaker, on a line of his own, can't be in the nominative: «Белову О.А., учителя, – о чатах».

    Told by the ending of a surname, by the dictionary («Ковалевича») or by the post behind («Ким П.О., завуча»).
    """
    name = NAME.search(said[:_LONGEST_PARTY])
    if name is None:
        return False
    surname = next((word for word in re.findall(r"[А-ЯЁа-яё-]{3,}", name[0])), "")
    if _NO_NOMINATIVE.search(surname) is not None:
        return True
    readings = [each for each in parses(surname.lower()) if each.has("Surn") and each.known]
    if readings and not any(each.has("nomn") for each in readings):
        return True
    post = _POST_BEHIND.match(said, name.end())
    return post is not None and _is_accusative_noun(post[1])


def _is_accusative_noun(word: str) -> bool:
    """Whether a word names one person in the accusative and in no other way than that, or several people."""
    readings = [each for each in parses(word.lower()) if each.has("NOUN", "sing")]
    return any(each.has("accs") for each in readings) and not any(
        each.has("nomn") for each in readings
    )


def _called(said: str, at: int) -> Iterator[tuple[Piece, str]]:
    """Speeches whose speaker stands in the nominative, after his post or before it, with what they have to print."""
    name = NAME.search(said[:_LONGEST_PARTY])
    if name is None:
        return
    before, rest = said[: name.start()].strip(), said[name.end() :]
    who = surname_first(name[0])
    if not before:
        after = rest[:_FOLLOWING]
        completed = _PRONOUN_AFTER.search(after) or _GIVEN.search(after)
        expected = "" if completed else f"{who}{rest}"
        for post, what in _split(rest):
            yield Piece(at).put(кто=who, должность=post, что=what), expected
    elif begins_with_nominative(lower_first_unless_name(before)) and not re.search(
        r"[.:;]", before
    ):
        for post, what in _split(rest):
            if not post:
                told = lower_first_unless_name(before.rstrip(" ,–—-"))
                yield Piece(at).put(кто=who, должность=told, что=what), ""


def _heard(said: str, at: int) -> Iterator[tuple[Piece, str]]:
    """Speeches whose speaker is put into the nominative; what they print is another wording."""
    name = NAME.search(said[:_LONGEST_PARTY])
    genders = (None, Gender.MASC)  # «Кулика О.Н.» is a man
    forms = (nominative_party(said[: name.end()], Case.ACCS, gender=g) for g in genders if name)
    party = next(filter(None, forms), None)
    if name is None or party is None:
        return
    speaker = person(party)
    for post, what in _split(said[name.end() :]):
        told = speaker.get("должность") or nominative_phrase(post, Case.ACCS) or post
        yield Piece(at).put(кто=speaker["имя"], должность=told, что=what), ""


def _split(rest: str) -> Iterator[tuple[str, str]]:
    """Post and words after a name: «, завуч, сообщила …», «– о ремонте», «, завуч – о ремонте», «сообщила …».

    Where several commas might end the post, that before a verb does: «, завуч, куратор школы, сообщила …».
    """
    rest = rest.strip()
    if pronoun := _BEGINS_WITH_PRONOUN.match(rest):
        yield "", rest[pronoun.end() :]
    elif rest.startswith(","):
        inner = rest[1:].strip()
        commas = [*re.finditer(r",\s+", inner[:_FOLLOWING])]
        dashes = [*re.finditer(r",?\s+[–—-]\s+", inner[:_FOLLOWING])]
        pronouns = [*_PRONOUN_AFTER.finditer(inner[:_FOLLOWING])]
        verbs = [each for each in commas if says(inner[each.end() :])]
        givens = [*_GIVEN.finditer(inner[:_FOLLOWING])]
        sure = sorted((*givens, *pronouns, *verbs), key=lambda each: each.start())
        for end in (*sure, *dashes, *commas):
            post, what = inner[: end.start()].strip(), inner[end.end() :].lstrip("–—- ")
            if what and not _acts(post):
                yield post, what
    elif named := _GIVEN.match(rest):
        yield "", rest[named.end() :]
    elif match := re.match(r"[–—:-]\s+", rest):
        inner = rest[match.end() :]
        verbs = [c for c in re.finditer(r",\s+", inner[:_LONGEST_PARTY]) if says(inner[c.end() :])]
        if verbs and not _acts(inner):  # «Белова О.А. – завуч, сообщила …»
            yield inner[: verbs[0].start()], inner[verbs[0].end() :]
        yield "", rest[match.end() :]
    elif rest:
        yield "", rest


def _complete(piece: Piece, said: str) -> None:
    """Put the given names that the minutes say later into the name: «Белова О.А.» called «Ольга Андреевна»."""
    match = _GIVEN.search(said[:_FOLLOWING])
    surname, _, initials = piece["кто"].partition(" ")
    if match and initials.replace(" ", "") == "".join(f"{w[0]}." for w in match["given"].split()):
        piece["кто"] = f"{surname} {match['given']}"


def _acts(post: str) -> bool:
    """Whether a text between commas is no post but a verb: «…, отметив успехи, сообщила»."""
    word = re.match(r"[\w-]+", post)
    return word is None or parses(word[0].lower())[0].pos in ("VERB", "GRND", "INFN", "PRTS")
