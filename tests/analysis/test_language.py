import pytest

from reader.analysis import analyse
from reader.analysis.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said on Monday that output grew.", "en"),
        ("Output up 5 percent", "en"),
        ("A clerk’s desk isn’t a place to keep a dozen of a customer’s files.", "en"),
        ("I don't know what to do, so I tell myself I'll do it.", "en"),
        ("Ministerstvo uvedlo, že export v lednu vzrostl a že se zvýšil i zisk podle všech.", "cs"),
        ("Minister powiedział, że eksport w maju nie spadł i że zysk się zwiększył.", "pl"),
        ("工业和信息化部发布了数据。", "zh"),
        ("経済産業省は月曜日に発表した。", "ja"),
        ("Die Ministerin sagte, dass der Umsatz mit dem Export und den Preisen auf dem Markt stieg.", "de"),
        (
            "El ministro dijo que las ventas del año en los mercados y las exportaciones por región suben.",
            "es",
        ),
        ("Министр заявил о росте производства.", "ru"),
        ("Министр заявил о росте производства и экспорта; газета «Вісник» напечатала его речь.", "ru"),
        ("Міністр заявив про зростання виробництва.", "uk"),
        ("A vila de Rio Alto fecha a ponte em maio. As obras custarão 340.000 euros e durarão pouco.", "pt"),
        ("Gmina zamyka most. Prace będą kosztować 340 tys. zł i potrwają sześć tygodni.", "pl"),
        ("Belediye eski köprüyü kapatıyor. Çalışmalar altı hafta sürecek, yarın başlıyor.", "tr"),
        ("Łukasz Żak met Ağaoğlu Işık and the mayor of São João in Gdańsk.", "en"),
        ("12 345 …", None),
        ("", None),
    ],
)
def test_guess(text: str, language: str | None) -> None:
    assert guess_language(text) == language


TEXTS = {
    "de": "Das Amt teilte mit, dass der Export im 3. Quartal um 12 % auf 4,5 Milliarden Euro stieg. Der Umsatz sank.",
    "fr": "Le port a dit que les ventes ont augmenté de 12 % à 4,5 milliards d'euros. M. Dupont est content du port.",
    "es": "El puerto dijo que las ventas subieron un 12 % hasta 4.500 millones. El Sr. Pérez habló de la obra.",
    "ru": "Министерство сообщило о росте экспорта на 12 % до 4,5 млрд евро. Директор А. Петров доволен.",
    "uk": "Міністерство повідомило про зростання експорту на 12 % до 4,5 млрд євро. Директор І. Петренко задоволений.",
    "pl": "Urząd podał, że eksport wzrósł w maju o 12 % wobec 4 proc. rok wcześniej. Zysk nie spadł.",
    "zh": "工业和信息化部表示，出口增长12%，达到45亿元。李明说：“我们会继续增长。”",
    "ja": "輸出は12％増の45億円になったと発表した。「来年は増える。」と港湾局長は述べた。",
    "ar": "قالت الوزارة إن الصادرات ارتفعت بنسبة 12% إلى 4.5 مليار يورو. هل نستمر؟",
    "hi": "मंत्रालय ने कहा कि निर्यात 12% बढ़कर 4.5 अरब यूरो हो गया। बिक्री घटी।",
}

RISEN = (12.0, "percent", None)
BILLIONS = (4.5e9, "EUR", None)
FIGURES = {
    "zh": [(4.5e9, "CNY", "出口")],
    "de": [RISEN, BILLIONS],
    "fr": [RISEN, BILLIONS],
    "es": [RISEN, (4.5e9, "", None)],
    "ru": [RISEN, BILLIONS],
}
"""Of Chinese what is measured is understood, too; of languages that are not here only signs."""


@pytest.mark.parametrize("language", TEXTS)
def test_other_languages_give_what_they_honestly_can(language: str) -> None:
    brief = analyse(TEXTS[language])
    assert brief.language == language
    assert len(brief.sentences) == len(brief.summary) == 2
    assert [(f.value, f.unit, f.measures) for f in brief.figures] == FIGURES.get(language, [RISEN])
    assert not brief.people and not brief.statements


@pytest.mark.parametrize("language", ["es", "fr", "ru"])
def test_in_an_english_text_a_paragraph_in_another_language_is_read_as_such(language: str) -> None:
    text = f"The port said on Monday that its exports rose to 310,000 tonnes.\n{TEXTS[language]}"
    figures = {figure.span.of(text): figure for figure in analyse(text, language="en").figures}
    tonnes, *others = figures.values()
    assert (tonnes.value, tonnes.unit, tonnes.measures) == (
        310_000,
        "tonnes",
        "exports",
    ) or tonnes.unit == "t"
    assert [(f.value, f.unit, f.measures) for f in others] == FIGURES[language]
