# SPDX-License-Identifier: Apache-2.0
"""Starts, kills and questions serving programs.  Needs no more than python3-minimal."""
import os
import random
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time

LISTENING = "已启动：http://127.0.0.1:"
LOGIN, PASSWORD = "tester", "long-enough-for-tests"


class Failed(Exception):
    """What a test found."""


def require(holds, what):
    if not holds:
        raise Failed(what)


class Lines:
    """Lines of a pipe, each waited for no longer than a given time."""

    def __init__(self, pipe):
        self.pipe, self.rest = pipe, b""
        self.selector = selectors.DefaultSelector()
        self.selector.register(pipe, selectors.EVENT_READ)

    def next(self, seconds):
        """The next line; None when the pipe ended; Failed when nothing came in time."""
        until = time.monotonic() + seconds
        while b"\n" not in self.rest:
            if not self.selector.select(max(0, until - time.monotonic())):
                raise Failed(f"no answer within {seconds} s")
            more = os.read(self.pipe.fileno(), 65536)
            if not more:
                return None
            self.rest += more
        line, self.rest = self.rest.split(b"\n", 1)
        return line.decode("utf-8", "replace")


class Program:
    """A program that serves; started and ended many times over one data folder."""

    def __init__(self, command, data, log):
        self.command, self.data, self.log_path = command, data, log
        self.process, self.port, self.code = None, 0, None

    def begin(self, env=None):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=log,
                                            env=dict(os.environ, **(env or {})))
        self.lines = Lines(self.process.stdout)

    def start(self, env=None, seconds=20):
        """Seconds until it serves; None when it ended instead (see `code`)."""
        begun = time.monotonic()
        self.begin(env)
        while (line := self.lines.next(seconds)) is not None:
            if line.startswith(LISTENING):
                self.port = int(line[len(LISTENING):].rstrip("/"))
                return time.monotonic() - begun
        self.code = self.process.wait()
        return None

    def alive(self):
        return self.process.poll() is None

    def end(self, how=signal.SIGTERM, seconds=20):
        """Its exit code; negative for a signal."""
        if self.alive():
            self.process.send_signal(how)
        try:
            self.code = self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Failed(f"it did not end within {seconds} s of signal {how}") from None
        finally:
            self.process.stdout.close()
        return self.code

    def log_end(self):
        with open(self.log_path, "rb") as log:
            return log.read()[-600:].decode("utf-8", "replace").strip()


class Client:
    """The load client, which outlives the programs it writes to."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.lines = Lines(self.process.stdout)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def tell(self, command):
        self.process.stdin.write(command.encode() + b"\n")
        self.process.stdin.flush()

    def heard(self, seconds=120):
        line = self.lines.next(seconds)
        require(line is not None, "the load client ended")
        return line

    def ask(self, command, seconds=120):
        self.tell(command)
        return self.heard(seconds)

    def counts(self, command, seconds=120):
        """The counts of a command's answer; `said` is the example it gives."""
        self.tell(command)
        return self.finish(seconds)

    def finish(self, seconds=120):
        while (line := self.heard(seconds)) == "begun":
            continue
        numbers, _, said = line.partition(" said=")
        found = {name: int(value) for name, value in (p.split("=") for p in numbers.split())}
        return dict(found, said=said)

    def meet(self, program, sign_in=False):
        require(self.ask(f"at {program.port}") == "ok", "the load client is confused")
        if sign_in:
            require(self.ask(f"sign-in {LOGIN} {PASSWORD}") == "ok", "the sign-in was refused")


FAULTS = ("missing", "twice", "lies", "wrong")


def faults_of(found):
    """The kinds of fault a comparison names, with its example; empty when there are none."""
    return {k: found[k] for k in FAULTS if found[k]} and {
        **{k: found[k] for k in FAULTS if found[k]}, "such as": found["said"]}


def no_faults(found, when):
    require(not faults_of(found), f"{when}: {faults_of(found)}")


