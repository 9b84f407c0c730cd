"""Writes that finish later: their state, waiting for them, repeating them."""

from __future__ import annotations

import asyncio
import json
import pickle

import httpx2
import pytest
from mini import MiniError, response_of
from mini._runtime import errors as e

PENDING = {"write_status": "PENDING", "errors": [], "created_record_id": None}
SUCCESS = {"write_status": "SUCCESS", "errors": [], "created_record_id": "rec-1"}
FAILURE = {
    "write_status": "FAILURE",
    "errors": ["no such lease"],
    "created_record_id": None,
}
PARTIAL = {
    "write_status": "PARTIAL_SUCCESS",
    "errors": ["2 of 3"],
    "created_record_id": "r",
}


def job_of(api, **options):
    api.reply(json={"job_id": "job/1", "data": {"amount_in_cents": 5}})
    return api.client(**options).charges.create(integration_id="i")


def test_job_from_both_envelopes(api):
    job = job_of(api)
    assert (job.id, job.result.amount_in_cents, job.read_back) == (
        "job/1",
        5,
        "unknown",
    )
    api.reply(json={"meta": {"job_id": "job-2"}, "result": {"charge_code_id": "c"}})
    own = api.client().entrata.charges.create(
        integration_id="i", charge_code_id="c", amount_in_cents=5
    )
    assert (own.id, own.result.charge_code_id) == ("job-2", "c")
    assert own.read_back == "next_sync"
    assert response_of(own).status == 200


def test_status_asks_for_the_job(api):
    job = job_of(api)
    status = api.reply(json=PENDING).client and job.status()
    assert api.sent[-1].url.raw_path == b"/v1/write-status/job%2F1"
    assert (status.state, status.outcome, status.done) == ("PENDING", "pending", False)
    assert status.raw == PENDING
    assert response_of(status).status == 200


def test_wait_returns_the_new_record(api):
    job = job_of(api)
    for _ in range(4):
        api.reply(json=PENDING)
    api.reply(json=SUCCESS)
    assert job.wait() == "rec-1"
    assert api.time.sleeps == pytest.approx([1.0, 1.6, 2.56, 4.096])


def test_status_inside_of_an_envelope(api):
    job = job_of(api)
    api.reply(json={"results": SUCCESS})
    assert job.wait() == "rec-1"


def test_unknown_word_counts_as_pending(api):
    job = job_of(api)
    api.reply(json={"write_status": "QUEUED_TWICE"}).reply(json=SUCCESS)
    assert job.wait() == "rec-1"


@pytest.mark.parametrize(
    ("answer", "kind"), [(FAILURE, e.WriteFailed), (PARTIAL, e.WritePartiallyFailed)]
)
def test_failure_is_told(api, answer, kind):
    job = job_of(api)
    api.reply(json=answer)
    with pytest.raises(e.WriteFailed) as raised:
        job.wait()
    assert type(raised.value) is kind
    assert raised.value.errors == tuple(answer["errors"])
    assert raised.value.created_record_id == answer["created_record_id"]
    assert raised.value.job_id == "job/1"
    assert answer["errors"][0] in str(raised.value)


def test_timeout_leaves_the_job_going(api):
    job = job_of(api)
    for _ in range(99):
        api.reply(json=PENDING)
    with pytest.raises(e.WriteTimeout) as raised:
        job.wait(timeout=20)
    assert 19 <= sum(api.time.sleeps) <= 20
    assert raised.value.last.state == "PENDING"
    assert "client.job('job/1')" in str(raised.value)
    api.script.clear()
    api.reply(json=SUCCESS)
    assert job.wait() == "rec-1"


def test_timeout_of_zero_asks_once(api):
    job = job_of(api)
    api.reply(json=PENDING)
    with pytest.raises(e.WriteTimeout):
        job.wait(timeout=0)
    assert api.time.sleeps == []


def test_error_says_that_the_record_comes_with_the_next_sync(api):
    api.reply(json={"meta": {"job_id": "j"}, "result": {}}).reply(json=PENDING)
    job = api.client().entrata.charges.create(
        integration_id="i", charge_code_id="c", amount_in_cents=5
    )
    with pytest.raises(e.WriteTimeout, match="next data sync"):
        job.wait(timeout=0)


def test_job_of_another_process(api):
    client = api.reply(json=SUCCESS).client()
    assert client.job("job-9").wait() == "rec-1"
    assert api.sent[0].url.path == "/v1/write-status/job-9"


