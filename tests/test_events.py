"""Webhooks and callbacks: what type checkers make of them, and what keeps them as they are."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkgen.interpret import Lock, interpret, unused
from sdkgen.interpret.lock import Locked
from sdkgen.load import load, load_yaml
from sdkgen.model.subset import Selection, cut, require_matches
from sdkgen.normalise import normalise
from sdkgen.normalise.together import together
from sdkgen.problems import Severity, SpecError
from tests.making import Made, choices_of, make
from tests.workshop import Shell

CASES = Path(__file__).parent / "cases"
BY_TYPE = CASES / "events_by_type" / "openapi.yaml"
CALLBACKS = CASES / "events_callbacks" / "openapi.yaml"
ACCEPTED = """\
from typing import Any, assert_type

from events import schemas as s
from events import webhooks as w


def by_class(event: w.WebhookEvent) -> str:
    match event:
        case w.PaymentSucceededEvent(payload=payload):
            assert_type(payload, s.PaymentSucceeded)
            return payload.data.id
        case w.PaymentFailedEvent():
            assert_type(event, w.PaymentFailedEvent)
            return event.payload.data.reason
        case w.PayoutChangedEvent():
            assert_type(event.payload.status, str | None)
            return event.kind
        case w.UnknownEvent():
            assert_type(event.kind, None)
            assert_type(event.payload, Any)
            return event.name


def by_kind(event: w.WebhookEvent) -> int | None:
    if event.kind == "payment.succeeded":
        assert_type(event, w.PaymentSucceededEvent)
        return event.payload.data.cents
    if event.kind == "payout.sent":
        assert_type(event, w.PayoutChangedEvent)
    elif event.kind is None:
        assert_type(event, w.UnknownEvent)
    return None


def received(body: bytes) -> None:
    assert_type(w.parse(body), w.WebhookEvent)
"""
REFUSED = """\
from events import webhooks as w


def by_class(event: w.WebhookEvent) -> None:
    match event:
        case w.PaymentSucceededEvent(payload=payload):
            payload.reason  # error
        case w.PaymentReturnedEvent():  # error
            pass
        case _:
            pass


def by_kind(event: w.WebhookEvent) -> None:
    if event.kind == "payment.succeeded":
        event.payload.reason  # error
        cents: str = event.payload.data.cents  # error
        print(cents)
    if event.kind == "payment.returned":  # error
        pass
    w.verify(b"")  # error
    w.parse(b"", kind="payment.failed")  # error
