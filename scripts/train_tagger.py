"""Train the name tagger and write the small file it ships as: `make model DATA=folder`.

DATA holds gum/*.conllu (CC BY), wikigold/wikigold.conll (CC BY 4.0) and wnut17/emerging.dev.conll (CC BY 4.0).
Half of the documents are given a second time with names damaged as machine translation does; invented sentences show what
those texts lack. `--fold N`
leaves every second document of the news out, to measure on text that was not trained on.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from tagger_names import Called, Names
from tagger_templates import texts

from reader.analysis.people import lexicon
from reader.analysis.people.lexicon import HONORIFICS, is_office, names_by_rank
from reader.analysis.people.tagging.features import SIGHTS, columns, titled
from reader.analysis.people.tagging.usage import Usage
from reader.analysis.tokens import tokenise

_ENTITY = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")
"""An opening bracket with number and kind (perhaps closed at once), or a number that closes."""

Sentence = list[tuple[str, str]]
Document = list[Sentence]
TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
PARTICLES = frozenset({"-", ".", "de", "la", "van", "der", "von", "bin", "al", "da", "di"})
LINKS = frozenset({"of", "the", "for", "and", "&", "de", "la", "van", "der", "bin", "al", "-", "'s", "."})
OUT = Path(__file__).parents[1] / "reader" / "analysis" / "people" / "data" / "tagger.txt.z"
LEAST = 0.15
INVENTED = 90
FOLDS = 2
NEVER = -9.0
"""The weight of a step that no text made."""


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
    for words, kind in spans(sentence):
        spoil = kind == "PER" and len(words) > 1 and chance.random() < 0.5
        out += tagged_as(kind, _damaged_name(words, chance) if spoil else words)
    return out


def _damaged_name(words: list[str], chance: random.Random) -> list[str]:
    way = chance.randrange(4)
    if way == 2 and len(words) == 2:
        return words[::-1]
    if way == 3 and len(words) == 2 and len(words[1]) > 3:
        middle = len(words[1]) // 2
        return [f"{words[1][:middle]}-{words[1][middle:]}".lower(), words[0].lower()]
    return [words[0] if way == 0 else words[0].lower(), *(word.lower() for word in words[1:])]


def renamed(document: Document, chance: random.Random, names: Names) -> Document:
    """Return the document with all names others, the same everywhere in it: context must tell, not the name."""
    known: dict[str, Called] = {}
    bodies: dict[str, str] = {}
    chinese = chance.random() < 0.25
    out: Document = []
    for sentence in document:
        made: Sentence = []
        for words, kind in spans(sentence):
            if kind == "PER":
                made += tagged_as(kind, _called_otherwise(words, known, names, chinese, chance))
            elif kind and len(words) == 1 and words[0].istitle() and words[0].isalpha():
                other = bodies.setdefault(words[0], names.word(chance) if chance.random() < 0.3 else words[0])
                made += tagged_as(kind, [other])
            else:
                made += tagged_as(kind, words)
        out.append(made)
    return out


def _called_otherwise(
    words: list[str], known: dict[str, Called], names: Names, chinese: bool, chance: random.Random
) -> list[str]:
    """Return the words of the name that somebody called `words` bears instead."""
    if not (words[0][0].isupper() and words[-1].isalpha() and len(words[-1]) > 2):
        return words
    full = len(words) > 1
    person = known.get(words[-1])
    if person is None:
        person = names.draw(chinese, chance)
        known[words[-1]] = person
        if full:
            known.setdefault(words[0], person)
    large = words[-1].isupper() and len(words[-1]) > 3
    first = not full and is_first(words[0])
    chosen = person.full if full else person.given[:1] if first else person.family
    return [part.upper() if large else part for word in chosen for part in parts_of(word)]


def is_first(word: str) -> bool:
    """Tell whether a word is a first name rather than a last one."""
    first, last = names_by_rank(word.lower())
    return first != "" and (not last or first < last)


def spans(sentence: Sentence) -> Iterator[tuple[list[str], str]]:
    """Yield names whole with their kind, and every other word with ""."""
    i = 0
    while i < len(sentence):
        end = i + 1
        kind = sentence[i][1][2:]
        while kind and end < len(sentence) and sentence[end][1] == f"I-{kind}":
            end += 1
        yield [word for word, _ in sentence[i:end]], kind
        i = end


def tagged_as(kind: str, words: list[str]) -> Sentence:
    """Return words with the tags of one name, or of none."""
    return [(word, f"{'I' if i else 'B'}-{kind}" if kind else "O") for i, word in enumerate(words)]


def parts_of(word: str) -> list[str]:
    """Return a word as the tokens that reading makes of it: "L." is two."""
    return [token.text for token in tokenise(word)]


def as_read(document: Document) -> Document:
    """Return the document in the tokens that reading makes."""
    return [
        [
            one
            for words, kind in spans(sentence)
            for one in tagged_as(kind, [part for word in words for part in parts_of(word)])
        ]
        for sentence in document
    ]


def names_of(kind: str) -> list[str]:
    """Return the census names that ship with the tagger."""
    lines = (OUT.parent / f"{kind}.txt").read_text("ascii").splitlines()
    return [name for line in lines for name in line.split()[2:]]


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
    lexicon.given_names = lambda: lexicon.listed("given")  # the rarer ones are for reading
    documents = [
        *gum(data / "gum", arguments.fold),
        *iob(data / "wikigold" / "wikigold.conll", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
        *iob(
            data / "wnut17" / "emerging.dev.conll",
            {"person": "PER", "corporation": "ORG", "group": "ORG", "location": "LOC"},
        ),
    ]
    originals = [as_read(document) for document in documents]
    documents = list(originals)
    surnames = {
        w for d in originals for s in d for w, t in s if t == "I-PER" and w[0].isupper() and len(w) > 3
    }
    names = Names(sorted(surnames), (names_of("first"), names_of("last")))
    documents += [renamed(document, chance, names) for document in originals]
    invented = list(texts(INVENTED, names, chance))
    documents += invented
    documents += [damaged(document, chance) for document in invented[::3]]
    documents += [damaged(renamed(document, chance, names), chance) for document in originals[::2]]
    trainer = pycrfsuite.Trainer(verbose=False)
    for document in documents:
        words = [[word for word, _ in sentence] for sentence in document]
        usage = Usage(words)
        for sentence, tokens in zip(document, words, strict=True):
            seen = [
                [feature for features, key in zip(SIGHTS, token, strict=True) for feature in features(key)]
                for token in zip(*columns(tokens, usage, titled(tokens)), strict=True)
            ]
            trainer.append(seen, [tag for _, tag in sentence])
    trainer.set_params({"c1": 0.06, "c2": 0.02, "max_iterations": 140, "feature.possible_transitions": True})
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    labels = sorted(info.labels)
    weights: dict[str, list[str]] = {}
    for (feature, label), weight in sorted(info.state_features.items()):
        if abs(weight) >= LEAST:
            weights.setdefault(feature, []).append(f"{labels.index(label)}:{hundredths(weight)}")
    steps = ([hundredths(info.transitions.get((a, b), NEVER)) for a in labels] for b in labels)
    lines = [" ".join(labels), *(" ".join(map(str, step)) for step in steps)]
    lines += (f"{feature}\t{' '.join(scores)}" for feature, scores in weights.items())
    arguments.out.write_bytes(zlib.compress("\n".join(lines).encode(), 9))
    print(
        f"{len(documents)} documents, {sum(map(len, weights.values()))} weights, {arguments.out.stat().st_size} bytes"
    )


def hundredths(weight: float) -> int:
    """Return a weight as the file and the tagger have it."""
    return round(100 * weight)


if __name__ == "__main__":
    main()
