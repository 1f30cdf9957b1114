"""The drawn periods and the table of readings."""

from __future__ import annotations

from povestka.report import bars, compare

from . import samples

EN = samples.NAMES["en"]


def test_case_6_draws_two_lanes_and_the_other_readings() -> None:
    chart = bars.chart(samples.case_6(), EN, "en")
    assert chart is not None
    assert [lane.key for lane in chart.lanes] == ["exit_ban", "measures"]
    ban, measures = chart.lanes
    assert ban.bars == (bars.Bar(0, bars.WIDTH, True),)
    assert ban.periods == ("from 2 February 2026, with no end so far",)
    assert len(measures.others) == 2
    assert (chart.first, chart.last) == ("2026-02-02", "2026-03-14")
    assert len(chart.months) == 1


def test_a_closed_period_says_its_length() -> None:
    chart = bars.chart(samples.case_24(), EN, "en")
    assert chart is not None
    (period,) = chart.lanes[0].periods
    assert period.endswith("inclusive (17\N{NO-BREAK SPACE}days)")
    assert chart.lanes[1].periods == ()
    assert chart.lanes[1].others


def test_a_period_ahead_is_drawn_to_the_edge_and_told_as_expected() -> None:
    chart = bars.chart(samples.case_8(), EN, "en")
    assert chart is not None
    ban, measures = chart.lanes
    assert measures.periods == ("from 9 March 2026, if nothing else happens",)
    assert measures.bars[0].left + measures.bars[0].width == bars.WIDTH
    assert ban.bars[0].width < bars.WIDTH
    assert chart.last == "2026-03-16"


def test_every_bar_lies_within_the_axis() -> None:
    for make in samples.ALL:
        chart = bars.chart(make(), {}, "ru")
        for lane in chart.lanes if chart else ():
            for bar in (*lane.bars, *(one for other in lane.others for one in other)):
                assert 0 <= bar.left < bars.WIDTH
                assert bar.left + bar.width <= bars.WIDTH + 4


def test_nothing_is_drawn_where_nothing_arises() -> None:
    assert bars.chart(samples.no_ban(), EN, "en") is None


def test_the_union_is_drawn_from_the_person_or_from_the_summonses() -> None:
    result = samples.everything()
    chart = bars.chart(result, EN, "en")
    assert chart is not None
    assert len(chart.lanes[0].bars) == 2
    result["answers"] = [one for one in result["answers"] if one["question"] == "exit_ban"]
    again = bars.chart(result, EN, "en")
    assert again is not None
    assert again.lanes[0].bars == chart.lanes[0].bars


def test_readings_side_by_side_in_case_6() -> None:
    lines = compare.lines(samples.case_6(), EN, "en")
    assert [(one.label, one.default.said, one.earliest.said, one.latest.said) for one in lines] == [
        ("Service", "10 February 2026", "9 February 2026", "10 February 2026"),
        ("Measures begin", "13 March 2026", "3 March 2026", "13 March 2026"),
    ]
    assert lines[1].default.names == lines[1].latest.names == ()
    assert lines[1].earliest.names == ("“The 20 days run from service” (CR-1)",)


def test_what_does_not_arise_or_has_no_end_is_the_latest() -> None:
    lines = compare.lines(samples.case_24(), EN, "en")
    told = {one.label: (one.earliest.said, one.latest.said) for one in lines}
    assert told["First day without the exit ban"] == ("19 February 2026", "no end by 1 April 2026")
    assert told["Measures begin"] == ("31 March 2026", "does not arise")


def test_an_answer_without_a_value_has_no_line() -> None:
    result = samples.case_6()
    del result["answers"][0]["value"]
    assert [one.label for one in compare.lines(result, EN, "en")] == ["Measures begin"]
    tags = {one.tag for one in compare.lines(samples.everything(), EN, "en")}
    assert tags == {"s2"}
