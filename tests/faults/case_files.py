# SPDX-License-Identifier: Apache-2.0
"""The file of a case, handed out by the program and verified by another one; then tampered with."""
import io
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
import uuid
import zipfile

from harness import LOGIN, PASSWORD, require

VERIFIER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tools/verify_case_file")
PAPER = b"%PDF-1.4\n1 0 obj\n<</Said (it)>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n"
FACTS, PHONE, SAFE = "她说的只有卷宗里才有", "13900000000", "对上暗语再说：枇杷"


class Desk:
    """A signed-in user of a serving program."""

    def __init__(self, program):
        self.url, self.headers = f"http://127.0.0.1:{program.port}", {"Content-Type": "application/json"}
        status, answer, head = self.ask("POST", "/api/session", {"login": LOGIN, "password": PASSWORD})
        require(status == 201, f"the sign-in was refused: {answer}")
        self.headers.update({"X-CSRF-Token": json.loads(answer)["csrf"],
                             "Cookie": head["Set-Cookie"].split(";")[0]})

    def ask(self, method, path, body):
        request = urllib.request.Request(
            self.url + path, method=method, data=json.dumps(body).encode(),
            headers=dict(self.headers, **{"Idempotency-Key": str(uuid.uuid4())}))
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.read(), answer.headers
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read(), refused.headers

    def attach(self, record, which, data):
        request = urllib.request.Request(
            f"{self.url}/api/records/{record}/{which}/attachments?name=a.pdf", method="POST", data=data,
            headers=dict(self.headers, **{"Idempotency-Key": str(uuid.uuid4()),
                                          "Content-Type": "application/pdf"}))
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read())["id"]

    def make(self, record, **fields):
        status, answer, _ = self.ask("POST", f"/api/records/{record}", fields)
        require(status == 201, f"{record}: {answer.decode()}")
        return json.loads(answer)["id"]

    def case_file(self, case, variant):
        status, answer, _ = self.ask(
            "POST", f"/api/cases/{case}/file", {"reason": "法院调取", "variant": variant})
        require(status == 200, answer.decode("utf-8", "replace"))
        return answer


def verdict(folder, data):
    path = os.path.join(folder, "case.zip")
    with open(path, "wb") as out:
        out.write(data)
    done = subprocess.run([sys.executable, VERIFIER, path], stdout=subprocess.PIPE, check=False)
    return done.stdout.decode().strip()


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, data in files.items():
            book.writestr(name, data)
    return out.getvalue()


def handed_out(place, template, folder):
    program = place.serving(place.copy(template, "case-file"))
    require(program.start() is not None, program.log_end())
    desk = Desk(program)
    intake = desk.make("intake", channel="visit", received_on="2021-03-08", asker_name="曾小红",
                       asker_sex="female", phone=PHONE, matter="unstated", facts=FACTS,
                       safe_contact=SAFE)
    case = desk.make("case", kind="assistance", intake=intake, level="prevention", colour="none",
                     opened_on="2021-03-09", recusal_checked=True, facts=FACTS)
    desk.make("instrument", kind="legal_aid", case=case, on="2021-03-10", result="done",
              note="法律援助中心已受理")
    desk.attach("case", case, PAPER)
    full, redacted = (desk.case_file(case, v) for v in ("full", "redacted"))
    require(program.end() == 0, program.log_end())
    for name, data in (("full", full), ("redacted", redacted)):
        said = verdict(folder, data)
        require(said == "sound", f"{name}: {said}")
    text = b"".join(data for name, data in parts(redacted).items() if not name.endswith(".pdf"))
    require(PHONE.encode() not in text, "the redacted file holds a telephone number")
    require(SAFE.encode() not in text, "the redacted file tells how she is reached")
    require(FACTS.encode() in text, "the redacted file does not hold the facts")
    require(PHONE.encode() in parts(full)["journal.jsonl"], "the full file leaves the journal out")
    require(FACTS.encode() not in parts(full)["journal.jsonl"], "the journal tells what is sealed")
    require(PAPER in parts(full).values(), "the full file leaves an attachment out")
    require(not any(n.startswith("attachments/") for n in parts(redacted)),
            "the redacted file holds an attachment")
    return full


# What somebody might do to a file, and what must be said of it.
def line_changed(files):
    files["journal.jsonl"] = files["journal.jsonl"].replace(b"legal_aid", b"mediation")
    return "was changed"


def line_dropped(files):
    files["journal.jsonl"] = b"".join(files["journal.jsonl"].splitlines(True)[:-1])
    return "was changed"


def record_changed(files):
    name = next(n for n in files if n.startswith("records/instrument"))
    files[name] = files[name].replace(b"2021", b"2020", 1)
    return "was changed"


def attachment_changed(files):
    name = next(n for n in files if n.startswith("attachments/"))
    files[name] = files[name].replace(b"it", b"me")
    return "is not what its record says"


def record_dropped(files):
    del files[next(n for n in files if n.startswith("records/instrument"))]
    return "missing"


def manifest_changed(files):
    files["manifest.json"] = files["manifest.json"].replace("法院调取".encode(), "本人申请".encode())
    return "not the Federation's"


def checkpoint_changed(files):
    found = json.loads(files["checkpoints.json"])
    found[0]["at"] -= 86400000
    files["checkpoints.json"] = json.dumps(found).encode()
    return "the signature is not the Federation's"


def tampered(folder, kept):
    require(kept, "there is no file to tamper with")
    full = kept[0]
    spoils = (line_changed, line_dropped, record_changed, attachment_changed, record_dropped,
              manifest_changed, checkpoint_changed)
    for spoil in spoils:
        files = parts(full)
        wanted = spoil(files)
        said = verdict(folder, packed(files))
        require(wanted in said, f"{spoil.__name__}: {said}")
    require(verdict(folder, packed(parts(full))) == "sound", "packing it again spoils it")
    return f"{len(spoils)} kinds of tampering seen"


def run(tests, place, template):
    folder = place.new_folder("case-files")
    kept = []
    tests.run("the file of a case verifies without the program",
              lambda: kept.append(handed_out(place, template, folder)))
    tests.run("a case file that was tampered with is found out",
              lambda: tampered(folder, kept))
