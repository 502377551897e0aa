# Foyer's commands. Each sets up what is missing first.
.DEFAULT_GOAL := help
SHELL := /bin/bash
export PATH := $(CURDIR)/.venv-node/tools:$(PATH)
.PHONY: help run test bench package words check lock

help:  ## this list
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

run:  ## start the practice stack and the console; with no display, take the tour
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then .ci/setup run && exec .venv/bin/foyer practice; \
	else .ci/setup tour && exec .venv/bin/foyer practice --tour build/tour; fi

test:  ## every check and test, fastest first
	@.ci/setup test
	@.ci/checks

bench:  ## the benchmarks of tests/bench
	@.ci/setup test
	@for bench in start slots push lists live hub; do \
		echo "--- $$bench"; .venv/bin/python -m tests.bench.$$bench || exit 1; done

package:  ## build the app into dist/foyer, installing nothing
	@.ci/setup run
	@.venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build/package build.spec
	@.ci/smoke dist/foyer/foyer

words:  ## bring the translations up to date with the source
	@.venv/bin/pyside6-lupdate $$(find app/ui app/assembly -name '*.py' | sort) -locations none -no-obsolete \
		-ts resources/i18n/foyer_it.ts
	@.venv/bin/pyside6-lrelease resources/i18n/foyer_it.ts

check:  ## format, lint, types, import rules (no setup)
	@.venv/bin/ruff format --check app tests
	@.venv/bin/ruff check app tests
	@.venv/bin/mypy
	@.venv/bin/lint-imports

lock:  ## pin the Python packages of pyproject.toml again (needs uv)
	@uv pip compile pyproject.toml $(LOCK) --all-extras -o requirements.lock >/dev/null
	@uv pip compile pyproject.toml $(LOCK) --extra practice --extra dev -c requirements.lock \
		-o requirements-core.lock >/dev/null
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
