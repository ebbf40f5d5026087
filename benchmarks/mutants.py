"""The mutants of a module: copies of it that differ in one place, and how one of them is put in its place.

mutmut makes them. A mutant takes over the code of its function, so that all who hold the function call the mutant and
nothing is imported again: a process that has imported everything forks, and its child is another mutant each time.
"""

import ast
import gc
import hashlib
import importlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple, TypeAlias

SRC = Path(__file__).resolve().parent.parent / "src"
Functions: TypeAlias = dict[tuple[str, str], list[FunctionType]]
_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


class Mutant(NamedTuple):
    """A change of one function.

    Attributes:
        module: The module that has the function.
        function: The qualified name of the function.
        number: Which of the mutants of the function it is.
        key: What tells it from all others, as long as its function stays as it is.
        change: Its place in what mutmut made of the module.
        first: The first line of the statement that is changed.
        last: The last one.
        start: The line where the function begins, behind its decorators.
        body: The first line of the body of the function.
        end: The last one.
    """

    module: str
    function: str
    number: int
    key: str
    change: int
    first: int
    last: int
    start: int
    body: int
    end: int

    @property
    def name(self) -> str:
        """What it is called: `govplan.text.names.restore:3`."""
        return f"{self.module}.{self.function}:{self.number}"

    @property
    def lines(self) -> list[str]:
        """The lines of the module with the change."""
        plain, changed, source = _plain(self.module), _changed(self.module, self.change), _source(self.module)
        behind = self.end + len(changed) - len(plain)
        return [*source[: self.start - 1], *changed[self.start - 1 : behind], *source[self.end :]]


def path_of(module: str) -> Path:
    """Return the file of a module, which is not imported for that."""
    return SRC.joinpath(*module.split(".")).with_suffix(".py")


def mutants(module: str) -> Iterator[Mutant]:
    """Make the mutants of a module: of all its functions, and of nothing that stands outside them."""
    plain = _plain(module)
    numbers: Counter[str] = Counter()
    known: set[str] = set()
    for index, change in enumerate(_changes(module)):
        changed, function = _changed(module, index), change.function
        end = function.end_lineno or 0
        text = "\n".join(changed[function.lineno - 1 : end + len(changed) - len(plain)])
        key = hashlib.sha256(f"{module} {change.name}\n{text}".encode()).hexdigest()[:16]
        if changed == plain or key in known:
            continue
        known.add(key)
        numbers[change.name] += 1
        first, last = _statement(function, *_differing(plain, changed))
        place = (first, last, function.lineno, function.body[0].lineno, end)
        yield Mutant(module, change.name, numbers[change.name], key, index, *place)


def all_functions() -> Functions:
    """Find the functions that are there, by their file and their qualified name."""
    found: Functions = defaultdict(list)
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            found[each.__code__.co_filename, each.__code__.co_qualname].append(each)
    return found


def become(mutant: Mutant, functions: Functions) -> None:
    """Put a mutant in the place of its function.

    Args:
        mutant: The mutant.
        functions: The functions that are there.

    Raises:
        ValueError: The code of the mutant does not fit its function.
        LookupError: There is no such function.
    """
    path = path_of(mutant.module)
    tree = ast.parse("\n".join(mutant.lines))
    function = next(each for name, each in _functions(tree.body) if name == mutant.function)
    function.decorator_list = []
    body: ast.stmt = function
    *classes, name = mutant.function.split(".")
    for each in reversed(classes):
        body = ast.ClassDef(each, bases=[], keywords=[], body=[body], decorator_list=[])
    future = [each for each in tree.body if isinstance(each, ast.ImportFrom) and each.module == "__future__"]
    namespace: Any = dict(vars(sys.modules[mutant.module]))
    exec(_compiled(ast.Module([*future, body], []), path), namespace)
    for each in classes:
        namespace = vars(namespace[each])
    mutated = namespace[name]
    found = functions[str(path), mutant.function]
    if not found:
        raise LookupError(mutant.name)
    for real in found:
        real.__code__, real.__defaults__ = mutated.__code__, mutated.__defaults__
        real.__kwdefaults__ = mutated.__kwdefaults__


class Finder(MetaPathFinder):
    """Imports a mutant instead of its module: for what its function does while modules are imported."""

    def __init__(self, mutant: Mutant) -> None:
        """Import this mutant."""
        self._module = mutant.module
        self._loader = _Loader(mutant)

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: object = None) -> ModuleSpec | None:
        """Find the module."""
        if fullname != self._module:
            return None
        return spec_from_file_location(fullname, path_of(fullname), loader=self._loader)


