"""What is said of a body that is not plain."""


class Odd(Exception):  # noqa: N818  # no error: another way is taken
    """There is more to it than what is plain."""
