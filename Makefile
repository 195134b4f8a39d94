# `make run` shows the program at work, `make test` checks everything. Python 3.11+ is all they need.

# the first that runs and is new enough; shims of other versions do not run
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; \
	done)
VENV ?= .venv
BIN := $(VENV)/bin
SAMPLE := samples/raw/broadcaster-2008.txt
PIP := install --quiet --disable-pip-version-check

.PHONY: help run test lint types imports format accept bench peers audit sbom lock lock-install dist clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# installed once, and again when the dependencies change
$(VENV)/installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo 'cleannews needs Python 3.11 or later: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip $(PIP) -e '.[dev]'
	@touch $@

run: $(VENV)/installed ## clean a sample page and print the article
	@echo '$$ cleannews extract $(SAMPLE)' >&2
	@$(BIN)/cleannews extract $(SAMPLE)

test: lint ## lint, types, import contracts, and every test
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile

lint: $(VENV)/installed types imports ## style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed ## mypy, strict
	$(BIN)/mypy

imports: $(VENV)/installed ## the layers of pyproject.toml
	$(BIN)/lint-imports

format: $(VENV)/installed ## put the code into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

accept: $(VENV)/installed ## write what the samples give now to samples/clean, for review in the diff
	$(BIN)/python -m pytest tests/samples --accept

bench: $(VENV)/installed ## figures on the development data (CLEANNEWS_DATA names its folder)
	$(BIN)/python -m bench score --set fundus-tests --input html
	$(BIN)/python -m bench score --set fundus-tests --input text:paragraphs

peers: $(VENV)/installed ## the same for other tools: installs them into an environment of its own
	@test -x .venv-bench/bin/python || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip $(PIP) --upgrade pip # one before 23.3 fails on the extras of lxml that newspaper4k asks for
	.venv-bench/bin/python -m pip $(PIP) -e '.[dev]' boilerpy3 jusText newspaper4k resiliparse
	.venv-bench/bin/python -m bench peers --set fundus-tests --input html

audit: $(VENV)/installed ## known vulnerabilities in what is installed (needs the network; what cannot be looked up fails it)
	@test -x .venv-audit/bin/python || $(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip $(PIP) pip-audit
	$(BIN)/python -m pip freeze --exclude-editable | .venv-audit/bin/pip-audit --strict --requirement /dev/stdin --no-deps --disable-pip

sbom: $(VENV)/installed ## a software bill of materials of what is installed, as CycloneDX: sbom.json
	@test -x .venv-audit/bin/python || $(PYTHON) -m venv .venv-audit
	.venv-audit/bin/python -m pip $(PIP) cyclonedx-bom
	.venv-audit/bin/cyclonedx-py environment $(BIN)/python --pyproject pyproject.toml --output-reproducible --output-file sbom.json

lock: ## write requirements-dev.lock anew: every package of the development environment with its hashes
	@test -x .venv-lock/bin/python || $(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip $(PIP) pip-tools
	CUSTOM_COMPILE_COMMAND='make lock' .venv-lock/bin/pip-compile --quiet --extra dev --generate-hashes --strip-extras \
		--no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --allow-unsafe --upgrade \
		--output-file requirements-dev.lock pyproject.toml

# the lock names everything, so pip need not look for more; it is made for Python 3.11 on Linux
lock-install: ## the environment with exactly the locked packages, their hashes checked
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip $(PIP) --no-deps --require-hashes --requirement requirements-dev.lock
	$(BIN)/python -m pip $(PIP) --no-deps -e .
	@touch $(VENV)/installed

dist: $(VENV)/installed ## a source archive and a wheel
	.venv-dist/bin/python -c '' 2>/dev/null || $(PYTHON) -m venv .venv-dist
	.venv-dist/bin/python -m pip $(PIP) build
	.venv-dist/bin/python -m build

clean: ## remove what make has made
	rm -rf $(VENV) .venv-audit .venv-bench .venv-lock .venv-dist sbom.json dist build .mypy_cache .ruff_cache .pytest_cache
