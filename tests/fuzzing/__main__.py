"""Fuzz a target: `python -m tests.fuzzing texts -runs=1000000`; what follows its name is for libFuzzer.

What leads where no other input did is kept in `.fuzzing`. An input that breaks a promise is shown, and ends it.
"""

import gc
import sys
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

atheris: Any = import_module("atheris")  # It has no types, and only who fuzzes has it.

KEPT: Final = Path(__file__).parents[2] / ".fuzzing"

ROOMS: Final = {
    "texts": ("govplan.text",),
    "documents": ("govplan.check", "govplan.codec", "govplan.constraints", "govplan.places", "govplan.rules"),
    "files": ("govplan.cli", "govplan.codec", "govplan.reports"),
}
"""What is watched for each target: the fewer modules, the faster."""


def modules() -> list[str]:
    """Return the names of all modules of the package, none of which may have been imported yet."""
    spec = find_spec("govplan")
    assert spec is not None
    assert spec.origin is not None
    root = Path(spec.origin).parent
    paths = [path.relative_to(root.parent).with_suffix("") for path in root.rglob("*.py")]
    return [".".join(path.parts).removesuffix(".__init__") for path in paths]


def watch(rooms: tuple[str, ...]) -> None:
    """Import modules, those too that the package imports on use, so that it is seen which ways an input leads."""
    watched = [name for name in modules() if name.startswith(rooms)]
    with atheris.instrument_imports(include=["govplan"], exclude=[*{*modules()} - {*watched}]):
        for name in watched:
            import_module(name)


def main(name: str, *options: str) -> None:
    """Fuzz a target, beginning with what was kept and with the texts of the conformance suite."""
    watch(ROOMS[name])
    from govplan import parse
    from tests.fuzzing import promises
    from tests.fuzzing.targets import TARGETS, kept
    from tests.text import test_promises

    target = TARGETS[name]

    def check(data: bytes) -> None:
        value = target.input_of(data)
        try:
            target.check(value)
        except BaseException as error:
            error.add_note(f"{name}: {value!r}")
            raise

    # Every promise reads the text for itself; here reading it once is enough.
    test_promises.__dict__["parse"] = promises.__dict__["parse"] = lru_cache(maxsize=1)(parse)
    corpus = KEPT / name
    corpus.mkdir(parents=True, exist_ok=True)
    for index, seed in enumerate((*map(target.read, kept(name)), *target.others())):
        (corpus / str(index)).write_bytes(target.bytes_of(seed))
    gc.freeze()  # Nothing that is there before the first input is ever garbage.
    atheris.Setup(
        [sys.argv[0], "-timeout=10", "-max_len=20", f"-artifact_prefix={KEPT}/", *options, str(corpus)], check
    )
    atheris.Fuzz()


main(*sys.argv[1:])
