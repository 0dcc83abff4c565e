"""The day that everything is as of, where nobody gave another."""

import os
from datetime import UTC, date, datetime

from sayso.errors import UserError


def current_day() -> date:
    """Today in UTC, or the day of `SOURCE_DATE_EPOCH` where a reproducible build sets it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now(UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UserError(
            f"SOURCE_DATE_EPOCH is `{epoch}`, not a number of seconds", "unset it or mend it"
        ) from error
