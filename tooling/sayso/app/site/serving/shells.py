"""What the engine puts around pages, made once and then as often as it must be."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from sayso.app.site.alone import building_alone
from sayso.app.site.plan import WORK, Plan
from sayso.app.site.policy import Policy
from sayso.app.site.press.engine_part import EnginePart, Lost, engine_part, led_to
from sayso.app.site.press.kept.keeping import Keeping, Kept, keeping
from sayso.app.site.press.shells.converting import Converter
from sayso.app.site.press.shells.from_engine import FromEngine, Wanted, from_engine, leads
from sayso.app.site.press.shells.specimens import Shape, shape_of
from sayso.app.site.press.shells.stepping_aside import navigation
from sayso.app.site.press.stamping import Press
from sayso.app.site.press.units.making import Page
from sayso.renderers.whole import LOST

_KEPT = f"{WORK}/serve.kept"
_SHAPES = "shapes"

Anchors = Callable[[str], Sequence[str] | None]
"""The anchors of one of our pages by its path; None where there is no such page."""


@dataclass
class Shells:
    """The engine's part of a site; `by_hand` are its files that are not of the log, by path.

    Another shape of pages, or a page that only the engine can make, costs a run of it.
    """

    plan: Plan
    converter: Converter
    by_hand: Mapping[str, bytes]
    hosts: tuple[str, ...]
    strict: bool
    anchors: Anchors
    _shapes: set[Shape] = field(default_factory=set)
    _left: dict[str, bytes] = field(default_factory=dict)
    _press: Press | None = None

    def __post_init__(self) -> None:
        with keeping(self.plan.root / _KEPT) as kept, suppress(TypeError):  # of another version
            self._shapes |= {Shape(*one) for one in kept.head(_SHAPES) or ()}

    @property
    def is_known(self) -> bool:
        """Whether it is known from earlier which shapes pages have."""
        return bool(self._shapes)

    def want(self, pages: Iterable[Page]) -> None:
        """Makes ready for pages."""
        wanted = {self._shape(one) for one in pages} - self._shapes
        if wanted or self._press is None:
            paths = {one.path for one in wanted if one.path}
            self._shapes = {one for one in self._shapes if one.path not in paths} | wanted
            self._press = None
            self.press()

    def page(self, page: Page) -> str:
        """A page as it stands in the site."""
        self.want((page,))
        return self.press().page(page, self._shape(page))

    def left(self, path: str, text: str, file: str) -> str:
        """A page that only the engine can make."""
        if self._left.get(path) != text.encode():
            self._left[path] = text.encode()
            self._press = None
        press = self.press()
        return press.finished(file, press.engine.content(file).decode("utf-8"))

    def press(self) -> Press:
        """All of it as it is now."""
        if self._press is None:
            self._press = self._made()
        return self._press

    def _made(self) -> Press:
        plan, whole = self.plan, {**self.by_hand, **self._left}
        targets = [(target, anchor) for _, target, anchor in leads(whole)]
        known = {one: self.anchors(one) for one in {target for target, _ in targets}}
        ours = {one: found for one, found in known.items() if found is not None}
        wanted = Wanted(sorted(self._shapes), whole, led_to(targets, ours))
        with building_alone(plan.root, lambda _: None), keeping(plan.root / _KEPT) as kept:
            part = _in_memory(plan, wanted, self.converter, kept)
            kept.put([Kept(_SHAPES, [_fields(one) for one in wanted.shapes], b"")])
        lost = part.content(LOST).decode("utf-8") if LOST in part.files else ""
        policy = Policy(lost, self.hosts) if self.strict else None
        return Press(plan.root, plan.folders_as_addresses, part, policy, {}, {})

    def _shape(self, page: Page) -> Shape:
        named = navigation(self.plan.settings)
        return shape_of(page.path, page.title, page.front, page.converted, named)


def _in_memory(plan: Plan, wanted: Wanted, converter: Converter, kept: Keeping) -> EnginePart:
    """What the engine makes, read whole, since what is kept is open for a moment only."""
    part = engine_part(plan, wanted, converter, kept)
    try:
        files = {path: part.content(path) for path in part.files}
        shells = {shape: part.shell(shape) for shape in wanted.shapes}
        made = FromEngine(shells, files)
    except (Lost, KeyError):
        made = from_engine(plan, wanted, converter)
    return EnginePart(part.sign, dict.fromkeys(made.files, ""), Keeping(None), made)


def _fields(shape: Shape) -> list[object]:
    return [getattr(shape, name) for name in Shape.__slots__]
