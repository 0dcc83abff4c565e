from sayso.rules.files.byte_order_mark import byte_order_mark
from tests.logs import log_of
from tests.rules.checking import DECISION, decision, findings, mended

MARKED = {DECISION: "\ufeff" + decision("owner: linh")[DECISION]}


def test_record_is_read_all_the_same() -> None:
    assert [one.owner for one in log_of(MARKED).decisions] == ["linh"]


def test_mark_alone_is_removed() -> None:
    assert mended(byte_order_mark, MARKED) == decision("owner: linh")


def test_mark_inside_a_file_is_text() -> None:
    files = decision("owner: linh")
    files[DECISION] += "\ufeff"
    assert findings(byte_order_mark, files) == []
