"""Shows the site of a log on this machine while somebody writes."""

import threading
from functools import partial
from pathlib import Path

from sayso.app.site import live
from sayso.app.site.press.shells.shell import NoMarks
from sayso.app.site.serving.answering import Server
from sayso.app.site.serving.circumstances import Circumstances, NotHere, circumstances
from sayso.app.site.serving.following import Following, Tell
from sayso.app.site.serving.moment import Moment
from sayso.app.site.serving.pages import Pages
from sayso.settings import EngineName
from sayso.workspace import find_root, read_settings

_ASIDE = "the engine makes every page itself, so changes show later: {}"


def show(start: Path, host: str, port: int, tell: Tell, engine: EngineName | None = None) -> None:
    """Shows the site of a log and follows what is saved, until it is interrupted.

    Where pages can only be made by the engine, its own server shows them.
    """
    root = find_root(start)
    following = Following(root, read_settings(root), tell)
    try:
        with Server(host, port) as server:
            server.pages = ready(following, engine)
            _run(server, following)
            return
    except NoMarks as missing:
        why = f"it did not make {missing}"
    except NotHere as other:
        why = str(other)
    tell(_ASIDE.format(why))
    live.serve(start, host, port, tell, engine)


def ready(following: Following, engine: EngineName | None) -> Pages:
    """The pages of a log, ready to be shown; `NotHere` or `NoMarks` where that cannot be."""
    pages: Pages

    def prepare(moment: Moment) -> Circumstances:
        return circumstances(following.root, moment.reading.log, engine, pages.anchors)

    pages = Pages(following.begin(), prepare)
    pages.begin()
    return pages


def threads_of(server: Server, following: Following) -> list[threading.Thread]:
    """What goes on beside looking for changes."""
    answering = partial(server.serve_forever, poll_interval=0.1)
    return [threading.Thread(target=one, daemon=True) for one in (answering, following.complete)]


def _run(server: Server, following: Following) -> None:
    for one in threads_of(server, following):
        one.start()
    following.tell(f"the site is at {server.address} (Ctrl-C ends)")
    try:
        following.follow()
    finally:
        following.board.close()
        server.shutdown()
