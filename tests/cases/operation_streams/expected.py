# file: resources/answers.py
CREATE_STREAM: Operation[s.AnswerCreateStreamResult] = Operation(
    "POST",
    "/answers",
    args=lambda: s.AnswerCreate,
    body="application/json",
    answer=lambda: s.AnswerCreateStreamResult,
    accept="text/event-stream",
)
