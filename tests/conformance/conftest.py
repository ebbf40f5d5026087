"""What the tests of the conformance suite share."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def _programs_are_not_measured() -> Iterator[None]:
    """Keep coverage out of the programs: one that is ended while it writes down its own leaves half a file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
        yield
