"""The files around a log without the site that is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from sayso.app.site.plan import Plan
from sayso.model import Log, Tree
from sayso.model.tree import Mention


@dataclass(frozen=True, slots=True)
class WithoutSite:
    """A tree without a folder: no page depends on what came of all pages the last time."""

    tree: Tree
    folder: str

    def exists(self, path: str) -> bool:
        return self.tree.exists(path) and not f"{path}/".startswith(self.folder)

    def files(self) -> Sequence[str]:
        return [one for one in self.tree.files() if not one.startswith(self.folder)]

    def text(self, path: str) -> str | None:
        return self.tree.text(path)

    def mentions(self, pattern: str) -> Sequence[Mention]:
        return self.tree.mentions(pattern)


@dataclass(frozen=True)
class WithoutSiteIfTracked:
    """The same tree as of `without_site`, which asks git only where somebody asks it."""

    tree: Tree
    folder: str

    @cached_property
    def _real(self) -> Tree:
        return _without(self.tree, self.folder)

    def exists(self, path: str) -> bool:
        near = f"{path}/".startswith(self.folder)
        return self._real.exists(path) if near else self.tree.exists(path)

    def files(self) -> Sequence[str]:
        return self._real.files()

    def text(self, path: str) -> str | None:
        return self.tree.text(path)

    def mentions(self, pattern: str) -> Sequence[Mention]:
        return self.tree.mentions(pattern)


def tree_without(tree: Tree, root: Path, site: Path) -> Tree:
    """A tree that does not see the site, where git does not leave it out already."""
    folder = _folder(root, site)
    return WithoutSiteIfTracked(tree, folder) if folder else tree


def without_site(log: Log, plan: Plan) -> Log:
    """A log that does not see its own site, where git does not leave it out already."""
    folder = _folder(plan.root, plan.site)
    tree = _without(log.tree, folder) if folder else log.tree
    return log if tree is log.tree else replace(log, tree=tree)


def _folder(root: Path, site: Path) -> str:
    """The folder of the site in that of the log; empty where it is somewhere else."""
    try:
        return f"{site.resolve().relative_to(root.resolve()).as_posix()}/"
    except ValueError:
        return ""


def _without(tree: Tree, folder: str) -> Tree:
    tracked = any(one.startswith(folder) for one in tree.files())
    return WithoutSite(tree, folder) if tracked else tree
