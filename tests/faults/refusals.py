# SPDX-License-Identifier: Apache-2.0
"""Data folders that are in use, newer, foreign or damaged: refused with a reason, left as they were."""
import hashlib
import os
import subprocess
import threading
import time

import io_errors
from harness import no_faults, require

FILE = "jinguo.db"


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def sqlite(data, sql):
    done = subprocess.run(["sqlite3", os.path.join(data, FILE), sql], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    require(done.returncode == 0, f"sqlite3: {done.stdout.decode()}")
    return done.stdout.decode().strip()


def postgres(url, sql):
    done = subprocess.run(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", url, "-c", sql],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    require(done.returncode == 0, f"psql: {done.stdout.decode()}")
    return done.stdout.decode().strip()


def refuses_to_serve(place, data, words, store=()):
    """Exit code 3 or 4, the words in what it says, and nothing served."""
    program = place.serving(data, store)
    started = program.start(seconds=10)
    if started is not None:
        program.end()
    require(started is None, "it served")
    said = program.log_end()
    require(program.code in (3, 4), f"it ended with {program.code}: {said}")
    require(any(word in said for word in words), f"it does not say why: {said}")
    return f"exit {program.code}: {said}"


def in_use(place, template):
    data = place.copy(template, "in-use")
    first = place.serving(data)
    require(first.start() is not None, first.log_end())
    remark = refuses_to_serve(place, data, [str(first.process.pid)])
    code, said = place.run("user", "password", "tester", "--password-stdin", "--data", data,
                           stdin="another-long-one\n")
    require(code == 4 and str(first.process.pid) in said, f"a second writer: {code} {said}")
    with place.client() as client:
        client.meet(first, sign_in=True)
        counts = client.counts("load threads=1 writes=5")
        require(counts["stored"] >= 5, f"the first one was disturbed: {counts}")
    require(first.end() == 0, first.log_end())
    return remark


def unchanged(place, template, words, spoil):
    data = place.copy(template, "spoilt")
    spoil(data)
    before = digest(os.path.join(data, FILE))
    remark = refuses_to_serve(place, data, words)
    require(digest(os.path.join(data, FILE)) == before, "the file was changed")
    return remark


def newer(data):
    sqlite(data, "INSERT INTO schema_version VALUES (9999, 'from the future', 0);"
                 "PRAGMA wal_checkpoint(TRUNCATE)")


def no_database(data):
    with open(os.path.join(data, FILE), "wb") as file:
        file.write(b"These are minutes of a meeting, not a database.\n" * 400)


def foreign(data):
    os.unlink(os.path.join(data, FILE))
    sqlite(data, "CREATE TABLE birds (name TEXT); INSERT INTO birds VALUES ('egret')")


def lost_key(place, template):
    """The key that signs the journal: never replaced in silence, as old signatures hang on it."""
    data = place.copy(template, "lost-key")
    path = os.path.join(data, "checkpoint.key")
    with open(path, "wb"):
        pass
    remark = refuses_to_serve(place, data, [path])
    require(os.path.getsize(path) == 0, "it was replaced")
    return remark


def newer_postgres(place, store):
    data = place.new_folder("newer")
    place.found(data, ("--store", store))
    postgres(store, "INSERT INTO schema_version VALUES (9999, 'from the future', 0)")
    return refuses_to_serve(place, data, ["较新", "版本"], ("--store", store))


def damaged(place, template):
    """Pages overwritten in the middle: said, not served as truth and no crash."""
    data = place.copy(template, "damaged")
    path = os.path.join(data, FILE)
    with open(path, "r+b") as file:
        for page in range(2, os.path.getsize(path) // 4096, 2):
            file.seek(page * 4096)
            file.write(b"\xa5" * 4096)
    code, said = place.run("verify", "--data", data)
    require(code in (1, 3, 4), f"verify ended with {code}: {said}")
    program = place.serving(data)
    if program.start() is not None:
        require(program.end() in (0, 4), f"it ended with {program.code}: {program.log_end()}")
    else:
        require(program.code in (3, 4), f"it ended with {program.code}: {program.log_end()}")
    return f"verify: exit {code}: {said}"[:160]


def tampered(place, template):
    """verify must see one changed byte of the journal, and a record changed behind its back."""
    for sql in ("UPDATE journal SET body = replace(body, '试验员', '别的人')",
                "UPDATE account SET name = '别的人'",
                "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)"):
        data = place.copy(template, "tampered")
        sqlite(data, sql)
        code, said = place.run("verify", "--data", data)
        require(code == 1, f"{sql}: verify ended with {code}: {said}")
    return said.splitlines()[0]


def empty_folder(place):
    return refuses_to_serve(place, place.new_folder("empty"), ["还没有区县"])


def not_a_folder(place):
    path = os.path.join(place.new_folder("file"), "data")
    with open(path, "w", encoding="utf-8") as file:
        file.write("a file")
    return refuses_to_serve(place, path, [path])


def no_server(place):
    store = ("--store", "postgresql://nobody@127.0.0.1:1/nothing")
    begun = time.monotonic()
    remark = refuses_to_serve(place, place.new_folder("no-server"), ["连接", "PostgreSQL"], store)
    require(time.monotonic() - begun < 10, "it took long to say so")
    return remark


def cut_connections(place, url):
    """The server's sessions are ended under load; the program finds its way back by itself."""
    data, store = place.new_folder("cut"), ("--store", url)
    place.found(data, store)
    program, cuts, over = place.serving(data, store), [], threading.Event()

    def cut():
        while not over.wait(0.1):
            cuts.append(int(postgres(url, "SELECT count(pg_terminate_backend(pid)) FROM "
                                          "pg_stat_activity WHERE datname = current_database() "
                                          "AND pid <> pg_backend_pid()")))
    require(program.start() is not None, program.log_end())
    with place.client() as client:
        client.meet(program, sign_in=True)
        cutter = threading.Thread(target=cut)
        cutter.start()
        counts = client.counts("load threads=8 seconds=10")
        over.set()
        cutter.join()
        require(counts["odd"] == 0, f"an answer nobody expects: {counts['said']}")
        require(program.alive(), f"it ended: {program.log_end()}")
        # Sessions that were cut while idle are found out by their next use.
        again = client.counts("settle")
        require(again["odd"] == 0, f"a repeated write was answered {again['said']}")
        client.counts("settle")
        no_faults(client.counts("compare all"), "after the cuts")
        calm = client.counts("load threads=4 writes=100")
        require(calm["refused"] + calm["unknown"] + calm["odd"] == 0, f"it did not recover: {calm}")
    program.end()
    place.verify(data, store)
    return f"{sum(cuts)} sessions cut, {counts['stored']} acknowledged, {counts['unknown']} unknown"


def one_writer(place, template):
    """Whatever runs beside a server leaves its files alone.

    SQLite before 3.51.3 can lose acknowledged writes when two sessions copy its log home at the
    same time: only the server's writing session may, so no other process may write there at all.
    """
    data = place.copy(template, "one-writer")
    program = place.serving(data)
    require(program.start() is not None, program.log_end())
    beside = place.new_folder("beside")
    with place.client() as client:
        client.meet(program, sign_in=True)
        client.tell("load seconds=15 threads=4")
        require(client.heard() == "begun", "no write was stored")
        for command in (("figures", "--year", "2021"), ("verify",),
                        ("export", "household", "--out", os.path.join(beside, "h.xlsx")),
                        ("backup", os.path.join(beside, "copy"))):
            env = io_errors.shim(place, data, "eio", "any", 0)
            code, said = place.run(*command, "--data", data, env=env)
            require(code == 0, f"{command[0]} ended with {code}: {said}")
            seen = io_errors.report_of(data)
            require(seen["any"] == 0, f"{command[0]} wrote {seen}")
        counts = client.finish()
        require(counts["odd"] == 0, f"an answer nobody expects: {counts['said']}")
        no_faults(client.counts("compare all"), "with others beside")
    program.end()
    place.verify(data)


def one_writer_sees(place, template):
    """The count must notice another program that copies the log home."""
    data = place.copy(template, "checkpointer")
    program = place.serving(data)
    require(program.start() is not None, program.log_end())
    with place.client() as client:
        client.meet(program, sign_in=True)
        client.counts("load threads=2 writes=20")
    env = dict(os.environ, **io_errors.shim(place, data, "eio", "any", 0))
    subprocess.run(["sqlite3", os.path.join(data, FILE), "PRAGMA wal_checkpoint"], env=env,
                   stdout=subprocess.DEVNULL, check=True)
    seen = io_errors.report_of(data)
    program.end()
    require(seen["write"] > 0, f"it saw nothing: {seen}")
    return f"{seen['write']} writes of another program seen"


def run(tests, place, template, database):
    tests.run("sqlite: a folder in use is refused, naming the process", in_use, place, template)
    for name, words, spoil in (("a newer folder", ["较新"], newer),
                               ("a file that is no database", ["不是数据库"], no_database),
                               ("another program's database", ["不是本系统"], foreign)):
        tests.run(f"sqlite: {name} is refused and left alone",
                  lambda: unchanged(place, template, words, spoil))
    tests.run("a damaged key is refused, naming it", lost_key, place, template)
    tests.run("sqlite: damaged pages are told", damaged, place, template)
    tests.run("verify sees a changed journal, record and lost line", tampered, place, template)
    tests.run("an empty folder is refused, saying how to begin", empty_folder, place)
    tests.run("a file instead of a folder is refused", not_a_folder, place)
    tests.run("the count of writes sees another writer", one_writer_sees, place, template)
    tests.run("sqlite: nobody writes beside the server", one_writer, place, template)
    tests.run("postgres: no server is told at once", no_server, place)
    if database:
        tests.run("postgres: a newer database is refused", newer_postgres, place, database())
        tests.run("postgres: cut connections lose nothing", cut_connections, place, database())
