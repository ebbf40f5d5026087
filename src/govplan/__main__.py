"""`python -m govplan` is the command line."""

from govplan.cli import main

raise SystemExit(main())
