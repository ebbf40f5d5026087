"""Files: plans read from files and written to them."""

import os
import stat
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from govplan.codec.documents import dumps, loads
from govplan.model import Plan

if TYPE_CHECKING:
    from pathlib import Path


def load(source: str | os.PathLike[str] | IO[str] | IO[bytes]) -> Plan:
    """Read a plan from a file.

    Args:
        source: The path of the file, or a file that is open for reading, as text or not.

    Returns:
        The plan.

    Raises:
        OSError: The file cannot be read.
        InvalidJSON, UnknownVersion, InvalidPlan: As for `loads`.

    Example:
        >>> import io
        >>> load(io.BytesIO(b'{"govplan": "1.0", "title": "", "sections": []}')).sections
        ()
    """
    if isinstance(source, str | os.PathLike):
        from pathlib import Path

        return loads(Path(source).read_bytes())
    return loads(source.read())


def dump(plan: Plan, target: str | os.PathLike[str] | IO[str] | IO[bytes], *, indent: int | None = 2) -> None:
    r"""Write a plan to a file.

    A file that is named is never half written: it is as before, or has the whole plan. Its permissions are kept, and
    a symbolic link is followed.

    Args:
        plan: The plan.
        target: The path of the file, or a file that is open for writing, as text or not.
        indent: How many blanks each level is indented by; None for a single line.

    Raises:
        OSError: The file cannot be written.
        InvalidPlan: The plan could not be read again, as for `to_dict`; the file is as before.

    Example:
        >>> import io
        >>> file = io.StringIO()
        >>> dump(Plan(title="", sections=[]), file, indent=None)
        >>> file.getvalue()
        '{"govplan": "1.0", "title": "", "sections": []}\n'
    """
    text = dumps(plan, indent=indent)
    if isinstance(target, str | os.PathLike):
        from pathlib import Path

        _replace(Path(os.path.realpath(target)), text.encode())
    else:
        _write(target, text)


def _write(file: IO[Any], text: str) -> None:
    try:
        file.write("")
    except TypeError:
        # Nothing but bytes can be written to it.
        file.write(text.encode())
    else:
        file.write(text)


def _replace(path: "Path", data: bytes) -> None:
    try:
        status = path.stat()
    except FileNotFoundError:
        status = None
    if status and not stat.S_ISREG(status.st_mode):
        # A device or a pipe is written to: another file in its place would be none.
        path.write_bytes(data)
        return
    temporary = path.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if status:
            temporary.chmod(stat.S_IMODE(status.st_mode))
        temporary.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise
