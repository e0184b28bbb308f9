"""When the second reader is asked, and what he is believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actgen.check import check_documents
from actgen.check.documents.reading import read_units
from actgen.check.judging.signals import Signal
from actgen.check.learned.opinions import deciding_words, opinion_on
from actgen.check.learned.second_reader import reconsidered
from actgen.check.learned.weights import Learned, load_learned
from actgen.model.finding import Finding, Verdict
from actgen.read import typed_document
from tests.check.conftest import finder, superior
from tests.check.learned.conftest import MET, OBJECTED, OFF, requirement, statement, taught_on

HEAD = "МБОУ «Школа № 5»\n\nПРИКАЗ\n\nот 16.04.2024 № 18\n\nО чатах\n\nПРИКАЗЫВАЮ:\n\n"
PLAIN = "Классным руководителям создать в учебном профиле чаты с родителями класса."
ALIKE = "Классная дама хлопочет о чатике с мамами и папами."
AGAINST = "Чатику с мамами и папами по старинке на даче у бабушки жить."


def found(
    reader: Learned | None, *clauses: str, kind: str = "ПРИКАЗ", point: str = "job-chat-parents"
) -> Finding:
    body = "\n\n".join(f"{n}. {clause}" for n, clause in enumerate(clauses, 1))
    text = (
        f"{HEAD.replace('ПРИКАЗ', kind, 1)}{body}\n\nДиректор                         И.И. Орлова\n"
    )
    act = superior("kalinin-223-09")
    asked = tuple(i for i in act.requirements if i.requirement.id == point)
    documents = [typed_document(text, "приказ.txt")]
    result = check_documents(
        replace(act, requirements=asked), documents, "МОУ", finder(), second_reader=reader
    )
    return next(f for f in result.findings if f.requirement == point)


def weighed(
    reader: Learned, said: Verdict, quoted: str, *others: str, point: str = "job-chat-parents"
) -> Signal | None:
    """What becomes of a verdict of the rules that rests on the statement quoted, beside other statements."""
    body = "\n\n".join(f"{n}. {clause}" for n, clause in enumerate((quoted, *others), 1))
    reading = read_units(typed_document(f"{HEAD}{body}\n", "приказ.txt"), 0, finder())
    unit = next(unit for unit in reading.units if quoted in unit.text)
    signal = Signal(said, "так говорят правила", (unit.evidence(),))
    return reconsidered(reader, requirement(point), signal, [reading], [reading])


def test_without_him_the_rules_judge_alone() -> None:
    assert found(None, ALIKE).verdict is Verdict.MISSING


def test_he_finds_what_the_rules_do_not_understand(taught: Learned) -> None:
    finding = found(taught, *OFF[:2], ALIKE)
    assert finding.verdict is Verdict.SATISFIED
    assert finding.by_likeness
    assert finding.evidence[0].quote == ALIKE


def test_he_finds_an_objection_that_the_rules_pass_by(taught: Learned) -> None:
    assert found(taught, PLAIN).verdict is Verdict.SATISFIED
    assert not found(taught, PLAIN).by_likeness
    finding = found(taught, PLAIN, AGAINST)
    assert finding.verdict is Verdict.VIOLATED
    assert finding.evidence[0].quote == AGAINST


def test_an_objection_outweighs_what_meets_the_point(taught: Learned) -> None:
    assert found(taught, ALIKE, AGAINST).verdict is Verdict.VIOLATED


def test_the_reason_names_the_words_and_asks_to_read_the_place(taught: Learned) -> None:
    reason = found(taught, AGAINST).reason
    assert "по сходству с размеченными примерами" in reason
    assert "прочтите это место сами" in reason
    assert any(f"«{word}»" in reason for word in ("старинке", "даче", "бабушки"))


def test_what_is_off_the_subject_stays_missing(taught: Learned) -> None:
    assert found(taught, *OFF).verdict is Verdict.MISSING


def test_an_objection_that_resembles_one_stays(taught: Learned) -> None:
    signal = weighed(taught, Verdict.VIOLATED, AGAINST, ALIKE)
    assert signal is not None
    assert signal.verdict is Verdict.VIOLATED
    assert not signal.by_likeness


def test_an_objection_of_the_rules_that_resembles_none_leaves_the_point_met(
    taught: Learned,
) -> None:
    signal = weighed(taught, Verdict.VIOLATED, OFF[0], ALIKE)
    assert signal is not None
    assert signal.verdict is Verdict.SATISFIED
    assert signal.by_likeness
    assert [each.quote for each in signal.evidence] == [ALIKE]


def test_where_nothing_else_is_said_it_leaves_the_point_missing_and_shows_the_place(
    taught: Learned,
) -> None:
    signal = weighed(taught, Verdict.VIOLATED, OFF[0])
    assert signal is not None
    assert signal.verdict is Verdict.MISSING
    assert "речь о другом" in signal.reason
    assert [each.quote for each in signal.evidence] == [OFF[0]]


def test_a_ban_is_broken_by_a_name_whatever_the_words_around_it() -> None:
    quoted = "Сменную обувь носят все ученики."
    signal = weighed(load_learned(), Verdict.VIOLATED, quoted, point="chats-not-elsewhere")
    assert signal is not None
    assert signal.verdict is Verdict.VIOLATED


def test_what_the_rules_rest_on_may_say_less_than_they_take_it_for(taught: Learned) -> None:
    quoted = "Чатику с мамами и папами быть, кто пожелает."
    signal = weighed(taught, Verdict.SATISFIED, quoted)
    assert signal is not None
    assert signal.verdict is Verdict.PARTIAL
    other = weighed(taught, Verdict.SATISFIED, MET[0], quoted)
    assert other is not None
    assert other.verdict is Verdict.SATISFIED  # they rest on another statement


def test_what_the_rules_rest_on_may_say_all() -> None:
    point = "chats-other-management"
    signal = weighed(taught_on(point), Verdict.PARTIAL, MET[0], OFF[0], point=point)
    assert signal is not None
    assert signal.verdict is Verdict.SATISFIED


def test_a_wording_is_compared_by_the_rules() -> None:
    point = "job-maintain-communication"
    signal = weighed(taught_on(point), Verdict.PARTIAL, MET[0], OFF[0], point=point)
    assert signal is not None
    assert signal.verdict is Verdict.PARTIAL


def test_members_of_a_chat_are_counted_by_the_rules(taught: Learned) -> None:
    signal = weighed(taught, Verdict.PARTIAL, MET[0], OFF[0])
    assert signal is not None
    assert signal.verdict is Verdict.PARTIAL


def test_a_requirement_that_was_not_learned_is_left_to_the_rules(taught: Learned) -> None:
    other = "chat-head-teachers"
    assert found(taught, ALIKE, point=other) == found(None, ALIKE, point=other)


@pytest.mark.parametrize("point", ["deadline", "form-number-date"])
def test_dates_and_requisites_are_left_to_the_rules(point: str) -> None:
    ordered = (PLAIN, "Исполнить до 31 мая 2024 года.")
    assert found(load_learned(), *ordered, point=point) == found(None, *ordered, point=point)


def test_a_document_of_another_kind_need_not_say_it_but_may(taught: Learned) -> None:
    """Nobody looks for the duties of class teachers in a regulation; where they stand there, they count."""
    assert found(taught, OFF[0], kind="ПОЛОЖЕНИЕ").verdict is Verdict.NOT_APPLICABLE
    assert found(taught, ALIKE, kind="ПОЛОЖЕНИЕ").verdict is Verdict.SATISFIED


def test_who_names_no_messenger_permits_none() -> None:
    """To refuse the platform is no objection to the ban of others."""
    finding = found(
        load_learned(),
        "Чаты педагогов вести только в учебном профиле.",
        "Учителям нецелесообразно регистрироваться в Сферуме.",
        point="chats-not-elsewhere",
    )
    assert finding.verdict is Verdict.SATISFIED


def test_what_hangs_in_the_hall_is_not_on_the_site() -> None:
    """A place is a name: words that resemble those of a publication do not tell where it stands."""
    point = "published-on-site"
    reader = taught_on(point)
    assert found(reader, ALIKE, point=point) == found(None, ALIKE, point=point)
    on_the_site = f"{ALIKE[:-1]}, а сайт школы – её забота."
    assert found(None, on_the_site, point=point).verdict is Verdict.MISSING
    assert found(reader, on_the_site, point=point).verdict is Verdict.SATISFIED


def test_an_offer_that_the_rules_heard_is_not_made_a_duty_by_its_words() -> None:
    offer = "Классные руководители сообщают семьям о возможности вступить в чат MAX; никто не обязан этого делать."
    act = superior("messenger-2025")
    asked = tuple(i for i in act.requirements if i.requirement.id == "families-only-offered")
    text = f"{HEAD.replace('2024', '2026')}1. {offer}\n\nДиректор                         И.И. Орлова\n"
    [finding] = check_documents(
        replace(act, requirements=asked),
        [typed_document(text, "приказ.txt")],
        "МОУ",
        finder(),
        second_reader=load_learned(),
    ).findings
    assert finding.verdict is Verdict.SATISFIED


def test_an_opinion_on_one_statement(taught: Learned) -> None:
    point = requirement("job-chat-parents")
    for texts, verdict in ((MET, Verdict.SATISFIED), (OBJECTED, Verdict.VIOLATED)):
        for text in texts:
            opinion = opinion_on(taught, point, statement(text))
            assert opinion is not None, text
            assert max(opinion.meant, key=lambda v: opinion.meant[v]) is verdict
    assert all(opinion_on(taught, point, statement(text)) is None for text in OFF)


def test_the_deciding_words_are_told_as_written_and_in_their_order(taught: Learned) -> None:
    point = requirement("job-chat-parents")
    words = deciding_words(taught, point, statement(AGAINST), Verdict.VIOLATED)
    assert words
    assert "с" not in words
    assert [AGAINST.index(word) for word in words] == sorted(AGAINST.index(word) for word in words)


@pytest.mark.parametrize(
    ("point", "clause", "verdict"),
    [
        (
            "administrator-appointed",
            "Администратора платформы в школе не будет: некому.",
            Verdict.VIOLATED,
        ),
        (
            "job-chat-parents",
            "Классный руководитель сзывает родителей в чат учебного профиля.",
            Verdict.SATISFIED,
        ),
    ],
)
def test_what_the_corpus_has_taught(point: str, clause: str, verdict: Verdict) -> None:
    """Of the examples of docs/check.md."""
    assert found(load_learned(), clause, point=point).verdict is verdict
