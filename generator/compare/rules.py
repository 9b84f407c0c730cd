"""The judgement as a table: for each kind of change what to say, whether it breaks, and why.

A row is found by its word. Where a circumstance decides, it stands behind a slash; the words
`request-property-…` and `request-parameter-…` share rows that begin with `request-`, and
`response-property-…` has those that begin with `response-`. The measure is a user of the
typed Python client who takes the next version of the SDK and type-checks again, and for
requests also the server: what it accepted must still be accepted.
"""

from __future__ import annotations

from dataclasses import dataclass

from .report import Level


@dataclass(frozen=True, slots=True)
class Rule:
    """What is said of a change; `message` may use {name}, {old} and {new}."""

    message: str
    breaking: bool
    why: str
    level: Level = "minor"


_INVARIANT = (
    "type checkers take list and dict literally: another item type, another type"
)

RULES: dict[str, Rule] = {
    # --- operations ---
    "operation-added": Rule("is new", False, "what was there stays as it is"),
    "operation-added/renamed": Rule(
        "is new; it takes the place of {old}", False, "what was there is listed apart"
    ),
    "operation-removed": Rule("is gone", True, "calls of it fail"),
    "operation-removed/renamed": Rule(
        "is gone; {new} takes its place", True, "the old address no longer answers"
    ),
    "operation-removed/moved": Rule(
        "is gone; {new} takes its place",
        False,
        "the call is the same; the SDK knows the new address",
    ),
    "operation-renamed": Rule(
        "is called {new} in the SDK, no longer {old}", True, "code names it the old way"
    ),
    "operation-renamed/alias": Rule(
        "is called {new} in the SDK; {old} is deprecated",
        False,
        "the old name works for one more release",
    ),
    "operation-deprecated": Rule(
        "is deprecated", False, "it still works; type checkers begin to warn"
    ),
    "operation-undeprecated": Rule(
        "is no longer deprecated", False, "nothing else changes", "patch"
    ),
    "path-changed": Rule(
        "has moved from {old} to {new}", False, "the SDK knows the new address", "patch"
    ),
    "description-changed": Rule(
        "{name} is described anew", False, "words only", "patch"
    ),
    "description-changed/operation": Rule(
        "is described anew", False, "words only", "patch"
    ),
    # --- platforms ---
    "platform-support-changed/lost": Rule(
        "is no longer supported by the platform", True, "calls of it are refused"
    ),
    "platform-support-changed/gained": Rule(
        "is now supported by the platform", False, "one can do more than before"
    ),
    "read-back-changed": Rule(
        "a written record can be read back: {new}, was: {old}",
        False,
        "types stay; only the moment moves",
    ),
    "upstream-changed": Rule(
        "uses other methods of the platform: {new}, was: {old}",
        False,
        "calls stay as they are",
        "patch",
    ),
    # --- the API as a whole, and how it is reached ---
    "security-changed/stricter": Rule(
        "now needs {new}, was {old}", True, "credentials that were enough are refused"
    ),
    "security-changed/looser": Rule(
        "now needs {new}, was {old}", False, "the old credentials are still enough"
    ),
    "security-changed/sent": Rule(
        "now needs {new}, was {old}", False, "the same arguments; the SDK sends them so"
    ),
    "security-changed/gone": Rule(
        "nothing takes {old} any more", True, "the client has lost this argument"
    ),
    "client-argument-changed/gone": Rule(
        "the client does not take {old} any more",
        True,
        "who gave it to the client gives it to each call",
    ),
    "client-argument-changed/new": Rule(
        "the client takes {new} for all calls", False, "calls still take it, too"
    ),
    "server-changed/default": Rule(
        "who names no environment now gets {new}, was {old}",
        True,
        "the same code reaches another server",
    ),
    "server-changed/outside": Rule(
        "is now at {new}, was {old}",
        True,
        "credentials go there only if `trusted_servers` names it",
    ),
    "server-changed/gone": Rule(
        "the environment {name} is gone", True, "clients made with this name fail"
    ),
    "server-changed/new": Rule(
        "there is a new environment {name}: {new}", False, "the others stay"
    ),
    "server-changed": Rule(
        "{name} is now at {new}, was {old}",
        False,
        "the SDK knows the new address",
        "patch",
    ),
    "server-changed/operation": Rule(
        "is now at {new}, was {old}", False, "the SDK knows the new address", "patch"
    ),
    # --- what the API sends by itself ---
    "event-added": Rule("is new", False, "so far it was an unknown event"),
    "event-removed": Rule("is gone", True, "code names its class"),
    "event-kind-changed": Rule("is {new}, was {old}", False, "the old kinds stay"),
    "event-kind-changed/gone": Rule(
        "is {new}, was {old}", True, "code compares with the old kind"
    ),
    "event-deprecated": Rule("is deprecated", False, "it still comes"),
    "event-undeprecated": Rule(
        "is no longer deprecated", False, "nothing else changes", "patch"
    ),
    # --- names that are imported ---
    "schema-removed": Rule(
        "the class {name} is gone", True, "code that imports it fails"
    ),
    "schema-removed/field": Rule("{name} is gone", True, "code that names it fails"),
    # --- requests ---
    "request-added-required": Rule(
        "{name} is new and required", True, "calls without it are refused"
    ),
    "request-added-optional": Rule(
        "{name} is new", False, "calls that leave it out go on working"
    ),
    "request-removed": Rule(
        "{name} is gone", True, "calls that give it have an unknown argument"
    ),
    "request-removed/respelled": Rule(
        "{old} is {new} now", False, "the argument is the same; the SDK sends it so"
    ),
    "request-added-required/respelled": Rule(
        "{new} is what {old} was", False, "the argument is the same"
    ),
    "request-added-optional/respelled": Rule(
        "{new} is what {old} was", False, "the argument is the same"
    ),
    "request-became-required/body": Rule(
        "{name} is now required", False, "it held something that was required anyway"
    ),
    "request-renamed": Rule(
        "`{old}` is called `{new}` now",
        True,
        "code names the argument",
    ),
    "request-became-required": Rule(
        "{name} is now required", True, "calls without it are refused"
    ),
    "request-became-optional": Rule(
        "{name} is no longer required", False, "calls that give it go on working"
    ),
    "request-type-changed": Rule(
        "{name} now takes {new}, was {old}",
        True,
        "values that were right may be refused",
    ),
    "request-type-changed/wider": Rule(
        "{name} now takes {new}, was {old}", False, "what was right is still right"
    ),
    "request-type-changed/item": Rule(
        "{name} now takes {new}, was {old}", True, _INVARIANT
    ),
    "request-became-nullable": Rule(
        "{name} may now be null", False, "what was right is still right"
    ),
    "request-became-nullable/item": Rule("{name} may now be null", True, _INVARIANT),
    "request-became-not-nullable": Rule(
        "{name} can no longer be null", True, "calls that give None are refused"
    ),
    "request-enum-value-added": Rule(
        "{name} now takes {new} as well", False, "the old values are still taken"
    ),
    "request-enum-value-removed": Rule(
        "{name} no longer takes {old}", True, "calls that give this value are refused"
    ),
    "request-bound-tightened": Rule(
        "{name}: now {new}, was {old}",
        True,
        "values that were right may be refused",
    ),
    "request-bound-tightened/other": Rule(
        "{name} is held to another {new}", True, "values that were right may be refused"
    ),
    "request-bound-loosened": Rule(
        "{name}: now {new}, was {old}", False, "what was right is still right"
    ),
    "request-default-changed": Rule(
        "the default of {name} is now {new}, was {old}",
        False,
        "types stay, but calls that leave it out may mean something else",
    ),
    "request-deprecated": Rule("{name} is deprecated", False, "it still works"),
    "request-undeprecated": Rule(
        "{name} is no longer deprecated", False, "nothing else changes", "patch"
    ),
    "request-style-changed": Rule(
        "{name} is written as {new}, was {old}", False, "the SDK does that", "patch"
    ),
    "request-discriminator-changed": Rule(
        "{name} is told apart by {new}, was {old}",
        True,
        "values that say it the old way are refused",
    ),
    "content-type-changed/request": Rule(
        "the body is sent as {new}, was {old}",
        False,
        "the SDK does that; an earlier one may be refused",
    ),
    # --- answers ---
    "response-added": Rule("{name} is new", False, "readers need not look at it"),
    "response-removed": Rule("{name} is gone", True, "code that reads it fails"),
    "response-removed/respelled": Rule(
        "{old} is {new} now", False, "the attribute is the same"
    ),
    "response-added/respelled": Rule(
        "{new} is what {old} was", False, "the attribute is the same"
    ),
    "response-renamed": Rule(
        "{name} is the attribute `{new}` now, was `{old}`",
        True,
        "code names the attribute",
    ),
    "response-type-changed": Rule(
        "{name} is now {new}, was {old}", True, "code gets values of another type"
    ),
    "response-type-changed/narrower": Rule(
        "{name} is now {new}, was {old}", False, "values still have the old type"
    ),
    "response-type-changed/item": Rule(
        "{name} is now {new}, was {old}", True, _INVARIANT
    ),
    "response-class-changed": Rule(
        "{name} is the class {new} now, was {old}",
        True,
        "annotations and `isinstance` name the class",
    ),
    "response-became-nullable": Rule(
        "{name} may now be null", True, "code gets None where there was always a value"
    ),
    "response-became-nullable/none": Rule(
        "{name} may now be null",
        False,
        "it could be missing, so it could be None already",
    ),
    "response-became-not-nullable": Rule(
        "{name} is never null any more", False, "code that expects None still works"
    ),
    "response-became-not-nullable/item": Rule(
        "{name} is never null any more", True, _INVARIANT
    ),
    "response-became-optional": Rule(
        "{name} may now be missing",
        True,
        "code gets None where there was always a value",
    ),
    "response-became-optional/page": Rule(
        "{name} may now be missing", False, "a page without it has no records"
    ),
    "response-became-nullable/page": Rule(
        "{name} may now be null", False, "a page without it has no records"
    ),
    "response-became-optional/none": Rule(
        "{name} may now be missing",
        False,
        "it could be null, so it could be None already",
    ),
    "response-became-required": Rule(
        "{name} is always there now", False, "code that expects None still works"
    ),
    "response-enum-value-added": Rule(
        "{name} may now be {new}", False, "the set was open: other values were foreseen"
    ),
    "response-enum-value-added/closed": Rule(
        "{name} may now be {new}", True, "it was one fixed value, and the type said so"
    ),
    "response-enum-value-removed": Rule(
        "{name} is never {old} any more", False, "code that expects it still works"
    ),
    "response-deprecated": Rule("{name} is deprecated", False, "it is still there"),
    "response-undeprecated": Rule(
        "{name} is no longer deprecated", False, "nothing else changes", "patch"
    ),
    "response-discriminator-changed": Rule(
        "{name} is told apart by {new}, was {old}", False, "the SDK does that"
    ),
    "content-type-changed/response": Rule(
        "{name} comes as {new}, was {old}", True, "an earlier SDK cannot read it"
    ),
    "content-type-changed/json": Rule(
        "{name} comes as {new}, was {old}", False, "the SDK reads both alike"
    ),
    "response-payload-changed/same": Rule(
        "{new} is what was {old}", False, "the call returns the same"
    ),
    "response-payload-changed": Rule(
        "the call returns {new}, was {old}",
        True,
        "what the SDK takes out of the answer is something else",
    ),
    "response-status-added": Rule("{name} is new", False, "errors may always come"),
    "response-status-added/success": Rule(
        "{name} is new",
        True,
        "beside the answer that there was, the call returns another type",
    ),
    "response-status-added/same": Rule(
        "{name} is new", False, "it is of a type that the call returned before"
    ),
    "response-status-removed/same": Rule(
        "{name} is gone", False, "the call still returns what it returned"
    ),
    "response-status-added/first": Rule(
        "{name} is new", False, "the call returned nothing so far"
    ),
    "response-status-removed": Rule(
        "{name} is gone", False, "an error that no longer comes harms nobody"
    ),
    "response-status-removed/success": Rule(
        "{name} is gone", True, "the call no longer returns it"
    ),
}


def rule_of(word: str, circumstance: str = "") -> Rule:
    """Return the row for a word of the vocabulary; KeyError where there is none."""
    key = word.replace("-parameter-", "-").replace("-property-", "-")
    return RULES[f"{key}/{circumstance}" if circumstance else key]
