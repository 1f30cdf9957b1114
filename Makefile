# Two commands on a fresh machine: `make demo` and `make test`. Nothing is left outside this folder.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo serve test generated check cases prove slips witnesses pairs evidence docs nightly bench lock clean

# The environment: locked and hashed, made again when the lock or the project changes.
.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# Decides the sample cases and draws them as one page; runs the country's year 2026 and compares
# the law with three safeguards. The first run on a machine compiles the pass, which takes a while.
demo: .venv/ready
	@mkdir -p out/demo
	@$(BIN)/povestka case cases/good/w06-plain-fallback.toml
	@$(BIN)/povestka case cases/good/*.toml --json --html out/demo/index.html > out/demo/answers.jsonl
	@$(BIN)/povestka country run 2026 --out out/demo/country --compare eligibility_checked \
		--compare court_before_measures --compare lifted_at_once
	@echo "$$(wc -l < out/demo/answers.jsonl) sample cases decided: open out/demo/index.html in a browser."
	@echo "The country's year 2026: open out/demo/country/report.en.html or report.ru.html."
	@echo "The same and more in a browser: make serve, then open http://127.0.0.1:8000/."

# The web app, on this machine alone.
serve: .venv/ready
	@$(BIN)/povestka serve

# Everything a change must pass.
test: check prove slips
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest -n 2 --dist worksteal --durations 25 -m "not spine and not browser and not nightly"
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report
	$(BIN)/python -m pytest -n 2 --dist worksteal --durations 25 -m "spine or browser"

# Ten thousand generated requests to each light operation of the JSON interface, fewer to the long
# ones, in at most a quarter of an hour: no server error, no breach of its own description.
generated: .venv/ready .venv/compiled
	$(BIN)/python -m tests.web.api.generated --examples 10000 --minutes 15

# The quick part: style, types, rooms, and the committed cases by the installed command.
check: .venv/ready .venv/compiled cases
	$(BIN)/ruff check src tests benchmarks docs
	$(BIN)/mypy
	$(BIN)/lint-imports

# The country's pass, compiled once for all who need it: two tests at a time would each compile.
.venv/compiled: .venv/ready $(shell find src/povestka -name '*.py' -o -name '*.toml')
	@echo "Compiling the country's pass, some twenty seconds or more."
	@$(BIN)/python -c "from povestka.country.program import compiled; compiled()"
	@touch $@

cases: .venv/ready
	@$(BIN)/povestka case cases/good/*.toml cases/witnesses/*.toml cases/pairs/*.toml --json > /dev/null
	@echo "All cases in cases/good, cases/witnesses and cases/pairs are answered as they expect."

# Every theorem, each proved or refuted by a case, as it expects.
prove: .venv/ready
	@mkdir -p out
	@$(BIN)/povestka prove > out/theorems.txt; status=$$?; tail -4 out/theorems.txt; exit $$status

# Every slip of the pen in every rule: killed by a committed case, or proved to change nothing.
slips: .venv/ready
	@mkdir -p out
	@$(BIN)/povestka slips cases/good/*.toml cases/rules/*.toml --json > docs/slips.json \
		|| { tail -1 docs/slips.json; exit 1; }
	@$(BIN)/python -c "import json; from povestka.report.slips import drawn; \
		print(drawn([json.loads(line) for line in open('docs/slips.json')], 'en'))" > out/slips.txt
	@sed '/^$$/q' out/slips.txt

# What the solver writes into cases/: the counterexamples, and a pair of cases for each condition.
witnesses: .venv/ready
	$(BIN)/povestka prove --witnesses cases/witnesses > /dev/null

pairs: .venv/ready
	$(BIN)/povestka conditions --cases cases/pairs

# What the pages show of theorems, and of which case exercises which rule; after a change of the law.
evidence: .venv/ready
	$(BIN)/python -m docs.evidence

# The documentation in both languages: out/docs/en/index.html and out/docs/ru/index.html.
docs: .venv/ready
	$(BIN)/python -m docs.build
	@echo "Open out/docs/en/index.html or out/docs/ru/index.html in a browser."

# What takes too long for every change: a second solver's opinion of every theorem, and the whole
# country explained man by man.
nightly: generated
	$(BIN)/python -m pytest -m nightly

# Ratios against OpenFisca-Core and the speed of one case; rewrites docs/benchmarks.md.
bench: out/bench/ready
	out/bench/bin/python -m benchmarks

out/bench/ready: requirements-bench.lock pyproject.toml
	$(PYTHON) -m venv out/bench
	out/bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	out/bench/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# Writes both locks anew from pyproject.toml (needs the tool uv).
lock:
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header -o requirements.lock
	uv pip compile pyproject.toml --group bench --universal --python-version 3.11 --generate-hashes --no-header -o requirements-bench.lock

clean:
	rm -rf .venv out build dist .coverage* .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.PHONY: picture screens
# The picture of the README, from a real case.
picture: .venv/ready
	$(BIN)/python docs/picture.py

# The pictures of the web app in the README, by a real Chromium.
screens: .venv/ready
	$(BIN)/python -m docs.screens
