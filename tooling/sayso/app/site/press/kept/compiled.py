"""Templates as Python compiled them, kept beside them as Python keeps its own modules.

They are trusted as those are, and stand where those stand: nowhere that CI or a log shares.
"""

import os
import shutil
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from sayso.model import standing
from sayso.renderers import templating
from sayso.renderers.prose import armour


class _Beside(BytecodeCache):
    """Files of a folder, each with the checksum of its template; one that is not whole is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            said = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if said[:_SIZE] == _sum(said[_SIZE:]):
            bucket.bytecode_from_string(said[_SIZE:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        compiled = bucket.bytecode_to_string()
        place = self._folder / bucket.key
        whole = place.with_name(f"{place.name}.{os.urandom(4).hex()}")
        with suppress(OSError):
            whole.write_bytes(_sum(compiled) + compiled)
            whole.replace(place)


_SIZE = 16


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()


@cache
def keep_templates() -> None:
    """Has templates read as they were compiled before, where we may write beside them."""
    # What is constant in a template is worked out when it is compiled, by our filters if need be.
    ours = [Path(str(one.__file__)) for one in (templating, armour, standing)]
    made_by = [
        jinja2.__version__,
        *(one.read_text("utf-8") for one in ours),
    ]
    above = ours[0].with_name("templates") / "__pycache__"
    folder = above / blake2b("\0".join(made_by).encode(), digest_size=8).hexdigest()
    with suppress(OSError):
        if not folder.is_dir():
            shutil.rmtree(above, ignore_errors=True)
            folder.mkdir(parents=True)
        templating.keep_compiled(_Beside(folder))
