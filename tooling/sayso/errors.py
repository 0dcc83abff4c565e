"""What goes wrong in the call, as opposed to in the user's files."""


class UserError(Exception):
    """A wrong call: shown as one sentence and the way out, exit code 2, no traceback."""

    def __init__(self, problem: str, way_out: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.way_out = way_out

    def __str__(self) -> str:
        return f"{self.problem}\n{self.way_out}" if self.way_out else self.problem
