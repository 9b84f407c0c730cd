"""The sandbox itself: a request in, the answer of the API out. No network, no threads.

An SDK has it behind a transport, `sdkgen mock` behind a server; what it knows of the
API are its facts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from threading import RLock
from typing import Any
from urllib.parse import parse_qs, quote, unquote

from .answers import Answer, Answers, Refused
from .bodies import Bodies, File, Sent
from .checking import Checker
from .demands import Demands
from .facts import Facts, Json, Operation, dig, is_array, is_object, parts
from .faults import ConnectionCut, Fault, Faults, spoil
from .jobs import Jobs, Pace
from .records import Records, Shown
from .sampling import Sampler
from .store import MemoryStore, Store

KEPT = 10_000
NOT_FILTERED = "x-sandbox-not-filtered"


@dataclass
class Request:
    """A request as it came in, and what became of it."""

    method: str
    path: str
    query: Mapping[str, Sequence[str]]
    headers: Mapping[str, str]
    body: bytes = b""
    operation: str = ""
    platform: str | None = None
    status: int = 0
    verdict: str = ""
    values: Mapping[str, str] = field(default_factory=dict[str, str])
    sent: Sent | None = None

    @classmethod
    def of(
        cls, method: str, target: str, headers: Mapping[str, str], body: bytes
    ) -> Request:
        """Read a request; `target` is the path with its query, as it was sent."""
        path, _, query = target.partition("?")
        small = {name.lower(): value for name, value in headers.items()}
        return cls(method, path, parse_qs(query, True), small, body)

    @property
    def json(self) -> Json:
        """Return the body as JSON, of a form its fields; None where it is neither."""
        return self.sent.json if self.sent else None

    @property
    def files(self) -> Sequence[File]:
        """Return the files that were sent, of a form by its fields."""
        return self.sent.files if self.sent else ()


class Engine:
    """An API that is not there."""

    def __init__(
        self,
        facts: Facts,
        pace: Pace,
        *,
        seed: int = 0,
        store: Store | None = None,
        keys: Collection[str] = (),
        limited: bool = False,
    ) -> None:
        self.facts, self.pace, self.faults = facts, pace, Faults()
        self.requests: deque[Request] = deque(maxlen=KEPT)
        self.store: Store = store or MemoryStore()
        checker = Checker(facts)
        sampler = Sampler(facts, checker, seed)
        self._answers, self._sampler = Answers(facts, sampler, checker), sampler
        self.jobs = Jobs(facts, self.store, pace)
        self.records = Records(facts, sampler, checker, self.store, self.jobs)
        self._bodies = Bodies(facts, checker)
        self._demands = Demands(
            facts, checker, self._bodies, self.records, keys, limited
        )
        self._lock = RLock()

    def answer(self, request: Request) -> Answer:
        """Answer a request. Raises ConnectionCut where the connection is to end."""
        with self._lock:
            self.requests.append(request)
            with self.store.transaction():
                answer, fault = self._answered(request)
            request.status, request.verdict = answer.status, answer.verdict
            request.operation = answer.operation.key if answer.operation else ""
            request.platform = answer.platform
        if fault and fault.cut == "after":
            request.verdict += ", then the connection was cut"
            raise ConnectionCut
        return answer

    def sync(self) -> None:
        """Run the sync: what was written can be read now, on every platform."""
        with self._lock, self.store.transaction():
            self.jobs.sync()

    def fail(self, fault: Fault) -> None:
        """Let something go wrong; raise LookupError where no operation is meant."""
        with self._lock:
            self.faults.add(fault, self.facts.operations)

    def _answered(self, request: Request) -> tuple[Answer, Fault | None]:
        operation: Operation | None = None
        fault: Fault | None = None
        platform: str | None = None
        self._demands.count(self.pace.clock())
        try:
            operation, values = self._found(request)
            request.values = values
            request.sent = self._bodies.read(operation, request)
            fault = self.faults.take(operation)
            if fault and fault.cut == "before":
                request.verdict = "the connection was cut"
                raise ConnectionCut
            if fault and fault.status:
                text = fault.message or f"the sandbox was told to answer {fault.status}"
                raise Refused(fault.status, text, fault.code)
            platform = self._demands.check(operation, request)
            answer = self._acted(operation, request, platform, fault)
        except Refused as why:
            answer = self._answers.refusal(operation, why)
        answer.operation, answer.platform = operation, platform
        if operation and not platform:
            answer.platform = operation.platform
        if operation and operation.role == "list" and answer.status < 300:
            self._tell_passed_over(answer, operation, request)
        answer.headers |= self._demands.headers()
        answer.headers |= fault.headers if fault else {}
        return answer, fault

    def _tell_passed_over(
        self, answer: Answer, operation: Operation, request: Request
    ) -> None:
        """Say by which arguments a list is not filtered, for it looks as if it were."""
        if names := self._demands.passed_over(operation, request):
            answer.verdict += f", not filtered by {', '.join(names)}"
            answer.headers[NOT_FILTERED] = ", ".join(map(quote, names))

    def _found(self, request: Request) -> tuple[Operation, dict[str, str]]:
        found = self.facts.found(request.method, request.path)
        if found is None:
            allowed = self.facts.allowed(request.path)
            text = f"there is no {request.method} {request.path}"
            raise Refused(405 if allowed else 404, text)
        return found[0], {name: unquote(text) for name, text in found[1].items()}

    # --- what an operation does -------------------------------------------------------

    def _acted(
        self,
        operation: Operation,
        request: Request,
        platform: str | None,
        fault: Fault | None,
    ) -> Answer:
        acts = {
            "job_status": self._job_status,
            "job_retry": self._job_retry,
            "list": self._list,
            "get": self._get,
        }
        if (content := self._download(operation, request)) is not None:
            return self._answers.content(operation, content)
        act = acts.get(operation.role)
        whole = act(operation, request) if act else None
        if act is None:
            whole = self._written(operation, request, platform, fault)
        if fault:
            spoil(fault, self.facts, operation, whole)
        return self._answers.told(operation, whole, request.headers.get("accept", ""))

    def _list(self, operation: Operation, request: Request) -> Json:
        kind, name = self.facts.record(operation), operation.collection

        def present(record: Shown) -> Json:
            return self.records.present(kind, name, record)

        query: Mapping[str, Json]
        query = {key: values[-1] for key, values in request.query.items()}
        if operation.paging and operation.paging["body"]:
            names = (operation.paging["key"], operation.paging["limit"])
            query = {one: dig(request.json, parts(one)) for one in names}
        shown = list(self.records.shown(name))
        if not self._demands.orders(operation, request):
            return self._answers.page(operation, shown, query, present)
        told = self._demands.ordered(operation, request, list(map(present, shown)))
        return self._answers.page(operation, told, query, lambda record: record)

    def _get(self, operation: Operation, request: Request) -> Json:
        record = self._record(operation.collection, request)
        kind, name = operation.payload_type, operation.collection
        payload = self.records.present(kind, name, record)
        return self._answers.enclosed(operation, payload, None)

    def _record(self, collection: str, request: Request) -> Shown:
        id_ = list(request.values.values())[-1]
        record = self.records.find(collection, id_)
        if record is None:
            raise Refused(404, f"there is no {collection} {id_!r}")
        return record

    def _job_status(self, operation: Operation, request: Request) -> Json:
        id_ = list(request.values.values())[-1]
        payload = self._sampler.value(operation.payload_type, "", id_)
        if not (is_object(payload) and self.jobs.status(id_, payload)):
            raise Refused(404, f"there is no job {id_!r}")
        return self._answers.enclosed(operation, payload, None)

    def _job_retry(self, operation: Operation, request: Request) -> Json:
        id_ = list(request.values.values())[-1]
        if not self.jobs.retry(id_):
            raise Refused(404, f"there is no job {id_!r}")
        payload = self._sampler.value(operation.payload_type, "", id_)
        return self._answers.enclosed(operation, payload, id_)

    def _written(
        self,
        operation: Operation,
        request: Request,
        platform: str | None,
        fault: Fault | None,
    ) -> Json:
        """Do what a write does: at once, or as a job where the document says so."""
        job = None
        if operation.job:
            outcome = fault.job if fault and fault.job else "success"
            errors = fault.errors if fault else ()
            job = self.jobs.begin(self._read_back(operation, platform), outcome, errors)
        record = self._kept(operation, request, job)
        if job and record:
            self.jobs.note(job, record.id)
        if request.files:
            self._upload(operation, request, record)
        shown = record or Shown("1", {})
        kind, name = operation.payload_type, operation.collection
        payload = self.records.present(kind, name, shown)
        return self._answers.enclosed(operation, payload, job)

    def _upload(
        self, operation: Operation, request: Request, record: Shown | None
    ) -> None:
        """Keep the first file with the record that it was sent for, or to."""
        collection = self.facts.owner(operation)
        if record is None and request.values and self._is_read(collection):
            record = self._record(collection, request)
        if record:
            content = request.files[0].content
            self.records.keep_file(collection, record.id, content)

    def _download(self, operation: Operation, request: Request) -> bytes | None:
        """Return the file that was sent for a record, None where there is none."""
        collection = self.facts.owner(operation)
        is_file = operation.success.get("kind") == "file" and operation.method == "GET"
        if not (is_file and request.values and self._is_read(collection)):
            return None
        return self.records.file(collection, self._record(collection, request).id)

    def _is_read(self, collection: str) -> bool:
        return self.facts.by_role(collection, "list", "get") is not None

    def _kept(
        self, operation: Operation, request: Request, job: str | None
    ) -> Shown | None:
        """Keep what a write changes, and return the record that it is about."""
        sent: Any = request.json
        known: dict[str, Json] = sent if is_object(sent) else {}
        name = operation.collection
        if operation.role == "create":
            return Shown(self.records.create(name, known, job), known)
        if operation.role == "create_batch":
            made = [self.records.create(name, one, job) for one in _batch(known)]
            return Shown(made[0] if made else "1", known)
        if operation.role not in ("update", "delete"):
            return None
        id_ = list(request.values.values())[-1]
        if self._is_read(name):
            known = {**self._record(name, request).known, **known}
        gone = operation.role == "delete"
        self.records.change(name, id_, {} if gone else known, job, gone=gone)
        return Shown(id_, known)

    def _read_back(self, operation: Operation, platform: str | None) -> str:
        own = self.facts.variant(operation.key, platform) if platform else None
        return (own or operation).read_back


def _batch(known: Mapping[str, Json]) -> list[dict[str, Json]]:
    """Return the records of a batch; what stands beside them is true of each."""
    lists = {k: v for k, v in known.items() if is_array(v)}
    beside = {k: v for k, v in known.items() if k not in lists}
    rows: list[Json] = next(iter(lists.values()), list[Json]())
    return [{**beside, **row} for row in rows if is_object(row)]
