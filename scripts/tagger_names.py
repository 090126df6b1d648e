"""Names to call people by while the tagger is trained: of many peoples, common, rare and made up."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Literal

from reader.analysis.people.lexicon import listed
from reader.analysis.people.pinyin import SURNAMES


@dataclass(frozen=True)
class Called:
    """A person's given and family names as words, and which of them leads."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    family_leads: bool = False

    @property
    def full(self) -> tuple[str, ...]:
        """Return the whole name."""
        return self.family + self.given if self.family_leads else self.given + self.family


@dataclass(frozen=True)
class People:
    """How a people makes its names: beginnings and endings of both, what may stand between, and their order."""

    given: tuple[list[str], list[str]]
    family: tuple[list[str], list[str]]
    joint: str = ""
    between: tuple[str, ...] = ()
    family_leads: bool = False
    two: Literal["", "given", "family"] = ""


def _made(given: str, family: str, **more: object) -> People:
    """Return a people of texts "beginnings / endings"."""
    parts = [[part.split() for part in text.split("/")] for text in (given, family)]
    one, other = ((part[0], part[1] if len(part) > 1 else [""]) for part in parts)
    return People(one, other, **more)  # type: ignore[arg-type]


_PINYIN = (
    "jun jie yu long zhi guo xiao ming li hua wei guang jian ping qiang lei yan fang hong mei ying tao bo bin chao cheng da"
    " dong feng gang hai hao hui jing kai kun lan lin liang ning peng qing rong rui shan sheng shu song tian ting wen xia"
    " xin xiong xue yang yi yong yuan yun ze zhen zheng zhong an bao chun de fei fu gui huan"
)
_KOREAN = "min joon hyun ji seo woo young ho jae sung kyung hee soo jin eun hye chan wook tae dong sang in geun yong bo"
_CANTON = "kwok chi wai ka man yiu chung hing ching tak siu lai ho yin kin cheuk ting hung fai ming kwan wing yat sze lok"

CHINESE = _made(f"{_PINYIN} / {_PINYIN}", " ".join(sorted(SURNAMES)), family_leads=True)
PEOPLES = (
    _made(f"{_KOREAN} / {_KOREAN}", "kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song"
          " yoo hong ryu moon bae baek nam noh shim", joint="-", family_leads=True),
    _made(f"{_CANTON} / {_CANTON}", "wong chan leung lam cheung lau yeung tse kwok chow yau ng hui fung tsang lai ho mok"
          " chiang hau yip kwan shiu tam", joint="-", family_leads=True),
    _made("taka hiro yuki ken nao masa kazu shin tomo aki haru nobu yoshi mi sa ta yu / shi to ki mi ko ro ya suke hiko e",
          "yama naka mura taka ishi oka saka kobe mat hashi ki fuji ara shima ono / moto mura da ta shita gawa saki hara no"
          " be yama guchi zawa"),
    _made("van thi duc minh quoc thanh huu xuan ngoc kim / #anh #hung #linh #phuong #tuan #thao #quang #lan #dung #hai",
          "nguyen tran le pham hoang vu dang bui do ngo duong ly trinh", family_leads=True),
    _made("raj vik ana pri san aru de ka sun ma ra su bha sri nar abhi / esh ita jay deep an ya vi endra inder ni kant",
          "ven mura chat gup kri redd sub ram chou pat ban nai sharm des ghos / ataraman dhar erjee ta shnan y ramaniam"
          " dhary el erjee du a ai h athan"),
    _made("mo ha kha fa ab ah sa na ra ya om su / med san lid isal bas mad lim sser shid ssin ar leiman dil",
          "al- al-Ma al-Ra al-Kha bin el- haj ma ja sha ghan / amri eena shidi lifa saud masri i dawi far hin nouchi",
          between=("bin", "al", "ibn", "")),
    _made("ale mi vla ser iva ju dra bog yev ol ta zo / ksei hail dimir gei na lia gan dan geny ga tiana ran",
          "pet iv kuz nov volk mark jov sid kar bel zhuk mil / rov anov netsov ak ov ovic ić orenko pov sky chenko oshevic"),
    _made("ade olu chi nge kwa ko ife ng ama se tem wan / bayo segun oma zi me fi oma ugi dou kou ba jiru",
          "oko ade nkru mban ki okon dia chuk nya osei kam diop / nkwo yemi mah ga bet jo llo wu mbura nga wo"),
    _made("jo ma lu car ana pe jor raf mig die san / sé ría is los bel dro ge ael uel go tiago",
          "gar már fern mend gon rodr alva cast her mor val / cía quez ández oza zález íguez rez illo rera ales verde",
          two="family", between=("de", "de la", "", "", "y", "dos", "da")),
    _made("jan pie wil kla hen mar els die / neke ter lem as drik ijn ke der", "bos vri jan vel meu hoe dek / veld es sen den"
          " lenkamp kstra ker", between=("van", "van der", "de", "van den", "ten", "")),
    _made("hans ger ull wolf die kla mar / jürgen hard rich gang ter us tin", "schrö wei hoff stein kraus brand lind /"
          " der ss mann bach e ner meier", between=("von", "von der", "zu", "", "", "")),
    _made("sea pa nia ei cia aoi ro / n trick mh leen ran fe nan", "O'Bri O'Don O'Su McCar McGui MacLeo McDer Fitzge /"
          " en nell llivan thy re d mott rald"),
    _made("la lar ing ei an kri sve / rs s rid nar ders stin n", "hal lind berg gust jóns sig east / vorsen qvist ström afsson"
          " dóttir urdsson man"),
    _made("eme re meh ay ni ge ka / k cep met şe lay orge terina", "erdo yıl pap kon kara dem ozt / ğan maz adopoulos stantinou"
          " ca irel ürk"),
    _made("bud joko sri agu dew su pra / i wi ti s yanto harto bowo", "wid su har sas ku prab / odo karno tono tro suma owo"),
    _made("gio nin lev mzia ar az / rgi o an am men iz", "gel kva sar ter- aba / ashvili ratskhelia gsyan petrosyan shidze"),
)  # fmt: skip


