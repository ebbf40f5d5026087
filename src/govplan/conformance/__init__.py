"""The conformance suite: small texts with the plan that each must be read as, for parsers in any language.

The cases are JSON files in the folder `cases`; `run` puts them, and what is derived from them, to any program that
speaks JSON lines. The format and the protocol are specified in `docs/conformance.md`.

Example:
    >>> import sys
    >>> from govplan.conformance import cases, run
    >>> results = run([sys.executable, "-m", "govplan", "conformance", "serve"], chosen=cases(["two-levels"]))
    >>> results.ok
    True
"""

from govplan.conformance.case import Case, Level, cases
from govplan.conformance.changes import CHANGES, Change
from govplan.conformance.program import Unstartable
from govplan.conformance.results import Outcome, Results, State
from govplan.conformance.running import run
from govplan.conformance.schema import conformance_schema
from govplan.conformance.serving import serve

__all__ = [
    "CHANGES",
    "Case",
    "Change",
    "Level",
    "Outcome",
    "Results",
    "State",
    "Unstartable",
    "cases",
    "conformance_schema",
    "run",
    "serve",
]