class _Loader(SourceFileLoader):
    def __init__(self, mutant: Mutant) -> None:
        super().__init__(mutant.module, str(path_of(mutant.module)))
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        return _compiled(ast.parse("\n".join(self._mutant.lines)), Path(self.path))


def _compiled(tree: ast.Module, path: Path) -> CodeType:
    code: CodeType = compile(ast.fix_missing_locations(tree), str(path), "exec", dont_inherit=True)
    return code


def _functions(body: Sequence[ast.stmt], within: str = "") -> Iterator[tuple[str, _Function]]:
    """Yield the functions of a module and the methods of its classes, with their qualified names."""
    for each in body:
        if isinstance(each, _Function):
            yield within + each.name, each
        elif isinstance(each, ast.ClassDef):
            yield from _functions(each.body, f"{within}{each.name}.")


@cache
def _source(module: str) -> list[str]:
    return path_of(module).read_text("utf-8").split("\n")


@cache
def _plain(module: str) -> list[str]:
    """Return the lines of a module without the decorators of its functions, of which mutmut would change none."""
    lines = [*_source(module)]
    for _, function in _functions(ast.parse("\n".join(lines)).body):
        for each in function.decorator_list:
            lines[each.lineno - 1 : each.end_lineno] = [""] * ((each.end_lineno or 0) - each.lineno + 1)
    return lines


class _Change(NamedTuple):
    """A change as mutmut made it: the function with its name, as Python and as libcst read it, and what is replaced."""

    name: str
    function: _Function
    tree: Any
    node: Any
    old: Any
    new: Any


@cache
def _mutmut() -> Any:
    # An extra of its own, which those who check the types need not have.
    return importlib.import_module("mutmut.mutation.file_mutation")


@cache
def _changes(module: str) -> list[_Change]:
    text = "\n".join(_plain(module))
    tree, changes, *_ = _mutmut().create_mutations(str(path_of(module)), text)
    names = dict(zip(_nodes(tree.body), _functions(ast.parse(text).body), strict=True))
    return [
        _Change(name, function, tree, node, each.original_node, each.mutated_node)
        for each in changes
        if (node := each.contained_by_top_level_function) in names
        for name, function in (names[node],)
    ]


def _nodes(body: Sequence[Any]) -> Iterator[Any]:
    """Yield what libcst has of the functions of a module and the methods of its classes."""
    for each in body:
        if type(each).__name__ == "FunctionDef":
            yield each
        elif type(each).__name__ == "ClassDef":
            yield from _nodes(each.body.body)


def _changed(module: str, index: int) -> list[str]:
    """Return the lines of a module with a change, and without the decorators of its functions."""
    change, plain = _changes(module)[index], _plain(module)
    before = _lines(change.tree, change.node)
    after = _lines(change.tree, _mutmut().deep_replace(change.node, change.old, change.new))
    first, last = _differing(before, after)
    # The last line tells where it stands, for the comments above a function are its own here.
    start = (change.function.end_lineno or 0) - len(before)
    indent = " " * change.function.col_offset
    middle = [indent + line if line else line for line in after[first - 1 : last + len(after) - len(before)]]
    return [*plain[: start + first - 1], *middle, *plain[start + last :]]


def _lines(tree: Any, node: Any) -> list[str]:
    text: str = tree.code_for_node(node)
    return text.rstrip("\n").split("\n")


def _differing(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """Return the numbers of the first and last line of a text that another has not."""
    shorter = min(len(before), len(after))
    start = next((index for index in range(shorter) if before[index] != after[index]), shorter)
    back = next((index for index in range(shorter - start) if before[-1 - index] != after[-1 - index]), shorter - start)
    return start + 1, max(len(before) - back, start + 1)


def _statement(function: _Function, first: int, last: int) -> tuple[int, int]:
    """Return the first and last line of the smallest statement that has some lines; of a compound one, of its head."""
    found = [
        each
        for each in ast.walk(function)
        if isinstance(each, ast.stmt) and each.lineno <= first and last <= (each.end_lineno or 0)
    ]
    smallest = max(found, key=lambda each: (each.lineno, -(each.end_lineno or 0)), default=function)
    if smallest is function:
        return function.body[0].lineno, function.end_lineno or 0
    body = getattr(smallest, "body", None)
    if isinstance(body, list) and last < body[0].lineno:
        return smallest.lineno, max(body[0].lineno - 1, smallest.lineno)
    return smallest.lineno, smallest.end_lineno or 0
