"""Give every definition its public name and module: one pass over everything, in any order.

In come drafts that stand for themselves, what operations use them for, the lock and the pins;
out go names. Each draft has candidates from its resource, verb and role; a candidate is given
where only one draft claims it, or where one stands more often than
the others, so no name depends on the order in which things are met.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model import ir, naming
from ..model.naming import (
    Scope,
    class_name,
    join_names,
    singular,
    singular_name,
    snake,
    words,
)
from .chains import LONGEST, VAGUE, fitting, nouns, spelled, without_echo
from .drafts import Draft, Place, Role, Use
from .likeness import Shape
from .lock import Locked, Retired
from .paths import Called
from .reserved import RESERVED
from .unions import component_of

SHARED = "shared"
_SEVERAL = (
    3  # properties with nothing in common that hold one thing are named as entries
)
_HANDY = 45  # characters of the name of something shared
_PAST = {
    "create": "Created",
    "update": "Updated",
    "replace": "Replaced",
    "delete": "Deleted",
}
# What a component is called that is sent already.
_SENT = ("Input", "Request", "Params", "Body", "Payload")
_ROLES: tuple[Role, ...] = (
    *("list", "get", "result", "body", "params", "error", "event"),
)


@dataclass(frozen=True, slots=True)
class Caller:
    """What names take from an operation: whose it is and what it is called."""

    platform: str  # PascalCase, "" for a generic operation
    called: Called

    @property
    def noun(self) -> str:
        resource = self.called.resource
        return self.platform + (singular_name(resource) if resource else "")

    @property
    def verb(self) -> str:
        return class_name(self.called.action)

    @property
    def module(self) -> str:
        return module_name(self.called.resource)


def module_name(resource: Sequence[str]) -> str:
    """Return the module of a resource: its segments joined by `_`; that of the client is `root`."""
    name = naming.module_name("_".join(resource or ("root",)))
    return f"{name}_" if name == SHARED else name


@dataclass(frozen=True, kw_only=True)
class Naming:
    """Everything that the naming of definitions looks at.

    `members` holds for each draft that gets a name all drafts that it stands for, sorted;
    `standing` is its inverse; `owners` are the operations that reach a draft with a name;
    `reached` are the places that refer to a component; `retired` are names that meant a shape in
    an older release, which only one like it may take.
    """

    drafts: Mapping[str, Draft]
    members: Mapping[str, Sequence[str]]
    standing: Mapping[str, str]
    uses: Mapping[str, Sequence[Use]]
    owners: Mapping[str, Sequence[str]]
    callers: Mapping[str, Caller]
    locked: Mapping[str, Locked]
    pins: Mapping[str, str]
    machine_made: frozenset[str]
    reached: Mapping[str, Collection[Place]]
    shapes: Mapping[str, Shape]
    retired: Mapping[str, Retired]

    def name_all(self) -> dict[str, Locked]:
        """Return name and module of every draft in `members`."""
        scope = _Names(self.retired)
        names = self._fixed(scope)
        tiers: list[list[str]] = [[], [], []]
        for key in sorted(self.members):
            if key not in names:
                tiers[self._tier(key)].append(key)
        both = self._components("response") & self._components("request")
        self._give(
            {key: self._by_component(key, both) for key in tiers[0]}, names, scope
        )
        for role in _ROLES:
            chosen = [key for key in tiers[1] if self._role(key) == role]
            self._give({key: self._by_role(key) for key in chosen}, names, scope)
        known = {name for key, name in names.items() if self._tier(key) == 0}
        inner = {key: self._by_place(key, names, known) for key in tiers[2]}
        self._give(inner, names, scope)
        return {
            key: Locked(name, self._module(key, name))
            for key, name in sorted(names.items())
        }

    def _fixed(self, scope: Scope) -> dict[str, str]:
        """Return the names that are pinned or locked; the first holder keeps a name."""
        names: dict[str, str] = {}
        for source in (self._pinned, self._locked_name):
            for key in sorted(self.members):
                name = source(key)
                if key not in names and name and name not in scope.taken:
                    names[key] = scope.claim(name)
        return names

    def _pinned(self, key: str) -> str:
        for member in self.members[key]:
            draft = self.drafts[member]
            if name := self.pins.get(member) or self.pins.get(draft.pointer):
                return name
        return ""

    def _locked_name(self, key: str) -> str:
        found = [self.locked[m].name for m in self.members[key] if m in self.locked]
        return found[0] if found else ""

    def _tier(self, key: str) -> int:
        if self._component(key):
            return 0
        return 1 if self._uses(key) else 2

    def _component(self, key: str) -> str:
        """Return the name that a person gave to the component, "" for machine-made ones."""
        names = {self.drafts[member].component for member in self.members[key]}
        return min((name for name in names - self.machine_made if name), default="")

    def _uses(self, key: str) -> list[Use]:
        found = [
            use for member in self.members[key] for use in self.uses.get(member, ())
        ]
        return sorted(found, key=self._weight)

    def _weight(self, use: Use) -> tuple[int, str, bool, int, str, str]:
        caller = self.callers[use.operation]
        resource = caller.called.resource
        role = _ROLES.index(use.role)
        return (
            role,
            use.kind,
            bool(caller.platform),
            len(resource),
            "_".join(resource),
            use.operation,
        )

    def _role(self, key: str) -> Role:
        return self._uses(key)[0].role

    def _give(
        self,
        candidates: Mapping[str, Sequence[str]],
        names: dict[str, str],
        scope: _Names,
    ) -> None:
        """Give names level by level; of several claims the one that stands most often holds.

        Where none does, nobody gets the name.
        """
        waiting = dict(candidates)
        for level in range(max(map(len, waiting.values()), default=0)):
            claims: dict[str, list[str]] = defaultdict(list)
            for key, wanted in waiting.items():
                if level < len(wanted) and scope.is_free(
                    wanted[level], self.shapes[key]
                ):
                    claims[wanted[level]].append(key)
            for name, keys in sorted(claims.items()):
                most = max(len(self.members[key]) for key in keys)
                first = [key for key in keys if len(self.members[key]) == most]
                if len(first) == 1:
                    names[first[0]] = scope.claim(name)
                    del waiting[first[0]]
        for key in sorted(waiting):
            wanted = [*waiting[key], *self._in_full(key)]
            names[key] = scope.claim_for(self.shapes[key], wanted)

    def _in_full(self, key: str) -> list[str]:
        """Return what a use is called by all words of its resource, in the plural as they are."""
        if self._tier(key) != 1:
            return []
        uses = self._uses(key)
        caller = self.callers[uses[0].operation]
        noun = caller.platform + class_name(snake("_".join(caller.called.resource)))
        return fitting(self._for_role(noun, uses)[:1])

    # --- candidates, the best first ---------------------------------------------------------

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """Return what the components of the document are called that have a name."""
        found = {draft.component for draft in self.drafts.values()}
        return spelled(found - self.machine_made - {""})

    def _components(self, direction: ir.Direction) -> set[str]:
        """Return the components that are objects, or names for a type, in one direction."""
        return {
            self._component(key)
            for key in self.members
            if self.drafts[key].place.direction == direction
        }

    def _by_component(self, key: str, both: Collection[str]) -> list[str]:
        """Return candidates for a component; `both` are those that are sent and come back."""
        component = self._component(key)
        name = self._spelled[component]
        draft = self.drafts[key]
        is_sent = draft.place.direction == "request"
        out = [name, f"{name}{draft.kind.title()}"]
        if draft.kind != "enum" and component in both and name.endswith(_SENT):
            out = [name, f"{name}Body"] if is_sent else [f"{name}Result"]
        elif draft.kind != "enum" and is_sent:
            own = [f"{name}Input", f"{name}Body"]
            out = own if component in both else [name, *own]
        return out if len(name) > LONGEST else fitting(out)

    def _by_role(self, key: str) -> list[str]:
        """Return candidates for what an operation sends or answers, by its shortest noun."""
        uses = self._uses(key)
        caller = self.callers[uses[0].operation]
        verbs = {self.callers[use.operation].verb for use in uses}
        common = f"{min(verbs)}Params" if len(uses) > 1 and len(verbs) == 1 else ""
        is_shared = uses[0].role == "params" and common
        short = [
            caller.platform + noun
            for noun in nouns(caller.called.resource, self._full_nouns)
        ]
        first, *rest = zip(*(self._for_role(noun, uses) for noun in short), strict=True)
        out = [*first, *(names[-1] for names in rest)]
        out = [without_echo(name) for name in out]
        return fitting([common, *out] if is_shared else out)

    @cached_property
    def _full_nouns(self) -> frozenset[str]:
        """Return the nouns of all resources: no other resource goes by one of them."""
        found = {caller.called.resource for caller in self.callers.values()}
        return frozenset(singular_name(resource) for resource in found)

    def _for_role(self, noun: str, uses: Sequence[Use]) -> list[str]:
        """Return what a use may be called that is of a noun, the best first."""
        use = uses[0]
        caller = self.callers[use.operation]
        verb = join_names(caller.verb, use.kind.title())
        match use.role if noun else "":
            case "":
                return _without_noun(use.role, verb)
            case "list":
                return [noun, f"{noun}{verb}Item", f"{noun}{verb}Record"]
            case "get":
                return [noun, f"{noun}Detail", f"{noun}{verb}Detail"]
            case "result":
                past = None if use.kind else _PAST.get(caller.called.action)
                if len({self.callers[one.operation].verb for one in uses}) > 1:
                    return [f"{noun}Result", f"{noun}{verb}Result"]
                return [f"{noun}{past}"] if past else [f"{noun}{verb}Result"]
            case "body":
                return [f"{noun}{verb}", f"{noun}{verb}Body"]
            case "params":
                short = verb.removeprefix("Get") if verb != "Get" else ""
                plain = short[:1].isupper() or verb == "Get"
                return [
                    f"{noun}{short if plain else verb}Params",
                    f"{noun}{verb}Params",
                ]
            case "error":
                return [f"{noun}{verb}Error"]
            case "event":
                return [f"{verb}Payload", f"{noun}{verb}Payload"]

    def _by_place(
        self, key: str, names: Mapping[str, str], known: Collection[str]
    ) -> list[str]:
        """Return candidates for what only stands inside of something else.

        `known` are the names of components.
        """
        sites = sorted(
            {s for member in self.members[key] for s in self._sites(member, names)}
        )
        resources = sorted(
            {self.callers[owner].called.resource for owner in self.owners[key]},
            key=lambda resource: (len(resource), resource),
        )
        out = self._of_many(sites, resources, known)
        ends = [_below(base, class_name(steps[-1])) for base, steps in sites if steps]
        out += sorted(ends, key=lambda name: (len(name), name))[:1]
        full = [_below(base, *map(class_name, steps)) for base, steps in sites]
        out += sorted(full, key=lambda name: (len(name), name))[:1]
        suffix = "Value" if self.drafts[key].kind != "object" else "Details"
        out = [without_echo(name) for name in out]
        out = [*out, f"{out[-1]}{suffix}"]
        longest = max((len(base) for base, _ in sites), default=0)
        return out if longest > LONGEST else fitting(out)

    def _of_many(
        self,
        sites: Sequence[tuple[str, tuple[str, ...]]],
        resources: Sequence[tuple[str, ...]],
        known: Collection[str],
    ) -> list[str]:
        """Return candidates by what the properties around a thing share, or what holds them."""
        own = list(nouns(resources[0], self._full_nouns)) if resources else []
        part = _common_words([steps[-1] for _, steps in sites if steps])
        if part[:1] == ["with"]:  # an arm that only requires something else
            return []
        if part:
            name = class_name("_".join(part))
            is_known = len(resources) > 1 and singular(part[0]) not in VAGUE
            telling = len(part) > 1 or is_known
            held = _in_components(sites, known) if len(resources) > 1 else []
            others = held or [join_names(noun, name) for noun in own]
            return [*([name] if telling else []), *others]
        if len({steps[-1:] for _, steps in sites}) < _SEVERAL:
            return []
        held = _common_words([" ".join(steps[-2:-1]) for _, steps in sites])
        name = f"{class_name('_'.join(held))}Entry"
        around = [_below(base, *map(class_name, s[-2:-1])) for base, s in sites]
        longer = f"{min(around, key=lambda name: (len(name), name))}Entry"
        return [*(join_names(noun, name) for noun in own if held), longer]

    def _sites(
        self, key: str, names: Mapping[str, str]
    ) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Yield the sites of a draft: where it stands, or where its component is referred to."""
        draft = self.drafts[key]
        reached = self.reached.get(draft.pointer, ()) if draft.component else ()
        for place in reached or (draft.place,):
            yield self._site(key, place, names)

    def _site(
        self, key: str, place: Place, names: Mapping[str, str]
    ) -> tuple[str, tuple[str, ...]]:
        """Return the named thing around a place, and the properties that lead to it."""
        steps = place.steps
        seen = {key}
        while place.owner in self.drafts and place.owner not in seen:
            seen.add(place.owner)
            owner = self.standing.get(place.owner, "")
            if owner in names and self._tier(owner) < 2:
                return names[owner], steps
            place = self.drafts[place.owner].place
            steps = place.steps + steps
        component = component_of(place.owner.rpartition(" ")[0])
        if component and component not in self.machine_made:
            return self._spelled.get(component) or class_name(component), steps
        owners = sorted(self.owners.get(self.standing.get(key, key), ()))
        caller = self.callers[owners[0]] if owners else None
        base = f"{caller.noun}{caller.verb}" if caller else ""
        if caller and len(base) > LONGEST:
            short = next(nouns(caller.called.resource, self._full_nouns))
            base = f"{caller.platform}{short}{caller.verb}"
        return base, steps

    def _module(self, key: str, name: str) -> str:
        """Return the module: the locked one, the only resource that uses it, or the shared one."""
        for member in self.members[key]:
            if member in self.locked:
                return self.locked[member].module
        if name in self.retired:
            return self.retired[name].module
        modules = {self.callers[owner].module for owner in self.owners[key]}
        return modules.pop() if len(modules) == 1 else SHARED


