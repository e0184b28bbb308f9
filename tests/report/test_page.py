"""The page: one file that fetches nothing, every link leads somewhere, other people's texts stay texts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from actgen.model.finding import CheckResult
from actgen.render.seal import unbroken
from actgen.report.groups import Group
from actgen.report.page import as_html
from actgen.report.view import View
from actgen.report.view_model import build

ON = datetime.date(2024, 5, 2)


@pytest.fixture
def page(sample: CheckResult) -> Any:
    return html.document_fromstring(as_html(sample, View(on=ON)))


def test_it_needs_nothing_else(sample: CheckResult) -> None:
    text = as_html(sample).decode()
    assert not re.findall(r'\b(?:src|srcset|action|data)="', text)
    assert all(link.startswith("#") for link in re.findall(r'href="([^"]*)"', text))
    assert "url(" not in text
    assert "@import" not in text
    assert "default-src 'none'" in text


def test_it_is_ours_to_replace(sample: CheckResult) -> None:
    page = as_html(sample)
    assert unbroken(page)
    assert not unbroken(page.replace(b"Telegram", b"MAX", 1))


def test_every_link_leads_to_one_place(page: Any) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href")} <= set(ids)
    described = page.xpath("//@aria-labelledby | //@aria-describedby | //@data-copy")
    assert set(described) <= set(ids)


def test_every_point_is_there_once_in_the_order_of_the_report(
    page: Any, sample: CheckResult
) -> None:
    points = page.xpath("//*[contains(concat(' ', @class, ' '), ' point ')]/@id")
    assert points == [f"p{point.number}" for point in build(sample).points]


def test_a_quote_leads_to_its_words_and_the_words_back(page: Any, sample: CheckResult) -> None:
    foreign = next(p for p in build(sample).points if p.requirement == "foreign")
    place = page.get_element_by_id(f"q{foreign.number}-1")
    assert place.getparent().text_content().startswith("2. Резервный")
    assert page.xpath(f"//a[@class='ref violated' and @href='#p{foreign.number}']")
    marks = page.xpath(f"//mark[contains(@data-quotes, 'q{foreign.number}-1')]")
    assert "".join(mark.text for mark in marks) == "Резервный чат вести в Telegram."


def test_the_gravest_verdict_colours_what_quotes_share(page: Any) -> None:
    assert [(mark.get("class"), mark.text) for mark in page.xpath("//mark")][2:5] == [
        ("partial", "с заместителями;"),
        ("partial", "с родителями <всех> классов."),
        ("violated", "Резервный "),
    ]


def test_documents_are_shown_as_they_were_read(page: Any) -> None:
    order, plan, scan = page.xpath("//article[@class='document']")
    assert order.xpath(".//*[@class='columns']/div/p/text()") == ["Директору", "УТВЕРЖДАЮ"]
    assert order.xpath(".//*[@class='mark-label']/text()") == ["1.", "–", "–", "2.", "3."]
    assert plan.xpath(".//thead//th//p/text()") == ["Мероприятие", "Срок"]
    assert plan.xpath(".//td[@colspan='2']//p/text()") == ["Раздел 1"]
    assert "документ не прочитан" in scan.text_content()
    assert "Страница 3 не распознана" in order.text_content()


def test_what_was_recognised_badly_says_so(sample: CheckResult) -> None:
    order = sample.documents[0]
    first, *others = order.paragraphs
    doubtful = replace(order, paragraphs=(first._replace(confidence=0.3), *others))
    page = html.document_fromstring(as_html(replace(sample, documents=(doubtful,), findings=())))
    (told,) = page.xpath("//*[@class='unsure']")
    assert told.getparent().text_content() == f"распознано неуверенно {first.text}"


def test_ready_words_can_be_copied_and_the_demand_read(page: Any, sample: CheckResult) -> None:
    foreign = next(p for p in build(sample).points if p.requirement == "foreign")
    article = page.get_element_by_id(f"p{foreign.number}")
    copied = article.xpath(".//button/@data-copy")
    assert [page.get_element_by_id(id_).text for id_ in copied] == [foreign.wording]
    assert article.xpath(".//blockquote/text()") == ["не пользоваться иностранными мессенджерами"]


def test_many_quotes_unfold_and_each_leads_to_its_place(sample: CheckResult) -> None:
    foreign = next(f for f in sample.findings if f.requirement == "foreign")
    many = replace(foreign, evidence=foreign.evidence * 8)
    page = html.document_fromstring(as_html(replace(sample, findings=(many,))))
    links = page.xpath("//ul[@class='quotes']//a/@href")
    assert links == [f"#q1-{number}" for number in range(1, 9)]
    assert len(page.xpath("//details//ul[@class='quotes']//a")) == 3
    assert {link[1:] for link in links} <= set(page.xpath("//@id"))


def test_every_group_has_a_filter_that_works_without_a_script(
    page: Any, sample: CheckResult
) -> None:
    style = page.xpath("string(//style)")
    for group in Group:
        box = page.get_element_by_id(f"show-{group.value}")
        assert (box.get("checked") is not None) == (group is not Group.NOT_APPLICABLE)
        assert f":root:has(#show-{group.value}:not(:checked)) .group.{group.value}" in style
    assert page.get_element_by_id("show-advised").get("checked") is not None
    advised = page.xpath("//*[contains(concat(' ', @class, ' '), ' advised ')]/@id")
    assert advised == [f"p{p.number}" for p in build(sample).points if p.requirement == "status"]
    assert page.xpath("//button/@hidden")  # shown by the script, for without it they do nothing


def test_what_does_not_apply_is_shown_at_first_on_demand(sample: CheckResult) -> None:
    page = html.document_fromstring(as_html(sample, View(everything=True)))
    assert page.get_element_by_id("show-not_applicable").get("checked") is not None


def test_texts_of_others_are_no_markup(sample: CheckResult) -> None:
    wicked = "</script><script>alert(1)</script>\x00\x0b\ud800"
    findings = tuple(
        replace(f, title=wicked, reason=wicked, suggestion=wicked, demand=wicked, warning=wicked)
        for f in sample.findings
    )
    documents = tuple(replace(d, file=wicked) for d in sample.documents[1:])
    page = as_html(replace(sample, findings=findings, documents=(sample.documents[0], *documents)))
    parsed = html.document_fromstring(page)
    assert len(parsed.xpath("//script")) == 1
    assert "alert" not in parsed.xpath("string(//script)")
    assert b"\x00" not in page


def test_one_document_and_nothing_to_mend(clean_sample: CheckResult) -> None:
    page = html.document_fromstring(as_html(clean_sample))
    assert page.xpath("//*[contains(@class, 'conclusion')]/text()") == [
        "Всё обязательное выполнено."
    ]
    assert not page.xpath("//*[@class='steps']")


def test_the_body_is_the_reviewed_one(
    sample: CheckResult, golden: Callable[[str, str], None]
) -> None:
    text = as_html(sample, View(on=ON)).decode()
    body = text[text.index("<body>") : text.index("<script>")]
    lines = (line.rstrip() for line in body.splitlines())
    golden("report-sample.html", "\n".join(line for line in lines if line) + "\n")
