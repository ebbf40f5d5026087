"""govplan's own parser as a program under test."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from typing import IO, Any

from govplan import __version__
from govplan.codec import from_dict, to_dict
from govplan.codec.format import is_object
from govplan.conformance.schema import CAPABILITIES
from govplan.issues import GovplanError
from govplan.text import parse, render


def serve(questions: Iterable[bytes], answers: IO[str]) -> None:
    r"""Answer the messages of the protocol with govplan's own parser, until it is told to stop.

    Args:
        questions: The messages, a line each.
        answers: Where the answers are written to, a line each.

    Example:
        >>> import sys
        >>> serve([b'{"message": "start", "conformance": "1.0"}\n', b'{"message": "stop"}\n'], sys.stdout)
        {"message": "started", "implementation": "govplan", "language": "Python", ...}
    """
    for line in questions:
        answer = _answer(line)
        if answer is None:
            return
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _answer(line: bytes) -> dict[str, Any] | None:
    """Return the answer to a message, or None if it is the last."""
    message: Any = None
    try:
        message = json.loads(line)
        kind = message["message"]
        if kind == "start":
            return {
                "message": "started",
                "implementation": "govplan",
                "language": "Python",
                "version": __version__,
                "capabilities": [*CAPABILITIES],
            }
        if kind == "parse":
            return _read(message)
        if kind == "render":
            return {"message": "result", "id": message["id"], "text": render(from_dict(message["plan"]))}
        if kind == "stop":
            return None
        reason = f"there is no message {kind!r}"
    except GovplanError as error:
        reason = str(error.report.issues[0])
    except (ValueError, TypeError, LookupError) as error:
        reason = f"the message cannot be read: {error!r}"
    id_ = message.get("id") if is_object(message) else None
    return {"message": "errored", "id": id_ if isinstance(id_, str) and id_ else "unknown", "reason": reason}


def _read(message: Any) -> dict[str, Any]:
    data = base64.b64decode(message["source"], validate=True)
    try:
        text = data.decode(message["encoding"])
    except UnicodeDecodeError:
        return {"message": "rejected", "id": message["id"], "reason": f"the text is not {message['encoding']}"}
    parsed = parse(text)
    answer: dict[str, Any] = {"message": "result", "id": message["id"], "plan": to_dict(parsed.plan)}
    if "spans" in message["want"]:
        answer["spans"] = {pointer: [span.start, span.end] for pointer, span in parsed.spans.items()}
    if "issues" in message["want"]:
        answer["issues"] = [{"code": issue.code, "pointer": issue.pointer} for issue in parsed.issues]
    return answer
