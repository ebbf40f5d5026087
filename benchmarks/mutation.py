"""How many mutants of the parser and the codec the tests tell from the real ones: `python -m benchmarks.mutation`.

Everything is imported and collected once; then a process forks for each mutant, becomes it, and runs the tests that run
what is changed until one fails. Names of modules may follow: `text.names`, `codec`. What comes of each mutant is kept
in a file, so that a run goes on where the last one ended; those that survived are tried again.
"""

import argparse
import contextlib
import difflib
import functools
import gc
import importlib
import json
import os
import pickle
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, TypeAlias

import coverage
import pytest
from hypothesis import HealthCheck, Phase, settings

from benchmarks.mutants import SRC, Finder, Mutant, all_functions, become, mutants, path_of

Lines: TypeAlias = dict[str, set[int]]
State: TypeAlias = Literal["killed", "timeout", "survived"]
ROOT: Final = SRC.parent
PACKAGES: Final = ("codec", "text")
TESTS: Final = [f"{folder}/{package}" for package in PACKAGES for folder in ("tests", "src/govplan")]
OPTIONS: Final = ["-q", "-s", "--tb=native", "--assert=plain", "-p", "no:cacheprovider"]
RESULTS: Final = ROOT / "build" / "mutation.jsonl"
SLOWER: Final = 10
"""A test may take so many times as long with a mutant as without; of the processor, so that others do not matter."""

SECONDS: Final = 2.0
"""What any test may take."""

PROCESSES: Final = ("subprocess.Popen", "os.fork", "os.posix_spawn")
WRITES: Final = ("os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate")
TEMPORARY: Final = os.path.join(tempfile.gettempdir(), "")  # noqa: PTH118  # its last slash counts
MEMORY: Final = 4 << 30
LONGEST: Final = 300
"""Seconds after which a test that waits for something is ended."""


class Result(NamedTuple):
    """What came of a mutant, and the test that told it from the real one."""

    key: str
    name: str
    state: State
    by: str
    seconds: float


class Clean(NamedTuple):
    """What the tests do where nothing is changed.

    Attributes:
        seconds: How long each test takes of the processor, with its lines counted. One that starts a process is not
            here, for nothing is changed in that; nor one that writes outside the folder for what is temporary, for a
            mutant might do harm there.
        lines: The tests that run each line of each file.
    """

    seconds: dict[int, float]
    lines: dict[str, dict[int, set[int]]]


