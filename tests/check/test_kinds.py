"""Every kind of requirement has a judge, is used by an act, and says something of any text."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actgen.check.engine import JUDGES
from actgen.model.finding import Verdict
from actgen.model.requirement import Requirement
from actgen.resources import acts_dir
from actgen.source import load_superior
from tests.check.asked import found

KINDS = {
    get_args(part.model_fields["kind"].annotation)[0] for part in get_args(get_args(Requirement)[0])
}
NEW = {
    "включение": "{вид: включение, что: [зарегистрировать, обучающиеся], во что: план контроля}",
    "формулировка": "{вид: формулировка, суть: [вести, чат], подпункты: [отвечать на вопросы родителей]}",
    "показатель": "{вид: показатель, смысл: [вести, встречи], чего: встречи, не менее: 2, за: месяц}",
    "публикация": "{вид: публикация, куда: сайт, не позднее: 19.04.2024}",
    "ознакомление": "{вид: ознакомление, кого: [педагоги, родители], под подпись: да}",
    "контроль": "{вид: контроль, поимённо: да}",
    "мероприятие": "{вид: мероприятие, что: [родительское собрание], не позднее: 19.04.2024}",
}
WORDS = [
    *"1. 2. 1.1. – : ; , . | не без кроме две 100 % 80 процентов в месяц ежемесячно ____ «Сферум»".split(),
    *"включить план внутреннего контроля проверку регистрации обучающихся рекомендовать запретить".split(),
    *"классным руководителям вести чаты с родителями отвечать на вопросы родителей встречи".split(),
    *"разместить приказ сайте стенде до 18.04.2024 после 30.04.2024 ознакомить педагогов под подпись".split(),
    *"контроль за исполнением приказа оставляю собой Орлову В.П. Срок Ответственный".split(),
    "\n",
]


def test_every_kind_has_a_judge() -> None:
    assert set(JUDGES) == KINDS


def test_every_kind_is_used_by_an_act() -> None:
    acts = list(acts_dir().glob("*-*.yaml"))
    used = {i.requirement.kind for path in acts for i in load_superior(path).requirements}
    assert used == KINDS


@pytest.mark.parametrize("kind", NEW)
@settings(max_examples=40)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_whatever_the_words_it_is_judged_with_a_reason(kind: str, words: list[str]) -> None:
    finding = found(NEW[kind], "1. Приказ " + " ".join(words))
    assert finding.reason.endswith(".")
    quoted = finding.verdict in {Verdict.SATISFIED, Verdict.PARTIAL, Verdict.VIOLATED}
    assert quoted is bool(finding.evidence)
