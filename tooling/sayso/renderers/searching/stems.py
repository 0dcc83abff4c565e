"""Stems, by which "deciding" finds "decided": of the library snowballstemmer."""

from collections.abc import Callable, Iterable

_LANGUAGES = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish",
    "nl": "dutch", "en": "english", "et": "estonian", "fi": "finnish", "fr": "french",
    "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian", "id": "indonesian",
    "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali", "nb": "norwegian",
    "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish",
    "yi": "yiddish",
}  # fmt: skip
_SHORTEST = 4  # letters of a word that has a stem


def stemmed(words: Iterable[str], language: str) -> dict[str, str]:
    """The stems of words, those left out that are their own; none in a language without."""
    stem = _stemmer(language)
    if stem is None:
        return {}
    found = {}
    for word in words:
        if len(word) >= _SHORTEST and word.isalpha():
            made = stem(word)
            if made and made != word:
                found[word] = made
    return found


def _stemmer(language: str) -> Callable[[str], str] | None:
    import snowballstemmer  # noqa: PLC0415  # takes a while, for this alone

    name = _LANGUAGES.get(language.lower().partition("-")[0])
    if name not in snowballstemmer.algorithms():
        return None
    stem: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem
