"""What every platform can do, as data; rendered once per SDK, cheap to import, no I/O.

`Capabilities` answers questions about families (one logical operation each,
`resource.action`) and checks a payload against what the page of one platform takes,
before anything is sent. Field names are Python names; `charges[].notes` is a field of
an array's items.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from .errors import (
    ConfigurationError,
    FieldIssue,
    NotSupportedByPlatform,
    RequestValidationError,
)
from .records import Record
from .shapes import is_array, is_map

if TYPE_CHECKING:
    from .checking import Wire
    from .operation import Operation

Presence = Literal["required", "optional", "absent"]
ReadBack = Literal["immediate", "next_sync", "unknown"]
Standing = Literal["documented", "not_supported", "listed", "no_page"]
Payload = Mapping[str, Any]


class Platform(Record):
    """A platform: its attribute of the client, its name, and the API's value
    for it.
    """

    slug: str
    display: str
    kind: str
    value: str = ""


class Capability(Record):
    """What one platform makes of a family. `upstream` has rows of interface and method.

    `args` returns the TypedDict of what the platform's page takes.
    """

    platform: str
    supported: bool = True
    read_back: ReadBack = "unknown"
    upstream: tuple[tuple[str, str], ...] = ()
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    args: Callable[[], Any] | None = None


class FamilyInfo(Record):
    """One logical operation. `required` and `optional` are fields of the generic form.

    `generic` is false where only platforms have the operation. `listed` are platforms
    whose menu has the generic one, although they have no page of their own for it.
    """

    key: str
    generic: bool
    variants: tuple[Capability, ...] = ()
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()

    @property
    def resource(self) -> str:
        """Return what the operation works on."""
        return self.key.rpartition(".")[0]

    @property
    def action(self) -> str:
        """Return what the operation does."""
        return self.key.rpartition(".")[2]


class Portable(Record):
    """The fields that several platforms have in common.

    `fields` is taken by all of them, `required` by at least one as a must; `beyond`
    names for each platform what it requires that not all of them take.
    """

    fields: tuple[str, ...]
    required: tuple[str, ...]
    beyond: Mapping[str, tuple[str, ...]]


class Capabilities(Record):
    """Everything that the API says about its platforms."""

    platforms: tuple[Platform, ...]
    families: tuple[FamilyInfo, ...]

    def __repr__(self) -> str:
        return f"<{len(self.families)} families, {len(self.platforms)} platforms>"

    def adapters(self, family: str, platform: str) -> dict[object, Any]:
        """Return what pydantic built for what a platform makes of a family."""
        cache = self.__dict__.setdefault("_adapters", {})
        found: dict[object, Any] = cache.setdefault((family, platform), {})
        return found

    # --- questions --------------------------------------------------------------------

    def platform(self, name: str) -> Platform:
        """Return a platform by its slug, its display name or the API's value.

        Raises ConfigurationError for one that is not known, with those that are.
        """
        wanted = name.casefold()
        for one in self.platforms:
            if wanted in {
                x.casefold() for x in (one.slug, one.display, one.value) if x
            }:
                return one
        known = ", ".join(one.slug for one in self.platforms)
        raise ConfigurationError(f"platform {name!r} is not known; known: {known}")

    def family(self, key: str) -> FamilyInfo:
        """Return a family by its key. Raises ConfigurationError for an unknown one."""
        found = next((one for one in self.families if one.key == key), None)
        if found is None:
            from difflib import get_close_matches

            near = get_close_matches(key, [one.key for one in self.families], 3)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            raise ConfigurationError(f"family {key!r} is not known{hint}")
        return found

    def capability(self, family: str, platform: str) -> Capability | None:
        """Return what a platform makes of a family, None where it has no page
        for it.
        """
        slug = self.platform(platform).slug
        variants = self.family(family).variants
        return next((one for one in variants if one.platform == slug), None)

    def supports(self, family: str, platform: str) -> bool:
        """Tell whether the API says that a platform can do this.

        False is no denial: `standing` tells a page that says no from no page at all.
        """
        found = self.capability(family, platform)
        return found is not None and found.supported

    def standing(self, family: str, platform: str) -> Standing:
        """Return what is known of a family on a platform.

        `documented`: its page says how. `not_supported`: its page says that it cannot.
        `listed`: its menu has the generic operation. `no_page`: nothing is said, so it
        may be possible or not.
        """
        found = self.capability(family, platform)
        if found is not None:
            return "documented" if found.supported else "not_supported"
        there = self.platform(platform).slug in self.family(family).listed
        return "listed" if there else "no_page"

    def read_back(self, family: str, platform: str) -> ReadBack:
        """Return when a record written on a platform can be read."""
        found = self.capability(family, platform)
        return found.read_back if found else "unknown"

    def upstream(self, family: str, platform: str) -> tuple[tuple[str, str], ...]:
        """Return the calls that the API makes to a platform: pairs of interface,
        method.
        """
        found = self.capability(family, platform)
        return found.upstream if found else ()

    def fields(self, family: str, platform: str | None = None) -> dict[str, Presence]:
        """Return every field of a family and what it is to a platform (None:
        generic).
        """
        info = self.family(family)
        own = info if platform is None else self.capability(family, platform)
        return {name: _presence(own, name) for name in _all_fields(info)}

    def portable(self, family: str, platforms: Iterable[str]) -> Portable:
        """Return the fields that all of some platforms take.

        Raises NotSupportedByPlatform where one of them cannot do it at all.
        """
        found = [self._supported(family, name) for name in dict.fromkeys(platforms)]
        taken = [{*one.required, *one.optional} for one in found]
        names = _all_fields(self.family(family))
        common = tuple(n for n in names if taken and all(n in one for one in taken))
        must = {name for one in found for name in one.required}
        beyond = {
            one.platform: tuple(n for n in one.required if n not in common)
            for one in found
        }
        required = tuple(name for name in common if name in must)
        return Portable(common, required, {k: v for k, v in beyond.items() if v})

    # --- payloads ---------------------------------------------------------------------

    def check(self, family: str, platform: str, payload: Payload) -> list[FieldIssue]:
        """Return what a platform would refuse about the arguments of a generic write.

        Raises NotSupportedByPlatform where it cannot do it at all. A field that the
        generic form requires is never refused.
        """
        from .checking import args_adapter, read

        found, info = self._supported(family, platform), self.family(family)
        if found.args is None:
            return []
        cache = self.adapters(family, found.platform)
        name = self.platform(platform).display
        _, issues = read(args_adapter(cache, found.args), payload)
        return [
            _told(issue, name)
            for issue in issues
            if issue.code != "unknown" or _pattern(issue.path) not in info.required
        ]

    def to_platform(
        self, family: str, platform: str, payload: Payload
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return a payload without what a platform does not know, and what was lost.

        The keys of what was lost are paths (`charges[0].notes`).
        """
        found, info = self._supported(family, platform), self.family(family)
        known = {*found.required, *found.optional, *info.required}
        lost: dict[str, Any] = {}
        return _kept(payload, known, "", "", lost), lost

    def _supported(self, family: str, platform: str) -> Capability:
        found, name = self.capability(family, platform), self.platform(platform).display
        if found is None:
            reason = "the API has no page for it"
            raise NotSupportedByPlatform(name, family, reason)
        if not found.supported:
            raise NotSupportedByPlatform(name, family)
        return found


