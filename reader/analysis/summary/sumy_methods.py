"""sumy's methods over our own sentences and words: its tokenizer needs a download, so it is not used."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from reader.analysis.summary.weighing import weighed
from reader.analysis.summary.words import _WORD, SMALL

SUMY: dict[str, str] = {
    "lexrank": "lex_rank.LexRankSummarizer",
    "textrank": "text_rank.TextRankSummarizer",
    "lsa": "lsa.LsaSummarizer",
    "luhn": "luhn.LuhnSummarizer",
    "kl": "kl.KLSummarizer",
    "sumbasic": "sum_basic.SumBasicSummarizer",
    "reduction": "reduction.ReductionSummarizer",
    "edmundson": "edmundson.EdmundsonSummarizer",
}
WARNING = frozenset({"lexrank", "lsa"})
MOST = {"kl": 120}
MOST_SENTENCES = 300
"""These methods grow with the square or cube of the number of sentences; of longer texts they are given the best of
our own linear ranking."""

BONUS = tuple("significant important record announced first new largest percent million billion".split())
STIGMA = tuple("hardly impossible perhaps maybe photo subscribe click".split())


class _Words:
    """What sumy asks of a tokenizer."""

    language = "english"

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(text.lower()))


def sumy_scores(sentences: Sequence[str], method: str, count: int) -> list[float]:
    """Return a score for each sentence: the order in which the method takes them, and a low one for the others."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    kept = _kept(sentences, MOST.get(method, MOST_SENTENCES))
    words = _Words()
    models = [Sentence(sentences[i], words) for i in kept]
    place = {id(model): index for model, index in zip(models, kept, strict=True)}
    document = ObjectDocumentModel([Paragraph(models)])
    summarizer = _summarizer(method)
    scores = [-2.0 - i / (len(sentences) + 1) for i in range(len(sentences))]
    if not models:
        return scores
    for size in range(1, count + 1) if count <= 3 else (count,):
        with _quiet(method):
            taken = summarizer(document, min(size, len(models)))
        for model in taken:
            index = place[id(model)]
            scores[index] = max(scores[index], 1.0 / size - index * 1e-6)
    return scores


@contextmanager
def _quiet(method: str) -> Iterator[None]:
    """Keep LexRank from warning where it divides by zero, in a text whose sentences share no word, and LSA where words are few.

    All sentences are worth the same then and keep their order.
    """
    if method not in WARNING:
        yield
        return
    import numpy

    with numpy.errstate(divide="ignore", invalid="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _kept(sentences: Sequence[str], most: int) -> list[int]:
    if len(sentences) <= most:
        return list(range(len(sentences)))
    reasons = weighed(sentences)
    best = sorted(range(len(sentences)), key=lambda i: (-reasons[i].score, i))[:most]
    return sorted(best)


@cache
def _summarizer(method: str) -> Any:
    from importlib import import_module

    from nltk.stem.snowball import SnowballStemmer

    module, name = SUMY[method].split(".")
    stemmer = SnowballStemmer("english")
    made = getattr(import_module(f"sumy.summarizers.{module}"), name)(stemmer.stem)
    made.stop_words = SMALL
    if method == "edmundson":
        made.bonus_words, made.stigma_words, made.null_words = BONUS, STIGMA, SMALL
    return made
