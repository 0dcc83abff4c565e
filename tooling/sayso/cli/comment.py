"""`sayso comment`."""

from datetime import date
from pathlib import Path

import click

from sayso.app.commenting import comment_since
from sayso.cli.options import address_of_the_web, as_of
from sayso.renderers.comment.change import Manner


@click.command("comment")
@click.option(
    "--base",
    metavar="REV",
    required=True,
    help="Tell of what changed since the branch left REV, as in `--base origin/main`.",
)
@as_of
@click.option("--mention", is_flag=True, help="Let GitHub call the people to ask.")
@click.option(
    "--files-at",
    metavar="URL",
    default="",
    callback=address_of_the_web,
    help="Link decisions to their files below this address.",
)
def command(base: str, day: date | None, files_at: str, *, mention: bool) -> None:
    """Write the comment for a pull request: what it decides, and whom to ask.

    It tells which decisions a change adds or changes, which ones govern the files it touches,
    who answers for both, and what is newly wrong. It is Markdown, for you to post.
    """
    manner = Manner(files_at=files_at, mention=mention)
    text, remark = comment_since(Path.cwd(), base, day, manner)
    click.echo(text, nl=False)
    if remark:
        click.echo(remark, err=True)