def test_retry_gives_the_new_job(api):
    job = job_of(api)
    api.reply(json={"success": True, "job_id": "job-2"}).reply(json=SUCCESS)
    again = job.retry()
    assert (again.id, again.result) == ("job-2", job.result)
    assert api.sent[1].method == "POST"
    assert api.body == {}
    assert again.wait() == "rec-1"


def test_retry_is_a_write_of_its_own(api):
    job = job_of(api)
    api.reply(502)
    with pytest.raises(e.AmbiguousWriteError):
        job.retry()
    assert len(api.sent) == 2


@pytest.mark.parametrize(
    "answer", [{"data": {}}, {}, {"job_id": None}, {"job_id": ""}, {"error": "x"}, []]
)
def test_write_that_is_answered_without_a_job_is_ambiguous(api, answer):
    api.reply(json=answer)
    with pytest.raises(
        e.AmbiguousWriteError, match=r"`job_id`|data: is missing"
    ) as told:
        api.client().charges.create(integration_id="i")
    assert told.value.status == 200
    assert len(api.sent) == 1


def test_job_without_its_record_is_a_job(api):
    api.reply(json={"job_id": "j"}).reply(json=SUCCESS)
    job = api.client().charges.create(integration_id="i")
    assert (job.id, job.result, job.wait()) == ("j", None, "rec-1")


def test_retry_that_is_answered_without_a_job_is_ambiguous(api):
    job = job_of(api)
    api.reply(json={"error": {"message": "queue is full"}})
    with pytest.raises(e.AmbiguousWriteError, match="queue is full"):
        job.retry()


@pytest.mark.parametrize("id_", ["", "  ", None])
def test_job_needs_an_id(api, id_):
    with pytest.raises(e.ConfigurationError, match="job_id"):
        api.client().job(id_)


@pytest.mark.parametrize("answer", [{}, [], {"write_status": None}, "SUCCESS", None])
def test_status_without_a_state_is_no_state(api, answer):
    job = job_of(api)
    api.reply(content=json.dumps(answer).encode())
    with pytest.raises(e.ResponseDecodeError, match="write_status"):
        job.status()


# --- time -----------------------------------------------------------------------------------

PASSING = [
    lambda api: api.reply(503),
    lambda api: api.reply(429),
    lambda api: api.fail(httpx2.ReadTimeout("slow")),
    lambda api: api.fail(httpx2.ConnectError("refused")),
    lambda api: api.reply(content=b"<html>"),
    lambda api: api.reply(content=b""),
    lambda api: api.reply(json={"error": "x"}),
]


@pytest.mark.parametrize("fault", PASSING)
def test_what_fails_while_polling_is_asked_again(api, fault):
    job = job_of(api)
    for _ in range(6):
        fault(api)
    api.reply(json=SUCCESS)
    assert job.wait() == "rec-1"
    assert len(api.sent) == 8
    assert api.time.sleeps == pytest.approx([1.6**n for n in range(6)])


@pytest.mark.parametrize("fault", PASSING)
def test_what_goes_on_failing_ends_as_a_timeout_with_the_job(api, fault):
    job = job_of(api)
    for _ in range(99):
        fault(api)
    with pytest.raises(e.WriteTimeout, match="job/1: its state could not be") as told:
        job.wait(timeout=20)
    assert (told.value.job_id, told.value.last) == ("job/1", None)
    assert "the last attempt failed: GET /v1/write-status/job%2F1" in str(told.value)
    assert isinstance(told.value.__cause__, MiniError)
    assert sum(api.time.sleeps) <= 20


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_what_asking_again_cannot_heal_ends_the_waiting(api, status):
    job = job_of(api)
    api.reply(status)
    with pytest.raises(e.ClientStatusError):
        job.wait()
    assert len(api.sent) == 2


def test_nothing_outlasts_the_timeout(api):
    """Neither a pause that the API asks for nor the timeout of the client."""
    job = job_of(api, timeout=60)
    api.reply(503, headers={"retry-after": "3600"}).reply(json=PENDING)
    with pytest.raises(e.WriteTimeout, match="still PENDING after 5 s"):
        job.wait(timeout=5)
    assert api.time.sleeps == [4.0]
    given = [sent.extensions["timeout"]["read"] for sent in api.sent]
    assert given == [60, 5, 1.0]


def dribble(api, seconds=2.0, pieces=99):
    """Return a body that comes piece by piece; time passes between them."""
    for _ in range(pieces):
        api.time.time += seconds
        yield b" "


