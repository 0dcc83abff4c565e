"""The files around a log without the site that is made of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

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


def without_site(log: Log, plan: Plan) -> Log:
    """A log that does not see its own site, where git does not leave it out already."""
    try:
        folder = f"{plan.site.resolve().relative_to(plan.root.resolve()).as_posix()}/"
    except ValueError:  # it is somewhere else
        return log
    if not any(one.startswith(folder) for one in log.tree.files()):
        return log
    return replace(log, tree=WithoutSite(log.tree, folder))