"""
Places = set[tuple[str, int]]


def mypy(folder: Path) -> Places:
    """Return where mypy --strict finds an error."""
    options = ["--strict", "--config-file=", "--python-version=3.11"]
    command = [sys.executable, "-m", "mypy", *options, "accepted.py", "refused.py"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    found = re.findall(r"^(\w+\.py):(\d+): error", done.stdout, re.M)
    assert found, done.stdout + done.stderr
    return {(file, int(line)) for file, line in found}


def pyright(folder: Path) -> Places:
    """Return where pyright in its strict mode finds an error."""
    files = ["accepted.py", "refused.py"]
    settings = {
        "include": files,
        "typeCheckingMode": "strict",
        "reportUnusedExpression": "none",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    options = ["--outputjson", "--pythonpath", sys.executable]
    command = [sys.executable, "-m", "pyright", *options, "--pythonversion", "3.11"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    told = json.loads(done.stdout)
    assert told["summary"]["filesAnalyzed"] == len(files), done.stdout
    found = [x for x in told["generalDiagnostics"] if x["severity"] == "error"]
    return {(Path(x["file"]).name, x["range"]["start"]["line"] + 1) for x in found}


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_type_checkers_tell_events_apart_by_class_and_by_kind(
    checker: Callable[[Path], Places], tmp_path: Path
) -> None:
    make(BY_TYPE, "events").write(tmp_path / "events")
    (tmp_path / "accepted.py").write_text(ACCEPTED, "utf-8")
    (tmp_path / "refused.py").write_text(REFUSED, "utf-8")
    lines = enumerate(REFUSED.splitlines(), 1)
    wanted = {("refused.py", at) for at, line in lines if line.endswith("# error")}
    assert checker(tmp_path) == wanted


# --- names ------------------------------------------------------------------------------------


def document(webhooks: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return a document of webhooks only, each with these properties in its body."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "webhooks": {
            name: {"post": {"requestBody": body(properties)}}
            for name, properties in webhooks.items()
        },
    }


def body(properties: Mapping[str, Any]) -> dict[str, Any]:
    schema = {"type": "object", "required": [*properties], "properties": properties}
    return {"content": {"application/json": {"schema": schema}}}


def constant(value: object) -> dict[str, Any]:
    return {"const": value}


TEXT = {"type": "string"}


def kinds(made: Made) -> dict[str, tuple[str, ...]]:
    return {event.name: event.kinds for event in made.api.events}


def test_names_of_events_and_payloads_are_locked() -> None:
    one = make(document({"a.b": {"id": TEXT}, "a-b": {"of": TEXT}}))
    at = "#/webhooks/a.b/post"
    assert kinds(one) == {"ABEvent": ("a-b",), "ABEvent2": ("a.b",)}
    assert one.lock.schemas[at] == Locked("ABEvent2", "webhooks")
    again = Lock.parse(one.lock.text())
    # Without the other one the name would be free; it stays.
    assert kinds(make(document({"a.b": {"id": TEXT}}), lock=again)) == {
        "ABEvent2": ("a.b",)
    }
    moved = one.lock.text().replace("webhooks.ABEvent2", "webhooks.OldEvent")
    kept = make(document({"a.b": {"id": TEXT}}), lock=Lock.parse(moved))
    assert kinds(kept) == {"OldEvent": ("a.b",)}


def test_a_name_that_is_given_up_works_for_one_more_release(tmp_path: Path) -> None:
    first = make(document({"sold": {"id": TEXT}}))
    config = tmp_path / "sdk.yaml"
    pins = 'names: {schemas: {"/webhooks/sold/post": SaleEvent}}'
    config.write_text(f"version: 1.0.0\n{pins}\n")
    second = make(document({"sold": {"id": TEXT}}), config=config, lock=first.lock)
    assert "SoldEvent: TypeAlias = SaleEvent" in second.files["webhooks.py"]
    config.write_text(f"version: 1.1.0\n{pins}\n")
    third = make(document({"sold": {"id": TEXT}}), config=config, lock=second.lock)
    assert "SoldEvent: TypeAlias = SaleEvent" in third.files["webhooks.py"]
    config.write_text(f"version: 1.2.0\n{pins}\n")
    fourth = make(document({"sold": {"id": TEXT}}), config=config, lock=third.lock)
    assert "SoldEvent" not in fourth.files["webhooks.py"]


# --- what tells the kind ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("webhooks", "path", "told"),
    [
        # A constant of its own in each.
        ({"a": {"x": constant("1")}, "b": {"x": constant("2")}}, ("x",), "1 2"),
        # A property that means the kind goes before another one.
        (
            {
                "a": {"id": constant("1"), "topic": constant("t.a")},
                "b": {"id": constant("2"), "topic": constant("t.b")},
            },
            ("topic",),
            "t.a t.b",
        ),
        # One constant for two: nothing is told.
        ({"a": {"x": constant("1")}, "b": {"x": constant("1")}}, (), "a b"),
        # Free in one of them: any word could be that one.
        ({"a": {"type": constant("1")}, "b": {"type": TEXT}}, (), "a b"),
        # Only one has it; a body with that word is that one.
        ({"a": {"type": constant("1")}, "b": {"id": TEXT}}, ("type",), "1 b"),
        # The same without the name of a kind is a guess.
        ({"a": {"size": constant("1")}, "b": {"id": TEXT}}, (), "a b"),
        # Numbers are no kinds.
        ({"a": {"type": constant(1)}, "b": {"type": constant(2)}}, (), "a b"),
        # A constant of the only event is no kind by itself.
        ({"a": {"object": constant("event")}}, (), "a"),
        # A key that is a kind of another one says whose it is.
        ({"a": {"type": constant("b")}, "b": {"id": TEXT}}, ("type",), "b|webhook b"),
    ],
)
def test_kind_is_told_where_it_is_certain(
    webhooks: Mapping[str, Mapping[str, Any]], path: tuple[str, ...], told: str
) -> None:
    api = make(document(webhooks)).api
    assert api.kind_path == path
    wanted = told.split("|") if "|" in told else told.split()
    assert [kind for event in api.events for kind in event.kinds] == wanted


def test_sdk_yaml_says_where_the_kind_is(tmp_path: Path) -> None:
    config = tmp_path / "sdk.yaml"
    config.write_text("webhooks: {kind: meta.what}\n")
    made = make(document({"a.b": {"id": TEXT}, "c": {"id": TEXT}}), config=config)
    assert made.api.kind_path == ("meta", "what")
    assert "kind: Kind" not in made.files["webhooks.py"]


def test_webhooks_of_sdk_yaml_alone_are_plain_events(tmp_path: Path) -> None:
    config = tmp_path / "sdk.yaml"
    config.write_text("webhooks: {events: [SOLD]}\n")
    files = make(
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}},
        config=config,
    ).files
    assert "def parse(body: bytes | str) -> Event[Kind]:" in files["webhooks.py"]
    assert "_runtime/kinds.py" not in files


# --- what goes with them ----------------------------------------------------------------------


def test_what_can_be_no_event_is_told_and_listed() -> None:
    made = make(CALLBACKS)
    told = {problem.code: problem for problem in made.problems}
    assert told["event-no-json"].severity == Severity.WARNING
    assert told["event-no-json"].pointer.startswith("/paths/~1imports/post/callbacks")
    assert told["event-no-body"].severity == Severity.NOTICE
    lost = [event.key for event in made.api.events if not event.name]
    assert lost == ["progress", "report"]


def test_inspect_lists_webhooks_beside_the_counts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shell = Shell(capsys)
    assert shell("inspect", CALLBACKS) == 0
    told = json.loads(shell.out)
    assert set(told["counts"]) == {"operations", "schemas", "warnings", "dropped"}
    rows = {row["name"]: row for row in told["webhooks"] if row["supported"]}
    assert rows["DoneEvent"]["origin"] == "callback"
    assert rows["DoneEvent"]["kinds"] == ["done"]
    assert rows["DoneEvent"]["operations"] == [
        {"method": "POST", "path": "/exports"},
        {"method": "POST", "path": "/imports"},
    ]
    assert sum(not row["supported"] for row in told["webhooks"]) == 2


def test_a_part_has_the_callbacks_of_its_operations_and_the_webhooks_of_its_tags() -> (
    None
):
    calls = make(CALLBACKS).api
    part = cut(calls, Selection(operations=("exports.*",)))
    named = [event.name for event in part.events if event.name]
    assert named == ["DoneEvent", "PostExportsProgressEvent"]
    hooks = make(CASES / "events_only" / "openapi.yaml").api
    require_matches(hooks, Selection())
    assert cut(hooks, Selection()).events == hooks.events
    assert cut(hooks, Selection(tags=("pets",))).events == hooks.events
    assert cut(hooks, Selection(tags=("cars",))).events == ()
    with pytest.raises(SpecError):
        require_matches(hooks, Selection(operations=("pets.*",)))


def test_webhooks_of_a_document_beside_another_one_are_there_as_well(
    tmp_path: Path,
) -> None:
    first = document({"sold": {"id": TEXT}})
    other = document({"sold": {"of": TEXT}, "born": {"id": {"type": "nonsense"}}})
    both = [tmp_path / "first.json", tmp_path / "other.json"]
    for path, content in zip(both, (first, other), strict=True):
        path.write_text(json.dumps(content), "utf-8")
    whole, found = normalise(together([load(path) for path in both]))
    api, _, _ = interpret(whole.root, choices_of("made"))
    assert [event.name for event in api.events] == ["BornEvent", "SoldEvent"]
    model = api.definitions[str(getattr(api.events[1].payload, "id", ""))]
    assert [field.name.wire for field in getattr(model, "fields", ())] == ["id"]
    odd = [problem.file for problem in found if "nonsense" in problem.message]
    assert odd == [str(both[1])]


def test_one_of_several_events_of_a_webhook_can_be_pinned(tmp_path: Path) -> None:
    config = tmp_path / "sdk.yaml"
    at = "/webhooks/changed/post pet.born"
    config.write_text(f'names: {{schemas: {{"{at}": BirthEvent}}}}\n')
    spec = CASES / "events_only" / "openapi.yaml"
    named = make(spec, config=config).api.events
    assert [event.name for event in named] == ["BirthEvent", "PetSoldEvent"]
    root = load(spec).root
    assert unused(load_yaml(config), root, root) == []
    config.write_text('names: {schemas: {"/webhooks/changes/post": BirthEvent}}\n')
    (found,) = unused(load_yaml(config), root, root)
    assert found.code == "unknown-schema"
