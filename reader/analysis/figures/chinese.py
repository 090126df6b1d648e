"""Figures of Chinese text: numbers with 万 and 亿, what they are of, how they moved, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from reader.analysis.document import Document
from reader.analysis.figures.scan import LONGEST
from reader.analysis.figures.tables import sections
from reader.core.brief import Bound, Change, Direction, Figure, FigureKind
from reader.core.spans import Span

SCALES = {"万亿": 1e12, "萬億": 1e12, "亿": 1e8, "億": 1e8, "千万": 1e7, "百万": 1e6, "十万": 1e5, "万": 1e4, "萬": 1e4, "千": 1e3, "百": 1e2}  # fmt: skip
KINDS: dict[str, FigureKind] = {
    "percent": "percent",
    "percentage point": "percentage_point",
    "count": "count",
}
"""Kinds that a unit alone tells; three capitals are money, all else is a measure."""
SUBJECT = 18
"""Characters of what is measured at most: what is longer is no noun phrase."""
QUARTERS = {"一": "Q1", "二": "Q2", "三": "Q3", "四": "Q4"}
_CLAUSE = re.compile(r"[，,；;：:。！!？?（）()“”\n]")
_FROM = re.compile(r"[由从從][^，,；;。]{0,8}$")
_LEVEL = re.compile(r"[，,](?:达到|達到|达|達|为|為|至)(?:约|約|近|超过)?")
_PERIOD = re.compile(
    r"(?:(\d{4})年|(今年|去年))?(?:(上|下)半年|第?([一二三四])季度|(\d{1,2})月(?!\d))|(\d{4})年"
)


def figures_in(document: Document) -> Iterator[Figure]:
    """Yield the figures of a Chinese text in order; what only says how the one before moved is its change."""
    for sentence in document.sentences:
        last: Figure | None = None
        for figure in _in_sentence(document, sentence):
            if last is not None and _tells_of(document.text, figure, last):
                last = replace(last, change=figure.change)
            elif last is not None and _goes_on(document.text, figure, last):
                change = figure.change and replace(figure.change, start=last.value)
                last = replace(figure, change=change, measures=last.measures)
            elif last is not None and _reached(document.text, figure, last):
                last = replace(figure, change=last.change, measures=last.measures, period=last.period)
            else:
                if last is not None:
                    yield last
                last = figure
        if last is not None:
            yield last


def _goes_on(text: str, figure: Figure, last: Figure) -> bool:
    """Tell "由3.1万亿元增加至3.5万亿元", from one quantity to another of its unit."""
    change = figure.change
    return (
        change is not None
        and change.end is not None
        and figure.unit == last.unit
        and _FROM.search(text, last.sentence.start, last.span.start) is not None
        and not _CLAUSE.search(text, last.span.end, figure.span.start)
    )


def _reached(text: str, figure: Figure, last: Figure) -> bool:
    """Tell "出口增长12%，达到45亿元", a change and then what it led to."""
    return (
        last.change is not None
        and last.change.value is not None
        and figure.measures is None
        and figure.change is None
        and _LEVEL.fullmatch(text, last.span.end, figure.span.start) is not None
    )


def _tells_of(text: str, figure: Figure, last: Figure) -> bool:
    """Tell "，同比增长8.6%", which has no subject of its own, behind a quantity that is no change itself."""
    change = figure.change
    return (
        change is not None
        and change.value is not None
        and last.change is None
        and figure.measures is None
        and len(_CLAUSE.findall(text, last.span.end, figure.span.start)) == 1
    )


def _in_sentence(document: Document, sentence: Span) -> Iterator[Figure]:
    text = document.text
    end = min(sentence.end, sentence.start + LONGEST)
    read = sentence.start
    for match in _quantity().finditer(text, sentence.start, end):
        start = match.start()
        clause = max((stop.end() for stop in _CLAUSE.finditer(text, read, start)), default=read)
        read = match.end()
        moved = _moved().search(text, clause, start)
        measures, per = _subject(text[clause : moved.start() if moved else start])
        value = _number(match["value"], match["scale"])
        low = _number(match["low"], match["lowscale"] or match["scale"]) if match["low"] else None
        symbol = _units()[match["unit"]]
        kind = KINDS.get(symbol) or (
            "money" if len(symbol) == 3 and symbol.isupper() and symbol != "TEU" else "measure"
        )
        unit = match["unit"] if kind == "count" else symbol
        stop = match.end("about") if match["about"] else match.end("unit")
        yield Figure(
            id="",
            span=Span(match.start("low") if low is not None else match.start("value"), stop),
            value=None if low is not None else value,
            low=low,
            high=value if low is not None else None,
            bound=_bound(match),
            kind=kind,
            unit=unit,
            per=per,
            measures=measures,
            change=_change(moved, value, unit) if moved else None,
            period=_period(text[sentence.start : start], document.published),
            place=None,
            sentence=sentence,
            rank=0,
        )


def _number(digits: str, scale: str | None) -> float:
    return float(digits.replace(",", "")) * SCALES.get(scale or "", 1.0)


def _bound(match: re.Match[str]) -> Bound:
    if match["bound"]:
        return _bounds()[match["bound"]]
    if match["more"]:
        return ">"
    return {"左右": "~", "上下": "~", "以上": ">=", "以下": "<="}.get(match["about"] or "", "=")  # type: ignore[return-value]


def _change(moved: re.Match[str], value: float, unit: str) -> Change:
    direction: Direction = "up" if moved["verb"] in _words("up") else "down"
    if moved["to"]:
        return Change(direction, end=value, comparison=moved["comparison"])
    return Change(direction, value=value, unit=unit, comparison=moved["comparison"])


def _subject(before: str) -> tuple[str | None, str | None]:
    """Return what is measured, and per what: the words of the clause before the number, without times, verbs and links."""
    about = before.strip(" 、·")
    per = _per().search(about)
    about = about[: per.start()] if per else about
    about = _times().sub("", about)
    about = re.split(_any("before"), about)[-1]
    about = re.sub(rf"(?:{_any('links')})+$", "", about).strip(" 、")
    return (about if 0 < len(about) <= SUBJECT else None), per and _rates()[per[1]]


def _period(before: str, published: str | None) -> str | None:
    """Return the last period named before the number: "2031-H1", "2031-Q2", "2031-07" or "2031"."""
    found = [*_PERIOD.finditer(before)]
    if not found:
        return None
    year, relative, half, quarter, month, alone = found[-1].groups()
    if alone:
        return alone
    if not year:
        if not published:
            return None
        year = str(int(published[:4]) - (relative == "去年"))
    if half:
        return f"{year}-H{1 if half == '上' else 2}"
    return f"{year}-{QUARTERS[quarter] if quarter else f'{int(month):02}'}"


def _words(section: str) -> list[str]:
    return sections("chinese")[section].split(", ")


@cache
def _any(section: str) -> str:
    return "|".join(_longest_first(_words(section)))


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(map(re.escape, words), key=len, reverse=True)


@cache
def _units() -> dict[str, str]:
    return _paired("unit ")


@cache
def _rates() -> dict[str, str]:
    """Per what a number may be: units, and times."""
    return {**_units(), **_paired("per ")}


@cache
def _bounds() -> dict[str, Bound]:
    return _paired("bound ")  # type: ignore[return-value]


def _paired(prefix: str) -> dict[str, str]:
    found = sections("chinese").items()
    return {
        word: name.removeprefix(prefix)
        for name, words in found
        if name.startswith(prefix)
        for word in words.split(", ")
    }


@cache
def _per() -> re.Pattern[str]:
    """Per what a number is, right before it: "房价每平方米3.2万元"."""
    return re.compile(rf"每({'|'.join(_longest_first(_rates()))})$")


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"^(?:(?:\d{{4}}年|\d+月|\d+日|{_any('times')})[的底末]?)+")


@cache
def _quantity() -> re.Pattern[str]:
    """A number with its scale and unit; after 第 or a letter it is a name."""
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    scale = "|".join(_longest_first(SCALES))
    unit = "|".join(_longest_first(_units()))
    return re.compile(
        rf"(?<![A-Za-z\d.,第])(?P<bound>{'|'.join(_longest_first(_bounds()))})?\s*"
        rf"(?:(?P<low>{number})(?P<lowscale>{scale})?(?:{unit})?\s*[-–—~～至到]\s*)?"
        rf"(?P<value>{number})\s*(?P<more>[多余餘])?(?P<scale>{scale})?(?:[多余餘])?\s*(?P<unit>{unit})(?P<about>左右|上下|以上|以下)?"
    )


@cache
def _moved() -> re.Pattern[str]:
    """The trend word that ends right before a number, with what it is compared to."""
    return re.compile(
        rf"(?P<comparison>同比|环比|環比|[较較比][^，。；\d]{{1,14}}?)?(?:实际|实现|名义|仅|共)?"
        rf"(?P<verb>{_any('up')}|{_any('down')})(?:了|约|近|超过)?(?P<to>至|到)?\s*$"
    )
