# SPDX-License-Identifier: Apache-2.0
"""One signed-in person who asks over one connection that is kept."""
import http.client
import json
import os

from harness import LOGIN, PASSWORD, require


class Person:
    def __init__(self, program, login=LOGIN, password=PASSWORD):
        self.connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=60)
        self.headers = {}
        status, said = self.ask("POST", "/api/session", {"login": login, "password": password})
        require(status == 201, f"the sign-in was refused: {status} {said}")
        self.headers = {"Cookie": self.cookie, "X-CSRF-Token": said["csrf"]}

    def ask(self, method, target, body=None, raw=False):
        """Status and the answer's JSON (its text when it is none)."""
        headers = dict(self.headers)
        if method != "GET":
            headers["Idempotency-Key"] = os.urandom(16).hex()
        sent = None
        if body is not None:
            table = isinstance(body, str)
            sent = (body if table else json.dumps(body, ensure_ascii=False)).encode()
            headers["Content-Type"] = "text/csv" if table else "application/json"
        self.connection.request(method, target, sent, headers)
        answer = self.connection.getresponse()
        said = answer.read()
        self.cookie = (answer.getheader("Set-Cookie") or "").split(";")[0]
        if raw:
            return answer.status, said
        try:
            return answer.status, json.loads(said)
        except ValueError:
            return answer.status, said.decode("utf-8", "replace")

    def must(self, method, target, body=None):
        status, said = self.ask(method, target, body)
        require(status in (200, 201), f"{method} {target}: {status} {said}")
        return said

    def create(self, record, **fields):
        return self.must("POST", f"/api/records/{record}", fields)["id"]

    def change(self, record, which, field, old, new):
        return self.ask("PATCH", f"/api/records/{record}/{which}",
                        {"changes": {field: {"old": old, "new": new}}})

    def reveal(self, record, which, *fields):
        """Status and the values, or the refusal."""
        status, said = self.ask("POST", f"/api/records/{record}/{which}/reveal",
                                {"fields": list(fields), "reason": "核对情况"})
        return status, said.get("fields", said) if isinstance(said, dict) else said

    def close(self):
        self.connection.close()