class Runner:
    """Runs the tests in place of pytest's own loop."""

    def __init__(
        self,
        chosen: Sequence[Mutant],
        results: Path,
        *,
        workers: int,
        seconds: float,
        imported: Lines,
    ) -> None:
        """Run them for these mutants.

        Args:
            chosen: The mutants.
            results: The file to which what comes of each is added.
            workers: How many processes run at a time.
            seconds: After how many of them, of the processor, a mutant counts as one that survives.
            imported: The lines of each file that run while modules are imported.
        """
        self._chosen = chosen
        self._results = results
        self._workers = workers
        self._seconds = seconds
        self._imported = imported
        self._failed = False
        self._leaves = False
        self._kills: dict[str, Counter[int]] = defaultdict(Counter)

    def pytest_configure(self) -> None:
        """Look for examples as the gate does, the same ones each time, and do not make them smaller."""
        phases = [Phase.explicit, Phase.generate]
        ci = settings.get_profile("ci")
        settings.register_profile("mutation", ci, phases=phases, suppress_health_check=[*HealthCheck])
        settings.load_profile("mutation")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember that a test fails."""
        self._failed = self._failed or report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests for each mutant."""
        if session.testsfailed:
            raise session.Interrupted("the tests cannot be collected")
        _silence(session)
        self._items = session.items
        self._factory: Any = session.config._tmp_path_factory  # type: ignore[attr-defined]  # noqa: SLF001
        self._functions = all_functions()
        self._made, self._lasting, self._passing = _warmed()
        gc.collect()
        gc.freeze()
        with tempfile.TemporaryDirectory() as folder:
            self._folder = Path(folder)
            self._clean = self._run_clean()
            self._run_all()
        return True

    def _run_clean(self) -> Clean:
        """Run each test once in a process of its own, so that nothing is remembered here."""
        read, write = os.pipe()
        pid = os.fork()
        if not pid:
            with open(write, "wb") as pipe:  # noqa: PTH123
                try:
                    pickle.dump(self._traced(), pipe)
                except RuntimeError as error:
                    pickle.dump(error, pipe)
            os._exit(0)
        os.close(write)
        with open(read, "rb") as pipe:  # noqa: PTH123
            clean: Clean | RuntimeError = pickle.load(pipe)
        os.waitpid(pid, 0)
        if isinstance(clean, RuntimeError):
            raise clean
        print(f"{len(clean.seconds)} tests, {sum(clean.seconds.values()):.1f} s", file=sys.stderr, flush=True)
        return clean

    def _traced(self) -> Clean:
        self._enter("clean")
        sys.addaudithook(self._watch)
        measure = coverage.Coverage(data_file=None, config_file=False, include=[f"{SRC}/*"])
        seconds: dict[int, float] = {}
        measure.start()
        for index, (item, following) in enumerate(pairwise([*self._items, None])):
            measure.switch_context(str(index))
            _clear(self._passing)
            self._leaves = self._failed = False
            start = time.process_time()
            self._run(item, following)
            if self._failed:
                raise RuntimeError(f"{item} fails where nothing is changed")
            if not self._leaves:
                seconds[index] = time.process_time() - start
        measure.stop()
        lines: dict[str, dict[int, set[int]]] = {}
        data = measure.get_data()
        for file in data.measured_files():
            contexts = data.contexts_by_lineno(file)
            lines[file] = {
                line: {int(each) for each in tests if each and int(each) in seconds} for line, tests in contexts.items()
            }
        return Clean(seconds, lines)

    def _watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        self._leaves = self._leaves or event in PROCESSES or _writes_outside(event, arguments)

    def _run(self, item: pytest.Item | None, following: pytest.Item | None) -> None:
        if item is not None:
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)

    def _enter(self, name: str) -> None:
        """Keep what a process of ours says and writes to itself."""
        os.setsid()  # What a mutant signals is in its own session.
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nothing, stream)
        self._factory._basetemp = self._folder / name  # noqa: SLF001
        self._factory._basetemp.mkdir()  # noqa: SLF001

    def _run_all(self) -> None:
        running: dict[int, tuple[Mutant, int, float]] = {}
        waiting = list(reversed(self._chosen))
        done: Counter[str] = Counter()
        with self._results.open("a", encoding="utf-8") as file:
            while waiting or running:
                while waiting and len(running) < self._workers:
                    mutant = waiting.pop()
                    pid, pipe = self._start(mutant)
                    running[pid] = (mutant, pipe, time.monotonic())
                pid, status = os.wait()
                mutant, pipe, start = running.pop(pid)
                with open(pipe, encoding="utf-8") as reader:  # noqa: PTH123
                    by = reader.read()
                shutil.rmtree(self._folder / mutant.key, ignore_errors=True)
                state = _state(status, by)
                if by.isdecimal():
                    self._kills[mutant.module][int(by)] += 1
                    self._kills[f"{mutant.module}.{mutant.function}"][int(by)] += 1
                    by = self._items[int(by)].nodeid
                result = Result(mutant.key, mutant.name, state, by, round(time.monotonic() - start, 2))
                file.write(json.dumps(result._asdict(), ensure_ascii=False) + "\n")
                file.flush()
                done[state] += 1
                if not done.total() % 100:
                    print(f"{dict(done)}, {len(waiting)} to go", file=sys.stderr, flush=True)

    def _start(self, mutant: Mutant) -> tuple[int, int]:
        """Start a process that is a mutant; it says by which test it was told, or nothing."""
        read, write = os.pipe()
        alone = _runs(mutant, self._imported)
        tests = [*self._clean.seconds] if alone else self._tests(mutant)
        pid = os.fork()
        if pid:
            os.close(write)
            return pid, read
        try:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            self._enter(mutant.key)
            sys.addaudithook(_forbid)
            try:
                if not alone:
                    self._become(mutant)
            except (LookupError, ValueError):
                alone = True
            if alone:
                self._leave(mutant, write)
            os.write(write, self._first(tests).encode())
        except BaseException as error:  # noqa: BLE001  # nothing of it may go on in the process that it comes from
            os.write(write, repr(error)[:200].encode())
        finally:
            os._exit(0)

    def _become(self, mutant: Mutant) -> None:
        become(mutant, self._functions)
        _clear(self._passing)
        if ".codec." in mutant.module:
            _clear(self._lasting)

    def _leave(self, mutant: Mutant, write: int) -> None:
        """Go on as a process that imports the mutant: what its function made on import is kept by others."""
        tests = sorted(self._clean.seconds, key=self._clean.seconds.__getitem__)
        order = self._folder / mutant.key / "tests.json"
        total = accumulate(self._clean.seconds[test] for test in tests)
        named = [
            (test, self._items[test].nodeid) for test, end in zip(tests, total, strict=True) if end < self._seconds
        ]
        order.write_text(json.dumps(named), "utf-8")
        os.dup2(write, 1)
        os.execv(sys.executable, [sys.executable, "-m", "benchmarks.mutation", "--alone", mutant.name, str(order)])

    def _tests(self, mutant: Mutant) -> list[int]:
        """Return the tests that run what is changed, those first that are likely to fail soon."""
        path = str(path_of(mutant.module))
        lines = self._clean.lines.get(path, {})
        found = set().union(*(lines.get(line, ()) for line in range(mutant.first, mutant.last + 1)))
        if not found:
            found = set().union(*(lines.get(line, ()) for line in range(mutant.body, mutant.end + 1)))
        if _runs(mutant, self._made):
            # What it makes is made once, and used by all.
            found = {test for test in self._clean.seconds if "codec" in self._items[test].nodeid}
        same, near = self._kills[f"{mutant.module}.{mutant.function}"], self._kills[mutant.module]
        worth = {test: (20 * same[test] + near[test] + 0.1) / (self._clean.seconds[test] + 0.002) for test in found}
        return sorted(found, key=lambda test: (-worth[test], test))

    def _first(self, tests: Sequence[int]) -> str:
        """Return the first test that fails, or an empty text."""
        self._failed = False
        for test, after in pairwise([*tests, None]):
            if test is None or time.process_time() > self._seconds:
                break
            signal.alarm(LONGEST)
            signal.setitimer(signal.ITIMER_PROF, max(SECONDS, SLOWER * self._clean.seconds[test]))
            self._run(self._items[test], None if after is None else self._items[after])
            if self._failed:
                return str(test)
        return ""


