# SPDX-License-Identifier: Apache-2.0
"""A small disk fills while the program writes, and gets room again."""
import os
import signal
import subprocess
import time

from harness import Failed, faults_of, no_faults, require

SMALL, LARGE = "12m", "64m"
SPARE = 1536 * 1024  # bytes left when writing begins
PATIENCE = 5         # seconds until it must write again once there is room


class SmallDisk:
    """A tmpfs of its own; `run` gives every run its own mounts, so none is left behind."""

    def __init__(self, place):
        self.path = place.new_folder("small-disk")
        self.data = os.path.join(self.path, "data")

    def __enter__(self):
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL},mode=700", "tmpfs",
                               self.path], stderr=subprocess.PIPE, check=False)
        require(made.returncode == 0, f"a tmpfs is needed: {made.stderr.decode()}")
        os.mkdir(self.data)
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", "-l", self.path], check=False)

    def fill(self, spare):
        with open(os.path.join(self.path, "filler"), "wb") as filler:
            room = os.statvfs(self.path)
            left = room.f_bavail * room.f_bsize - spare
            os.posix_fallocate(filler.fileno(), 0, max(left, 1))

    def enlarge(self):
        subprocess.run(["mount", "-o", f"remount,size={LARGE}", self.path], check=True)


def goes_on(program, client):
    """Seconds until a write succeeds, once there is room."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        if client.counts("load threads=1 writes=1")["stored"] == 1:
            took = time.monotonic() - begun
            again = client.counts("load threads=4 writes=200")
            require(again["refused"] + again["unknown"] == 0, f"it wrote, then not: {again}")
            return took
        time.sleep(0.1)
    raise Failed(f"no write within {PATIENCE} s of having room: {program.log_end()}")


def meet_the_end(disk, program, client, says):
    """Writes until the disk is full; everything must still read, and nothing be half there."""
    require(program.start() is not None, f"it did not start: {program.log_end()}")
    client.meet(program, sign_in=True)
    disk.fill(SPARE)
    counts = client.counts("load threads=8 seconds=20 until=refused")
    require(counts["odd"] == 0, f"an answer nobody expects: {counts['said']}")
    require(counts["refused"] > 0, f"the disk did not fill: {counts}")
    require(says in counts["said"], f"the refusal does not say why: {counts['said']}")
    require(program.alive(), f"it ended: {program.log_end()}")
    no_faults(client.counts("compare all"), "while the disk is full")
    return counts["stored"]


def goes_on_by_itself(place, program_of, says, prepare=None, verify=None):
    with SmallDisk(place) as disk, place.client() as client:
        if prepare:
            prepare(disk.data)
        program = program_of(disk.data)
        stored = meet_the_end(disk, program, client, says)
        disk.enlarge()
        took = goes_on(program, client)
        no_faults(client.counts("compare all"), "after there was room again")
        program.end(signal.SIGKILL)
        require(program.start() is not None, f"it did not start again: {program.log_end()}")
        client.meet(program)
        client.counts("settle")
        no_faults(client.counts("compare all"), "after a restart")
        program.end()
        if verify:
            verify(disk.data)
    return f"{stored} acknowledged before it was full; wrote again after {took:.1f} s"


def starts_on_a_full_disk(place):
    """Killed while full: the next start serves or says why not, and loses nothing."""
    with SmallDisk(place) as disk, place.client() as client:
        place.found(disk.data)
        program = place.serving(disk.data)
        meet_the_end(disk, program, client, "空间")
        disk.fill(0)
        program.end(signal.SIGKILL)
        took = program.start()
        if took is None:
            require(program.code == 4, f"the start ended with {program.code}")
            require("空间" in program.log_end(), f"it does not say why: {program.log_end()}")
            remark = "refuses to start, saying why"
        else:
            client.meet(program)
            no_faults(client.counts("compare all"), "started on a full disk")
            program.end()
            remark = "starts and reads"
        disk.enlarge()
        require(program.start() is not None, f"it did not start with room: {program.log_end()}")
        client.meet(program)
        client.counts("settle")
        no_faults(client.counts("compare all"), "after there was room again")
        program.end()
        place.verify(disk.data)
    return remark


def backs_up_to_a_full_disk(place, template):
    """A copy that finds no room is no copy, and says so."""
    with SmallDisk(place) as disk:
        disk.fill(200 * 1024)
        target = os.path.join(disk.path, "copy")
        code, said = place.run("backup", "--data", template, target)
        require(code in (3, 4), f"it ended with {code}: {said}")
        require("空间" in said, f"it does not say why: {said}")
        left = [n for n in os.listdir(disk.path) if n not in ("filler", "data")]
        require(not left, f"it left {left}")
    place.verify(template)


def sees(place, fault, words):
    try:
        goes_on_by_itself(place, lambda data: place.faulty(fault, data), "")
    except Failed as found:
        require(words is not None, f"the sound program was blamed: {found}")
        require(words in str(found), f"it found something else: {found}")
        return str(found)[:160]
    require(words is None, "it was not seen")
    return ""


def run(tests, place, template):
    tests.run("a sound little program goes on after a full disk", sees, place, "none", None)
    tests.run("a full disk finds a program deaf to it", sees, place, "deaf", "disk did not fill")
    tests.run("a full disk finds a program that stays refusing", sees, place, "stuck", "no write")
    tests.run("a full disk finds a program that stops reading", sees, place, "blind", "wrong")
    tests.run("sqlite: a full disk stops writes, not reads, and is left behind",
              lambda: goes_on_by_itself(place, place.serving, "磁盘空间已满", place.found, place.verify))
    tests.run("sqlite: starts on a full disk lose nothing", starts_on_a_full_disk, place)
    tests.run("sqlite: a backup finds the disk full", backs_up_to_a_full_disk, place, template)
