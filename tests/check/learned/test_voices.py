"""Which statements are heard, and what each may be."""

from __future__ import annotations

from actgen.check.documents.reading import read_units
from actgen.check.judging.signals import Signal
from actgen.check.learned.opinions import column
from actgen.check.learned.voices import Voice, rests_on, voices
from actgen.check.learned.weights import Learned, load_learned
from actgen.model.finding import Evidence, Verdict
from actgen.model.place import Place
from actgen.read import typed_document
from tests.check.conftest import finder, superior
from tests.check.learned.conftest import MET, OFF, statement, taught_on

POINT = "job-chat-parents"


def heard(
    reader: Learned,
    *clauses: str,
    point: str = POINT,
    act: str = "kalinin-223-09",
    signal: Signal | None = None,
    title: str = "О чатах",
) -> list[Voice]:
    """The voices of an order with these clauses."""
    body = "\n\n".join(f"{n}. {clause}" for n, clause in enumerate(clauses, 1))
    text = f"ПРИКАЗ\n\nот 16.04.2024 № 18\n\n{title}\n\nПРИКАЗЫВАЮ:\n\n{body}\n"
    reading = read_units(typed_document(text, "приказ.txt"), 0, finder())
    asked = next(i.requirement for i in superior(act).requirements if i.requirement.id == point)
    learned = column(reader, asked)
    assert learned is not None
    return voices(reader, learned, asked, signal, [reading], [reading])


def resting_on(clause: str, verdict: Verdict = Verdict.SATISFIED) -> Signal:
    return Signal(verdict, "", (Evidence(0, clause, Place()),))


def test_who_speaks_of_the_point_is_heard_and_who_speaks_of_dinner_is_not(taught: Learned) -> None:
    assert [voice.unit.text for voice in heard(taught, OFF[0], MET[0])] == [MET[0]]


def test_a_heading_states_nothing(taught: Learned) -> None:
    assert not heard(taught, OFF[0], title=MET[0].rstrip("."))


def test_what_the_rules_quote_or_a_part_of_it_is_their_own(taught: Learned) -> None:
    found = heard(taught, MET[0], MET[1], signal=resting_on(MET[0][:30]))
    assert [voice.own for voice in found] == [True, False]


def test_they_rest_on_nothing_where_they_say_nothing() -> None:
    assert not rests_on(None, statement(MET[0]))
    assert not rests_on(Signal(Verdict.MISSING, ""), statement(MET[0]))


def test_who_names_nothing_banned_permits_nothing() -> None:
    found = heard(
        load_learned(),
        "Учителям нецелесообразно вести переписку в Сферуме.",
        "Учителям вести переписку в WhatsApp.",
        point="chats-not-elsewhere",
    )
    assert [v.unit.text.endswith("WhatsApp.") for v in found if v.objects] == [True]


def test_what_ends_a_banned_service_does_not_permit_it() -> None:
    ended = "Существующие группы в WhatsApp закрыть."
    found = heard(load_learned(), ended, point="chats-not-elsewhere")
    assert not [voice for voice in found if voice.objects]


def test_a_publication_names_its_place() -> None:
    point = "published-on-site"
    found = heard(
        taught_on(point), MET[0], f"{MET[1][:-1]}, а сайт школы – её забота.", point=point
    )
    assert [voice.meets for voice in found] == [False, True]


def test_who_was_something_is_not_appointed_to_it() -> None:
    point = "administrator-appointed"
    was = "Администратором платформы была Петрова А.И. до 1 марта 2024 года."
    found = heard(load_learned(), was, point=point)
    assert found
    assert not any(voice.meets or voice.objects for voice in found)


def test_an_offer_that_the_rules_rest_on_is_no_duty() -> None:
    offer = "Классным руководителям предложить семьям вступить в чат MAX, никто не обязан."
    told = {"point": "families-only-offered", "act": "messenger-2025"}
    alone = heard(load_learned(), offer, **told)
    quoted = heard(load_learned(), offer, **told, signal=resting_on(offer))
    assert [v.objects for v in alone] == [True]
    assert [v.objects for v in quoted] == [False]


def test_private_talk_is_not_heard_of_a_ban() -> None:
    """The ban is one of the service: what is said of Telegram after work neither meets nor breaks it."""
    private = "Личная переписка работников в Telegram вне рабочего времени не ограничивается."
    point = "foreign-messengers-banned"
    assert not heard(load_learned(), private, point=point, act="messenger-2025")
    assert heard(
        load_learned(), "Работникам переписываться в Telegram.", point=point, act="messenger-2025"
    )


def test_who_only_asks_about_a_deed_neither_does_nor_refuses_it() -> None:
    asking = "Провести анкетирование об использовании «Сферума» и ВКМессенджера."
    act, point = "severodvinsk-273r", "platform-in-use"
    (voice,) = heard(load_learned(), asking, act=act, point=point)
    assert not voice.meets
    assert not voice.objects


def test_who_puts_other_things_on_the_site_does_not_publish_the_act() -> None:
    clause = "На сайте школы размещены контакты; приказ хранится в папке."
    found = heard(load_learned(), clause, point="published-on-site")
    assert not any(voice.meets for voice in found)
