"""Sends one enquiry: python3 post-enquiry.py URL KIND < answers.json"""

import json
import sys
import time
import uuid
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen


class Refused(Exception):
    """What has to change before it can be accepted: a problem of RFC 9457."""

    def __init__(self, problem):
        super().__init__(problem.get("detail", "It was refused"))
        self.fields = [(one["field"], one["message"]) for one in problem.get("errors", [])]


class NoAnswer(Exception):
    """Five tries, and nobody said yes or no."""


def post_enquiry(url, kind, answers):
    """Sends an enquiry until it is accepted or refused: reference, answerBy and statusUrl, or one of the above."""
    request = Request(
        f"{url}/v1/enquiries/{kind}",
        data=json.dumps(answers).encode(),
        # One key for one enquiry, the same in every try: however many of them arrive, it counts once.
        headers={"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())},
    )
    for attempt in range(1, 6):
        pause = 0.25 * 2**attempt
        try:
            with urlopen(request, timeout=10) as response:
                return json.load(response)
        except HTTPError as error:
            if error.code != 429 and error.code < 500:
                raise Refused(problem_of(error)) from None
            after = error.headers.get("Retry-After", "")
            pause = int(after) if after.isdigit() else pause
        except (OSError, HTTPException, ValueError):
            pass  # The network, or half an answer. It may have been stored: so the same again.
        if attempt < 5:
            time.sleep(pause)
    raise NoAnswer("No answer. Please try again later.")


def problem_of(error):
    try:
        return json.load(error)
    except ValueError:
        return {}


def main(url, kind):
    try:
        accepted = post_enquiry(url, kind, json.load(sys.stdin))
    except NoAnswer as error:
        print(error, file=sys.stderr)
        return 2
    except Refused as error:
        print(error, file=sys.stderr)
        for field, message in error.fields:
            print(f"{field}: {message}", file=sys.stderr)
        return 1
    print(f"{accepted['reference']}: you hear from us by {accepted['answerBy']}. {accepted['statusUrl']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
