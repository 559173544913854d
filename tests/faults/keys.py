# SPDX-License-Identifier: Apache-2.0
"""Sealed at rest: what is kept apart, lost, swapped, cut off or searched for."""
import http.client
import io
import json
import os
import random
import resource
import shutil
import signal
import socket
import subprocess
import threading
import time
import zipfile

import canaries
from api_client import Person
from harness import Failed, LOGIN, PASSWORD, require
from refusals import digest, postgres, refuses_to_serve, sqlite

SECOND = "second"
CANARIES = int(os.environ.get("FAULT_CANARIES", "10000"))
DAY = "2021-03-01"


def started(place, data, store=(), env=None):
    program = place.serving(data, store)
    require(program.start(env) is not None, program.log_end())
    return program


def attach(person, record, which, words):
    """The id of an attachment whose bytes hold `words`."""
    name = "%E6%9D%90%E6%96%99.pdf"
    sent = f"%PDF-1.4\n1 0 obj\n<</Said ({words})>>\nendobj\nxref\n0 1\nstartxref\n9\n%%EOF\n"
    status, said = person.ask("POST", f"/api/records/{record}/{which}/attachments?name={name}", sent)
    require(status == 201, f"the attachment was refused: {status} {said}")
    return said["id"]


def read_attachment(person, which):
    return person.ask("POST", f"/api/attachments/{which}/file", {"reason": "核对材料"})


def open_case(person, facts):
    return person.create("case", kind="domestic_violence", level="linked", colour="yellow",
                         opened_on=DAY, recusal_checked=True, report_check="not_owed", facts=facts)


def rotate(place, data, **how):
    return place.run("keys", "rotate", "--format", "json", "--data", data, **how)


# --- the folder of the keys

def refuses_without_keys(place, template):
    data = place.copy(template, "no-keys")
    before = digest(os.path.join(data, "jinguo.db"))
    os.rename(data + ".keys", data + ".away")
    remark = refuses_to_serve(place, data, ["密钥目录"])
    require(not os.path.exists(data + ".keys"), "it made keys over a sealed store")
    os.makedirs(data + ".keys")
    refuses_to_serve(place, data, ["密钥目录"])
    require(not os.listdir(data + ".keys"), "it made keys over a sealed store")
    require(digest(os.path.join(data, "jinguo.db")) == before, "the data were changed")
    os.rmdir(data + ".keys")
    os.rename(data + ".away", data + ".elsewhere")
    require(place.run("verify", "--data", data)[0] == 0, "verify needs no keys")
    started(place, data, ("--keys", data + ".elsewhere")).end()
    return remark


def refuses_other_keys(place, template):
    data = place.copy(template, "other-keys")
    other = place.new_folder("other")
    place.found(other)
    refuses_to_serve(place, data, ["不是这里的数据"], ("--keys", other + ".keys"))
    with open(data + ".keys/kek-1", "r+b") as file:
        file.write(bytes(32))
    remark = refuses_to_serve(place, data, ["打不开密钥库"])
    inside = place.copy(template, "inside")
    refuses_to_serve(place, inside, ["之内"], ("--keys", inside + "/keys"))
    return remark


# --- rotation

