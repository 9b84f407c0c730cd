# make sdk: set up and regenerate every SDK.  make test: set up and test.  make proof: the slow proofs.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
READY := .venv/.ready

.PHONY: setup sdk test web proof bench lint format lowest
setup: $(READY)

sdk: $(READY)
	@$(BIN)/sdkgen check --quiet || $(BIN)/sdkgen generate

test: $(READY)
	@$(BIN)/pytest

# What the tests of the site need besides, or skip: Chromium and java of the system, axe-core and vnu of npm.
web: $(READY)
	@command -v chromium >/dev/null && command -v java >/dev/null && command -v npm >/dev/null || \
	{ apt-get update && apt-get install --yes --no-install-recommends chromium default-jre-headless fonts-dejavu-core npm; }
	@mkdir -p .venv/web && npm install --silent --no-audit --no-fund --prefix .venv/web axe-core@4 vnu-jar@26

# All proofs, or those of one part: make proof-documents, -types, -install, -fuzz, -kills, ...
proof: $(READY) .venv/other
	@$(BIN)/pytest -m "proof or slow"
proof-%: $(READY)
	@$(BIN)/pytest -m "proof or slow" -k "$*"

# What things cost, as ratios against rivals; writes the table into README.md.
bench: $(READY) .venv/rival
	@$(BIN)/python -m tests.benchmarks
.venv/rival:
	$(PYTHON) -m venv $@
	$@/bin/python -m pip install --quiet "datamodel-code-generator==0.86"

# Another tool that makes clients: one of its works against `sdkgen mock`.
.venv/other:
	$(PYTHON) -m venv $@
	$@/bin/python -m pip install --quiet "openapi-python-client==0.29.1"

lint: $(READY)
	@$(BIN)/black --quiet --check generator tests templates && $(BIN)/ruff check && $(BIN)/mypy
format: $(READY)
	@$(BIN)/black --quiet generator tests templates && $(BIN)/ruff check --fix

# The environment with the oldest versions that pyproject.toml allows; `make test` then uses it.
lowest: $(READY)
	$(BIN)/python -m pip install --quiet "uv>=0.8"
	$(BIN)/uv pip install --quiet --python $(BIN)/python --resolution lowest-direct --editable . --group test

# The environment, made anew when pyproject.toml changes; in it, generator/ is imported as `sdkgen`, and generated/ is
# importable, too.
$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed (make PYTHON=...)" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group test
	@$(BIN)/python -c 'import pathlib, sysconfig; \
	pathlib.Path(sysconfig.get_path("purelib"), "generated.pth").write_text(f"{pathlib.Path.cwd()}/generated\n"); \
	link = pathlib.Path(".venv/src/sdkgen"); link.parent.mkdir(exist_ok=True); \
	link.is_symlink() or link.symlink_to(pathlib.Path("../../generator"), target_is_directory=True)'
	@touch $@
