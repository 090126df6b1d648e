"""Words about numbers (data): number words, scales, currencies, measures, bounds, trends, comparisons."""

from __future__ import annotations

from reader.core.brief import Bound


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _pairs(lines: str) -> dict[str, str]:
    """Read "symbol: word, word" lines into word -> symbol."""
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        symbol, _, words = line.strip().partition(": ")
        for word in words.split(", "):
            found[word] = symbol
    return found


ONES = {w: i for i, w in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
TENS = {
    w: 10 * i
    for i, w in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
          "crore": 1e7, "crores": 1e7, "lakh": 1e5, "lakhs": 1e5, "dozen": 12.0, "mn": 1e6, "thous": 1e3, "thsd": 1e3, "mlrd": 1e9, "mln": 1e6, "bn": 1e9, "bln": 1e9,
          "tn": 1e12, "trn": 1e12, "trln": 1e12, "mil": 1e6, "cr": 1e7, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "dozens": 12.0}  # fmt: skip
ABBREVIATED = _set("mn mln bn bln thous thsd mlrd tn trn trln mil cr")
"""Scales that may be written with a full stop."""
LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Scales only when glued to a number that is money or counts something."""

FRACTIONS = {"half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2,
             "fifths": 0.2, "sixth": 1 / 6, "sixths": 1 / 6, "eighth": 0.125, "eighths": 0.125, "tenth": 0.1, "tenths": 0.1}  # fmt: skip
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8, "⅛": 0.125, "⅜": 0.375,
          "⅝": 0.625, "⅞": 0.875}  # fmt: skip

CURRENCY_SYMBOLS = {"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH",
                    "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₪": "ILS"}  # fmt: skip
CURRENCY_PREFIXES = {"us": "USD", "u.s.": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "hk": "HKD", "nz": "NZD", "s": "SGD",
                     "nt": "TWD", "r": "BRL", "mx": "MXN", "cn": "CNY"}  # fmt: skip
"""Letters before $ (or, for cn, before ¥)."""
CURRENCY_CODES = _set(
    "USD EUR GBP JPY CNY RMB AUD CAD NZD HKD SGD CHF SEK NOK DKK INR KRW TWD RUB BRL MXN ZAR TRY PLN CZK HUF THB IDR MYR"
    " PHP VND ILS AED SAR QAR KWD EGP NGN KES PKR BDT UAH KZT ARS CLP COP"
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
}
"""What stands before a number for a currency, other than symbols and codes."""
CURRENCY_WORDS = _pairs("""
USD: dollar, dollars, bucks, greenbacks
GBP: pound, pounds, sterling
EUR: euro, euros
JPY: yen
CNY: yuan, renminbi, rmb
INR: rupee, rupees, rs
KRW: won
RUB: rouble, roubles, ruble, rubles
CHF: franc, francs
SEK: krona, kronor
kroner: krone, kroner
CZK: korunas, koruny
crowns: crown, crowns
koruna: koruna
PLN: zloty, zlotys
HUF: forint, forints
TRY: lira, liras
ILS: shekel, shekels
ZAR: rand
THB: baht
IDR: rupiah
MYR: ringgit
VND: dong
BRL: reais, real
pesos: peso, pesos
AED: dirham, dirhams
SAR: riyal, riyals
UAH: hryvnia, hryvnias
NGN: naira
KZT: tenge
DEM: marks, deutschmarks
dinars: dinar, dinars
BDT: taka
ETB: birr
shillings: shilling, shillings
GHS: cedi, cedis
MMK: kyat, kyats
GEL: lari
AMD: dram, drams
AZN: manat, manats
RON: leu, lei
BGN: lev, leva
PTE: escudo, escudos
NLG: guilder, guilders
paise: paise, paisa
pence: pence, penny
cent: cents
""")
NATIONS = {"australian": "AUD", "canadian": "CAD", "hong kong": "HKD", "new zealand": "NZD", "singapore": "SGD", "taiwan": "TWD",
           "us": "USD", "u.s.": "USD", "american": "USD", "british": "GBP", "egyptian": "EGP", "chinese": "CNY", "japanese": "JPY",
           "swiss": "CHF", "danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "indian": "INR", "pakistani": "PKR",
           "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP", "mexican": "MXN"}  # fmt: skip
NATIONAL = _set(
    "dollar dollars pound pounds peso pesos franc francs krone kroner krona kronor crown crowns rupee rupees yen yuan"
)

PERCENT = _set("% percent pct pc ％")
MEASURES = _pairs("""
km: km, kms, kilometre, kilometres, kilometer, kilometers
m: metre, metres, meter, meters
cm: cm, centimetre, centimetres, centimeter, centimeters
mm: mm, millimetre, millimetres, millimeter, millimeters
mi: mile, miles, mi
ft: ft, foot, feet
in: in, inch, inches
yd: yard, yards, yd, yds
kg: kg, kgs, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos
g: gram, grams, gramme, grammes
mg: mg, milligram, milligrams
t: tonne, tonnes, ton, tons
lb: lb, lbs
oz: ounce, ounces, oz
L: litre, litres, liter, liters
mL: ml, millilitre, millilitres
gal: gallon, gallons
pint: pint, pints
bbl: barrel, barrels
ha: hectare, hectares, ha
acre: acre, acres
W: watt, watts
kW: kw, kilowatt, kilowatts
MW: mw, megawatt, megawatts
GW: gw, gigawatt, gigawatts
TW: terawatt, terawatts
Wh: watt-hour, watt-hours
kWh: kwh, kilowatt-hour, kilowatt-hours, kilowatt-hours
MWh: mwh, megawatt-hour, megawatt-hours
GWh: gwh, gigawatt-hour, gigawatt-hours
TWh: twh, terawatt-hour, terawatt-hours
V: volt, volts
Hz: hertz, hz
MHz: mhz, megahertz
GHz: ghz, gigahertz
KB: kb, kilobyte, kilobytes
MB: mb, megabyte, megabytes
GB: gb, gigabyte, gigabytes
TB: tb, terabyte, terabytes
PB: petabyte, petabytes
Mbps: mbps
Gbps: gbps
mph: mph
km/h: kph, kmh
mpg: mpg
rpm: rpm
hp: hp, horsepower
kcal: kcal, kilocalorie, kilocalories, calorie, calories
J: joule, joules
Pa: pascal, pascals
dB: decibel, decibels
knot: knot, knots
ppm: ppm, ppb
magnitude: magnitude
nm: nm, nanometre, nanometres, nanometer, nanometers
µm: µm, μm, um, micron, microns, micrometre, micrometres
µg: µg, μg, mcg, microgram, micrograms
mAh: mah
Ah: ah
lb-ft: lb-ft, pound-feet, pound-foot, foot-pounds, foot-pound, ft-lb, ft-lbs, ft-lbf
Nm: newton-metre, newton-metres, newton-meter, newton-meters
MP: mp, megapixel, megapixels
kbps: kbps, kbit
Mbit: mbit, megabit, megabits
Gbit: gbit, gigabit, gigabits
Tbps: tbps
bhp: bhp
fps: fps
kHz: khz, kilohertz
THz: thz
kV: kv, kilovolt, kilovolts
mV: mv
mW: milliwatt, milliwatts
A: ampere, amperes, amp, amps
mA: milliamp, milliamps
kA: ka
N: newton, newtons
kN: kn, kilonewton, kilonewtons
kPa: kpa, kilopascal, kilopascals
MPa: mpa, megapascal, megapascals
GPa: gpa
hPa: hpa, millibar, millibars
bar: bars
psi: psi
ksi: ksi
kJ: kj, kilojoule, kilojoules
MJ: mj, megajoule, megajoules
GJ: gj
cc: cc
dl: dl
hl: hl, hectolitre, hectolitres
K: kelvin
Bq: becquerel, becquerels
mSv: msv, millisievert, millisieverts
lux: lux
lumen: lumen, lumens
carat: carat, carats
stone: stone
furlong: furlong, furlongs
fathom: fathom, fathoms
ly: light-year, light-years
AU: au
""")
LETTER_MEASURES = {"C": "°C", "F": "°F", "m": "m", "km": "km", "GW": "GW", "MW": "MW", "kW": "kW", "W": "W", "t": "t", "g": "g",
                   "L": "L", "l": "L", "TB": "TB", "GB": "GB", "MB": "MB", "GWh": "GWh", "TWh": "TWh", "kWh": "kWh", "MWh": "MWh",
                   "V": "V", "h": "h", "A": "A", "N": "N", "J": "J", "Nm": "Nm", "nm": "nm", "MP": "MP", "mW": "mW",
                   "mAh": "mAh", "kV": "kV", "MPa": "MPa", "GPa": "GPa", "kPa": "kPa", "kN": "kN", "mV": "mV", "Pa": "Pa",
                   "Hz": "Hz", "PS": "PS", "mol": "mol"}  # fmt: skip
"""Written glued or after a blank; a letter alone counts only glued."""
DURATIONS = {"second": "s", "seconds": "s", "sec": "s", "minute": "min", "minutes": "min", "min": "min", "mins": "min",
             "hour": "h", "hours": "h", "hrs": "h", "day": "day", "days": "day", "week": "week", "weeks": "week",
             "month": "month", "months": "month", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
             "century": "century", "centuries": "century", "night": "night", "nights": "night", "fortnight": "fortnight"}  # fmt: skip
SQUARE = _set("square sq cubic cu")
SQUARE_LETTERS = {"sqm": "m²", "sqft": "ft²", "sqkm": "km²"}
SPEEDS = {
    ("km", "h"): "km/h",
    ("km", "hour"): "km/h",
    ("mi", "hour"): "mph",
    ("m", "second"): "m/s",
    ("m", "s"): "m/s",
}
PERIODS = _set("year month week day hour minute second quarter night head person capita share barrel tonne ton kilogram kg litre"
               " liter gallon square cubic ounce pound household metre meter kilometre mile unit 100 1000 million piece")  # fmt: skip

BOUNDS_BEFORE: tuple[tuple[str, Bound], ...] = (
    ("no fewer than", ">="), ("not less than", ">="), ("no less than", ">="), ("at least", ">="), ("a minimum of", ">="),
    ("minimum of", ">="), ("no more than", "<="), ("no longer than", "<="), ("not more than", "<="), ("at most", "<="), ("up to", "<="), ("a maximum of", "<="),
    ("as many as", "<="), ("as much as", "<="), ("maximum of", "<="), ("more than", ">"), ("greater than", ">"), ("higher than", ">"),
    ("in excess of", ">"), ("upwards of", ">"), ("over", ">"), ("above", ">"), ("exceeding", ">"), ("exceeded", ">"), ("exceed", ">"),
    ("surpassing", ">"), ("surpassed", ">"), ("topping", ">"), ("less than", "<"), ("fewer than", "<"), ("lower than", "<"),
    ("under", "<"), ("below", "<"), ("just under", "<"), ("just over", ">"), ("well over", ">"), ("nearly", "~"), ("almost", "~"),
    ("about", "~"), ("around", "~"), ("roughly", "~"), ("approximately", "~"), ("some", "~"), ("close to", "~"),
    ("approaching", "~"), ("an estimated", "~"), ("estimated", "~"), ("approx", "~"), ("circa", "~"), ("~", "~"), ("an average of", "~"),
    ("upward of", ">"), ("north of", ">"), ("south of", "<"), ("shy of", "<"), ("short of", "<"), ("in the region of", "~"),
    ("virtually", "~"), ("practically", "~"), ("barely", "~"), ("scarcely", "~"), ("as little as", ">="), ("as few as", ">="),
    ("as low as", ">="), ("as high as", "<="), ("no higher than", "<="), ("no greater than", "<="), ("not exceed", "<="),
    ("not exceeding", "<="), ("over the age of", ">"), ("above the age of", ">"), ("under the age of", "<"),
    ("below the age of", "<"), ("topped", ">"), ("tops", ">"), ("more or less", "~"), ("upto", "<="), ("somewhere around", "~"),
    (">", ">"), ("<", "<"), ("≥", ">="), ("≤", "<="), ("≈", "~"), ("sub", "<"),
)  # fmt: skip
"""Words before a number and the bound they set; longer ones first where one ends another."""

VERBAL_BOUNDS = _set("exceeding exceeded exceed surpassing surpassed topping topped tops")
"""Those that are verbs, and no words of the quantity."""

OR_ELSE: dict[str, Bound] = {
    "more": ">=", "over": ">=", "above": ">=", "older": ">=", "less": "<=", "fewer": "<=", "under": "<=", "below": "<=",
    "younger": "<=", "so": "~", "thereabouts": "~",
}  # fmt: skip
"""Words after "or" that make a bound of the number before it."""
ABOUT = _set("than about least over nearly some to around almost")
"""Words before a number that is a count, no year and no label."""

UP = _set("rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed"
          " climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain gains gained gaining"
          " expand expands expanded expanding advance advances advanced add adds added adding widen widens widened widening"
          " rebound rebounded up growth higher hike hiked raise raised raises raising lift lifted boost boosted accelerate"
          " accelerated swell swelled edged doubled improve improved improvement uptick expansion upturn more extra strengthened"
          " rally rallied increment rallies rallying triple triples tripled tripling doubles doubling quadrupled strengthens"
          " strengthening improves improving accelerates accelerated accelerating swells swelling boosts boosting lifts lifting"
          " hikes hiking creep creeps crept creeping inched inching ticked firmed recovered recovers recovering rebounds"
          " rebounding outgrew upward leap leaps leapt leaped leaping spiked spiking skyrocketed rocketed ballooned ballooning zoomed nudged"
          " double triple quadruple treble trebled"
            " appreciated appreciating appreciate upped mushroomed vaulted bounced swelling uplift")  # fmt: skip
DOWN = _set("fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases"
            " decreased decreasing cut cuts cutting slip slips slipped slipping slide slides slid sliding shrink shrinks shrank"
            " shrunk shrinking plunge plunges plunged plunging tumble tumbled lose loses lost sink sinks sank reduce reduces"
            " reduced reducing reduction contract contracted contraction narrow narrowed ease eased down lower dip dipped plummet"
            " plummeted slump slumped slash slashed trim trimmed downturn fewer less shed weakened halved retreated slowed plummets plummeting lowered lowers lowering tumbles"
            " tumbling slumps slumping narrows narrowing eases easing dips dipping slashes slashing trims trimming halves halving"
            " shedding sheds weakens weakening retreats retreating slows slowing softened softening drops sags sagged dropping shave shaves"
            " shaved shaving skidded skidding dwindled dwindling dwindles depreciated depreciating depreciate devalued tanked cratered"
            " nosedived crashed collapsed receded receding pared paring pares knocked dented subsided abated waned")  # fmt: skip
FLAT = _set("flat unchanged steady stable")
HELD = _set("kept keeps keep stayed stays stay held holds hold remained remains remain")
"""Verbs that before "at" say that nothing moved."""
REACH = _set("reach reaches reached reaching hit hits total totals totaled totalled totalling stand stands stood amount amounts"
             " amounted come comes came is was were are be been cost costs average averaged averages have has had number numbered"
             " exceed exceeds exceeded exceeding surpass surpassed top topped account accounts accounted equal equals remain"
             " remained cover covers covered include includes included employ employs employed sell sells sold raise raised"
             " raises produce produces produced build builds built earn earns earned report reports reported post posted"
             " approved open opened launched attract attracted receive received pay paid spend spent invest invested buy bought"
             " serve serves served host hosted hold holds held make makes made generate generated carried handled")  # fmt: skip
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

COMPARED_UP = _set(
    "more higher larger bigger longer above greater stronger faster dearer wider better heavier taller"
)
COMPARED_DOWN = _set("fewer less lower smaller shorter below cheaper weaker slower narrower worse lighter")
COMPARED = COMPARED_UP | COMPARED_DOWN
"""Words after an amount that make it a difference: "nine fewer than last year"."""
PHRASAL = _set(
    "make makes made add adds added ate eat put puts step steps stepped set sets take takes took come comes came"
    " turn turned end ended sum sums break broke shut hand track write wrote wrote close closed give gave sign signed"
    " tear knock settle settled lay back call called line hold held open opened"
)
"""Verbs after which up and down mean something else."""
RANGING = _set("range ranges ranged ranging vary varies varied varying anywhere")
"""Words before "from X to Y" that make it a range, and no change."""
MONTHS = {m: i for i, names in enumerate(
    ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec"], 1) for m in names.split()}  # fmt: skip
LABELS = _set(
    "article section chapter page pages room flight route highway channel row level phase line bus platform gate grade class"
    " version type part volume issue figure table step day act rule no number nos covid agenda paragraph clause resolution"
    " order bill junction exit terminal track lane season episode round game stage zone district ward unit pier tower building"
    " block apartment suite extension zip code area postcode box tel telephone phone fax call ring dial case file docket id"
    " model series windows iphone galaxy boeing airbus apollo formula top under group psalm title annex appendix schedule"
    " fortune forbes ftse nikkei russell stoxx nasdaq csi topix asx cac dax ibex tsx kospi nifty sensex"
    " exhibit form catch world week division company squadron regiment battalion precinct local interstate"
)  # fmt: skip
"""Words after which a number is a name."""

TENORS = _set(
    "bond bonds yield yields note notes treasury treasuries gilt gilts bund bunds bill bills swap swaps"
)
"""What "10-year" is a part of the name of."""

STRUCTURAL = _set(
    "bedroom bedrooms bed star stars door way wheel party part piece bath person player"
    " time cylinder speed way judge figure digit"
)
"""What "two-bedroom" and "four-star" say how something is built with."""

BETWEEN = _set(
    "previous consecutive straight full long whole working calendar more additional further other extra short solid hard successive"
)
"""Words that may stand between a number and its days, weeks or years."""

GATHERED = _set(
    "crew team family group party squad panel jury staff band factor majority margin household total average maximum minimum toll"
)
"""Nouns after which "of five" counts people or says how much."""

ABSTRACT = _set(
    "aspects aspect things thing ways way reasons reason sides side parts part steps step kinds kind types sorts sort forms"
    " points respects areas directions fronts ones others options questions issues principles pillars factors levels stages"
    " products days' sessions phases categories terms words lines times places sectors measures moments topics themes priorities criteria conditions elements components objectives tasks ideas lessons"
    " scenarios dimensions strands challenges"
)
"""Nouns that two to ten of make no figure: "three aspects"."""

STOP = _set(
    "the a an and or but nor so in on at by of to for from with as into onto over under above below between among through during"
    " before after since until till against about than that which who whom whose when where while if because although though"
    " is are was were be been being am has have had having do does did will would shall should can could may might must"
    " it its he she they we you i him her them us his their our your my this these those there here not no nor also only"
    " just even still already now then yet up down out off back away again per via each every both either neither all any some"
    " such what how why said says say told according came come went go goes made make took take got get gave give left died"
    " rose fell grew increased decreased declined dropped reached stood totalled totaled remained became began started ended"
    " worth ago last next earlier later today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday"
    " however compared including versus vs amid despite within without across along around near toward towards upon"
    " took were's survived agreed needed installed resigned fled marched came flooded found cancelled arrived waited burned"
    " raised signed held sold struck hit cut set fell more annually respectively nationwide overall worldwide globally"
)
"""Words that no counted noun phrase goes past."""

SKIPPED = _set(
    "more other new additional further extra such different of the its their our his her these those"
)
"""Words between a number and what it counts that are no part of it."""
