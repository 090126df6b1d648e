"""Figures of other languages: scales, percent, money and measures by their words, and nothing that is not told."""

from __future__ import annotations

import pytest

from reader.analysis import analyse

Told = tuple[str, str, float, str]
"""The words, the bound, the value and the unit."""
SENTENCES: dict[str, list[tuple[str, list[Told]]]] = {
    "de": [
        ("Die Miete stieg um 7,5 Prozent.", [("7,5 Prozent", "=", 7.5, "percent")]),
        ("Der Bau kostet rund 2,3 Milliarden Euro.", [("2,3 Milliarden Euro", "~", 2.3e9, "EUR")]),
        ("Mehr als 1,2 Mio. Haushalte heizen mit Gas.", [("1,2 Mio. Haushalte", ">", 1.2e6, "Haushalte")]),
        ("Am 3. Mai 2031 um 19.30 Uhr kamen 2.400 Gäste.", []),
        ("Das sind 1.250 Kilometer und 3 Prozentpunkte.",
         [("1.250 Kilometer", "=", 1250, "km"), ("3 Prozentpunkte", "=", 3, "percentage point")]),
    ],
    "fr": [
        ("Le loyer a augmenté de 7,5 pour cent.", [("7,5 pour cent", "=", 7.5, "percent")]),
        ("Il faut plus de 2,3 milliards d'euros.", [("2,3 milliards d'euros", ">", 2.3e9, "EUR")]),
        ("Ils sont 3 millions de locataires.", [("3 millions de locataires", "=", 3e6, "locataires")]),
        ("Le 12 mai, 1 234 567 euros et −3,5 °C.",
         [("1 234 567 euros", "=", 1234567, "EUR"), ("−3,5 °C", "=", -3.5, "°C")]),
    ],
    "es": [
        ("El alquiler subió un 7,5 por ciento.", [("7,5 por ciento", "=", 7.5, "percent")]),
        ("Costará cerca de 3 mil millones de dólares.",
         [("3 mil millones de dólares", "~", 3e9, "USD")]),
        ("Son 12.5 por ciento en Oaxaca.", [("12.5 por ciento", "=", 12.5, "percent")]),
        ("Hay 1.425 millones, o tal vez no.", []),
    ],
    "it": [
        ("Il canone sale del 7,5 per cento.", [("7,5 per cento", "=", 7.5, "percent")]),
        ("Servono oltre 2 miliardi di euro.", [("2 miliardi di euro", ">", 2e9, "EUR")]),
        ("Il muro costa 1.234,56 euro.", [("1.234,56 euro", "=", 1234.56, "EUR")]),
    ],
    "pt": [
        ("A renda subiu 7,5 por cento.", [("7,5 por cento", "=", 7.5, "percent")]),
        ("Custa 3 bilhões de reais.", [("3 bilhões de reais", "=", 3e9, "BRL")]),
        ("São 4 mil milhões de euros.", [("4 mil milhões de euros", "=", 4e9, "EUR")]),
    ],
    "nl": [
        ("De huur steeg met 7,5 procent.", [("7,5 procent", "=", 7.5, "percent")]),
        ("Het kost ongeveer 2,3 miljard euro.", [("2,3 miljard euro", "~", 2.3e9, "EUR")]),
    ],
    "pl": [("Czynsz wzrósł o 7,5 procent, do 2 mld złotych.",
            [("7,5 procent", "=", 7.5, "percent"), ("2 mld złotych", "=", 2e9, "PLN")])],
    "cs": [("Nájem vzrostl o 7,5 procenta na 2 miliardy korun.", [("7,5 procenta", "=", 7.5, "percent"), ("2 miliardy korun", "=", 2e9, "CZK")])],
    "sv": [("Hyran steg med 7,5 procent till 2 miljarder kronor.",
            [("7,5 procent", "=", 7.5, "percent"), ("2 miljarder kronor", "=", 2e9, "SEK")])],
    "ru": [
        ("Аренда выросла на 7,5 процента.", [("7,5 процента", "=", 7.5, "percent")]),
        ("Нужно более 2,3 млрд рублей.", [("2,3 млрд рублей", ">", 2.3e9, "RUB")]),
        ("В 2031 году было 23 школы.", []),
    ],
    "ja": [("家賃は7.5%上がり、$4.5億になった。", [("7.5%", "=", 7.5, "percent")])],
}  # fmt: skip
CASES = [(language, *case) for language, cases in SENTENCES.items() for case in cases]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES, ids=[case[1] for case in CASES])
def test_words_of_other_languages(language: str, text: str, wanted: list[Told]) -> None:
    brief = analyse(text, language=language)
    found = sorted(brief.figures, key=lambda figure: figure.span.start)
    assert [(f.span.of(text), f.bound, f.value, f.unit) for f in found] == wanted
    assert all(f.measures is None and f.change is None for f in found)
