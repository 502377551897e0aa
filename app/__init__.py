"""Foyer: rep console, hub, agent and practice stack; README.md has the map."""

__version__ = "0.1.0"
