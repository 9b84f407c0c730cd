"""What the ways to walk a list are called in the modules that use them."""

from __future__ import annotations

from pathlib import Path

from sdkgen.cli import run

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths:\n'
LIST = """\
  /{name}:
    get:
      parameters:
      - {{name: limit, in: query, schema: {{type: integer, maximum: {most}}}}}
      - {{name: offset, in: query, schema: {{type: integer}}}}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  total: {{type: integer}}
                  data:
                    type: array
                    items: {{type: object, properties: {{id: {{type: string}}}}}}
"""


def resources(folder: Path, **lists: int) -> dict[str, str]:
    """Return the texts of the resources of a document with these lists and limits."""
    folder.mkdir()
    spec = folder / "openapi.yaml"
    text = "".join(LIST.format(name=name, most=most) for name, most in lists.items())
    spec.write_text(HEAD + text)
    made = ["generate", "--spec", str(spec), "--out", str(folder), "--package", "made"]
    assert run([*made, "-q"]) == 0
    return {p.stem: p.read_text() for p in (folder / "made/resources").glob("*.py")}


def test_a_list_of_another_limit_leaves_those_alone_that_are_there(
    tmp_path: Path,
) -> None:
    old = resources(tmp_path / "old", leads=250, units=250)
    new = resources(tmp_path / "new", admin=100, leads=250, units=250)
    assert (old["leads"], old["units"]) == (new["leads"], new["units"])
    assert "paging=OFFSET," in new["leads"]
    assert "paging=OFFSET_100," in new["admin"]
