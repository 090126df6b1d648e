"""Train the name tagger and write the small file it ships as: `make model DATA=folder`.

DATA holds gum/*.conllu (CC BY), wikigold/wikigold.conll (CC BY 4.0) and wnut17/emerging.dev.conll (CC BY 4.0).
Half of the documents are given a second time with names damaged as machine translation does. `--without NAME`
leaves documents out, to measure on text that was not trained on.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.analysis.people.features import Usage, sentence_features
from reader.analysis.people.lexicon import HONORIFICS, OFFICES

_ENTITY = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
"""An opening bracket with number and kind (perhaps closed at once), or a number that closes."""

Sentence = list[tuple[str, str]]
Document = list[Sentence]
TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
PARTICLES = frozenset({"-", ".", "de", "la", "van", "der", "von", "bin", "al", "da", "di"})
LINKS = frozenset({"of", "the", "for", "and", "&", "de", "la", "van", "der", "bin", "al", "-", "'s", "."})
OUT = Path(__file__).parents[1] / "reader" / "analysis" / "people" / "data" / "tagger.json.z"
LEAST = 0.15
OFTEN = 6
"""Words seen less often are learnt by shape and place only."""
DIGITS = 2


def gum(folder: Path, without: frozenset[str]) -> Iterator[Document]:
    """Yield GUM's documents; a name is the run of proper nouns round the head of a named entity's mention."""
    for path in sorted(folder.glob("*.conllu")):
        if path.stem not in without:
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
            titles = (i for i in range(low, high - 1) if words[i].lower().rstrip(".") in HONORIFICS | OFFICES)
            low = max(titles, default=low - 1) + 1
        for i in range(low, high):
            tags[i] = ("B-" if i == low else "I-") + TYPES[kind]
    return list(zip(words, tags, strict=True))


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


CHINESE = (
    "zhang wei",
    "li jianguo",
    "wang xiaoming",
    "chen yulong",
    "liu junjie",
    "zhao zhiguo",
    "sun lihua",
    "zhou min",
    "huang qiang",
    "wu guozheng",
    "xu li",
    "gao feng",
    "lin bo",
    "he jing",
    "ma xiaohong",
    "guo tao",
    "luo junjie",
    "tian yulong",
    "feng lei",
    "deng haiyan",
    "cao yi",
    "pan gongsheng",
)
CONSONANTS = [
    "b",
    "c",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "t",
    "v",
    "z",
    "br",
    "dr",
    "kr",
    "gr",
    "st",
    "sh",
    "ch",
    "th",
    "pr",
    "tr",
]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ei", "ou", "ia", "ie"]
ENDINGS = ["n", "r", "s", "l", "k", "v", "ov", "ic", "ski", "sen", "o", "a", "i", "z", "d", "u"]


def renamed(document: Document, chance: random.Random, census: tuple[list[str], list[str]]) -> Document:
    """Return the document with other names for its people, so that words are not learnt by heart."""
    seen: dict[str, str] = {}

    def other(word: str, first: bool) -> str:
        if word not in seen:
            if chance.random() < 0.45:
                seen[word] = chance.choice(census[0] if first else census[1]).capitalize()
            else:
                middle = chance.choice(CONSONANTS) + chance.choice(VOWELS) if chance.random() < 0.5 else ""
                made = chance.choice(CONSONANTS) + chance.choice(VOWELS) + middle + chance.choice(CONSONANTS)
                seen[word] = (made + chance.choice(VOWELS) + chance.choice(ENDINGS)).capitalize()
        return seen[word]

    out: Document = []
    for sentence in document:
        made = list(sentence)
        for i, (word, tag) in enumerate(sentence):
            if tag[2:] == "PER" and word.isalpha() and len(word) > 2:
                made[i] = (
                    other(word, tag[0] == "B" and i + 1 < len(sentence) and sentence[i + 1][1] == "I-PER"),
                    tag,
                )
        out.append(made)
    return with_chinese_names(out, chance, 0.2)


def with_chinese_names(document: Document, chance: random.Random, share: float = 0.5) -> Document:
    """Return the document with some full names of two words replaced by pinyin ones."""
    out: Document = []
    for sentence in document:
        made = list(sentence)
        for i in range(len(made) - 1):
            ends = i + 2 >= len(made) or made[i + 2][1] != "I-PER"
            if made[i][1] == "B-PER" and made[i + 1][1] == "I-PER" and ends and chance.random() < share:
                surname, given = chance.choice(CHINESE).split()
                made[i], made[i + 1] = (surname.title(), "B-PER"), (given.title(), "I-PER")
        out.append(made)
    return out


def without_rare_words(features: list[list[str]], common: frozenset[str]) -> list[list[str]]:
    """Drop the identity of words seen too seldom to tell anything."""
    return [
        [f for f in found if "w=" not in f[:4] or f.partition("w=")[2] in common or f.endswith("s>")]
        for found in features
    ]


def names_of(kind: str) -> list[str]:
    """Return the census names that ship with the tagger."""
    return (OUT.parent / f"{kind}.txt").read_text("ascii").split()


def main() -> None:
    """Train, prune, round and write."""
    import pycrfsuite

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    data: Path = arguments.data
    chance = random.Random(7)
    documents = [
        *gum(data / "gum", frozenset(arguments.without)),
        *iob(data / "wikigold" / "wikigold.conll", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
        *iob(
            data / "wnut17" / "emerging.dev.conll",
            {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC"},
        ),
    ]
    census = names_of("first"), names_of("last")
    originals = list(documents)
    documents += [renamed(document, chance, census) for document in originals]
    documents += [damaged(with_chinese_names(document, chance), chance) for document in originals[::2]]
    counts = Counter(word.lower() for document in originals for sentence in document for word, _ in sentence)
    common = frozenset(word for word, n in counts.items() if n >= OFTEN)
    trainer = pycrfsuite.Trainer(verbose=False)
    for document in documents:
        words = [[word for word, _ in sentence] for sentence in document]
        usage = Usage(words)
        for sentence, tokens in zip(document, words, strict=True):
            features = without_rare_words(sentence_features(tokens, usage, {}), common)
            trainer.append(features, [tag for _, tag in sentence])
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
