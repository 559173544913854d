# SPDX-License-Identifier: Apache-2.0
"""kill -9 of a serving program under load, hundreds of times over one data folder."""
import signal
import statistics
import time

from harness import Failed, faults_of, no_faults, require, seeded


class Toll:
    """What a campaign of kills came to."""

    def __init__(self):
        self.kills = self.stored = self.unknown = self.again = self.early = 0
        self.starts = []

    def text(self):
        return (f"{self.kills} kills ({self.early} of them while starting), {self.stored} "
                f"acknowledged, {self.unknown} unknown, {self.again} of those settled; ready after "
                f"{statistics.median(self.starts):.2f} s (longest {max(self.starts):.2f} s)")


def begin_again(program, toll):
    took = program.start()
    require(took is not None, f"it did not start again ({program.code}): {program.log_end()}")
    toll.starts.append(took)


def settle_and_compare(client, toll, everything=False):
    """Asks again what has no outcome, then compares; the faults found."""
    settled = client.counts("settle")
    require(settled["odd"] == 0, f"a repeated write was answered {settled['said']}")
    toll.again += settled["stored"]
    return client.counts("compare all" if everything else "compare", seconds=300)


def kill_once(program, client, toll, dice, delay):
    client.tell("load")
    line = client.heard(30)
    require(line == "begun", f"no write was stored: {line}; {program.log_end()}")
    time.sleep(dice.uniform(*delay))
    program.end(signal.SIGKILL)
    toll.kills += 1
    counts = client.finish(30)
    require(counts["odd"] == 0, f"an answer nobody expects: {counts['said']}")
    toll.stored += counts["stored"]
    toll.unknown += counts["unknown"]


def kill_while_starting(program, toll, dice):
    """The next start has a recovery that was cut off to recover from."""
    program.begin()
    time.sleep(dice.uniform(0, 0.1))
    program.end(signal.SIGKILL)
    toll.kills += 1
    toll.early += 1


def campaign(program, client, kills, toll, delay=(0.005, 0.12), patient=True):
    """Faults found: of the first kill that has any, or (patient) none at all."""
    dice = seeded(f"kills {kills}")
    while True:
        begin_again(program, toll)
        client.meet(program, sign_in=toll.kills == 0)
        over = toll.kills >= kills
        found = settle_and_compare(client, toll, everything=over)
        if over or (faults_of(found) and not patient):
            program.end()
            return found
        no_faults(found, f"after {toll.kills} kills")
        kill_once(program, client, toll, dice, delay)
        if toll.kills % 10 == 9:
            kill_while_starting(program, toll, dice)


def survives(place, store, data, kills):
    """The program itself."""
    toll = Toll()
    place.found(data, store)
    with place.client() as client:
        no_faults(campaign(place.serving(data, store), client, kills, toll), "in the end")
    place.verify(data, store)
    ready = statistics.median(toll.starts)
    require(ready <= 1, f"it is ready only after {ready:.2f} s")
    return toll.text()


def sees(place, fault, kind):
    """A faulty program under the same kills: the fault must come out."""
    toll = Toll()
    with place.client() as client:
        program = place.faulty(fault, place.new_folder(f"kills-{fault}"))
        found = campaign(program, client, 30, toll, patient=False)
    if kind is None:
        return no_faults(found, "the sound program was blamed")
    if not found[kind]:
        raise Failed(f"{toll.kills} kills did not show it: {found}")
    return f"after {toll.kills} kills: {found['said']}"


def run(tests, place, stores, kills):
    tests.run("kills find nothing at a sound little program", sees, place, "none", None)
    tests.run("kills find an answer given before the write", sees, place, "early", "missing")
    tests.run("kills find a repeated write stored twice", sees, place, "twice", "twice")
    tests.run("kills find a write stored and denied", sees, place, "denies", "lies")
    for name, store, data in stores:
        tests.run(f"{name}: {kills} kills lose nothing", survives, place, store, data, kills)
