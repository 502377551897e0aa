# Foyer's commands. Each sets up what is missing first.
.DEFAULT_GOAL := help
SHELL := /bin/bash
export PATH := $(CURDIR)/.venv-node/tools:$(PATH)
.PHONY: help run test bench package installed release words check lock

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
	@for bench in start link slots booker push lists live hub soak; do \
		echo "--- $$bench"; .venv/bin/python -m tests.bench.$$bench || exit 1; done

package:  ## build the app, its .deb and its tar.gz into dist, and check them; installs nothing
	@.ci/setup package
	@.ci/package

installed:  ## try the .deb as a rep meets it, in a bare Debian (needs root, Debian and minutes)
	@.ci/installed

release:  ## add the portable package to the signed repository: make release REPO=DIR KEYS=DIR [SAY="--required"]
	@.ci/setup run
	@[ -n "$(REPO)" ] && [ -n "$(KEYS)" ] || { echo "make release REPO=DIR KEYS=DIR; see resources/packaging/RELEASING.md"; exit 2; }
	@.venv/bin/python -m resources.packaging.release publish "$(REPO)" \
		"$(or $(PACKAGE),$(firstword $(wildcard dist/foyer-*-linux-*.tar.gz) dist/foyer))" \
		--keys "$(KEYS)" $(if $(KEYS_TOO),--keys "$(KEYS_TOO)") $(SAY)

words:  ## bring the translations up to date with the source
	@.venv/bin/pyside6-lupdate $$(find app/ui app/assembly -name '*.py' | sort) -locations none -no-obsolete \
		-ts resources/i18n/foyer_it.ts
	@.venv/bin/pyside6-lrelease resources/i18n/foyer_it.ts

check:  ## format, lint, types, import rules (no setup)
	@.venv/bin/ruff format --check app tests resources/packaging
	@.venv/bin/ruff check app tests resources/packaging
	@.venv/bin/mypy
	@.venv/bin/lint-imports

lock:  ## pin the Python packages of pyproject.toml again (needs uv)
	@uv pip compile pyproject.toml $(LOCK) --all-extras -o requirements.lock >/dev/null
	@uv pip compile pyproject.toml $(LOCK) --extra practice --extra dev -c requirements.lock \
		-o requirements-core.lock >/dev/null
LOCK := --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
