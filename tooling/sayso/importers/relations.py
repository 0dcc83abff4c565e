"""Lines and sentences by which a record says how it stands to others."""

import re
from collections.abc import Iterator

from sayso.importers.draft import Edge
from sayso.importers.lines import speaking_lines
from sayso.importers.markup import READ, is_placeholder, without_comments

PARTLY = "replaced in part"
CLARIFIED = "clarified"

_SOME = r"(?:partly|partially|in part)"
_PASSIVE = r"(?:(?:has|have) been |was |is )?"
_PHRASES = (
    ("superseded-by", rf"{_PASSIVE}(?:supers?c?ee?ded|replaced|obsoleted)(?P<within> {_SOME})? by"),
    ("supersedes", r"supers?c?ee?des?|replaces|obsoletes"),
    ("amended-by", rf"{_PASSIVE}amended by"),
    ("amends", r"amends"),
    ("clarified-by", rf"{_PASSIVE}clarified by"),
    ("clarifies", r"clarifies"),
    ("depends-on", r"depends on"),
)
_PARTLY = rf"(?:{_SOME}[ ,]+)?"
_GROUPS = "|".join(f"(?P<{name.replace('-', '_')}>{phrase})" for name, phrase in _PHRASES)
_BEGINS = re.compile(rf"(?P<partly>{_PARTLY})(?:{_GROUPS})(?P<also>[ ,]+in part)?\b", re.IGNORECASE)
_SAYS = re.compile(
    r"\b(?:this|the present) (?:adr|decision record|record|decision|document)"
    rf"(?P<lead>(?: (?!not\b)\w+){{0,3}}?) (?={_PARTLY}(?:{_GROUPS})\b)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[ \t]*[*+-][ \t]+(?:\[[ xX]\][ \t]+)?")
_LINK = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)")
_NAMED_NUMBER = re.compile(r"\bADR[-\s#]*\d{1,5}\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:\W*(?:\band\b)?\W*)(\d{1,5})\b(?![-/.]\d)")
_SLUG = re.compile(r"(?:[\w.-]+/)?\b\d{3,}[-_](?=[\w.-]*[^\W\d])[\w.-]*\w")
_NEW_SENTENCE = re.compile(r"\.\s|\.$|;")


def edges_of_key(key: str, value: str) -> Iterator[Edge]:
    """The relations of a key such as `superseded-by`, whose value names the targets."""
    relation = re.sub("superce", "superse", key).replace("replaced-by", "superseded-by")
    relation = "supersedes" if relation == "replaces" else relation
    said = value[:READ].strip()
    for target in _targets(said) or ([said] if said else []):
        yield _edge(relation, target, f"{key}: {said}", partly=False)


def edges_of_line(line: str) -> Iterator[Edge]:
    """The relations of a line that begins with one: `Superseded by [5. Later](0005-later.md)`."""
    line = line[:READ]
    said = without_comments(_BULLET.sub("", line, count=1)).strip().strip("*_").strip()
    found = _BEGINS.match(said)
    if found is not None and not is_placeholder(line):
        yield from _from_phrase(found, said)


def edges_of_status(raw: str) -> Iterator[Edge]:
    """The relations in a status such as `Accepted, superseded by ADR-5`."""
    if is_placeholder(raw):
        return
    said = without_comments(raw[:READ])
    for found in _BEGINS.finditer(said):
        yield from _from_phrase(found, said)


def edges_of_body(body: str) -> Iterator[Edge]:
    """The relations told by bullets and by sentences of which this record is the subject."""
    for line in speaking_lines(body):
        yield from _edges_of_prose(line[:READ])


def _edges_of_prose(line: str) -> Iterator[Edge]:
    if _BULLET.match(line):
        yield from edges_of_line(line)
    for subject in _SAYS.finditer(line):
        found = _BEGINS.match(line, subject.end())
        if found is not None:
            partly = re.search(rf"\b{_SOME}\b", subject["lead"], re.IGNORECASE)
            yield from _from_phrase(found, line, partly=partly is not None)


def _from_phrase(found: re.Match[str], text: str, *, partly: bool = False) -> Iterator[Edge]:
    rest = text[found.end() :]
    following = _BEGINS.search(rest)
    rest = rest[: following.start()] if following else rest
    relation = next(name for name, _ in _PHRASES if found[name.replace("-", "_")])
    partly = partly or any(found[name] for name in ("partly", "within", "also"))
    for target in _targets(rest):
        yield _edge(relation, target, text.strip(), partly=partly)


def _edge(relation: str, target: str, raw: str, *, partly: bool) -> Edge:
    """An edge in the words of the domain: what is replaced in part or clarified is amended."""
    by = relation.endswith("-by")
    if relation.startswith("clarifie"):
        return Edge("amended-by" if by else "amends", target, CLARIFIED, raw)
    if partly and relation.startswith("supersede"):
        return Edge("amended-by" if by else "amends", target, PARTLY, raw)
    return Edge(relation, target, "", raw)


def _targets(text: str) -> list[str]:
    """The records a piece of a sentence names: by link, else by slug, else by number."""
    links = _LINK.findall(_sentence(text))
    if links:
        return [str(link) for link in links]
    said = _NEW_SENTENCE.split(text, maxsplit=1)[0]
    return _SLUG.findall(said) or _NAMED_NUMBER.findall(said) or list(_leading_numbers(said))


def _leading_numbers(text: str) -> Iterator[str]:
    """The numbers that follow at once: `5`, `#5`, `0005 and 0007`; later ones may be years."""
    found = _NUMBER.match(text)
    while found:
        yield found.group(1)
        found = _NUMBER.match(text, found.end())


def _sentence(text: str) -> str:
    """A text up to the end of its first sentence; stops inside links do not end one."""
    masked = _LINK.sub(lambda link: "x" * len(link.group()), text)
    end = _NEW_SENTENCE.search(masked)
    return text[: end.start()] if end else text
