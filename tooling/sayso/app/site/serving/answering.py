"""The server of the preview: what it answers, to whom, and how long it lets a browser wait."""

import ipaddress
import json
import os
import re
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from sayso.app.site.serving.dressing import OWN, own, sign
from sayso.app.site.serving.moment import Board
from sayso.app.site.serving.pages import Answer, Pages
from sayso.app.site.serving.titles import titled
from sayso.artifact import is_inside
from sayso.errors import UserError

PATIENCE = 25  # seconds that a browser waits for a change before it asks again
_IDLE = 60  # seconds that a connection stays open without a question
_SCRIPTS = {
    f"{OWN}follow.js": "follow.js",
    f"{OWN}follow.css": "follow.css",
    "/assets/search-finding.js": "titles.js",
}
_KINDS = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
_SAFE = (
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "SAMEORIGIN"),
    ("Referrer-Policy", "same-origin"),
)
_NAMED_BY_CONTENT = re.compile(
    r"\.[0-9a-f]{8,}\.min\.(?:css|js)$|/follow\.(?:css|js)\?[0-9a-f]{8,}$"
)
_TEXT = "text/plain; charset=utf-8"
_STRANGER = b"This is a preview on somebody's own machine; it answers under its own name alone.\n"


class Server(ThreadingHTTPServer):
    """Answers on one address; a browser that goes away in the middle is no news."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name == "posix"
    request_queue_size = 64

    def __init__(self, host: str, port: int) -> None:
        self.host = host
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.pages: Pages | None = None
        try:
            super().__init__((host, port), Handler)
        except OSError as error:
            reason = (error.strerror or "not possible").lower()
            raise UserError(f"cannot serve at {host}:{port}: {reason}", "--port 8001") from error

    def server_bind(self) -> None:
        """As the library, but without asking the network what this machine is called."""
        if self.allow_reuse_address:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.host, int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Nothing: what went wrong with a page, its answer says."""

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = _IDLE

    def do_GET(self) -> None:
        self._send(self._answer())

    def do_HEAD(self) -> None:
        self._send(self._answer())

    def log_message(self, *_args: object) -> None:
        """Nothing: whoever writes wants to read of changes, not of requests."""

    def version_string(self) -> str:
        return "sayso"

    def _answer(self) -> Answer:
        pages = self.server.pages
        if pages is None or not is_known(self.headers.get("Host", ""), self.server.host):
            return Answer(403, _TEXT, _STRANGER, "")
        asked = urlsplit(self.path)
        if asked.path in _SCRIPTS:
            return _script(_SCRIPTS[asked.path])
        if asked.path.startswith(OWN):
            return _told(asked.path.removeprefix(OWN), parse_qs(asked.query), pages)
        return pages.answer(clean(asked.path))

    def _send(self, answer: Answer) -> None:
        tag = f'"{answer.mark}"' if answer.mark else ""
        is_known_there = answer.status == 200 and tag and tag in self._tags()  # noqa: PLR2004
        self.send_response(304 if is_known_there else answer.status)
        for name, value in _SAFE:
            self.send_header(name, value)
        self.send_header("Cache-Control", self._keeping(tag))
        if tag:
            self.send_header("ETag", tag)
        if answer.location:
            self.send_header("Location", answer.location)
        if not is_known_there:
            self.send_header("Content-Type", answer.kind)
            if answer.status != 204:  # noqa: PLR2004
                self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        if self.command != "HEAD" and not is_known_there:
            self.wfile.write(answer.content)

    def _keeping(self, tag: str) -> str:
        """How long a browser may keep an answer: for good where its name tells its content."""
        if _NAMED_BY_CONTENT.search(self.path):
            return "max-age=31536000, immutable"
        return "no-cache" if tag else "no-store"

    def _tags(self) -> list[str]:
        named = self.headers.get("If-None-Match", "")
        return [one.strip().removeprefix("W/") for one in named.split(",")]


def clean(path: str) -> str:
    """A path of the site as a browser asks for it; one that leads out of the site is nowhere."""
    found = unquote(path).lstrip("/")
    return found if is_inside(found) and "\\" not in found and "\0" not in found else "nowhere/"


def is_known(named: str, host: str) -> bool:
    """Whether a server is asked for by a name of its own.

    Otherwise a page from elsewhere could read the log: by a name of its own that leads here.
    """
    try:
        asked = urlsplit(f"//{named}").hostname or ""
    except ValueError:
        return False
    if asked in {"localhost", "127.0.0.1", "::1", host.lower()}:
        return True
    return host in {"0.0.0.0", "::"} and (_is_number(asked) or asked == _own_name())  # noqa: S104


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _own_name() -> str:
    return socket.gethostname().lower()


def _script(name: str) -> Answer:
    content = own(name)
    return Answer(200, _KINDS[name.rpartition(".")[2]], content, sign(content))


def _told(what: str, asked: dict[str, list[str]], pages: Pages) -> Answer:
    if what == "next":
        return _next(clean(_one(asked, "page")), _one(asked, "mark"), pages)
    if what == "titles":
        found = titled(pages.board.now.reading.log, _one(asked, "words"), pages.address_of)
        return Answer(200, "application/json", json.dumps(found).encode(), "")
    return Answer(404, _TEXT, b"", "")


def _next(page: str, mark: str, pages: Pages) -> Answer:
    """An answer as soon as a page is another one than that of a mark; else after a while."""
    board: Board = pages.board
    board.opened(page, 1)
    try:
        changed = board.wait(PATIENCE, lambda: pages.answer(page).mark != mark)
    finally:
        board.opened(page, -1)
    return Answer(200, _TEXT, b"another\n", "") if changed else Answer(204, _TEXT, b"", "")


def _one(asked: dict[str, list[str]], name: str) -> str:
    return asked.get(name, [""])[0]