def survives_rotation(place, template, kills):
    """Rotations killed at any moment while a server reads and writes."""
    data = place.copy(template, "rotate")
    dice, cut, done, reads = random.Random(7), 0, 0, 0
    program = started(place, data)
    person = Person(program)
    cases = [(open_case(person, f"案情{i}"), f"案情{i}") for i in range(60)]
    # Kills fall inside a rotation however long one takes on this machine.
    begun = time.monotonic()
    require(rotate(place, data)[0] == 0, "a rotation left alone does not end")
    whole = time.monotonic() - begun
    for turn in range(kills):
        rotation = subprocess.Popen([place.jinguo, "keys", "rotate", "--data", data],
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + dice.uniform(0, whole)
        while time.monotonic() < until and rotation.poll() is None:
            which, facts = dice.choice(cases)
            status, said = person.reveal("case", which, "facts")
            require(status == 200 and said["facts"] == facts, f"a read failed: {status} {said}")
            reads += 1
        killed = rotation.poll() is None
        rotation.kill()
        rotation.wait()
        cut, done = cut + killed, done + (not killed)
        if turn % 10 == 9:
            cases.append((open_case(person, f"新案情{turn}"), f"新案情{turn}"))
            # A fresh process finds every key, whatever root it lies under now.
            require(place.run("keys", "list", "--data", data)[0] == 0, "the keyring does not open")
    code, said = rotate(place, data)
    require(code == 0, f"the rotation was not ended: {said}")
    for which, facts in cases:
        status, said = person.reveal("case", which, "facts")
        require(status == 200 and said["facts"] == facts, f"lost: {status} {said}")
    person.close()
    require(program.end() == 0, program.log_end())
    program = started(place, data)
    person = Person(program)
    for which, facts in cases:
        status, said = person.reveal("case", which, "facts")
        require(status == 200 and said["facts"] == facts, f"lost: {status} {said}")
    program.end()
    listed = json.loads(place.must("keys", "list", "--format", "json", "--data", data))
    require(listed["older"] == 0, f"keys under an older root: {listed}")
    roots = [n for n in os.listdir(data + ".keys") if n.startswith("kek-")]
    require(roots == [f"kek-{listed['root']}"], f"older roots are left: {roots}")
    lines = int(sqlite(data, "SELECT count(*) FROM journal WHERE action = 'keys:rotate'"))
    require(lines >= 1, "no rotation is on record")
    place.verify(data)
    require(cut > kills // 4, f"only {cut} of {kills} rotations were cut off")
    return f"{cut} rotations cut off, {done} ended, {reads} reads meanwhile, {lines} on record"


# --- first use

def keeps_attachments(place, template):
    """Readable after a rotation; swapped bytes are refused and found by verify."""
    data = place.copy(template, "attachments")
    program = started(place, data)
    person = Person(program)
    case = open_case(person, "甲案")
    one, other = (attach(person, "case", case, words) for words in ("头一份", "第二份"))
    require(rotate(place, data)[0] == 0, "the rotation failed")
    for which, words in ((one, "头一份"), (other, "第二份")):
        status, said = read_attachment(person, which)
        require(status == 200 and words in said, f"after a rotation: {status} {said}")
    program.end()
    place.verify(data)
    sqlite(data, f"UPDATE content SET sealed = (SELECT sealed FROM content WHERE attachment = "
                 f"'{one}') WHERE attachment = '{other}'")
    program = started(place, data)
    status, said = read_attachment(Person(program), other)
    require(status == 409 and "头一份" not in str(said), f"swapped bytes: {status} {said}")
    program.end()
    code, said = place.run("verify", "--data", data)
    require(code == 1 and other in said, f"verify: {code} {said}")
    return "read after a rotation, refused when swapped"


def survives_first_use(place, template, kills):
    """Killed while cases get their first key: what was answered is read back."""
    data, dice, made = place.copy(template, "first-use"), random.Random(11), []
    for turn in range(kills):
        program = started(place, data)
        person = Person(program)
        for which, facts in dice.sample(made, min(20, len(made))):
            status, said = person.reveal("case", which, "facts")
            require(status == 200 and said["facts"] == facts, f"lost: {status} {said}")
        # Kills from beside, while this one waits for an answer.
        end = threading.Timer(dice.uniform(0.005, 0.15), program.process.kill)
        end.start()
        try:
            for i in range(100000):
                facts = f"案情{turn}-{i}"
                made.append((open_case(person, facts), facts))
        except (OSError, http.client.HTTPException):
            end.join()  # the connection ended with the server
        program.end(signal.SIGKILL)
    program = started(place, data)
    person = Person(program)
    for which, facts in made:
        status, said = person.reveal("case", which, "facts")
        require(status == 200 and said["facts"] == facts, f"lost: {status} {said}")
    program.end()
    place.verify(data)
    return f"{kills} kills, {len(made)} cases answered and read back"


def refuses_swapped(place, template):
    data = place.copy(template, "swapped")
    program = started(place, data)
    person = Person(program)
    one, other = open_case(person, "甲案"), open_case(person, "乙案")
    program.end()
    sqlite(data, f"UPDATE \"case\" SET facts = (SELECT facts FROM \"case\" WHERE id = '{one}') "
                 f"WHERE id = '{other}'")
    program = started(place, data)
    status, said = Person(program).reveal("case", other, "facts")
    require(status == 409 and "甲案" not in str(said) and "调换" in str(said),
            f"a swapped value was answered {status} {said}")
    program.end()
    code, _ = place.run("verify", "--data", data)
    require(code == 1, "verify did not find it")
    return str(said.get("errors") or said)[:160]


# --- the end of a case

def shred(place, data, which, by=(LOGIN, SECOND), words=None, reason="保存期满"):
    options = [o for login in by for o in ("--by", login)]
    return place.run("keys", "shred", which, *options, "--reason", reason, "--data", data,
                     stdin="\n".join(words or [PASSWORD] * len(by)) + "\n")


def ends_a_case(place, template):
    """Shredded, the case is unreadable in the data and in a backup made before."""
    data = place.copy(template, "shred")
    place.must("user", "add", SECOND, "--name", "见证人", "--role", "security_admin",
               "--password-stdin", "--data", data, stdin=PASSWORD + "\n")
    program = started(place, data)
    person = Person(program)
    gone, kept = open_case(person, "甲案"), open_case(person, "乙案")
    file_gone = attach(person, "case", gone, "甲案材料")
    file_kept = attach(person, "case", kept, "乙案材料")
    status, said = read_attachment(person, file_gone)
    require(status == 200 and "甲案材料" in said, f"{status} {said}")
    code, said = shred(place, data, gone)
    require(code == 4, f"shred beside a server: {code} {said}")
    program.end()
    backup = os.path.join(place.new_folder("backup"), "old")
    # What the district wrote itself goes along: without its codes their words would be lost.
    own = "matters.yaml"
    shutil.copy(os.path.join(os.path.dirname(__file__), "..", "..", "data", own), data)
    said = place.must("backup", backup, "--data", data)
    require("密钥不在备份内" in said, said)
    require(not canaries_of_keys(backup), "keys in the backup")
    for words, why in (((LOGIN,), "one person"), ((LOGIN, LOGIN), "the same person twice"),
                       ((LOGIN, "nobody"), "an unknown person")):
        code, said = shred(place, data, gone, words)
        require(code == 3, f"{why}: {code} {said}")
    code, said = shred(place, data, gone, words=[PASSWORD, "wrong-password"])
    require(code == 3, f"a wrong password: {code} {said}")
    code, said = shred(place, data, gone, reason="")
    require(code == 3, f"no reason: {code} {said}")
    code, said = shred(place, data, gone)
    require(code == 0, f"{code} {said}")
    restored = place.new_folder("restored") + "/data"
    place.must("restore", backup, "--data", restored)
    require(os.path.exists(os.path.join(restored, own)), f"{own} is not in the backup")
    for where in (data, restored):
        program = started(place, where, ("--keys", data + ".keys"))
        person = Person(program)
        status, said = person.reveal("case", gone, "facts")
        require(status == 409 and "销毁" in str(said), f"{where}: {status} {said}")
        status, said = person.reveal("case", kept, "facts")
        require(status == 200 and said["facts"] == "乙案", f"{where}: {status} {said}")
        status, said = read_attachment(person, file_gone)
        require(status == 409 and "甲案材料" not in str(said), f"{where}: {status} {said}")
        status, said = read_attachment(person, file_kept)
        require(status == 200 and "乙案材料" in said, f"{where}: {status} {said}")
        if where == data:
            lines = person.must("GET", f"/api/records/case/{gone}/history")["items"]
            require(any(line["action"] == "keys:shred" for line in lines), f"no line: {lines}")
        program.end()
        code, said = place.run("verify", "--data", where)
        require(code == 0, said)
    return "in the data and in a backup made before"


def canaries_of_keys(folder):
    return [n for _, _, names in os.walk(folder) for n in names
            if n.startswith("kek-") or n == "keys.db"]


# --- the search

def new_intake(person, **fields):
    return person.create("intake", channel="visit", received_on=DAY, asker_sex="female",
                         category="marriage_family", matter="divorce", contacts=1, people=1,
                         state="registered", **fields)


def plant(person, words, many):
    """Canaries in sealed fields, by every way a value can come in."""
    wrong = {"state": "no_such_state"}
    while words.made < many:
        which = new_intake(person, facts=(first := words.next()), wanted=words.next())
        status, said = person.change("intake", which, "facts", first, words.next())
        require(status == 200, f"a change was refused: {said}")
        status, said = person.ask("POST", f"/api/records/intake/{which}/steps/refuse",
                                  {"opinion": words.next(), "passed_to": "街道"})
        require(status == 200, f"a step was refused: {said}")
        if words.made % 7:
            continue
        person.reveal("intake", which, "facts", "opinion")
        # Refused: a bad choice beside it, a stale value, too long, a disease nobody knows.
        for body in ({"facts": words.next(), "wanted": words.next(), **wrong},
                     {"facts": words.next() * 400}):
            status, said = person.ask("POST", "/api/records/intake", body)
            require(status >= 400, f"it was taken: {said}")
        person.change("intake", which, "facts", words.next(), words.next())
        person.ask("POST", "/api/records/person", {"name": "钱测试", "sex": "female",
                                                   "id_number": words.next()})
        person.ask("GET", "/api/records/intake?f.facts=" + words.next()[:10])


def import_visits(person, words, rows):
    """A table of visits, taken; and one with a day that cannot be, refused."""
    code = f"C-{words.made}"
    person.create("household", code=code, head_name="赵测试", address="试验路一号",
                  residence="floating")
    for day, wanted in ((DAY, (200, 201)), ("2021-13-45", (200, 400, 409, 422))):
        lines = ["走访家庭,走访日期,走访步骤,走访事由,风险等级,走访情况"]
        lines += [f"{code},{day},摸排隐患,日常走访,无,{words.next()}" for _ in range(rows)]
        status, said = person.ask("POST", "/api/import/visit", "\n".join(lines) + "\n")
        require(status in wanted, f"the import was answered {status} {said}")
        if day == DAY:
            require(said["rows"] == rows and said["stored"], f"not imported: {said}")


def finds_no_canary(place, template, many, store=()):
    """`many` canaries through every door, and then a look at everything that rests."""
    data, temp = place.copy(template, "canaries"), place.new_folder("tmp")
    looked = [data, data + ".keys", temp]
    if store:
        place.found(data, store)
        looked.append(postgres(store[1], "SHOW data_directory"))
    program = started(place, data, store, {"TMPDIR": temp})
    person, words, open_words = Person(program), canaries.Canaries(3), canaries.probe()
    looked.append(program.log_path)
    # The instrument first sees one where it may lie: a name, which is searched and not sealed.
    new_intake(person, asker_name=open_words.next())
    settle(store)
    seen, _ = open_words.search(*looked)
    require(seen, "the search does not see a canary in the open")
    plant(person, words, many)
    import_visits(person, words, 40)
    case = open_case(person, words.next())
    for _ in range(10):
        attach(person, "case", case, words.next())
    kept_case_file(person, case)
    leave_papers(person, temp)
    if not store:
        place.must("backup", os.path.join(temp, "backup"), "--data", data)
    settle(store)
    found, _ = words.search(*looked)
    require(not found, f"while it serves: {found}")
    person.close()
    require(program.end() == 0, program.log_end())
    settle(store)
    found, read = words.search(*looked)
    require(not found, f"after it ended: {found}")
    return (f"{words.made} planted, 0 found in {read >> 20} MB; the one in the open was seen in "
            f"{len(seen)} files")


def kept_case_file(person, case):
    """Made and handed out, with its attachments, and left nowhere."""
    status, said = person.ask("POST", f"/api/cases/{case}/file",
                              {"reason": "法院调取", "variant": "full"}, raw=True)
    require(status == 200, f"no case file: {status}")
    with zipfile.ZipFile(io.BytesIO(said)) as book:
        files = [n for n in book.namelist() if n.startswith("attachments/")]
    require(len(files) == 10, f"attachments in the case file: {files}")


def settle(store):
    if store:
        postgres(store[1], "CHECKPOINT")


def leave_papers(person, temp):
    status, said = person.ask("POST", "/api/report/2021/freeze", {})
    require(status in (200, 201), f"the report was not frozen: {status} {said}")
    for kind in ("docx", "xlsx", "pdf", "html"):
        status, said = person.ask("GET", f"/api/report/2021.{kind}", raw=True)
        require(status == 200, f"no {kind}: {status}")
        with open(os.path.join(temp, "report." + kind), "wb") as out:
            out.write(said)
    status, said = person.ask("GET", "/api/records/intake.xlsx", raw=True)
    require(status == 200, f"no list: {status}")
    with zipfile.ZipFile(io.BytesIO(said)) as book:
        book.extractall(os.path.join(temp, "list"))


# --- a core file

def leaves_no_core(place, template):
    """SIGABRT while it holds what was written: no core file where the limit allows one."""
    data = place.copy(template, "core")
    cores = place.new_folder("cores")
    usual = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    try:
        program = started(place, data)
    finally:  # what other tests crash on purpose leaves none beside the sources
        resource.setrlimit(resource.RLIMIT_CORE, usual)
    open_case(Person(program), "案情")
    with open(f"/proc/{program.process.pid}/limits", encoding="ascii") as limits:
        core = next(line for line in limits if line.startswith("Max core file size"))
    require(core.split()[4] == "0", f"a core file is allowed: {core}")
    program.end(signal.SIGABRT)
    left = [n for folder in (cores, data, os.getcwd()) for n in os.listdir(folder)
            if n.startswith("core")]
    require(not left, f"a core file was written: {left}")
    return "limit 0, none written"


# --- the memory

HELD_SECONDS = 30


def forgets_what_was_said(place, template, many):
    """Once the connections are closed, nothing of what was written stands in freed memory."""
    if os.geteuid() != 0:
        return "not looked at: reading another process's memory needs root"
    data = place.copy(template, "memory")
    program = started(place, data)
    pid = program.process.pid
    # The instrument first sees what somebody is just saying: a body half sent.
    words, open_words = canaries.Canaries(5), canaries.probe()
    person = Person(program)
    plant(person, words, many)
    with socket.create_connection(("127.0.0.1", program.port)) as speaking:
        said = open_words.next().encode()
        speaking.sendall(b"POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                         b"application/json\r\nContent-Length: 500\r\n\r\n" + said)
        time.sleep(0.5)
        require(open_words.held_by(pid) == 1, "the search does not see what is being said")
    person.close()
    until = time.monotonic() + HELD_SECONDS
    while (held := words.held_by(pid)) and time.monotonic() < until:
        time.sleep(0.5)
    program.end()
    require(held == 0, f"{held} of {words.made} stand in the memory of a serving process")
    return f"0 of {words.made} in the memory of a serving process"


def run(tests, place, template, database):
    tests.run("keys: refuses without its keys, makes none", refuses_without_keys, place, template)
    tests.run("keys: refuses another keyring or root", refuses_other_keys, place, template)
    tests.run("keys: a swapped value is refused by name", refuses_swapped, place, template)
    tests.run("keys: attachments outlive a rotation, and no swap", keeps_attachments, place, template)
    tests.run("keys: a shredded case is gone, in old backups too", ends_a_case, place, template)
    tests.run("keys: rotations cut off lose nothing", survives_rotation, place, template, 40)
    tests.run("keys: kills at first use lose nothing", survives_first_use, place, template, 15)
    tests.run("keys: no core file is written", leaves_no_core, place, template)
    tests.run("keys: freed memory holds no canary", forgets_what_was_said, place, template, 500)
    tests.run("keys: no canary is left anywhere", finds_no_canary, place, template, CANARIES)
    if database:
        tests.run("keys: no canary is left in a cluster either", finds_no_canary, place, template,
                  CANARIES // 4, ("--store", database()))