class Alone:
    """Runs the tests for a mutant that was imported."""

    def __init__(self, order: Path) -> None:
        """Run the tests that a file names."""
        self._order: list[tuple[int, str]] = json.loads(order.read_text("utf-8"))
        self._failed = False
        self.by = "import"

    def pytest_configure(self) -> None:
        """Look for the same examples as the runner."""
        Runner.pytest_configure(self)  # type: ignore[arg-type]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember that a test fails."""
        self._failed = self._failed or report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests until one fails."""
        if session.testsfailed:
            return True
        _silence(session)
        items = {item.nodeid: item for item in session.items}
        for (index, name), following in pairwise([*self._order, (0, "")]):
            signal.alarm(LONGEST)
            signal.setitimer(signal.ITIMER_PROF, LONGEST / SLOWER)
            session.config.hook.pytest_runtest_protocol(item=items[name], nextitem=items.get(following[1]))
            if self._failed:
                self.by = str(index)
                return True
        self.by = ""
        return True


def _warmed() -> tuple[Lines, list[Any], list[Any]]:
    """Let the codec make its functions, which takes long and is the same in all processes that leave it as it is.

    Returns:
        The lines that run for that; the caches that have what they make, and all others.
    """
    from govplan import from_dict, to_dict

    caches: list[Any] = [
        each
        for each in gc.get_objects()
        if isinstance(each, functools._lru_cache_wrapper) and each.__module__.startswith("govplan.")  # noqa: SLF001
    ]
    _clear(caches)
    document = {"govplan": "1.0", "title": "", "sections": []}
    measure = coverage.Coverage(data_file=None, config_file=False, include=[f"{SRC}/*"])
    measure.start()
    to_dict(from_dict(document))
    with contextlib.suppress(ValueError):
        from_dict(document | {"title": None})
    measure.stop()
    lasting = [each for each in caches if each.cache_info().currsize]
    return _lines(measure), lasting, [each for each in caches if each not in lasting]


def _clear(caches: Iterable[Any]) -> None:
    for each in caches:
        each.cache_clear()


def _lines(measure: coverage.Coverage) -> Lines:
    data = measure.get_data()
    return {file: {*(data.lines(file) or ())} for file in data.measured_files()}


def _silence(session: pytest.Session) -> None:
    plugins = session.config.pluginmanager
    plugins.unregister(name="terminalreporter")


def _forbid(event: str, arguments: tuple[Any, ...]) -> None:
    """Let no mutant write outside the folder for what is temporary: one of them might replace a device."""
    if _writes_outside(event, arguments):
        raise PermissionError(event)


def _writes_outside(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        path, _, flags = arguments
        paths = [path] if flags & (os.O_WRONLY | os.O_RDWR) else []
    else:
        paths = [*arguments] if event in WRITES else []
    return any(
        not os.path.abspath(os.fsdecode(each)).startswith(TEMPORARY)  # noqa: PTH100  # a link is not followed
        for each in paths
        if isinstance(each, str | bytes | os.PathLike)
    )


def _runs(mutant: Mutant, lines: Lines) -> bool:
    """Tell whether lines are of the function of a mutant."""
    return not lines.get(str(path_of(mutant.module)), set()).isdisjoint(range(mutant.body, mutant.end + 1))


def _state(status: int, by: str) -> State:
    if os.WIFSIGNALED(status):
        return "timeout" if os.WTERMSIG(status) in (signal.SIGPROF, signal.SIGALRM) else "killed"
    return "killed" if by or os.WEXITSTATUS(status) else "survived"


def modules(names: Iterable[str] = ()) -> list[str]:
    """Return the modules that names stand for: `text.names`, or a package; all if there is none."""
    found = [
        f"govplan.{package}.{file.stem}"
        for package in PACKAGES
        for file in sorted((SRC / "govplan" / package).glob("*.py"))
        if file.stem != "__init__"
    ]
    wanted = [f"govplan.{name.removeprefix('govplan.')}" for name in names]
    return [each for each in found if not wanted or any(f"{each}.".startswith(f"{name}.") for name in wanted)]


def imported() -> Lines:
    """Import all modules, and return the lines of each file that run meanwhile."""
    measure = coverage.Coverage(data_file=None, config_file=False, include=[f"{SRC}/*"])
    measure.start()
    for module in modules():
        importlib.import_module(module)
    measure.stop()
    return _lines(measure)


def results_in(file: Path) -> dict[str, Result]:
    """Return what came of each mutant in the last run."""
    lines = file.read_text("utf-8").splitlines() if file.is_file() else []
    return {result.key: result for result in (Result(**json.loads(line)) for line in lines)}


def table(found: Sequence[tuple[Mutant, Result]]) -> Iterator[str]:
    """Return the figures of each module as a table of Markdown."""
    yield "| module | mutants | killed | timed out | survived | score |"
    yield "|---|---|---|---|---|---|"
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mutant, result in found:
        _, package, module = mutant.module.split(".")
        for name in (f"{package}.{module}", f"**{package}**", "**all**"):
            counts[name][result.state] += 1
    for name in sorted(counts, key=lambda name: (name.startswith("*"), name == "**all**", name)):
        states = counts[name]
        killed, timeout, survived = states["killed"], states["timeout"], states["survived"]
        score = 100 * (killed + timeout) / states.total()
        yield f"| {name} | {states.total()} | {killed} | {timeout} | {survived} | {score:.1f} % |"


def difference(mutant: Mutant) -> Iterator[str]:
    """Return what is changed, as a diff without its head."""
    before = path_of(mutant.module).read_text("utf-8").split("\n")
    yield from [*difflib.unified_diff(before, mutant.lines, lineterm="", n=0)][2:]


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants of some modules, and print the figures and what survived."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutation", description=__doc__)
    parser.add_argument("modules", nargs="*", help="names of modules or packages: text.names, codec")
    parser.add_argument("--workers", type=int, default=1, help="how many processes run at a time")
    parser.add_argument("--seconds", type=float, default=LONGEST, help="after how many of them to give up a mutant")
    parser.add_argument("--results", type=Path, default=RESULTS, help="where what comes of each mutant is kept")
    parser.add_argument("--survivors", action="store_true", help="try only those that survived the last run")
    parser.add_argument("--report", action="store_true", help="run nothing, and tell what the file says")
    parser.add_argument("--alone", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.alone:
        return alone(*given.alone)
    chosen = [mutant for module in modules(given.modules) for mutant in mutants(module)]
    if not given.report:
        known = results_in(given.results)
        given.results.parent.mkdir(exist_ok=True)
        left = [each for each in chosen if each.key not in known or known[each.key].state == "survived"]
        if given.survivors:
            left = [each for each in left if each.key in known]
        random.Random(0).shuffle(left)
        left.sort(key=lambda each: each.key in known)  # What survived comes last.
        print(f"{len(chosen)} mutants, {len(left)} to try", file=sys.stderr, flush=True)
        sys.dont_write_bytecode = True
        runner = Runner(left, given.results, workers=given.workers, seconds=given.seconds, imported=imported())
        status = pytest.main([*OPTIONS, *(str(ROOT / each) for each in TESTS)], plugins=[runner])
        if status:
            return int(status)
    known = results_in(given.results)
    found = [(each, known[each.key]) for each in chosen if each.key in known]
    print("\n".join(table(found)))
    for mutant, result in found:
        if result.state == "survived":
            print(f"\n{mutant.name}", *difference(mutant), sep="\n")
    return 0


def alone(name: str, order: str) -> int:
    """Import a mutant, and say which test tells it from the real one."""
    said = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    module = next(each for each in modules() if name.startswith(f"{each}."))
    mutant = next(each for each in mutants(module) if each.name == name)
    sys.meta_path.insert(0, Finder(mutant))
    runner = Alone(Path(order))
    try:
        pytest.main([*OPTIONS, *(str(ROOT / each) for each in TESTS)], plugins=[runner])
    finally:
        os.write(said, runner.by.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
