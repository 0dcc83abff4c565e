import pytest

from sayso.importers.draft import Raw
from sayso.importers.names import read_names, signs


@pytest.mark.parametrize(
    "raw, names",
    [
        ("linh, minh", ("linh", "minh")),
        ("linh,minh,", ("linh", "minh")),
        ("@linh; @minh", ("@linh", "@minh")),
        ("Linh Tran and Minh Le", ("Linh Tran", "Minh Le")),
        ("{ Linh Tran, Minh Le }", ("Linh Tran", "Minh Le")),
        ("[linh, minh]", ("linh", "minh")),
        ("- linh\n- minh", ("linh", "minh")),
        (("linh", "minh, hoa"), ("linh", "minh", "hoa")),
        ("[Linh Tran](https://github.com/linh-t)", ("[Linh Tran](https://github.com/linh-t)",)),
        ("linh <!-- optional -->", ("linh",)),
        ("{}", ()),
        ("", ()),
        ("{list everyone involved in the decision}", ()),
        ("all of us who were in the room on that day", ()),
    ],
)
def test_names_are_told_apart(raw: Raw, names: tuple[str, ...]) -> None:
    assert read_names(raw) == names


@pytest.mark.parametrize(
    "name, sign",
    [
        ("linh", "linh"),
        ("@linh-t", "linh-t"),
        ("Linh Tran", "Linh Tran"),
        ("Linh Tran <linh@example.com>", "linh@example.com"),
        ("Linh Tran (@linh-t)", "linh-t"),
        ("Linh Tran (Platform)", "Linh Tran"),
        ("[Linh Tran](https://github.com/linh-t)", "linh-t"),
        ("[Linh](mailto:linh@example.com)", "linh@example.com"),
        ("@example/platform", "example/platform"),
    ],
)
def test_all_that_points_to_somebody_is_found(name: str, sign: str) -> None:
    assert sign in signs(name)
