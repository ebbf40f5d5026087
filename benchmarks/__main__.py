"""Run every benchmark, and print each ratio beside its budget."""

import sys

from benchmarks import checking, codec, comparison, imports, parsing

over = 0
for module in (imports, codec, parsing, comparison, checking):
    print(f"\n{module.__doc__.splitlines()[0] if module.__doc__ else module.__name__}")
    for row in module.rows():
        print(row, flush=True)
        over += row.ratio > row.budget
print(f"\n{over} over budget" if over else "\nevery budget is met")
sys.exit(bool(over))
