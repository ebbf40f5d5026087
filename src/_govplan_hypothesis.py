"""What Hypothesis imports when it is imported itself, so that ``st.from_type(govplan.Plan)`` works.

It stands outside the package because importing anything of `govplan` imports `govplan` first, and a program that uses
Hypothesis for something else must not pay for that.
Where `govplan` comes second it finds Hypothesis loaded and registers its types itself.
"""

import sys


def register() -> None:
    """Register the strategies of govplan's types if `govplan` is loaded, and do nothing if it is not."""
    package = sys.modules.get("govplan")
    if package is None:
        return
    # Half-way through its own import `govplan` cannot be asked for anything; it registers at the end of it.
    if getattr(package.__spec__, "_initializing", False):
        return
    from govplan.testing.registration import register as register_types

    register_types()
