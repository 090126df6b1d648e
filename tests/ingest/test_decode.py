import pytest

from reader.ingest.decode import codec_name, decode

CHINESE = "国家统计局公布的数据显示，今年一季度国内生产总值同比增长百分之五，工业生产稳步恢复。"
JAPANESE = "政府は月曜日に、今年の経済成長率が二パーセントになるとの見通しを発表しました。"
KOREAN = "정부는 월요일에 올해 경제 성장률이 이 퍼센트가 될 것이라고 발표했다."
FRENCH = "Le café a été livré déjà à l'hôtel, où l'été était très chaud."
RUSSIAN = "Правительство сообщило в понедельник, что экономика выросла на два процента за год."


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        (CHINESE, "gb18030", "utf-8"),
        (CHINESE, "gb18030", "gb2312"),
        (CHINESE, "gb18030", ""),
        (CHINESE, "utf-8", "gbk"),
        (CHINESE, "big5hkscs", "big5"),
        (JAPANESE, "cp932", "utf-8"),
        (JAPANESE, "euc_jp", "shift_jis"),
        (KOREAN, "cp949", "utf-8"),
        (RUSSIAN, "cp1251", "utf-8"),
        (FRENCH, "mac_roman", "x-mac-roman"),
        (JAPANESE, "cp932", "shift_jis"),
        (JAPANESE, "cp932", ""),
        (JAPANESE, "euc_jp", ""),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        (KOREAN, "cp949", "euc-kr"),
        (FRENCH, "latin-1", "utf-8"),
        (FRENCH, "cp1252", "iso-8859-1"),
        (FRENCH, "cp1252", ""),
        (FRENCH, "utf-8", "iso-8859-1"),
        (FRENCH, "utf-8", "x-no-such-thing"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "cp1251", ""),
        (RUSSIAN, "cp1251", "iso-8859-1"),
        (RUSSIAN, "koi8_r", "koi8-r"),
    ],
)
def test_pages_are_read_whatever_their_label_says(text: str, encoding: str, label: str) -> None:
    text = (
        text.replace("，", "，")
        if encoding != "big5hkscs"
        else "政府公佈的資料顯示,今年的經濟成長率是百分之五,我們的工業生產也在恢復。"
    )
    head = f'<meta charset="{label}">' if label else "<html>"
    assert decode(head.encode() + text.encode(encoding)) == head + text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_byte_order_marks_and_wide_text(encoding: str) -> None:
    for text in ("<html><p>Prices rose – again.</p></html>", f"<p>{CHINESE * 9}"):
        assert decode(text.encode(encoding)) == text


def test_a_server_stands_above_the_page() -> None:
    assert decode(b'<meta charset="utf-8">' + RUSSIAN.encode("koi8_r"), "koi8-r").endswith(RUSSIAN)


def test_one_broken_byte_costs_one_character() -> None:
    data = (CHINESE * 5).encode()
    assert decode(data[:30] + b"\xff" + data[30:]).count("\ufffd") == 1


def test_labels_are_read_as_browsers_read_them() -> None:
    assert [codec_name(label) for label in ("gb2312", "latin1", "Shift_JIS", "rot13", "nonsense")] == [
        "gb18030",
        "cp1252",
        "cp932",
        None,
        None,
    ]


@pytest.mark.parametrize("misread", ["cp1252", "latin-1"])
def test_letters_misread_once_are_turned_back(misread: str) -> None:
    text = "The “price” of café crème didn’t rise – it fell."
    letters = text.encode()
    spoilt = "".join(
        letters[i : i + 1].decode(misread, "ignore") or chr(letters[i]) for i in range(len(letters))
    )
    assert decode(spoilt.encode()) == text


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo, NÃO: café, crème brûlée, Île-de-France, naïve, Ærø, à l’été – “ça va”",
        "One page showed â€™ for an apostrophe; déjà vu, said Zoë in the café at four.",
        "Temperatures of 5Â°C were told of in the leaflet of the café.",
    ],
)
def test_letters_that_may_be_meant_stay(text: str) -> None:
    assert decode(text.encode()) == text


def test_letters_of_windows_read_as_latin_are_turned_back() -> None:
    assert decode("It\x92s \x93here\x94".encode()) == "It’s “here”"