class Names:
    """Draws names; half of the family names are halves of two others, so that no list knows them."""

    def __init__(self, family: list[str], census: tuple[list[str], list[str]]) -> None:
        """`family` are family names met in the texts, `census` given and family names by frequency."""
        self._family = family
        self._census = census[1]
        self._given = sorted(listed("given") | frozenset(census[0][:1500]))

    def draw(self, chinese: bool, chance: random.Random) -> Called:
        """Return a person's name."""
        if chinese:
            return _of(CHINESE, chance)
        if chance.random() < 0.45:
            return _of(chance.choice(PEOPLES), chance)
        given = chance.choice(self._given).title()
        initial = (f"{chance.choice('ABCDEFGHJKLMNPRSTW')}.",) if chance.random() < 0.12 else ()
        return Called((given, *initial), (self._surname(chance),))

    def word(self, chance: random.Random) -> str:
        """Return a made-up name of a firm or a town."""
        return self._surname(chance)

    def _surname(self, chance: random.Random) -> str:
        way = chance.random()
        if way < 0.3:
            return chance.choice(self._census).title()
        one, other = chance.choice(self._family), chance.choice(self._family)
        return one if way < 0.5 else one[: (len(one) + 1) // 2] + other[len(other) // 2 :].lower()


def _of(people: People, chance: random.Random) -> Called:
    given = _word(people.given, people.joint, chance)
    family = _word(people.family, "", chance)
    between = chance.choice(people.between).split() if people.between else []
    if people.two == "family" and chance.random() < 0.5:
        return Called(given, (*family, *between, *_word(people.family, "", chance)), people.family_leads)
    if people.joint and chance.random() < 0.3:  # "Geun Hye", "Jin-Wook", and those of the West
        given = tuple(given[0].replace("-", " ").title().split())
    leads = people.family_leads and chance.random() < 0.85
    return Called(given, (*between, *family), leads)


def _word(parts: tuple[list[str], list[str]], joint: str, chance: random.Random) -> tuple[str, ...]:
    """Return a beginning and an ending as one word, or as two where the ending begins with #."""
    one, other = chance.choice(parts[0]), chance.choice(parts[1])
    if other[:1] == "#":
        return one.title(), other[1:].title()
    if joint:
        return (f"{one.title()}{joint}{other if chance.random() < 0.7 else other.title()}",)
    if chance.random() < 0.3 and len(one) > 2 and parts[1] == [""]:
        return (one[:1].upper() + one[1:],)
    word = one + (other.title() if one[-1:] == "-" else other)
    return (word if word[:3] in ("al-", "el-") else word[:1].upper() + word[1:],)