class _Names(Scope):
    """Names that are taken, and those that only a shape like an older one may take again."""

    def __init__(self, retired: Mapping[str, Retired]) -> None:
        super().__init__(RESERVED)
        self._retired = retired

    def is_free(self, name: str, shape: Shape) -> bool:
        """Tell whether a name may stand for a shape."""
        known = self._retired[name].shape if name in self._retired else None
        is_back = known is not None and known.is_again(shape)
        return name not in self.taken and (is_back or name not in self._retired)

    def claim_for(self, shape: Shape, candidates: Sequence[str]) -> str:
        """Take the first name that may stand for a shape, else the last one with a number."""
        for name in candidates:
            if self.is_free(name, shape):
                return self.claim(name)
        while (name := self.claim(candidates[-1])) in self._retired:
            pass
        return name


def _without_noun(role: Role, verb: str) -> list[str]:
    """Return what a use is called where the client itself does something: `SendMessageResult`."""
    thing = verb.removeprefix("Get").removeprefix("List")
    match role:
        case "list" | "get" | "result" if thing[:1].isupper() and thing != verb:
            return [thing, f"{verb}Result"]
        case "body":
            return [verb, f"{verb}Body"]
        case "params" | "error":
            return [f"{verb}{role.title()}"]
        case _:
            return [f"{verb}Result"]


