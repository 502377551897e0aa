"""A small company's site of five pages, with the messenger on each.

Decided: plain HTML under `resources/practice/website`, served under a strict
content security policy, so that the messenger is always tried the hard way.
Refused: a template engine, for pages that have one layout and three gaps.
"""
