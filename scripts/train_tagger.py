"""Train the name tagger and write the small file it ships as: `make model DATA=folder`.

DATA holds gum/*.conllu (CC BY), wikigold/wikigold.conll (CC BY 4.0) and wnut17/emerging.dev.conll (CC BY 4.0).
Half of the documents are given a second time with names damaged as machine translation does. `--fold N`
leaves every second document of the news out, to measure on text that was not trained on.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from reader.analysis.people.features import Usage, groups, titled
from reader.analysis.people.lexicon import HONORIFICS, is_office, listed, words_in
from reader.analysis.people.pinyin import SURNAMES

_ENTITY = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
"""An opening bracket with number and kind (perhaps closed at once), or a number that closes."""

Sentence = list[tuple[str, str]]
Document = list[Sentence]
TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
PARTICLES = frozenset({"-", ".", "de", "la", "van", "der", "von", "bin", "al", "da", "di"})
LINKS = frozenset({"of", "the", "for", "and", "&", "de", "la", "van", "der", "bin", "al", "-", "'s", "."})
OUT = Path(__file__).parents[1] / "reader" / "analysis" / "people" / "data" / "tagger.json.z"
LEAST = 0.15
FOLDS = 2
DIGITS = 2


def gum(folder: Path, fold: int | None = None) -> Iterator[Document]:
    """Yield GUM's documents but the news of a fold; a name is the run of proper nouns round a named entity's head."""
    paths = sorted(folder.glob("*.conllu"))
    news = [path for path in paths if "_news_" in path.stem]
    without = () if fold is None else news[fold::FOLDS]
    for path in paths:
        if path not in without:
            yield list(_gum_sentences(path))


def _gum_sentences(path: Path) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    for line in path.read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            yield _gum_tags(rows)
            rows = []


def _gum_tags(rows: list[list[str]]) -> Sentence:
    words = [row[1] for row in rows]
    tags = ["O"] * len(rows)
    open_spans: list[tuple[str, str, int]] = []
    spans: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for opening, closed, closing in _ENTITY.findall(entity):
            if opening:
                number, kind = opening.split("-")[:2]
                open_spans.append((number, kind, i))
            number = number if closed else closing
            ended = next((k for k in range(len(open_spans) - 1, -1, -1) if open_spans[k][0] == number), None)
            if (closed or closing) and ended is not None:
                _, kind, start = open_spans.pop(ended)
                spans.append((start, i + 1, kind))
    spans.sort(key=lambda s: s[0] - s[1])
    for start, end, kind in spans:
        if kind not in TYPES:
            continue
        run = _proper_run(rows, start, end, kind)
        if run is None or any(tags[i] != "O" for i in range(*run)):
            continue
        low, high = run
        if kind == "person":
            titles = (i for i in range(low, high - 1) if _is_title(words[i]))
            low = max(titles, default=low - 1) + 1
        for i in range(low, high):
            tags[i] = ("B-" if i == low else "I-") + TYPES[kind]
    return list(zip(words, tags, strict=True))


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in HONORIFICS or is_office(word)


def _proper_run(rows: list[list[str]], start: int, end: int, kind: str) -> tuple[int, int] | None:
    """Return the proper nouns of the mention whose head is one: "the head of the Ministry of Trade" has none."""
    heads = [i for i in range(start, end) if not start <= int(rows[i][6]) - 1 < end]
    if not heads or rows[heads[0]][3] != "PROPN":
        return None
    low = high = heads[0]
    links = LINKS if kind != "person" else PARTICLES
    while low > start and _belongs(rows[low - 1]):
        low -= 1
    while high + 1 < end:
        following = rows[high + 2 : min(end, high + 4)]
        joins = rows[high + 1][1].lower() in links and any(row[3] == "PROPN" for row in following)
        if not (joins or rows[high + 1][3] == "PROPN"):
            break
        high += 1
    return low, high + 1


def _belongs(row: list[str]) -> bool:
    return row[3] == "PROPN" or row[1] in "-&." or (row[3] == "ADJ" and row[1][:1].isupper())


def iob(path: Path, kinds: dict[str, str]) -> Iterator[Document]:
    """Yield one document per 20 sentences of a two-column file."""
    document: Document = []
    sentence: Sentence = []
    for line in [*path.read_text("utf-8").split("\n"), ""]:
        parts = line.split()
        if len(parts) >= 2:
            tag = parts[-1]
            kind = kinds.get(tag.rpartition("-")[2], "")
            before = sentence[-1][1] if sentence else "O"
            inside = kind and tag[0] == "I" and before[2:] == kind
            sentence.append((parts[0], f"{'I' if inside else 'B'}-{kind}" if kind else "O"))
        elif sentence:
            document.append(sentence)
            sentence = []
            if len(document) == 20:
                yield document
                document = []
    if document:
        yield document


def damaged(document: Document, chance: random.Random) -> Document:
    """Return the document with half of its persons' names changed as machine translation changes them."""
    return [_damaged_sentence(sentence, chance) for sentence in document]


def _damaged_sentence(sentence: Sentence, chance: random.Random) -> Sentence:
    out: Sentence = []
    i = 0
    while i < len(sentence):
        end = i + 1
        if sentence[i][1] == "B-PER":
            while end < len(sentence) and sentence[end][1] == "I-PER":
                end += 1
            if chance.random() < 0.5:
                out += _damaged_name([word for word, _ in sentence[i:end]], chance)
                i = end
                continue
        out += sentence[i:end]
        i = end
    return out


