# make demo: set up and run the main job.   make test: set up and check everything that needs Python alone.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test test-all dependencies programs lint types layers bench fuzz wide generate declarations vectors errors pictures clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(READY)  ## read a report, check it, show the verdict, write JSON that the published schema accepts
	@$(BIN)/python docs/examples/demo.py

test: lint types layers  ## everything that needs Python alone
	$(BIN)/python -m pytest -n auto

test-all: programs lint types layers  ## all tests, and none may be skipped
	GOVINFO_SKIPS_FAIL=1 $(BIN)/python -m pytest -n auto

dependencies: $(READY)  ## the tests of the wheel's core, with the lowest and the newest versions of its dependencies
	$(BIN)/python -m tests.dependencies.run

DOCUMENTS := libreoffice-writer libreoffice-calc chromium fonts-noto-cjk
LANGUAGES := golang-go golang-github-xeipuuv-gojsonschema-dev default-jre-headless
NODE := tests/node/node_modules/.ready
ENGINES := $(VENV)/.engines

install = { apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(1) >/dev/null; }
GO_VALIDATOR := /usr/share/gocode/src/github.com/xeipuuv/gojsonschema

programs: $(NODE) $(ENGINES)  ## what the tests of other programs and languages need, from Debian's packages, npm and PyPI
	@command -v soffice >/dev/null && command -v chromium >/dev/null && fc-list 2>/dev/null | grep -q 'Noto.*CJK' || \
		$(call install,$(DOCUMENTS))
	@command -v go >/dev/null && command -v java >/dev/null && test -d $(GO_VALIDATOR) || $(call install,$(LANGUAGES))

$(NODE): tests/node/package-lock.json
	@command -v npm >/dev/null || $(call install,nodejs npm)
	@cd tests/node && npm ci --no-audit --no-fund --silent
	@touch $@

$(ENGINES): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,engines]'
	@touch $@

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

bench: $(READY)  ## benchmarks, as ratios in one run; writes docs/benchmarks.md
	$(BIN)/python -m tests.benchmarks.run

SECONDS ?= 3600

fuzz: $(READY)  ## read changed files for an hour, or for SECONDS=…; keeps what fails in build/fuzz
	$(BIN)/python -m tests.fuzz.run --seconds $(SECONDS)

wide: $(READY)  ## read every format with every deviation; writes docs/reference/deviations-table.md
	$(BIN)/python -m tests.readers.wide --cases 20 --pairs 400 --page docs/reference/deviations-table.md

generate: $(READY)  ## write all generated files: schema/ and docs/reference/
	$(BIN)/python -m govinfo.schema schema
	$(BIN)/python docs/reference/generate.py
	$(BIN)/python docs/examples/word.py
	$(BIN)/python docs/examples/picture.py
	$(BIN)/python docs/examples/broken_grid.py

declarations: $(NODE)  ## write the TypeScript declarations of schema/
	node tests/node/declarations.mjs schema/1.0/js

vectors: $(READY)  ## write the vectors of schema/
	PYTHONPATH=. $(BIN)/python -m tests.languages.rule_vectors
	PYTHONPATH=. $(BIN)/python -m tests.languages.write_vectors

errors: programs  ## write docs/reference/errors.md: what validators of four languages say of mistakes
	PYTHONPATH=. $(BIN)/python -m tests.languages.errors_page

pictures: $(READY)  ## draw the pictures of the README with Chromium and LibreOffice
	PYTHONPATH=. $(BIN)/python docs/examples/pictures.py

clean:  ## remove what tools leave behind
	rm -rf $(VENV) tests/node/node_modules build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