def _presence(own: FamilyInfo | Capability | None, name: str) -> Presence:
    if own is not None and name in own.required:
        return "required"
    return "optional" if own is not None and name in own.optional else "absent"


def _all_fields(info: FamilyInfo) -> list[str]:
    parts: tuple[FamilyInfo | Capability, ...] = (info, *info.variants)
    return list(dict.fromkeys(n for p in parts for n in (*p.required, *p.optional)))


def _pattern(path: str) -> str:
    from re import sub

    return sub(r"\[\d+\]", "[]", path)


def _told(issue: FieldIssue, platform: str) -> FieldIssue:
    words = {"missing": "is required by", "unknown": "is not known to"}
    if issue.code in words:
        return issue._replace(message=f"{words[issue.code]} {platform}")
    return issue._replace(message=f"{issue.message} ({platform})")


def _kept(
    value: Any, known: set[str], pattern: str, path: str, lost: dict[str, Any]
) -> Any:
    """Return a JSON value without fields that are not known; collect those in
    `lost`.
    """
    if is_array(value):
        return [
            _kept(item, known, f"{pattern}[]", f"{path}[{i}]", lost)
            for i, item in enumerate(value)
        ]
    begun = f"{pattern}." if pattern else ""
    if not is_map(value) or not any(n.startswith(begun) for n in known):
        return value  # a leaf, or an object whose keys are data
    kept: dict[str, Any] = {}
    for key, item in value.items():
        where = f"{path}.{key}" if path else key
        if f"{begun}{key}" in known:
            kept[key] = _kept(item, known, f"{begun}{key}", where, lost)
        else:
            lost[where] = item
    return kept


# --- generic writes -------------------------------------------------------------------


def checked_for_platform(
    capabilities: Capabilities,
    operation: Operation[Any],
    platform: str,
    args: Payload,
    ignore_unknown: bool,
) -> Wire:
    """Return the arguments of a generic write as they travel, checked for a platform.

    What the platform's page allows passes, also where the generic form does not know
    it.
    Raises RequestValidationError with every misfit, NotSupportedByPlatform.
    """
    from .checking import args_adapter, check, read, written

    family = operation.family or ""
    issues = capabilities.check(family, platform, _body_args(operation, args))
    if ignore_unknown:
        issues = [issue for issue in issues if issue.code != "unknown"]
    if issues:
        raise RequestValidationError(f"{operation.label} for {platform}", issues)
    found = capabilities.capability(family, platform)
    if found is None or found.args is None or operation.args is None:
        return check(operation, args)
    generic = args_adapter(operation.adapters, operation.args)
    own = args_adapter(capabilities.adapters(family, found.platform), found.args)
    _, bad = read(generic, args)
    odd = _odd_for_generic(operation, bad, found.args())
    return {
        **written(operation, generic, {k: v for k, v in args.items() if k not in odd}),
        **written(operation, own, {k: v for k, v in args.items() if k in odd}),
    }


def _odd_for_generic(
    operation: Operation[Any], issues: Iterable[FieldIssue], kind: Any
) -> frozenset[str]:
    """Return the arguments that only the platform's page knows, or knows in this form.

    Raises RequestValidationError for what neither knows.
    """
    from .checking import names_of

    known, bad = names_of(kind), [one for one in issues if one.code != "missing"]
    lost = [issue for issue in bad if _top(issue) not in known]
    if lost:
        raise RequestValidationError(operation.label, lost)
    return frozenset(_top(issue) for issue in bad)


def _top(issue: FieldIssue) -> str:
    return issue.path.partition(".")[0].partition("[")[0]


def _body_args(operation: Operation[Any], args: Payload) -> dict[str, Any]:
    """Return the arguments that are fields of the body: a platform's page has only
    those.
    """
    return {
        name: value
        for name, value in args.items()
        if name not in operation.places or operation.places[name].location == "body"
    }
