"""The records of the sandbox: what was written, who can see it, and from when on.

A record is a list of changes. Each has the fields that it sets and, where it was a job,
the job: it counts once that has succeeded, and where the platform says so, after the
next sync.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from .facts import Facts, Json, Operation, Type, dig, is_object
from .jobs import Jobs

if TYPE_CHECKING:
    from .checking import Checker
    from .sampling import Sampler
    from .store import Store

SEEDS = 3
_READS = ("list", "get")


class Shown(NamedTuple):
    """A record as it is seen now: its id, and the fields that are known of it."""

    id: str
    known: Mapping[str, Json]


class Records:
    """Keep and show the records of all collections."""

    def __init__(
        self, facts: Facts, sampler: Sampler, checker: Checker, store: Store, jobs: Jobs
    ) -> None:
        self._facts, self._sampler, self._checker = facts, sampler, checker
        self._store, self._jobs = store, jobs

    def create(
        self, collection: str, known: Mapping[str, Json], job: str | None = None
    ) -> str:
        """Keep a new record and return its id."""
        self._sow(collection)
        id_ = self._id(collection, self._store.next(collection))
        self._put(collection, id_, {"known": dict(known), "job": job})
        return id_

    def change(
        self,
        collection: str,
        id_: str,
        known: Mapping[str, Json],
        job: str | None = None,
        *,
        gone: bool = False,
    ) -> None:
        """Change a record, or take it away."""
        change = {"known": dict(known), "job": job, "gone": gone}
        self._put(collection, id_, change)

    def shown(self, collection: str) -> Iterator[Shown]:
        """Yield the records that can be seen now, the oldest first."""
        self._sow(collection)
        for id_, row in self._store.every(f"records {collection}"):
            if (found := self._folded(row)) is not None:
                yield Shown(id_, found)

    def find(self, collection: str, id_: str) -> Shown | None:
        """Return a record that can be seen now."""
        self._sow(collection)
        row = self._store.get(f"records {collection}", id_)
        found = self._folded(row) if row else None
        return None if found is None else Shown(id_, found)

    def keep_file(self, collection: str, id_: str, content: bytes) -> None:
        """Keep the file of a record, in the place of the one that it had."""
        told = {"content": b64encode(content).decode()}
        self._store.put(f"files {collection}", id_, told)

    def file(self, collection: str, id_: str) -> bytes | None:
        """Return the file of a record, None where it has none."""
        kept = self._store.get(f"files {collection}", id_)
        return b64decode(kept["content"]) if kept else None

    def present(self, kind: Type | None, collection: str, record: Shown) -> Json:
        """Return a record as the API tells it: what is known of it, else made up."""
        value = self._sampler.value(kind, collection, f"{collection}/{record.id}")
        if is_object(value):
            fields = self._facts.fields(kind)
            known = {**record.known, **self._identity(collection, fields, record.id)}
            for name, one in known.items():
                if name in fields and not self._checker.issues(
                    fields[name]["type"], one
                ):
                    value[name] = one
        return value

    def _identity(
        self, collection: str, fields: Mapping[str, Mapping[str, Json]], id_: str
    ) -> dict[str, Json]:
        """Return the field that holds the id of a record."""
        last = self._parameter(collection)
        name = "id" if "id" in fields or last not in fields else last
        if name not in fields:
            return {}
        kind = self._facts.bare(fields[name]["type"])
        is_number = kind.get("kind") == "integer" and id_.isdecimal()
        return {name: int(id_) if is_number else id_}

    def _parameter(self, collection: str) -> str:
        operation = self._facts.by_role(collection, "get", "update", "delete")
        return operation.path.rstrip("/").rpartition("{")[2][:-1] if operation else "id"

    def _folded(self, row: Mapping[str, Json]) -> dict[str, Json] | None:
        """Return what is known of a record by now, None where it cannot be seen."""
        known: dict[str, Json] | None = None
        for change in row["changes"]:
            job = change.get("job")
            if job is None or self._jobs.is_visible(job):
                known = (
                    None if change.get("gone") else {**(known or {}), **change["known"]}
                )
        return known

    def _put(self, collection: str, id_: str, change: Mapping[str, Json]) -> None:
        kind = f"records {collection}"
        row = self._store.get(kind, id_) or {"changes": []}
        self._store.put(kind, id_, {"changes": [*row["changes"], change]})

    # --- what is there at the beginning -----------------------------------------------

    def _sow(self, collection: str) -> None:
        """Put some records where there are none; of integrations one per platform."""
        if self._store.get("sown", collection):
            return
        self._store.put("sown", collection, {"done": True})
        if not self._facts.by_role(collection, *_READS):
            return
        for id_, known in self._seeds(collection):
            self._put(collection, id_, {"known": known, "job": None})

    def _seeds(self, collection: str) -> Iterator[tuple[str, dict[str, Json]]]:
        told = self._facts.settings["integration"]
        values = (
            self._values(told["platform"]) if collection == self.integrations else []
        )
        for value in values:
            slug = self._facts.platform_of(value) or str(value).lower()
            yield slug, {told["platform"]: value}
        for number in range(0 if values else SEEDS):
            id_ = self._id(collection, self._store.next(collection))
            yield id_, dict(self._references(collection, number // 2 + 1))

    def _references(self, collection: str, number: int) -> Iterator[tuple[str, Json]]:
        """Yield the fields that lead to another record, as `property_id` does."""
        read = self._facts.by_role(collection, *_READS)
        for name in self._facts.fields(self._facts.record(read)) if read else ():
            stem = name.removesuffix("_id")
            forms = (f"{stem}s", f"{stem}es", f"{stem[:-1]}ies") if stem != name else ()
            for other in forms:
                if self._facts.by_role(other, *_READS):
                    yield name, self._id(other, number)

    def _values(self, name: str) -> list[Json]:
        """Return what a field of integrations may hold: the API's platforms."""
        read = self._facts.by_role(self.integrations or "", *_READS)
        fields = self._facts.fields(self._facts.record(read)) if read else {}
        kind = self._facts.bare(fields[name]["type"] if name in fields else None)
        known = self._facts.settings["platforms"].values()
        return [*(kind.get("values") or known)]

    def _id(self, collection: str, number: int) -> str:
        found = self._facts.by_role
        read = found(collection, *_READS) or found(collection, "create")
        fields = self._facts.fields(self._facts.record(read)) if read else {}
        kind = self._facts.bare(fields["id"]["type"] if "id" in fields else None)
        match kind.get("kind"):
            case "integer" | "number":
                return str(number)
            case "uuid":
                return f"00000000-0000-4000-8000-{number:012}"
            case _:
                return f"{collection}-{number}"

    # --- platforms --------------------------------------------------------------------

    @property
    def integrations(self) -> str | None:
        """Return the collection that tells the platform of an integration."""
        told = self._facts.settings["integration"]
        calls = (one for one in self._facts.operations if told)
        found = (one for one in calls if one.call == told["operation"])
        return next((one.collection for one in found), None)

    def platform(self, operation: Operation, sent: Json) -> str | None:
        """Return the platform that a request is for, None where it does not tell."""
        told, collection = self._facts.settings["integration"], self.integrations
        if operation.platform or not told or not collection:
            return operation.platform
        id_ = dig(sent, [told["argument"]])
        record = self.find(collection, id_) if isinstance(id_, str) else None
        return (
            self._facts.platform_of(record.known.get(told["platform"]))
            if record
            else None
        )