def _damaged_name(words: list[str], chance: random.Random) -> Sentence:
    way = chance.randrange(4)
    if way == 0:
        words = [words[0], *(word.lower() for word in words[1:])]
    elif way == 1:
        words = [word.lower() for word in words]
    elif way == 2 and len(words) == 2:
        words = words[::-1]
    elif len(words) == 2:
        words = [
            f"{words[1][: len(words[1]) // 2]}-{words[1][len(words[1]) // 2 :]}".lower(),
            words[0].lower(),
        ]
    return [(word, "B-PER" if i == 0 else "I-PER") for i, word in enumerate(words)]


def renamed(document: Document, chance: random.Random, names: Names) -> Document:
    """Return the document with persons called otherwise, the same everywhere in it: context must tell, not the name."""
    known: tuple[dict[str, str], dict[str, str]] = {}, {}
    chinese = chance.random() < 0.3
    out: Document = []
    for sentence in document:
        made: Sentence = []
        for i, (word, tag) in enumerate(sentence):
            if tag[2:] == "PER" and word[0].isupper() and word.isalpha() and len(word) > 2:
                leads = tag == "B-PER" and i + 1 < len(sentence) and sentence[i + 1][1] == "I-PER"
                first = tag == "I-PER" if chinese else leads and word not in known[1]
                other = known[0 if first else 1]
                if word not in other:
                    other[word] = names.draw(first, chinese, chance)
                word = other[word].upper() if word.isupper() and len(word) > 3 else other[word]
            made.append((word, tag))
        out.append(made)
    return out


class Names:
    """Given and family names to draw from: common, rare and made-up ones."""

    def __init__(self, documents: list[Document]) -> None:
        seen = {
            w for d in documents for s in d for w, t in s if t == "I-PER" and w[0].isupper() and len(w) > 3
        }
        self.given = sorted(listed("given") | frozenset(names_of("first")[:1500]))
        self.family = sorted(seen)
        self.census = names_of("last")
        self.surnames = sorted(SURNAMES)

    def draw(self, first: bool, chinese: bool, chance: random.Random) -> str:
        """Return a name; many family names are halves of two others, so that no list knows them."""
        if chinese:
            count = chance.choice((1, 2, 2, 2)) if first else 1
            return "".join(chance.choice(SYLLABLES if first else self.surnames) for _ in range(count)).title()
        if first and chance.random() < 0.7:
            return chance.choice(self.given).title()
        way = chance.random()
        if way < 0.3:
            return chance.choice(self.census).title()
        one, other = chance.choice(self.family), chance.choice(self.family)
        return one if way < 0.5 else one[: (len(one) + 1) // 2] + other[len(other) // 2 :].lower()


SYLLABLES = sorted(
    words_in(
        "jun jie yu long zhi guo xiao ming li hua wei guang jian ping qiang lei yan fang hong mei ying tao bo bin chao"
        " cheng da dong feng gang hai hao hui jing kai kun lan lin liang ning peng qing rong rui shan sheng shu song tian"
        " ting wen xia xin xiong xue yang yi yong yuan yun ze zhen zheng zhong an bao chun de fei fu gui huan"
    )
)


def names_of(kind: str) -> list[str]:
    """Return the census names that ship with the tagger."""
    return (OUT.parent / f"{kind}.txt").read_text("ascii").split()


def main() -> None:
    """Train, prune, round and write."""
    import pycrfsuite

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    data: Path = arguments.data
    chance = random.Random(7)
    documents = [
        *gum(data / "gum", arguments.fold),
        *iob(data / "wikigold" / "wikigold.conll", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
        *iob(
            data / "wnut17" / "emerging.dev.conll",
            {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC"},
        ),
    ]
    names = Names(documents)
    originals = list(documents)
    documents += [renamed(document, chance, names) for document in originals]
    documents += [damaged(renamed(document, chance, names), chance) for document in originals[::2]]
    trainer = pycrfsuite.Trainer(verbose=False)
    for document in documents:
        words = [[word for word, _ in sentence] for sentence in document]
        usage = Usage(words)
        for sentence, tokens in zip(document, words, strict=True):
            seen = [
                [feature for group in token for feature in group]
                for token in groups(tokens, usage, titled(tokens))
            ]
            trainer.append(seen, [tag for _, tag in sentence])
    trainer.set_params({"c1": 0.06, "c2": 0.02, "max_iterations": 140, "feature.possible_transitions": True})
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    labels = sorted(info.labels)
    weights: dict[str, dict[str, float]] = {}
    for (feature, label), weight in info.state_features.items():
        if abs(weight) >= LEAST:
            weights.setdefault(feature, {})[str(labels.index(label))] = round(weight, DIGITS)
    steps = {
        f"{labels.index(a)} {labels.index(b)}": round(w, DIGITS) for (a, b), w in info.transitions.items()
    }
    value = {"labels": labels, "steps": steps, "weights": dict(sorted(weights.items()))}
    arguments.out.write_bytes(
        zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    )
    print(
        f"{len(documents)} documents, {sum(map(len, weights.values()))} weights, {arguments.out.stat().st_size} bytes"
    )


if __name__ == "__main__":
    main()
