"""The page of a rule, read from its file as it stands there, without running any rule.

Whoever asks for a page waits for one file; to load all rules takes twenty times as long.
Tests hold what is read here against the rules themselves.
"""

import ast
import os
from collections.abc import Iterator
from typing import NamedTuple

_RULES = os.path.join(os.path.dirname(__file__), "rules")  # noqa: PTH118, PTH120  # pathlib is slow to load


class Declared(NamedTuple):
    """What a rule says of itself."""

    code: str
    name: str
    severity: str
    page: str
    since: str = "0.1.0"
    kind: str = "static"
    fixable: bool = False
    across: bool = False


def declared(sign: str) -> Declared | None:
    """The rule of a code or a name; None where no file says so in the usual way."""
    for text in _files():
        if f'@rule("{sign.upper()}", ' in text or f', "{sign.casefold()}", ' in text:
            for node in ast.parse(text).body:
                found = _declaration(node)
                if found and (found.code == sign.upper() or found.name == sign.casefold()):
                    return found
    return None


def page_in(docstring: str) -> str:
    """The page that the docstring of a function is, in Markdown."""
    from textwrap import dedent  # noqa: PLC0415  # who asks for no page does not wait for it

    # It sits inside a function, so its lines after the first are indented.
    first, _, rest = docstring.partition("\n")
    return f"{first.strip()}\n{dedent(rest)}".strip() + "\n"


def printable(page: str) -> str:
    r"""A page that holds raw bytes or a byte-order mark, with those written as escapes."""
    return "".join(
        f"\\x{ord(letter) - 0xDC00:02x}" if 0xDC80 <= ord(letter) <= 0xDCFF else letter  # noqa: PLR2004
        for letter in page.replace("\ufeff", "\\ufeff")
    )


def _files() -> Iterator[str]:
    """The texts of the files that rules are in; none where the package is no folder."""
    try:
        for folder in filter(os.path.isdir, _below(_RULES)):
            for path in _below(folder):
                if path.endswith(".py"):
                    with open(path, encoding="utf-8") as file:  # noqa: PTH123
                        yield file.read()
    except OSError:
        return


def _below(folder: str) -> list[str]:
    return [f"{folder}/{name}" for name in os.listdir(folder)]  # noqa: PTH208


def _declaration(node: ast.stmt) -> Declared | None:
    """What a function is declared as, where it is a rule."""
    if not isinstance(node, ast.FunctionDef):
        return None
    for call in node.decorator_list:
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Name)
            and call.func.id == "rule"
        ):
            return _read(call, page_in(ast.get_docstring(node, clean=False) or ""))
    return None


def _read(call: ast.Call, page: str) -> Declared | None:
    code, name, severity = call.args
    if not (isinstance(name, ast.Constant) and isinstance(severity, ast.Name)):
        return None
    said = {str(one.arg): ast.literal_eval(one.value) for one in call.keywords}
    return Declared(ast.literal_eval(code), str(name.value), severity.id.lower(), page, **said)
