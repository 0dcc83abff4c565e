"""What is kept between two builds: one file, which may go, be shared or be spoilt at any time.

Every row bears a fingerprint of its name and all that is in it. A row that does not fit its
fingerprint is not there, and a file that is no such file is begun anew.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

_FORM = 4
"""Of the rows; another number makes the file anew."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS kept(name TEXT PRIMARY KEY, head BLOB, head_sum BLOB,"
    " body BLOB, body_sum BLOB)"
)
_NAMED = " FROM kept WHERE name >= ?1 AND name < ?1 || char(1114111)"
_LEAST_EFFORT = 1  # of compression: the disk is not what is short


@dataclass(frozen=True, slots=True)
class Kept:
    """A row: `head` is read with every build, `body` only where it is wanted."""

    name: str
    head: Any
    body: bytes


class Lost(Exception):  # noqa: N818  # no error: it is made anew
    """Something that was kept is not whole any more."""


class Keeping:
    """The file, as long as it is open; where it cannot be had, nothing is kept."""

    def __init__(self, connection: sqlite3.Connection | None, place: Path | None = None) -> None:
        self._rows, self.place = connection, place

    def heads(self, beginning: str) -> Iterator[tuple[str, Any]]:
        """The names of rows that begin in some way and are whole, with their heads."""
        for name, head, said in self._ask(f"SELECT name, head, head_sum{_NAMED}", beginning):
            if _is_sound(name, head, said):
                yield str(name), json.loads(head)

    def head(self, name: str) -> Any:  # noqa: ANN401  # whatever was put there
        """The head of one row; None where there is none."""
        for head, said in self._ask("SELECT head, head_sum FROM kept WHERE name = ?", name):
            if _is_sound(name, head, said):
                return json.loads(head)
        return None

    def body(self, name: str) -> bytes | None:
        """The body of a row, as it was put there; None where it is not there, or not whole."""
        for body, said in self._ask("SELECT body, body_sum FROM kept WHERE name = ?", name):
            if _is_sound(name, body, said):
                return bytes(body)
        return None

    def bodies(self, beginning: str) -> Iterator[tuple[str, bytes]]:
        """The same with their bodies."""
        for name, body, said in self._ask(f"SELECT name, body, body_sum{_NAMED}", beginning):
            if _is_sound(name, body, said):
                yield str(name), bytes(body)

    def put(self, rows: Iterable[Kept]) -> None:
        """Keeps rows; a disk that is full keeps none."""
        values = (_values(one) for one in rows)
        self._change("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", values)

    def drop(self, names: Iterable[str]) -> None:
        """Lets rows go."""
        self._change("DELETE FROM kept WHERE name = ?", ((name,) for name in names))

    def _ask(self, words: str, *values: str) -> Iterator[tuple[Any, ...]]:
        if self._rows is None:
            return
        try:
            with closing(self._rows.execute(words, values)) as found:
                yield from found
        except sqlite3.Error:
            return

    def _change(self, words: str, values: Iterable[tuple[Any, ...]]) -> None:
        if self._rows is not None:
            try:
                with self._rows:
                    self._rows.executemany(words, values)
            except sqlite3.Error:
                self._rows = None


def compressed(body: str) -> bytes:
    """A text as the body of a row."""
    return zlib.compress(body.encode("utf-8", "surrogatepass"), _LEAST_EFFORT)


def text_of(body: bytes) -> str:
    """The text that a body is made of."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")


@contextmanager
def keeping(place: Path) -> Iterator[Keeping]:
    """The file at a place, made where it is not there."""
    connection = _open(place) or _begin_anew(place)
    try:
        yield Keeping(connection, place)
    finally:
        if connection is not None:
            connection.close()


def _open(place: Path) -> sqlite3.Connection | None:
    connection = None
    try:
        connection = sqlite3.connect(place, timeout=5)
        connection.execute("PRAGMA synchronous = OFF")  # rows say themselves whether they are whole
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        if form not in {0, _FORM}:
            raise sqlite3.DatabaseError
        if form != _FORM:
            connection.execute(_TABLES)
            connection.execute(f"PRAGMA user_version = {_FORM}")
        connection.execute("SELECT name, head, head_sum, body, body_sum FROM kept LIMIT 1")
    except sqlite3.Error:
        if connection is not None:
            connection.close()
        return None
    return connection


def _begin_anew(place: Path) -> sqlite3.Connection | None:
    try:
        for ending in ("", "-journal", "-wal", "-shm"):
            place.with_name(place.name + ending).unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _open(place)


def _values(one: Kept) -> tuple[str, bytes, bytes, bytes, bytes]:
    head = json.dumps(one.head, separators=(",", ":")).encode()
    return one.name, head, _sum(one.name, head), one.body, _sum(one.name, one.body)


def _is_sound(name: object, content: object, said: object) -> bool:
    return isinstance(content, bytes) and isinstance(name, str) and _sum(name, content) == said


def _sum(name: str, content: bytes) -> bytes:
    made = blake2b(name.encode("utf-8", "surrogatepass") + b"\0", digest_size=16)
    made.update(content)
    return made.digest()


def as_mapping(value: object) -> Mapping[str, Any]:
    """What a head holds, as long as it is what was put there."""
    return value if isinstance(value, dict) else {}
