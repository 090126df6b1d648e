"""Figures of Chinese text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis import analyse
from reader.core.brief import Change, Figure

UP_63 = Change("up", 63.5, "percent", "同比")


def figures(text: str) -> tuple[Figure, ...]:
    return analyse(text, published="2031-07-15", language="zh").figures


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("下半年将投资38亿元。", 3.8e9, "CNY", "money"),
        ("出口额达1,260.5亿美元。", 1.2605e11, "USD", "money"),
        ("固定資產投資為3.1萬億元。", 3.1e12, "CNY", "money"),
        ("建成5G基站142.5万个。", 1_425_000, "个", "count"),
        ("港区岸电使用率达到92%。", 92, "percent", "percent"),
        ("利率上升了1.1个百分点。", 1.1, "percentage point", "percentage_point"),
        ("铁路全长1300公里。", 1300, "km", "measure"),
        ("明州港完成吞吐量1260万标准箱。", 1.26e7, "TEU", "measure"),
    ],
)
def test_value_unit_and_kind(text: str, value: float, unit: str, kind: str) -> None:
    figure = only(text)
    assert figure.value == pytest.approx(value)
    assert (figure.unit, figure.kind) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("中小企业超过4000万户。", ">"),
        ("中小企业4000多万户。", ">"),
        ("成本不足3万元。", "<"),
        ("全长约1300公里。", "~"),
        ("占比90%以上。", ">="),
    ],
)
def test_bounds(text: str, bound: str) -> None:
    assert only(text).bound == bound


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("今年上半年，明州港完成集装箱吞吐量1260万标准箱。", "集装箱吞吐量"),
        ("港区岸电使用率达到92%。", "港区岸电使用率"),
        ("营收增长17.7%。", "营收"),
        ("房价每平方米3.2万元。", "房价"),
    ],
)
def test_what_is_measured(text: str, measures: str) -> None:
    assert only(text).measures == measures


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("手机出货量2.66亿部，同比增长63.5%。", UP_63),
        ("出口额达12亿美元，比上年同期下降3.2%。", Change("down", 3.2, "percent", "比上年同期")),
        ("使用率达到92%，比去年同期提高11个百分点。", Change("up", 11, "percentage point", "比去年同期")),
        ("失业率降至4.8%。", Change("down", end=4.8)),
        ("出口增长63.5%，达到45亿元。", replace(UP_63, comparison=None)),
        ("投资由3.1万亿元增加至3.5万亿元。", Change("up", start=3.1e12, end=3.5e12)),
    ],
)
def test_changes(text: str, change: Change) -> None:
    assert only(text).change == change


def test_a_change_with_a_subject_of_its_own_is_a_figure_of_its_own() -> None:
    first, second = figures("手机出货量2.66亿部，软件营收同比增长63.5%。")
    assert first.change is None
    assert (second.measures, second.change) == ("软件营收", UP_63)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今年上半年，港口完成吞吐量12万吨。", "2031-H1"),
        ("去年四季度出口额为12亿元。", "2030-Q4"),
        ("2029年，出口额为12亿元。", "2029"),
        ("6月出口额为12亿元。", "2031-06"),
        ("出口额为12亿元。", None),
    ],
)
def test_periods(text: str, period: str | None) -> None:
    assert only(text).period == period


def test_a_range_and_a_rate() -> None:
    growth = only("预计增速在5%—6%左右。")
    assert (growth.value, growth.low, growth.high, growth.bound) == (None, 5, 6, "~")
    assert only("房价每平方米3.2万元。").per == "m²"


@pytest.mark.parametrize(
    "text",
    [
        "2031年7月15日，会议在明州举行。",
        "根据第3条，不得停泊。",
        "请拨打电话010-66012345。",
        "5G网络已经开通。",
    ],
)
def test_dates_numbers_of_clauses_and_telephones_are_no_figures(text: str) -> None:
    assert not figures(text)
