"""Lines of `.gitignore`: git need not see the site, nor what is made on the way to it."""

from sayso.text import line_end

_SITE, _MADE = "/site/", ("/.sayso/*", "!/.sayso/schemas/", "!/.sayso/baseline.json")


def missing_lines(text: str) -> list[str]:
    """The lines that a `.gitignore` lacks; one that ignores all of `.sayso` says enough."""
    given = {line.strip() for line in text.splitlines()}
    folders = {line.strip("/") for line in given}
    lacking = [] if "site" in folders else [_SITE]
    if ".sayso" not in folders:
        lacking += [line for line in _MADE if line not in given]
    return lacking


def with_lines(text: str, lines: list[str]) -> str:
    """The text with lines added at its end, in its own kind of line ends."""
    if not lines:
        return text
    end = line_end(text)
    gap = "" if not text else end if text.endswith("\n") else end * 2
    return text + gap + "".join(f"{line}{end}" for line in ["# Made by `sayso build`", *lines])
