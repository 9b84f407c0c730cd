"""Writes that finish later: their state, waiting for them, repeating them."""

from __future__ import annotations

import asyncio
import pickle

import pytest
from mini import response_of
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
    assert sum(api.time.sleeps) == pytest.approx(20)
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


def test_answer_without_a_job(api):
    api.reply(json={"data": {}})
    job = api.client().charges.create(integration_id="i")
    assert job.id == ""
    with pytest.raises(e.ConfigurationError, match="no job"):
        job.wait()


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

    asyncio.run(main())
    assert api.time.sleeps == [1.0]


def test_errors_can_be_pickled(api):
    job = job_of(api)
    api.reply(json=FAILURE)
    with pytest.raises(e.WriteFailed) as raised:
        job.wait()
    again = pickle.loads(pickle.dumps(raised.value))
    assert (str(again), again.errors) == (str(raised.value), raised.value.errors)
