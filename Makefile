# Two commands do all the set-up: `make run` and `make test`. Only python3 (3.11+) with venv is needed.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SAMPLE := .sample-library

.DEFAULT_GOAL := help
.PHONY: model help run test soak setup dev lint format types contract eval eval-data hostile fuzz bench bench-peers check clean

help: ## Show what each target does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e . --group dev
	@touch $@

setup: $(VENV)/.run ## Create the virtual environment with all that Newsbrief needs
dev: $(VENV)/.dev ## The same, with the tools for working on it

run: $(VENV)/.run ## Open the app on the sample articles (a library of their own)
	@$(BIN)/newsbrief --library $(SAMPLE) open --samples

test: $(VENV)/.dev ## Run every test
	$(BIN)/python -m pytest -n auto --dist worksteal

soak: $(VENV)/.dev ## Kill, tear and fill libraries a hundred times as often as the tests do (an hour)
	NEWSBRIEF_SOAK=$(or $(TIMES),100) $(BIN)/python -m pytest -n auto tests/crash

format: $(VENV)/.dev ## Format the code
	$(BIN)/ruff format reader tests benchmarks scripts
	$(BIN)/ruff check --fix reader tests benchmarks scripts

lint: $(VENV)/.dev ## Check style and format
	$(BIN)/ruff format --check reader tests benchmarks scripts
	$(BIN)/ruff check reader tests benchmarks scripts

types: $(VENV)/.dev ## Check types (mypy, strict)
	$(BIN)/mypy

contract: $(VENV)/.dev ## Check that imports point one way
	$(BIN)/lint-imports --no-cache

eval: $(VENV)/.dev ## Score the brief on the hand-labelled articles
	$(BIN)/python -m tests.eval

eval-data: $(VENV)/.dev ## Score the brief on other data sets (DATA=folder with figures, officials, summary)
	$(BIN)/python -m tests.eval.data $(DATA)

fuzz: $(VENV)/.dev ## Read spoilt samples of every format (TIMES=1000 of each)
	NEWSBRIEF_FUZZ=$(or $(TIMES),1000) $(BIN)/python -m pytest -n auto tests/ingest/test_fuzz.py

bench: $(VENV)/.dev ## Measure speed and memory, side by side
	$(BIN)/python -m benchmarks

hostile: $(VENV)/.dev ## Read every hostile page at its full size, within the app's limits
	$(BIN)/python -m tests.ingest

bench-peers: ## Compare with quantulum3, Recognizers-Text and sumy, in an environment of their own
	test -d $(VENV)-peers || $(PYTHON) -m venv $(VENV)-peers
	$(VENV)-peers/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	-$(VENV)-peers/bin/python -m pip install --quiet --disable-pip-version-check quantulum3
	-$(VENV)-peers/bin/python -m pip install --quiet --disable-pip-version-check recognizers-text-suite 'emoji<2'
	$(VENV)-peers/bin/python -m benchmarks peers

model: $(VENV)/.dev ## Train the name tagger (DATA=folder with gum, wikigold, wnut17)
	$(BIN)/python scripts/train_tagger.py $(DATA)

check: lint types contract test ## All that CI runs

clean: ## Remove the environment, caches and the sample library
	rm -rf $(VENV) $(VENV)-peers $(SAMPLE) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build
