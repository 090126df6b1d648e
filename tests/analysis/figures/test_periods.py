"""When a figure holds, as told by its sentence and the day of publication; labelled before the program was run."""

from __future__ import annotations

import pytest

from reader.analysis import analyse

PUBLISHED = "2033-05-20"
NONE = "-"
SENTENCES = (
    ("Exports fell 3 percent last month.", "2033-04"),
    ("The ministry expects 12,000 arrivals this month.", "2033-05"),
    ("Profit rose to $4 million last quarter.", "2033-Q1"),
    ("Sales reached 400 million euros in the fourth quarter.", "2032-Q4"),
    ("It will spend 5 billion pounds in the third quarter.", "2033-Q3"),
    ("It will build 300 homes by 2040.", "2040"),
    ("Output was 12,000 tonnes in the year to March.", "2033-03"),
    ("Unemployment stood at 5.1 percent in April, down from 5.3 percent in March.", "2033-04"),
    ("In 2032, the airline carried 4.1 million passengers, sold 12 jets and cut 300 jobs.", "2032 2032 2032"),
    ("The company, founded in 1974, employs 3,000 people.", "-"),
    ("Sales reached €270 million ($295 million) in 2030.", "2030"),
    ("Some 2,000 people have signed up since January.", "-"),
    ("Revenue was $3.1 billion in fiscal 2032.", "2032"),
    ("The deficit, which was 4 percent in 2031, is now 2 percent.", "2031 -"),
    ("The harvest will start in June and 400 pickers are needed.", "-"),
    ("Prices rose 4 percent in the first half.", "2033-H1"),
    ("Inflation is forecast to average 2.4 percent next year.", "2034"),
    ("The fund grew 8 percent in the first nine months of 2032.", "2032-Q1/2032-Q3"),
    ("In the second quarter of 2031 the firm lost 40 million dollars.", "2031-Q2"),
    ("The group earned 1.2 million euros in the first nine months.", "2032-Q1/2032-Q3"),
    ("It sold 40,000 cars in December.", "2032-12"),
    ("The levy falls to 12 percent on 1 July.", "2033-07"),
    ("From 2034 the toll will be 4 euros.", "2034"),
    ("Between January and March exports came to 12 billion yen.", "2033-Q1"),
    ("Between December and February 300 mm of rain fell.", "2032-12/2033-02"),
    ("From November 1 to January 10 some 40,000 visitors came.", "2032-11/2033-01"),
    ("She said in 2030 that 40 bridges were unsafe.", "-"),
    ("Turnover rose 12 percent in Q3 2032 to 80 million euros.", "2032-Q3"),
    ("Turnover rose 12 percent in Q3.", "2032-Q3"),
    ("Rainfall in August last year was 40 mm.", "2032-08"),
    ("The clinic saw 900 patients in March and expects 1,200 in June.", "2033-03 2033-06"),
)
"""Sentences with the period of each figure in order."""


@pytest.mark.parametrize(("sentence", "periods"), SENTENCES)
def test_period_is_resolved(sentence: str, periods: str) -> None:
    figures = sorted(analyse(sentence, published=PUBLISHED).figures, key=lambda figure: figure.span.start)
    assert " ".join(figure.period or NONE for figure in figures) == periods
