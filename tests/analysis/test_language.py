import pytest

from reader.analysis.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said on Monday that output grew.", "en"),
        ("Output up 5 percent", "en"),
        ("工业和信息化部发布了数据。", "zh"),
        ("経済産業省は月曜日に発表した。", "ja"),
        ("Die Ministerin sagte, dass der Umsatz mit dem Export und den Preisen auf dem Markt stieg.", "de"),
        (
            "El ministro dijo que las ventas del año en los mercados y las exportaciones por región suben.",
            "es",
        ),
        ("Министр заявил о росте производства.", "ru"),
        ("12 345 …", None),
        ("", None),
    ],
)
def test_guess(text: str, language: str | None) -> None:
    assert guess_language(text) == language
