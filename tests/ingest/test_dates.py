"""Lines that are a date, however they are written, and lines that are none."""

import pytest

from reader.ingest.dates import Order, parse_date, says_updated

ENGLISH = """
4 March 2021|March 4, 2021|March 4 2021|MARCH 4TH, 2021|4 MAR 2021|4 Mar, 2021|Thursday the 4th of March 2021|Thurs, Mar 4th 2021
2021-03-04|2021-03-04T23:30:00-05:00|2021/03/04 10:30|2021.03.04|2021. 3. 4.|20210304|20210304103000|04.03.2021, 17:04|2021 March 4
04-Mar-2021|04/Mar/2021|Mar-04-2021|2021-Mar-04|Thu, 04 Mar 2021 10:00:00 GMT|Thu Mar 04 10:00:00 UTC 2021|Mar 4, 2021,10:00am EST
Mar. 4, 2021 at 5:04 p.m. EST|Thu 4 Mar 2021 10.30 GMT|Published 5:04 PM EST, Thu March 4, 2021|10:30, 4 March 2021
PUBLISHED: 10:30 EST, 4 March 2021|Published at 17:04 on 4 March 2021|4 March 2021 • 10:30am|Mar 4, 2021 10:00 AM UTC-5|(4 March 2021)
Mar 4, 2021 10:00 (GMT+3)|Mar 4, 2021 (Thursday)|First published on Thu 4 Mar 2021 10.30 GMT|Originally posted: 4 March 2021
Date of publication: 4 March 2021|Published - March 04, 2021 10:00 am IST|Article published on: March 4th, 2021|Issued 4 March 2021
For immediate release: March 4, 2021|Press release, 4 March 2021|Release Date: March 4, 2021|Submitted on March 4, 2021 - 10:00
Last updated on March 4, 2021 at 5:04 pm|Posted March 4, 2021 in News|Posted On: 04 MAR 2021 5:04PM by PIB Delhi
This entry was posted on Thursday, March 4th, 2021 at 10:00 am and is filed under Ports.
"""
OTHERS = """
Jueves, 4 de marzo de 2021|Publicado el 4 de marzo de 2021|Publié le 4 mars 2021 à 10h30|Donnerstag, 4. März 2021|Stand: 04.03.2021 10:30 Uhr
Veröffentlicht am 4. März 2021|Giovedì 4 Marzo 2021|Publicado em 4 de março de 2021|4 maart 2021|4. marts 2021|4 marca 2021|4 марта 2021
4 березня 2021|4 Mart 2021|4. maaliskuuta 2021|4 Maret 2021|4. března 2021|2021. március 4.|4 Μαρτίου 2021|4 martie 2021|4 tháng 3, 2021
2021年3月4日 10:30|2021년 3월 4일|发布时间：2021-03-04 10:30
"""
NONE = """
3 days ago|Yesterday|March 2021|2021|Copyright 4 March 2021|Event date: 4 March 2021|As of March 4, 2021|Friday, 4 March 2021 to Sunday, 6 March 2021
31 February 2021|4 Marble 2021|Exports rose on 4 March 2021|4 March 2021 was a Thursday|From 4 March 2021|03/04/2021|3/4/21|10:30|1 800 2021 304
"""


def lines(table: str) -> list[str]:
    return [line for row in table.strip().splitlines() for line in row.split("|")]


@pytest.mark.parametrize("line", lines(ENGLISH) + lines(OTHERS))
def test_dates(line: str) -> None:
    assert parse_date(line) == "2021-03-04"


@pytest.mark.parametrize("line", lines(NONE))
def test_what_is_not_surely_a_date_is_none(line: str) -> None:
    assert parse_date(line) is None


@pytest.mark.parametrize(
    ("line", "order", "date"),
    [
        ("03/04/2021", "mdy", "2021-03-04"),
        ("04/03/2021", "dmy", "2021-03-04"),
        ("Posted 3/4/21", "mdy", "2021-03-04"),
        ("13/03/2021", "mdy", "2021-03-13"),
        ("13/03/2021", None, "2021-03-13"),
        ("04.03.2021", "mdy", "2021-03-04"),
    ],
)
def test_the_order_tells_day_and_month(line: str, order: Order | None, date: str) -> None:
    assert parse_date(line, order) == date


@pytest.mark.parametrize(
    "label", ["Last updated", "Aktualisiert am", "Mis à jour le", "Modified:", "更新时间"]
)
def test_labels_of_a_change(label: str) -> None:
    assert says_updated(f"{label} 4 March 2021")
    assert not says_updated("Published 4 March 2021")
