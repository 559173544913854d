# SPDX-License-Identifier: Apache-2.0
"""Plays one scenario: fills in what is in braces, asks, compares."""
import datetime
import os
import re
import subprocess
import sys
import tempfile
import time

import json_text

ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z")


class Differs(Exception):
    """What was answered instead."""


def day(ahead):
    zone = datetime.timezone(datetime.timedelta(hours=8))
    return str((datetime.datetime.now(zone) + datetime.timedelta(days=ahead)).date())


def new_id():
    digits = os.urandom(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-7{digits[13:16]}-8{digits[17:20]}-{digits[20:]}"


class Scene:
    """One case while it is played."""

    def __init__(self, world, folder):
        self.world, self.folder = world, folder
        self.names = dict(world.names, today=day(0), tomorrow=day(1))
        self.answers = []
        self.patience = 0.0  # seconds in which the last question may be asked again

    def filled(self, raw):
        """Bytes with what is in double braces replaced."""
        return re.sub(rb"\{\{(.+?)\}\}", lambda m: self.meant(m[1].decode()), raw)

    def meant(self, words):
        what, _, more = words.partition(" ")
        if what == "repeat":
            text, _, times = more.rpartition(" ")
            return text.encode() * int(times)
        if what == "bytes":
            return bytes.fromhex(more)
        if what == "file":
            with open(os.path.join(self.folder, more), "rb") as file:
                return file.read()
        if what == "day":
            return day(int(more)).encode()
        if what == "new":
            return new_id().encode()
        if what[0].isdigit():
            return self.of_answer(what).encode()
        if what not in self.names:
            raise Differs(f"the case names {{{{{what}}}}}, which nothing gives")
        return self.names[what].encode()

    def of_answer(self, path):
        number, *members = path.split(".")
        value = self.answers[int(number) - 1].json()
        for member in members:
            try:
                value = value[int(member)] if isinstance(value, list) else value[member]
            except (IndexError, KeyError, TypeError):
                raise Differs(f"answer {number} has no {path}") from None
        return value if isinstance(value, str) else json_text.text(value)

    def give(self):
        path = os.path.join(self.folder, "given")
        if not os.path.exists(path):
            return
        with open(path, "rb") as file:
            for line in file.read().splitlines():
                found = re.fullmatch(r"(\w+) = (\w+)(?: as (\w+))? (\{.*\})",
                                     self.filled(line).decode())
                if line.strip() and not found:
                    raise Differs(f"given: cannot read {line.decode()}")
                if found:
                    name, record, login, body = found.groups()
                    made = self.world.ask_as(login or "chair", "POST", f"/api/records/{record}",
                                             json_text.parse(body))
                    self.names[name] = made["id"]

    def ask(self, raw):
        head, _, body = raw.partition(b"\n\n")
        first, *lines = self.filled(head).decode().splitlines()
        method, target = first.split(" ", 1)
        given = dict((part.strip() for part in line.split(":", 1)) for line in lines)
        body = self.filled(body[:-1] if body.endswith(b"\n") else body)
        headers = self.world.usual_headers(given.pop("As", "chair"), method, body)
        half = given.pop("Send", "") == "half"
        self.patience = float(given.pop("Within", "0"))
        headers.update(given)
        headers = {name: value for name, value in headers.items() if value}
        self.answers.append(self.world.exchange(method, target, headers, body, half))
        return self.answers[-1]


def compare(want, got, where):
    """Raises Differs unless `got` holds all that `want` asks for."""
    if isinstance(want, dict) and isinstance(got, dict):
        for name, value in want.items():
            if value == "<absent>" and name not in got:
                continue
            if name not in got:
                raise Differs(f"{where}.{name} is not there: {json_text.text(got)}")
            compare(value, got[name], f"{where}.{name}")
    elif isinstance(want, list) and isinstance(got, list):
        goes_on = want[-1:] == ["..."]
        items = want[:-1] if goes_on else want
        if len(got) < len(items) or (len(got) > len(items) and not goes_on):
            raise Differs(f"{where} has {len(got)} items: {json_text.text(got)}")
        for i, item in enumerate(items):
            compare(item, got[i], f"{where}.{i}")
    elif isinstance(want, str) and isinstance(got, str) and want != "<absent>":
        compare_text(want, got, where)
    elif want != "<any>" and (want != got or isinstance(want, bool) != isinstance(got, bool)):
        raise Differs(f"{where} is {json_text.text(got)}, not {json_text.text(want)}")


def form_of(text):
    """Where `*` stands for any run of characters."""
    return re.compile(".*".join(map(re.escape, text.split("*"))), re.S)


def compare_text(want, got, where):
    forms = {"<id>": ID, "<time>": TIME, "<any>": re.compile(".*", re.S)}
    if not (forms.get(want) or form_of(want)).fullmatch(got):
        raise Differs(f"{where} is “{got}”, not “{want}”")


def verdict(case_file):
    """What the independent verifier says of a case file."""
    verifier = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tools/verify_case_file")
    with tempfile.NamedTemporaryFile(suffix=".zip") as kept:
        kept.write(case_file)
        kept.flush()
        done = subprocess.run([sys.executable, verifier, kept.name], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8", "replace").strip()


def check(scene, raw, answer):
    head, _, body = scene.filled(raw).decode().partition("\n\n")
    status, *lines = head.strip().splitlines()
    said = answer.body.decode("utf-8", "replace")
    wanted = 0 if status == "closed" else int(status)
    if answer.status != wanted:
        raise Differs(f"status {answer.status}, not {status}: {said[:600]}")
    for line in lines:
        name, _, value = line.partition(": ")
        if name == "Same-As":
            first = scene.answers[int(value) - 1]
            if (answer.status, answer.body) != (first.status, first.body):
                raise Differs(f"not the same as answer {value}: {said[:600]}")
            continue
        if name == "Verified":
            said_of_it = verdict(answer.body)
            if said_of_it != value:
                raise Differs(f"the case file is “{said_of_it}”, not “{value}”")
            continue
        if not any(form_of(value).fullmatch(v) for v in answer.header(name)):
            raise Differs(f"header {name} is {answer.header(name)}, not {value}")
    if body.strip()[:1] in ("{", "["):
        if answer.json() is None:
            raise Differs(f"the answer is no JSON: {said[:300]}")
        compare(json_text.parse(body), answer.json(), "answer")
    elif body.strip() and body.strip() not in said:
        raise Differs(f"the answer does not hold {body.strip()}: {said[:300]}")


def parts(path):
    with open(path, "rb") as file:
        return re.split(rb"^###[^\n]*\n", file.read(), flags=re.M)


def play(world, folder):
    scene = Scene(world, folder)
    scene.give()
    asks, wants = parts(os.path.join(folder, "ask.http")), parts(os.path.join(folder, "want.http"))
    if len(asks) != len(wants):
        raise Differs(f"{len(asks)} questions, {len(wants)} answers")
    for number, (ask, want) in enumerate(zip(asks, wants), 1):
        begun = time.monotonic()
        while True:
            answer = scene.ask(ask)
            try:
                check(scene, want, answer)
                break
            except Differs as error:
                if time.monotonic() - begun >= scene.patience:
                    raise Differs(f"question {number}: {error}") from None
            scene.answers.pop()
            time.sleep(1)
