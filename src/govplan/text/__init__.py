"""From text to plan and back."""

from govplan.text.canonical import is_canonical
from govplan.text.parsed import Parsed, Token
from govplan.text.parser import parse
from govplan.text.rendering import render

__all__ = ["Parsed", "Token", "is_canonical", "parse", "render"]
