"""What both pictures are drawn with: SVG that is read in light and in dark, and without colours.

Each stands on a ground of its own, so that it is legible wherever it is put; `prefers-color-scheme`
chooses which. Series differ by dashes and by a word beside them, and colours only help.
"""

from collections.abc import Iterable
from html import escape

_LIGHT = "--paper:#fff;--ink:#1f2328;--soft:#57606a;--line:#d0d7de"
_DARK = "--paper:#15191f;--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d"
_INKS = {
    "one": ("#0550ae", "#79c0ff"),
    "two": ("#953800", "#ffa657"),
    "three": ("#116329", "#7ee787"),
    "four": ("#6639ba", "#d2a8ff"),
    "five": ("#a40e26", "#ff7b72"),
    "six": ("#57606a", "#9da7b3"),
}
INKS = tuple(_INKS)
DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 4", "12 4")


def picture(width: float, height: float, title: str, told: str, parts: Iterable[str]) -> str:
    """A whole file; `told` says in words what is to be seen."""
    inside = "\n".join(parts)
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" \
height="{height:g}" role="img" aria-labelledby="title told">
<title id="title">{escape(title)}</title>
<desc id="told">{escape(told)}</desc>
<style>{_style()}</style>
<rect class="paper" width="{width:g}" height="{height:g}" rx="6"/>
{inside}
</svg>
"""


def text(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> str:
    """Words that begin, end or have their middle at a point."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">'
        f"{escape(words, quote=False)}</text>"
    )


def line(points: Iterable[tuple[float, float]], kind: str, dash: str = "") -> str:
    """A line through points."""
    told = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<polyline points="{told}" class="{kind}"{dashed}/>'


def dot(x: float, y: float, ink: str, *, filled: bool = True) -> str:
    """A point: a disc, or an open diamond for what is not as it should be."""
    if filled:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" class="dot {ink}"/>'
    return f'<path d="M{x:.1f} {y - 5:.1f}l5 5l-5 5l-5 -5z" class="open {ink}"/>'


def _style() -> str:
    light = "".join(f";--{name}:{inks[0]}" for name, inks in _INKS.items())
    dark = "".join(f";--{name}:{inks[1]}" for name, inks in _INKS.items())
    series = "".join(f".{name}{{--c:var(--{name})}}" for name in _INKS)
    return (
        f":root{{{_LIGHT}{light}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{_DARK}{dark}}}}}"
        ".paper{fill:var(--paper);stroke:var(--line)}"
        "text{font:12px system-ui,sans-serif;fill:var(--ink)}.soft{fill:var(--soft)}"
        ".head{font-weight:600}polyline{fill:none;stroke:var(--c);stroke-width:1.5}"
        "polyline.grid{stroke:var(--line);stroke-width:1}"
        "polyline.target{stroke:var(--soft);stroke-width:1}"
        ".dot{fill:var(--c)}.open{fill:var(--paper);stroke:var(--c);stroke-width:1.5}"
        "text.series{fill:var(--c)}" + series
    )
