# Needs Python 3.11 or newer with pip, and nothing else: every target does its own set-up, in $(VENV).
PYTHON ?= python3
VENV ?= .venv
TESTED := CHANGELOG.md README.md README.zh.md benchmarks conftest.py docs examples pyproject.toml schemas tests
WHEEL = $(firstword $(wildcard dist/govplan-*.whl))

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
MAKEFLAGS += --no-print-directory

.PHONY: help demo test lint format types docs bench fuzz build wheel-test clean
.SECONDARY:

help:
	@echo 'make demo        parse the 2017 Digital Fujian work plan, check it and show it'
	@echo 'make test        run the tests and demand full coverage'
	@echo 'make lint        ruff: the rules and the format'
	@echo 'make format      ruff: put both right where it can'
	@echo 'make types       mypy and pyright'
	@echo 'make docs        the documentation, in docs/_build'
	@echo 'make bench       the benchmarks, each ratio beside its budget'
	@echo 'make fuzz        fuzz the parser: TARGET=texts, documents or files; ARGS=-runs=1000000'
	@echo 'make build       the source distribution, and from it the wheel, in dist'
	@echo 'make wheel-test  the tests against the wheel, away from the sources'
	@echo 'make clean       remove what the others made, $(VENV) included'

demo: $(VENV)/.has-cli
	@$(BIN)/govplan demo

# Coverage runs pytest, not the other way round: Hypothesis imports the package before a plugin could watch it.
test: $(VENV)/.has-test
	@$(BIN)/python -m coverage erase
	@status=0; $(BIN)/python -m coverage run -m pytest $(ARGS) || status=$$?; \
	$(BIN)/python -m coverage combine --quiet || exit 1; \
	[ $$status = 0 ] || exit $$status; \
	$(BIN)/python -m coverage report

lint: $(VENV)/.has-lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/.has-lint
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/.has-lint $(VENV)/.has-test
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

docs: $(VENV)/.has-docs
	$(BIN)/python -m sphinx --quiet --fail-on-warning --keep-going --builder html docs docs/_build/html

bench: $(VENV)/.has-test
	$(BIN)/python -m benchmarks

fuzz: $(VENV)/.has-fuzz
	$(BIN)/python -m tests.fuzzing $(or $(TARGET),texts) $(ARGS)

build: $(VENV)/.has-lint
	rm -rf dist
	$(BIN)/python -m build

# $(WHEEL) in an environment of its own, first bare, then under test in a folder that has everything but the sources.
wheel-test:
	@[ -f '$(WHEEL)' ] || { echo 'no wheel: run make build first' >&2; exit 1; }
	@set -e; unset PYTHONPATH; \
	place=$$(mktemp -d); trap 'rm -rf "$$place"' EXIT; \
	$(PYTHON) -m venv "$$place/venv"; \
	python=$$place/venv/bin/python; \
	$$python -m pip --disable-pip-version-check --quiet install '$(WHEEL)'; \
	"$$place/venv/bin/govplan" demo >/dev/null; \
	$$python -m pip --disable-pip-version-check --quiet install '$(WHEEL)[test]'; \
	mkdir "$$place/tree"; \
	tar -c --exclude=_build --exclude=__pycache__ $(TESTED) | tar -x -C "$$place/tree"; \
	cd "$$place/tree"; \
	package=$$($$python -c 'import govplan; print(*govplan.__path__)'); \
	case $$package in "$$place"/venv/*) ;; *) echo "the tests would run against $$package" >&2; exit 1;; esac; \
	$$python -m pytest tests docs README.md README.zh.md "$$package" $(ARGS)

clean:
	rm -rf $(VENV) build dist docs/_build .coverage .coverage.* .fuzzing .hypothesis .mypy_cache .pytest_cache .ruff_cache

# The package in place, with one extra: .has-test, .has-docs, ...
$(VENV)/.has-%: pyproject.toml $(VENV)/.is-made
	@echo 'installing govplan[$*] into $(VENV)'
	@$(PIP) install --editable '.[$*]'
	@touch $@

# An environment that works is kept. Where Debian has split ensurepip off, the pip outside puts one inside.
$(VENV)/.is-made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'govplan needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=python3.11' >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	  echo 'making $(VENV) with' "$$($(PYTHON) --version)"; \
	  if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then \
	    $(PYTHON) -m venv --clear $(VENV); \
	  else \
	    $(PYTHON) -m venv --clear --without-pip $(VENV) && \
	    $(PYTHON) -m pip --disable-pip-version-check --quiet --python $(BIN)/python install pip; \
	  fi; }
	@touch $@
