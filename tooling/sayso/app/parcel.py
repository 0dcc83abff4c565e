"""What one process hands another that it is a copy of, too large for one message."""

import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any


class Parcel:
    """A file without a name, into which things are put one by one, and taken out as they came."""

    def __init__(self, folder: Path) -> None:
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115  # closed when all is taken out

    def put(self, things: Iterable[object]) -> int:
        """Puts things in that can be pickled; answers how many."""
        number = 0
        for number, one in enumerate(things, 1):  # noqa: B007  # asked for after the last
            pickle.dump(one, self._file, protocol=5)
        self._file.flush()
        return number

    def taken(self, number: int) -> Iterator[Any]:
        """So many things, each as it is wanted; the parcel is empty then."""
        with self._file as file:
            file.seek(0)
            for _ in range(number):
                yield pickle.load(file)  # noqa: S301  # only who has the file could write there
