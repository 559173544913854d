# SPDX-License-Identifier: Apache-2.0
"""A small district, its accounts, and the program that serves it."""
import os
import re
import shutil
import signal
import socket
import subprocess

import json_text

LISTENING = "已启动：http://127.0.0.1:"
PASSWORD = "long-enough-for-tests"
# login: role, name of the unit
ACCOUNTS = {"chair": ("chair", ""), "desk": ("desk", ""), "admin": ("system_admin", ""),
            "street": ("street", "东街街道"), "west": ("street", "西街街道"),
            "community": ("community", "荷花社区"), "willow": ("community", "柳树社区"),
            "cedar": ("community", "雪松社区"), "worker": ("social_worker", "荷花社区"),
            "volunteer": ("volunteer", "荷花社区"), "audit": ("audit_admin", ""),
            "police": ("member_body", "江滨派出所")}
OWN_CODES = {
    "matters.yaml": "school_bullying: { class: minors, code: G1, label: 校园欺凌,"
                    " label_en: School bullying }",
    "tasks.yaml": "lock_change: { bodies: [volunteers], label: 更换门锁, label_en: Change of locks }"}
# name: Chinese name, level, parent, code
UNITS = {"east": ("东街街道", "street", "district", "990101001"),
         "west": ("西街街道", "street", "district", "990101002"),
         "lotus": ("荷花社区", "community", "east", "990101001001"),
         "willow": ("柳树社区", "community", "east", "990101001002"),
         "cedar": ("雪松社区", "community", "west", "990101002001"),
         "station": ("江滨派出所", "department", "district", "990101003")}


class Answer:
    def __init__(self, raw):
        head, _, self.body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split(" ")[1]) if raw else 0  # 0: closed without an answer
        self.headers = [tuple(line.split(": ", 1)) for line in lines[1:] if ": " in line]

    def header(self, name):
        return [v for n, v in self.headers if n.lower() == name.lower()]

    def json(self):
        try:
            return json_text.parse(self.body.decode("utf-8"))
        except ValueError:
            return None


class World:
    """Served while it is entered.  `names` holds the ids scenarios may use."""

    def __init__(self, program, folder):
        self.program, self.data = os.path.abspath(program), os.path.join(folder, "data")
        self.names, self.sessions, self.process, self.port = {"password": PASSWORD}, {}, None, 0

    def __enter__(self):
        self.command("user", "found", "江滨区", "--code", "990101")
        # This district asks two risk questions of its own and has a code of its own in each list.
        here = os.path.dirname(os.path.abspath(__file__))
        shutil.copy(os.path.join(here, "risk.yaml"), self.data)
        for name, own in OWN_CODES.items():
            with open(os.path.join(here, "..", "..", "data", name), encoding="utf-8") as shipped, \
                    open(os.path.join(self.data, name), "w", encoding="utf-8") as file:
                file.write(f"{shipped.read()}own:\n  {own}\n")
        self.add_account("admin")
        self.start()
        self.found_units()
        self.stop()  # accounts are added at the machine, which wants the folder for itself
        for login in ACCOUNTS:
            if login != "admin":
                self.add_account(login)
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    def command(self, *arguments, stdin=""):
        done = subprocess.run([self.program, *arguments, "--data", self.data],
                              input=stdin.encode(), stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode != 0:
            raise OSError(f"{arguments}: exit {done.returncode}: {done.stdout.decode()}")

    def add_account(self, login):
        role, unit = ACCOUNTS[login]
        self.command("user", "add", login, "--name", "试验员" + login, "--role", role,
                     "--password-stdin", *(("--unit", unit) if unit else ()),
                     stdin=PASSWORD + "\n")

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--data", self.data, "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE)
        for line in iter(self.process.stdout.readline, b""):
            if line.decode().startswith(LISTENING):
                self.port = int(line.decode()[len(LISTENING):].strip().rstrip("/"))
                return
        raise OSError(f"serve ended with {self.process.wait()}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(20)
        if self.process:
            self.process.stdout.close()
        self.process = None

    def found_units(self):
        listed = self.ask_as("admin", "GET", "/api/records/unit")
        self.names["district"] = listed["items"][0]["id"]
        for name, (label, level, parent, code) in UNITS.items():
            made = self.ask_as("admin", "POST", "/api/records/unit", {
                "name": label, "level": level, "parent": self.names[parent], "code": code})
            self.names[name] = made["id"]

    def ask_as(self, login, method, target, body=None):
        """The answer's JSON; for what the world itself needs."""
        sent = json_text.text(body).encode() if body is not None else b""
        answer = self.exchange(method, target, self.usual_headers(login, method, sent), sent)
        if answer.status not in (200, 201):
            raise OSError(f"{method} {target}: {answer.status} {answer.body.decode()}")
        return answer.json()

    def usual_headers(self, login, method, body):
        headers = {"Host": f"127.0.0.1:{self.port}", "Connection": "close"}
        if login != "nobody":
            headers.update(self.session(login))
        if method != "GET":
            headers["Idempotency-Key"] = os.urandom(16).hex()
            headers["Content-Length"] = str(len(body))
        if body:
            headers["Content-Type"] = "application/json"
        return headers

    def session(self, login):
        if login not in self.sessions:
            body = json_text.text({"login": login, "password": PASSWORD}).encode()
            answer = self.exchange("POST", "/api/session",
                                   self.usual_headers("nobody", "POST", body), body)
            if answer.status != 201:
                raise OSError(f"sign-in of {login}: {answer.status} {answer.body.decode()}")
            cookie = re.match("[^;]*", answer.header("Set-Cookie")[0])[0]
            self.sessions[login] = {"Cookie": cookie, "X-CSRF-Token": answer.json()["csrf"]}
        return self.sessions[login]

    def exchange(self, method, target, headers, body, half=False):
        head = f"{method} {target} HTTP/1.1\r\n" + "".join(
            f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as peer:
            peer.sendall(head.encode("utf-8") + (body[:len(body) // 2] if half else body))
            if half:
                peer.shutdown(socket.SHUT_WR)
            raw = b""
            while more := peer.recv(65536):
                raw += more
        return Answer(raw)
