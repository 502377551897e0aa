.DEFAULT_GOAL := check
PYTHON := .venv/bin/python

.PHONY: check
check:  ## format, lint, types, import rules
	.venv/bin/ruff format --check app tests
	.venv/bin/ruff check app tests
	.venv/bin/mypy
	.venv/bin/lint-imports
