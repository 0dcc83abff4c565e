# Everything a person runs here. Needs Python 3.11 or newer, git and make; the rest is
# set up by the targets themselves, into `.venv`.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# The first Python here that is new enough; or say which: make test PYTHON=/path/to/python
PYTHON ?= $(shell for python in python3 python python3.14 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	echo "$$python" && break; done)

# As many tests at once, wherever they run: two processors are kept busy, as some tests wait.
WORKERS ?= 3

run := .venv/bin

.PHONY: help
help:  ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and none was found." \
		"Install it, or name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@$(PYTHON) tooling/setup/environment.py

.PHONY: site
site: setup  ## Check this log and build its site into site/
	@$(run)/sayso check
	@$(run)/sayso build
	@echo
	@echo "The site is in site/. To read it: make serve, or open site/index.html"

.PHONY: serve
serve: setup  ## Show the site on this machine, and follow changes
	@$(run)/sayso serve

.PHONY: test
test: setup  ## Run every gate: style, types, layers, this log, tests
	@sh tooling/setup/browser.sh
	@$(run)/python tooling/setup/published.py
	$(run)/ruff check
	$(run)/ruff format --check
	$(run)/mypy
	$(run)/lint-imports
	$(run)/sayso check
	$(run)/sayso selftest
	@# Once, and not in every process that a test begins where Python is told to write none.
	@$(run)/python -m compileall -q tooling/sayso
	$(run)/pytest --numprocesses=$(WORKERS) --dist=loadgroup --cov --cov-report=term:skip-covered

.PHONY: format
format: setup  ## Put the code in order
	@$(run)/ruff check --fix-only --quiet
	@$(run)/ruff format

.PHONY: bench
bench: setup  ## Measure speed beside peers, and keep it (FULL=1, ROWS=a,b)
	@sh tooling/setup/browser.sh
	@$(run)/python -m bench.run $(if $(FULL),--full) $(if $(ROWS),--rows $(ROWS))

.PHONY: bench-compare
bench-compare: setup  ## Fail where a ratio is a third worse than the last
	@sh tooling/setup/browser.sh
	@$(run)/python -m bench.run --against last $(if $(ROWS),--rows $(ROWS))

.PHONY: mutate
mutate: setup  ## Empty each rule in turn, and see whether a test notices
	@$(run)/python tooling/bench/mutate_rules.py

.PHONY: lock
lock:  ## Remake the locks from pyproject.toml (UPGRADE=1: newest releases)
	@PYTHON="$(PYTHON)" sh tooling/setup/lock.sh $(if $(UPGRADE),--upgrade)

.PHONY: clean
clean:  ## Remove all that was made here
	@rm -rf .venv site .sayso dist build htmlcov .coverage .coverage.* coverage.xml \
		.pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find tooling tests -name __pycache__ -type d -prune -exec rm -rf {} +