def test_body_that_dribbles_does_not_outlast_the_timeout(api):
    job = job_of(api)
    begun = api.time.time
    for _ in range(9):
        api.handle(lambda _: httpx2.Response(200, content=dribble(api)))
    with pytest.raises(e.WriteTimeout, match="did not come in time"):
        job.wait(timeout=10)
    assert api.time.time - begun <= 12


def test_async_body_that_dribbles_does_not_outlast_the_timeout(api):
    async def pieces():
        for piece in dribble(api):
            yield piece

    async def main() -> None:
        for _ in range(9):
            api.handle(lambda _: httpx2.Response(200, content=pieces()))
        with pytest.raises(e.WriteTimeout, match="did not come in time"):
            await api.async_client().job("j").wait(timeout=10)

    begun = api.time.time
    asyncio.run(main())
    assert api.time.time - begun <= 12


def test_pace_does_not_outlast_the_timeout(api):
    client = api.client(pace=True)
    for _ in range(120):
        client._pacer.reserve(api.time.time)
    with pytest.raises(e.WriteTimeout, match="not sent, the pace"):
        client.job("j").wait(timeout=5)
    assert api.sent == []
    assert sum(api.time.sleeps) <= 5


def test_pause_that_the_api_asks_for_is_kept(api):
    job = job_of(api)
    api.reply(429, headers={"retry-after": "7"}).reply(json=SUCCESS)
    assert job.wait() == "rec-1"
    assert api.time.sleeps == [7.0]


def test_unknown_state_is_told_at_once_and_polled_on(api, caplog):
    job = job_of(api)
    for _ in range(99):
        api.reply(json={"write_status": "QUEUED_TWICE"})
    with pytest.raises(e.WriteTimeout, match="not known to this SDK, 'QUEUED_TWICE'"):
        job.wait(timeout=20)
    told = [r.getMessage() for r in caplog.records if "QUEUED" in r.getMessage()]
    assert told == [
        "job job/1: the state 'QUEUED_TWICE' is not known to this SDK; still asking"
    ]
    assert len(api.sent) > 5


def test_poll_interval_and_progress(api):
    job = job_of(api)
    seen = []
    api.reply(json=PENDING).reply(500).reply(json=PENDING).reply(json=SUCCESS)
    job.wait(poll_interval=2, on_progress=lambda status: seen.append(status.state))
    assert api.time.sleeps == [2, 2, 2]
    assert seen == ["PENDING", "PENDING", "SUCCESS"]


@pytest.mark.parametrize(
    "options",
    [{"timeout": -1}, {"timeout": float("nan")}, {"poll_interval": 0}],
)
def test_times_that_make_no_sense(api, options):
    with pytest.raises(e.ConfigurationError):
        api.client().job("j").wait(**options)
    assert api.sent == []


def test_no_timeout_waits_for_ever(api):
    job = job_of(api)
    for _ in range(99):
        api.reply(json=PENDING)
    api.reply(json=SUCCESS)
    assert job.wait(timeout=None) == "rec-1"
    assert sum(api.time.sleeps) > 600


def test_failure_promises_no_record(api):
    api.reply(json={"meta": {"job_id": "j"}, "result": {}}).reply(json=FAILURE)
    job = api.client().entrata.charges.create(
        integration_id="i", charge_code_id="c", amount_in_cents=5
    )
    with pytest.raises(e.WriteFailed) as told:
        job.wait()
    assert "sync" not in str(told.value)


def test_async_jobs(api):
    async def main() -> None:
        client = api.async_client()
        api.reply(json={"job_id": "j", "data": {}}).reply(json=PENDING)
        api.reply(json=SUCCESS)
        job = await client.charges.create(integration_id="i")
        assert await job.wait() == "rec-1"
        api.reply(json={"job_id": "j2"}).reply(json=FAILURE)
        again = await client.job("j").retry()
        with pytest.raises(e.WriteFailed):
            await again.wait()
        seen = []

        async def progress(status) -> None:
            seen.append(status.state)

        api.reply(503).reply(json=PENDING).reply(json=SUCCESS)
        assert await job.wait(on_progress=progress, poll_interval=1) == "rec-1"
        assert seen == ["PENDING", "SUCCESS"]

    asyncio.run(main())
    assert api.time.sleeps == [1.0, 1, 1]


def test_errors_can_be_pickled(api):
    job = job_of(api)
    api.reply(json=FAILURE)
    with pytest.raises(e.WriteFailed) as raised:
        job.wait()
    again = pickle.loads(pickle.dumps(raised.value))
    assert (str(again), again.errors) == (str(raised.value), raised.value.errors)