def _in_components(
    sites: Iterable[tuple[str, tuple[str, ...]]], known: Collection[str]
) -> list[str]:
    """Return what a thing is in components that hold it, in few words, the shortest first."""
    held = {_below(b, class_name(s[0])) for b, s in sites if len(s) == 1 and b in known}
    found = sorted(held, key=lambda name: (len(name), name))
    return [name for name in found if len(name) <= _HANDY][:_SEVERAL]


def _below(base: str, *steps: str) -> str:
    """Return the name of what stands below something; that it is sent is said at the end."""
    head = base.removesuffix("Input") if base.endswith("Input") else base
    tail = "Input" if head != base and head else ""
    if len(steps) == 1:
        return join_names(head or base, steps[0]) + tail
    return (head or base) + "".join(steps) + tail


def _common_words(names: Sequence[str]) -> list[str]:
    """Return the words that all names share, in order: phone_1_type, phone_2_type -> phone type."""
    split = [[word.lower() for word in words(name)] for name in dict.fromkeys(names)]
    if not split:
        return []
    return [word for word in split[0] if all(word in other for other in split[1:])]


def reachable(start: Iterable[str], edges: Mapping[str, Sequence[str]]) -> set[str]:
    """Return everything that can be reached from `start`."""
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        key = waiting.pop()
        if key not in seen:
            seen.add(key)
            waiting += edges.get(key, ())
    return seen
