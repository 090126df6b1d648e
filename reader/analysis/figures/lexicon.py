"""Words about numbers (data): number words, scales, currencies, measures, bounds, trends, comparisons."""

from __future__ import annotations

from reader.analysis.figures.tables import listed, paired

ONES = {w: i for i, w in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])} | {"nought": 0}  # fmt: skip
TENS = {
    w: 10 * i
    for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
          "crore": 1e7, "crores": 1e7, "lakh": 1e5, "lakhs": 1e5, "dozen": 12.0, "mn": 1e6, "thous": 1e3, "thsd": 1e3, "mlrd": 1e9, "mln": 1e6, "bn": 1e9, "bln": 1e9,
          "tn": 1e12, "trn": 1e12, "trln": 1e12, "mil": 1e6, "cr": 1e7, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "dozens": 12.0}  # fmt: skip
ABBREVIATED = frozenset("mn mln bn bln thous thsd mlrd tn trn trln mil cr".split())
"""Scales that may be written with a full stop."""
LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Scales only when glued to a number that is money or counts something."""

FRACTIONS = {"half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2,
             "fifths": 0.2, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "sevenths": 1 / 7, "ninth": 1 / 9, "ninths": 1 / 9, "eighth": 0.125, "eighths": 0.125, "tenth": 0.1, "tenths": 0.1,
             "hundredth": 0.01, "hundredths": 0.01, "thousandth": 0.001, "thousandths": 0.001}  # fmt: skip
FOLDS = {f"{word}fold": float(value) for word, value in {**ONES, **TENS, "hundred": 100}.items() if value > 1}
"""Multiples in one word: "twofold"."""
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅛": 0.125, "⅜": 0.375,
          "⅝": 0.625, "⅞": 0.875}  # fmt: skip

CURRENCY_SYMBOLS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
                    "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₪": "ILS"}  # fmt: skip
CURRENCY_PREFIXES = {"us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD",
                     "nt": "TWD", "r": "BRL", "mx": "MXN", "cn": "CNY"}  # fmt: skip
"""Letters before $ (or, for cn, before ¥)."""
CURRENCY_CODES = frozenset(
    (
        "USD EUR GBP JPY CNY RMB AUD CAD NZD HKD SGD CHF SEK NOK DKK INR KRW TWD RUB BRL MXN ZAR TRY PLN CZK HUF THB IDR MYR"
        " PHP VND ILS AED SAR QAR KWD EGP NGN KES PKR BDT UAH KZT ARS CLP COP IRR IQD LKR NPR GHS UGX TZS JOD OMR BHD LBP RON BGN RSD ISK UZS MNT UYU"
    ).split()
)
WRITTEN_CURRENCIES = {
    "RMB": "CNY",
    "Rs": "INR",
    "RM": "MYR",
    "Rp": "IDR",
    "SFr": "CHF",
    "Fr": "CHF",
    "kr": "SEK",
    "zł": "PLN",
    "NIS": "ILS",
    "Tk": "BDT",
    "KSh": "KES",
    "Ksh": "KES",
    "Dh": "AED",
    "Dhs": "AED",
    "QR": "QAR",
    "SR": "SAR",
}
"""What stands before a number for a currency, other than symbols and codes."""
SCALED_CURRENCIES = {"R": "ZAR", "N": "NGN"}
"""Letters that are a currency only before a number with its scale: "R450 million"."""
CURRENCY_WORDS = paired("currencies")
NATIONS = paired("nations")
"""Nations by the adjective that stands before a currency's name."""
NATIONAL = frozenset(
    "dollar dollars pound pounds peso pesos franc francs krone kroner krona kronor crown crowns rupee rupees yen yuan lira liras dinar"
    " dinars dirham dirhams riyal riyals rial rials shilling shillings rouble roubles ruble rubles won real reais rand baht".split()
)

BEGINNINGS = (
    frozenset(
        "a an half quarter several few dozens tens scores hundreds thousands millions billions minus - − –".split()
    )
    | frozenset((*ONES, *TENS, *SCALES, *FRACTIONS, *FOLDS, *VULGAR))
    | {"ps"}
    | frozenset((*CURRENCY_SYMBOLS, *CURRENCY_PREFIXES))
    | frozenset(code.lower() for code in (*CURRENCY_CODES, *WRITTEN_CURRENCIES, *SCALED_CURRENCIES))
)
"""What a quantity may begin with, other than digits."""

PERCENT = frozenset("% percent pct pc ％".split())
MEASURES = paired("measures")
MEASURED_ONCE = listed("measured_once")
LETTER_MEASURES = paired("symbols")
"""Written glued or after a blank; a letter alone counts only glued."""
DURATIONS = {"second": "s", "seconds": "s", "sec": "s", "minute": "min", "minutes": "min", "min": "min", "mins": "min",
             "hour": "h", "hours": "h", "hrs": "h", "day": "day", "days": "day", "week": "week", "weeks": "week",
             "month": "month", "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
             "quarters": "quarter", "century": "century", "centuries": "century", "night": "night", "nights": "night", "fortnight": "fortnight"}  # fmt: skip
SQUARE = frozenset("square sq cubic cu".split())
SQUARE_LETTERS = {"sqm": "m²", "sqft": "ft²", "sqkm": "km²"}
SPEEDS = {
    ("km", "h"): "km/h",
    ("km", "hour"): "km/h",
    ("mi", "hour"): "mph",
    ("m", "second"): "m/s",
    ("km", "second"): "km/s",
    ("km", "s"): "km/s",
    ("m", "s"): "m/s",
    ("Mbit", "second"): "Mbps",
    ("Gbit", "second"): "Gbps",
    ("Mbit", "s"): "Mbps",
    ("Gbit", "s"): "Gbps",
}
PERIODS = listed("periods")

VERBAL_BOUNDS = listed("verbal_bounds")

ABOUT = frozenset(
    "than about least over nearly some to around almost another further additional extra".split()
)
"""Words before a number that is a count, no year and no label."""

SOFTENED = frozenset(
    "about around nearly almost roughly approximately just only more less over under than".split()
)
"""Words before an amount that say how exact it is."""

COMPARISONS: tuple[str, ...] = (
    "year on year", "year-on-year", "year over year", "year-over-year", "month on month", "month-on-month", "month over month",
    "month-over-month", "quarter on quarter", "quarter-on-quarter", "from a year earlier", "from a year ago", "from the previous year",
    "from the year before", "from the same period last year", "from the previous month", "from the previous quarter",
    "from the month before", "from last year", "than a year earlier", "than a year ago", "than last year", "than the year before",
    "than in the previous year", "compared with a year earlier", "compared with the previous year", "compared with last year",
    "compared to last year", "compared to a year earlier", "compared to the previous year", "over the previous year", "on the year",
    "on the month", "on the quarter", "a year earlier", "a year ago", "on a year earlier", "on the previous year", "annually",
    "from the same period a year earlier", "from a month earlier", "over the same period", "on last year",
    "than the previous year", "compared with the same period last year", "compared with the same period a year earlier", "yoy",
)  # fmt: skip

RANGING = listed("ranging")
MONTHS = {m: i for i, names in enumerate(
    ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"], 1) for m in names.split()}  # fmt: skip
LABELS = listed("labels")

TENORS = listed("tenors")
NORMS = listed("norms")

STRUCTURAL = listed("structural")

MODIFYING = listed("modifying")

BETWEEN = listed("between")

GATHERED = listed("gathered")

ABSTRACT = listed("abstract")

STOP = listed("stop")

SKIPPED = listed("skipped")
