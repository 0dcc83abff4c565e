"""`sayso digest`."""

import json
from datetime import date
from pathlib import Path

import click

from sayso.app.digest import digest_since
from sayso.app.reporting import folder_in_repository
from sayso.cli.options import address_of_the_web, as_of
from sayso.renderers.digest.as_object import as_object
from sayso.renderers.digest.markdown import markdown
from sayso.renderers.digest.plain import plain


@click.command("digest")
@click.option(
    "--since",
    metavar="REV|DATE",
    help="Tell what changed from there on; without it, from a week ago.",
)
@as_of
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="For a terminal, an issue or a program.",
)
@click.option("--all", "whole", is_flag=True, help="More than a dozen lines, where there are more.")
@click.option(
    "--files-at",
    metavar="URL",
    default="",
    callback=address_of_the_web,
    help="In Markdown, link things to their files below this address.",
)
def command(since: str | None, day: date | None, style: str, files_at: str, *, whole: bool) -> None:
    """Tell in a dozen lines what needs somebody, what changed, and what to look back at.

    It names things that need someone: decisions that are due, questions without an answer,
    goals of which nobody has heard, and what nobody has.
    """
    digest, remark = digest_since(Path.cwd(), since, day)
    folder = folder_in_repository(Path.cwd())
    if style == "json":
        click.echo(json.dumps(as_object(digest, folder), indent=2, ensure_ascii=False))
    elif style == "markdown":
        below = f"{files_at.rstrip('/')}/{folder}" if files_at else ""
        click.echo(markdown(digest, below, whole=whole), nl=False)
    else:
        click.echo(plain(digest, whole=whole), nl=False)
    if remark:
        click.echo(remark, err=True)
