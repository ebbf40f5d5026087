"""From text to plan and back."""

from govplan.text.parsed import Parsed, Token
from govplan.text.parser import parse

__all__ = ["Parsed", "Token", "parse"]
