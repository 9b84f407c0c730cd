"""Rows of the table on SDKs of large documents: what importing them costs, and the first call."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .runtime import BARE, UNTYPED
from .turns import ROOT, Row, compared, program

DOCUSIGN = ROOT.parent / "shared" / "real" / "others" / "docusign.yaml"
"""Its largest request refers to 144 types, and nearly all are in one module."""
_ANSWER = "httpx2.MockTransport(lambda request: httpx2.Response(201, json={}))"
_CALL = f"""
import httpx2
from docu import Docu
http = httpx2.Client(transport={_ANSWER})
Docu(http_client=http).envelopes.create(account_id="1", email_subject="Hello")
"""


def first_use(folder: Path) -> Iterator[Row]:
    """Measure the first call of a large request, without httpx2 and pydantic; nothing where the
    document is absent.
    """
    if not DOCUSIGN.exists():
        print(f"no {DOCUSIGN}: its row is left out", file=sys.stderr)
        return
    generate = ["generate", "--spec", str(DOCUSIGN), "--out", str(folder / "docusign")]
    words = [*generate, "--package", "docu", "--no-validate"]
    subprocess.run(
        [sys.executable, "-m", "sdkgen", *words], check=True, capture_output=True
    )
    code = f"import sys; sys.path.insert(0, {str(folder / 'docusign')!r})\n{_CALL}"
    call, without = compared(program("-c", code), program("-c", UNTYPED))
    what = "first call of DocuSign's largest request, beyond httpx2, pydantic / 50 ms"
    yield Row(what, call - without, 0.05, "s CPU", 1)


def imported(folder: Path, count: int) -> Row:
    """Measure the SDK of a document with so many operations, which lies in a folder."""
    code = f"import sys; sys.path.insert(0, {str(folder)!r})"
    code += "; from bench import Bench; Bench(base_url='https://x')"
    found = compared(program("-c", code), program("-c", BARE))
    what = f"import and client, {count:,} operations / httpx2 and its client"
    return Row(what, *found, "s CPU", 1.2)
