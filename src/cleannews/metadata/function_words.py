"""A light detector of languages by their scripts and their smallest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from cleannews.regex import regex

WORDS = {
    "en": "the of and to in that is was for on with as it by at from be are this have his has had "
    "not but they were which their an he she will would been who said",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es "
    "an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    "fr": "le la les de des et en un une du que est pour qui dans par sur il au pas plus ce sont "
    "avec ne se son aux cette ont mais été comme ses elle",
    "es": "el la de que y en los del se las por un con una su para es al lo como más pero sus ha "
    "este sobre entre cuando también fue han desde está",
    "it": "il di che la e un per è in del della con non una sono le dei da al si i ha nel alla "
    "delle più anche come gli ma lo dal degli questo",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao foi "
    "das à seu sua ou ser também pelo pela são",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij "
    "uit nog naar door wordt heeft hij ze deze werd over",
    "sv": "och att det i en som på är av för med till den har de inte om ett han men var sig från "
    "så vi kan när också efter eller hon",
    "da": "og at det i en er som på til af for med den har de ikke om et han men var sig fra så "
    "vi kan når også efter eller hun blev mod",
    "no": "og å det i en er som på til av for med den har de ikke om et han men var seg fra så vi "
    "kan når også etter eller hun ble mot",
    "is": "og að það í er sem á við til um en hann af fyrir var ekki með þá því hún eru frá hefur "
    "þetta verið eftir",
    "fi": "ja on ei että se oli hän mutta myös kun ovat joka kuin niin sen jos mukaan ole voi tai "
    "ollut vain nyt sekä",
    "et": "ja on ei et see ka oli aga kui ning mis oma või seda selle siis ta pärast",
    "lv": "un ir ar no par kas uz ka lai arī bija to tas gan vai kā bet šo gada tiek",
    "lt": "ir kad su į yra tai iš apie bet kaip jau tik po buvo per dėl už taip jo metų",
    "pl": "w i na z że do się nie o jest to jak po od za przez ale dla są tym był co oraz już "
    "tego",
    "cs": "a v se na je že s z do o to i jako ve za pro by podle po od jeho ale byl jsou který "
    "také",
    "sk": "a v sa na je že s z do o to aj ako vo za pre by podľa po od jeho ale bol sú ktorý tak",
    "sl": "in je v na da se za so z ki pa po tudi ne bi o do ob od bo kot",
    "hr": "i je u na da se za su s od o koji kao ne će to iz ili bi nije nakon prema",
    "hu": "a az és hogy nem is egy ez meg volt van már de csak mint még szerint azt ha vagy el",
    "ro": "și de în a la cu pe care din că nu o un pentru mai au fost este sau prin după sunt",
    "tr": "ve bir bu da de için ile olarak olan çok daha gibi kadar ise sonra olduğu dedi ne en "
    "olduğunu tarafından",
    "ca": "de la que el i a en els per les un una amb és va del no més al dels com han però seva",
    "id": "yang dan di dengan untuk dari ini itu pada dalam tidak akan juga adalah ke tersebut "
    "oleh karena sebagai mereka saat",
    "ms": "yang dan di dengan untuk dari ini itu pada dalam tidak akan juga adalah ke beliau oleh "
    "kerana bagi telah berkata",
    "sw": "ya na wa kwa katika ni la kuwa hiyo hilo huo alisema wake za cha hii watu kama lakini",
    "vi": "và của là có được trong cho không với các người một những khi đã này để từ tại đến",
    "zu": "ukuthi futhi kodwa ngoba uma nokuthi ukuze ngesikhathi abantu le lo kusho naye yakhe",
    "xh": "ukuba kwaye kodwa xa ngokuba ukuze abantu oku uthe kunye nokuba le lo yakhe",
    "af": "die en van in is het nie dat vir met op te wat sy om hy as aan was ook maar sal word",
    "ru": "и в не на что с по как это он к из но за от его для о был я также у год",
    "uk": "і в не на що з та як це він до за але від його для про був у також які",
    "bg": "и в на да не се за от с по че е са като това до при той след а",
    "sr": "и у на да се за је су од са што као не о из или али након",
}  # fmt: skip
SCRIPTS = (
    ("ja", "぀", "ヿ"),
    ("ko", "가", "힯"),
    ("el", "Ͱ", "Ͽ"),
    ("he", "֐", "׿"),
    ("th", "฀", "๿"),
    ("ka", "Ⴀ", "ჿ"),
    ("hy", "԰", "֏"),
    ("ta", "஀", "௿"),
    ("te", "ఀ", "౿"),
    ("bn", "ঀ", "৿"),
    ("zh", "一", "鿿"),
)
"""Scripts that one language of the press writes; kana stand before ideographs, for Japanese
has both. Arabic and Devanagari are shared by several and decide nothing."""
SCRIPT_SHARE = 0.15
"""Share of the letters that a script needs; quoted names stay below."""
FEWEST_HITS = 6
"""Function words that a decision needs at least."""
FEWEST_SHARE = 0.12
"""Share of all words that are function words of the language; in prose it is a quarter or more."""
LEAD = 1.15
"""How much more than the next language: neighbours such as Danish and Norwegian share many."""
SURE_LEAD, SURE_HITS = 1.6, 25
"""From here on the words are trusted more than a declaration."""


class Reading(NamedTuple):
    """A language, and whether the words leave no doubt."""

    language: str
    sure: bool


def detect(text: str) -> Reading | None:
    """The language of a text, or None where the words do not decide.

    Every word counts for each language that has it, less the more languages share it.
    """
    by_script = _script(text)
    if by_script:
        return Reading(by_script, True)
    words = re.findall(r"[^\W\d_]+", text.lower())
    hits, weights = _votes(Counter(words))
    if not weights:
        return None
    (best, most), *others = weights.most_common(2)
    next_most = others[0][1] if others else 0.0
    enough = hits[best] >= max(FEWEST_HITS, FEWEST_SHARE * len(words))
    if not enough or most < LEAD * next_most:
        return None
    return Reading(best, most >= SURE_LEAD * next_most and hits[best] >= SURE_HITS)


def _votes(words: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    hits: Counter[str] = Counter()
    weights: Counter[str] = Counter()
    for word, count in words.items():
        languages = _index().get(word, ())
        for language in languages:
            hits[language] += count
            weights[language] += count / len(languages)  # type: ignore[assignment]
    return hits, weights


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for language, words in WORDS.items():
        for word in set(words.split()):
            index[word] = (*index.get(word, ()), language)
    return index


def _script(text: str) -> str | None:
    rare = _RARE.findall(text)
    if len(rare) < SCRIPT_SHARE * len(text) or not rare:
        return None
    for language, first, last in SCRIPTS:
        if sum(first <= char <= last for char in rare) >= SCRIPT_SHARE * len(rare):
            return language
    return None


_RARE = regex(r"[^\W\d_\u0000-\u036f\u0400-\u052f]")
"""Letters of scripts other than Latin and Cyrillic, which many languages write."""
