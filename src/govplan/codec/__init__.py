"""The codec: plans to JSON and back, strictly, and every fault told at once."""

from govplan.codec.documents import dumps, examine, from_dict, loads, to_dict
from govplan.codec.files import dump, load

__all__ = ["dump", "dumps", "examine", "from_dict", "load", "loads", "to_dict"]
