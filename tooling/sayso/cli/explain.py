"""`sayso explain`."""

import click

from sayso.app.explaining import page_of, table_of_rules


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Tell what a rule finds, why it matters, and how to mend it.

    Without a CODE: every rule in a line.
    """
    click.echo(page_of(code) if code else table_of_rules(), nl=False)
