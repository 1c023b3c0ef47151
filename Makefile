# `make run` sets everything up, loads the sample and opens the site; `make test` runs every check.
# Needs Python 3.11 or newer and make. A second run starts in seconds.
#
#   PYTHON     the Python to build the environment with
#   PIP_ARGS   more arguments for pip: an index with the CPU build of torch saves 4 GB of CUDA libraries
#   WORKERS    processes that run the tests; one more than there are cores, for many tests wait
#   PORT       where the site listens
#   ENGINES_DIR where `make engines` keeps its servers' data
#   HOME_DIR   where the sample's database, originals and index live
PYTHON ?= python3
WORKERS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))
PIP_ARGS ?=
PORT ?= 8000
HOME_DIR ?= home
ENGINES_DIR ?= engines

VENV := .venv
BIN := $(VENV)/bin
export TRADEWARN_HOME := $(abspath $(HOME_DIR))
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run demo serve test lint types imports unit slow bench side-by-side engine-speed check-latency engines engines-stop prepare fuzz chaos calibrate clean help

run: demo serve  ## set up, load the sample, print a warning and an answer, open the site

$(VENV)/.run: pyproject.toml constraints.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing (once; torch is the long part) …"
	@$(BIN)/pip install --quiet --progress-bar off $(PIP_ARGS) -c constraints.txt -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@$(BIN)/pip install --quiet --progress-bar off $(PIP_ARGS) -c constraints.txt -e '.[dev,postgresql]'
	@touch $@

demo: $(VENV)/.run  ## load the sample, print one warning and one answer
	@$(BIN)/tradewarn demo sample

serve: $(VENV)/.run  ## open the site on localhost
	@$(BIN)/tradewarn serve --port $(PORT) --open

prepare: $(VENV)/.dev

engines: $(VENV)/.dev  ## start Elasticsearch (NODES=1 or 3) and PostgreSQL for development; prints what to export
	@$(BIN)/python -m bench.engines start $(ENGINES_DIR) --nodes $(or $(NODES),1)

engines-stop: $(VENV)/.dev  ## end them
	@$(BIN)/python -m bench.engines stop $(ENGINES_DIR)

test: lint types imports unit  ## everything CI runs

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

imports: $(VENV)/.dev
	@$(BIN)/lint-imports

unit: $(VENV)/.dev
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --max-worker-restart 0 -m "not slow" $(PYTEST_ARGS)

slow: $(VENV)/.dev  ## the long tests too
	@$(BIN)/pytest $(PYTEST_ARGS)

bench: $(VENV)/.dev  ## times and memory of every stage, on the sample or CORPUS=folder
	@$(BIN)/python bench/run.py $(if $(CORPUS),--corpus $(CORPUS))

engine-speed: $(VENV)/.dev  ## the embedded index and Elasticsearch of one and three nodes: PASSAGES=100000
	@$(BIN)/python -m bench.engine_speed --passages $(or $(PASSAGES),20000) $(if $(JSON),--json $(JSON))

check-latency: $(VENV)/.dev  ## "am I in it?" over HTTP at RECORDS=100000 generated notices
	@$(BIN)/python bench/check_latency.py --records $(or $(RECORDS),10000) $(if $(JSON),--json $(JSON))

side-by-side: $(VENV)/.dev  ## our search beside LUCENE=jar and a server in SERVER_HOME=folder, on PASSAGES=n
	@$(BIN)/python -m bench.side_by_side --passages $(or $(PASSAGES),20000) \
		$(if $(LUCENE),--lucene $(LUCENE)) $(if $(SERVER_HOME),--server-home $(SERVER_HOME)) $(SIDE_ARGS)

fuzz: $(VENV)/.dev  ## regular expressions and readers against hostile text and files, the long forms too
	@$(BIN)/pytest tests/tree/test_expressions.py tests/extract/readers/test_hostile_files.py \
		tests/extract/readers/test_hostile.py tests/extract/test_hostile_text.py $(PYTEST_ARGS)

chaos: $(VENV)/.dev  ## the kill campaigns alone: ingest, index and crawl, the long forms too
	@$(BIN)/pytest tests/crash tests/index/test_killed.py tests/index/test_killed_commits.py tests/crawlers/test_resuming.py $(PYTEST_ARGS)

calibrate: $(VENV)/.run  ## hold the rules' confidence against a gold: GOLD=file BASE=folder; review the diff
	@$(BIN)/tradewarn evaluate $(GOLD) $(BASE) --fit kb/calibration.yaml

clean:  ## remove what was built here; the sample's home too
	rm -rf $(VENV) $(HOME_DIR) build dist *.egg-info

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'
