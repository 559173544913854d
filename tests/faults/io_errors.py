# SPDX-License-Identifier: Apache-2.0
"""The k-th write or sync goes wrong, for k = 1, 2, 3 …; see fail_io.c.

What a disk keeps of unsynced writes is played by the shim, so the folders may lie in memory.
"""
import os
import shutil
import struct

from harness import Failed, faults_of, no_faults, require

WRITES = 24  # of a run: enough to meet every kind of statement, few enough to try each call
CUT = 99     # exit code of a cut: see fail_io.c


def shim(place, data, what, calls, at, lasting=False, keep=0):
    return {"LD_PRELOAD": place.tool("fail_io.so"), "FAIL_IO_UNDER": data, "FAIL_IO_WHAT": what,
            "FAIL_IO_CALLS": calls, "FAIL_IO_AT": str(at), "FAIL_IO_LASTING": "1" if lasting else "0",
            "FAIL_IO_KEEP": str(keep), "FAIL_IO_REPORT": data + ".report"}


def report_of(data):
    with open(data + ".report", "rb") as report:
        syncs, writes, failed = struct.unpack("<QQQ", report.read(24))
    return {"sync": syncs, "write": writes, "any": syncs + writes, "failed": failed}


class Case:
    """One run with one fault, and another after it without."""

    def __init__(self, place, make, fresh):
        self.place, self.make, self.fresh = place, make, fresh
        self.verifies = False

    def run(self, what, calls, at, lasting=False, keep=0):
        """What the comparison found, or a `crash`."""
        data = self.fresh()
        env = shim(self.place, data, what, calls, at, lasting, keep)
        program = self.make(data)
        self.refused = self.unknown = 0
        with self.place.client() as client:
            if program.start(env) is not None:
                crash = self.load(program, client, what)
            else:
                crash = program.code not in (3, 4, CUT) and f"the start ended with {program.code}"
            self.report = report_of(data)
            if crash:
                return {"crash": f"{crash}: {program.log_end()}"}
            if what == "cut" and self.report["failed"] and program.code != CUT:
                return {"crash": f"the power was not cut: {program.code}"}
            found = faults_of(self.after(program, client))
        if not found:
            os.unlink(data + ".report")
            shutil.rmtree(data)
        return found

    def load(self, program, client, what):
        """Why the program did not bear it, or nothing."""
        client.ask(f"at {program.port}")
        odd = ""
        # The fault may have met the sign-in already.
        if client.ask("sign-in tester long-enough-for-tests") == "ok":
            counts = client.counts(f"load threads=2 writes={WRITES}")
            self.refused, self.unknown = counts["refused"], counts["unknown"]
            odd = counts["odd"] and f"it answered {counts['said']}"
            if not (what == "cut" and report_of(program.data)["failed"]) and (
                    faults := faults_of(client.counts("compare"))):
                odd = f"while it still runs: {faults}"
        code = program.end()
        return odd if code in (0, 4, CUT) else f"it ended with {code}"

    def after(self, program, client):
        """Whole again, everything acknowledged must be there."""
        require(program.start() is not None, f"it did not start again: {program.log_end()}")
        client.meet(program, sign_in=True)
        settled = client.counts("settle")
        require(settled["odd"] == 0, f"a repeated write was answered {settled['said']}")
        found = client.counts("compare all")
        program.end()
        if self.verifies and not faults_of(found):
            self.place.verify(program.data)
        return found


def steps(case, what, calls, most, **more):
    """Numbers of calls to try: all, or evenly chosen ones of them."""
    no_faults_in(case.run(what, calls, 0, **more), "without any fault")
    total = case.report[calls]
    require(total > 0, f"no {calls} call was seen")
    step = max(1, -(-total // most))
    return range(1, total + step, step)


def no_faults_in(found, when):
    require(not found, f"{when}: {found}")


def bears(place, template, what, calls, most, **more):
    case = Case(place, place.serving, lambda: place.copy(template, "io", in_memory=True))
    case.verifies = True
    tried = hit = refused = unknown = 0
    for at in steps(case, what, calls, most, **more):
        if more.get("keep"):
            more["keep"] = 1000 + at
        no_faults_in(case.run(what, calls, at, **more), f"{calls} call {at}")
        tried += 1
        hit += case.report["failed"] > 0
        refused += case.refused
        unknown += case.unknown
    require(hit > 0, "no call went wrong")
    return f"{tried} runs, the fault met in {hit}; {refused} refused, {unknown} unknown"


def sees(place, fault, kind, what, calls, **more):
    case = Case(place, lambda data: place.faulty(fault, data), lambda: place.new_memory_folder(fault))
    for at in steps(case, what, calls, 20, **more):
        found = case.run(what, calls, at, **more)
        if kind is None:
            no_faults_in(found, f"the sound program was blamed at call {at}")
        elif kind in found:
            return f"at call {at}: {found.get('such as', found[kind])}"[:160]
    if kind:
        raise Failed("no call showed it")


def run(tests, place, template):
    tests.run("a sound little program bears failing syncs", sees, place, "none", None, "eio", "sync")
    tests.run("a sound little program bears power cuts", sees, place, "none", None, "cut", "any")
    tests.run("failing syncs find a program deaf to them", sees, place, "deaf", "missing", "eio",
              "sync")
    tests.run("failing writes find a program deaf to them", sees, place, "deaf", "missing", "enospc",
              "write")
    tests.run("failing writes find a crash", sees, place, "crashes", "crash", "eio", "write")
    tests.run("power cuts find writes never made durable", sees, place, "unsynced", "missing", "cut",
              "any")
    for name, what, calls, most, more in (
            ("a sync fails", "eio", "sync", 60, {}),
            ("syncs fail from then on", "eio", "sync", 12, {"lasting": True}),
            ("a sync fails and some of it is kept", "eio", "sync", 20, {"keep": 1}),
            ("a write fails", "eio", "write", 40, {}),
            ("writes fail from then on", "eio", "write", 12, {"lasting": True}),
            ("a write is torn", "half", "write", 20, {}),
            ("a write finds the disk full", "enospc", "write", 24, {}),
            ("the power is cut", "cut", "any", 50, {}),
            ("the power is cut and some of it is kept", "cut", "any", 50, {"keep": 1})):
        tests.run(f"sqlite: {name}", lambda: bears(place, template, what, calls, most, **more))