class Place:
    """A scratch folder and the programs of this run."""

    def __init__(self, program, folder):
        self.jinguo, self.folder = os.path.abspath(program), folder
        beside = os.path.join(os.path.dirname(self.jinguo), "..")
        self.tools = next((d for d in (os.path.join(os.path.dirname(self.jinguo), "tests"),
                                       os.path.join(beside, "tests"))
                           if os.path.exists(os.path.join(d, "load_client"))), "")
        require(self.tools, f"load_client is not built beside {program}")
        self.numbers, self.memory, self.programs = iter(range(1, 10 ** 6)), None, []

    def tool(self, name):
        return os.path.join(self.tools, name)

    def new_folder(self, name):
        path = os.path.join(self.folder, f"{next(self.numbers)}-{name}")
        os.makedirs(path)
        return os.path.realpath(path)

    def run(self, *arguments, stdin="", env=None):
        """Exit code and everything printed."""
        done = subprocess.run([self.jinguo, *arguments], input=stdin.encode(), timeout=120,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env=dict(os.environ, **(env or {})))
        return done.returncode, done.stdout.decode("utf-8", "replace").strip()

    def must(self, *arguments, stdin=""):
        code, said = self.run(*arguments, stdin=stdin)
        require(code == 0, f"jinguo {' '.join(arguments[:2])} ended with {code}: {said}")
        return said

    def found(self, data, store=()):
        """An empty district with one account."""
        where = ("--data", data, *store)
        self.must("user", "found", "试验区", *where)
        self.must("user", "add", LOGIN, "--name", "试验员", "--role", "chair",
                  "--password-stdin", *where, stdin=PASSWORD + "\n")

    def serving(self, data, store=()):
        return self.program(data, [self.jinguo, "serve", "--data", data, "--listen", "127.0.0.1:0",
                                   *store])

    def faulty(self, fault, data):
        return self.program(data, [self.tool("faulty_server"), "--fault", fault, "--data", data,
                                   "serve"])

    def program(self, data, command):
        log = os.path.join(self.folder, f"log-{next(self.numbers)}")
        self.programs.append(Program(command, data, log))
        return self.programs[-1]

    def end_all(self):
        """What a failed test has left running."""
        for program in self.programs:
            if program.process and program.alive():
                program.end(signal.SIGKILL)
        self.programs.clear()

    def client(self):
        return Client(self.tool("load_client"))

    def new_memory_folder(self, name):
        """For what asks nothing of the disk but to be quick: in memory where that is to be had."""
        if not self.memory and os.access("/dev/shm", os.W_OK):
            self.memory = tempfile.mkdtemp(prefix="jinguo-faults.", dir="/dev/shm")
        path = os.path.join(self.memory or self.folder, f"{next(self.numbers)}-{name}")
        os.makedirs(path)
        return os.path.realpath(path)

    def clear(self):
        for folder in (self.folder, self.memory):
            if folder:
                shutil.rmtree(folder, ignore_errors=True)

    def copy(self, data, name, in_memory=False):
        to = self.new_memory_folder(name) if in_memory else self.new_folder(name)
        shutil.copytree(data, to, dirs_exist_ok=True)
        if os.path.isdir(data + ".keys"):
            shutil.copytree(data + ".keys", to + ".keys")
        return to

    def verify(self, data, store=()):
        code, said = self.run("verify", "--data", data, *store)
        require(code == 0, f"jinguo verify ended with {code}: {said}")


class Tests:
    """Runs tests one after another and prints a line for each."""

    def __init__(self, place):
        self.passed = self.failed = 0
        self.place = place

    def run(self, name, test, *arguments):
        begun = time.monotonic()
        try:
            remark = test(*arguments)
        except (Failed, OSError, subprocess.SubprocessError) as error:
            self.failed += 1
            print(f"FAIL {name}: {error}", flush=True)
            return
        finally:
            self.place.end_all()
        self.passed += 1
        seconds = time.monotonic() - begun
        print(f"ok   {name} ({seconds:.0f} s){': ' + remark if remark else ''}", flush=True)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed else 0)


def seeded(text):
    """Dice that fall alike for the same test, so that a failing run can be had again."""
    return random.Random(text)
