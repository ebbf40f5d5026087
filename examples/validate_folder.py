"""Checks every plan of a folder: python validate_folder.py FOLDER. The exit status is 1 if one has an error."""

import sys
from pathlib import Path

import govplan


def reports(folder: Path) -> dict[Path, govplan.Report]:
    """Check each file whose name ends in .plan.json."""
    return {path: govplan.check(path.read_bytes()) for path in sorted(folder.rglob("*.plan.json"))}


if __name__ == "__main__":
    found = reports(Path(sys.argv[1]))
    for path, report in found.items():
        print(f"{path.name}: {'ok' if report.ok else 'wrong'}")
        for issue in report.issues:
            print(f"  {issue}")
    sys.exit(not all(report.ok for report in found.values()))
