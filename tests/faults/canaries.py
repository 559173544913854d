# SPDX-License-Identifier: Apache-2.0
"""Words nobody else writes, and the search for them in everything a program has left behind."""
import base64
import os
import random
import re


class Canaries:
    """Each begins with one mark and ends with another, Chinese one, that has a sound."""

    def __init__(self, seed, mark="QZXVKJQWXH", chinese="饕餮魍魉",
                 sounds=(b"taotiewangliang", b"tao tie wang liang")):
        self.dice, self.made = random.Random(seed), 0
        self.mark, self.chinese, self.sounds = mark, chinese, sounds

    def next(self):
        """One more, unlike the others."""
        self.made += 1
        letters = "".join(self.dice.choices("BCDFGHJKLMNPQRSTVWXZ", k=16))
        return self.mark + letters + self.chinese

    def needles(self):
        """What all share, in each shape it may have; none so short that chance makes it."""
        out = set(self.sounds)
        for word in (self.mark, self.chinese):
            for raw in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"),
                        word.lower().encode()):
                out.add(raw)
                for shift in range(3):
                    out.add(in_base64(raw, shift))
                    out.add(in_base64(raw, shift).replace(b"+", b"-").replace(b"/", b"_"))
        return sorted(out)

    def search(self, *places):
        """Hits by file, and how many bytes were looked at."""
        found, looked_at, needles = {}, 0, self.needles()
        for path in files_under(*places):
            try:
                with open(path, "rb") as file:
                    data = file.read()
            except OSError:
                continue
            looked_at += len(data)
            if hits := sum(data.count(needle) for needle in needles):
                found[path] = hits
        return found, looked_at


    def held_by(self, process):
        """How many different ones stand in what a process may write to (needs root)."""
        shapes = [re.compile(self.mark.encode() + rb"([A-Z]{16})"),
                  re.compile(self.mark.encode("utf-16-le") + rb"((?:[A-Z]\0){16})")]
        found = set()
        with open(f"/proc/{process}/maps", encoding="utf-8") as regions, \
                open(f"/proc/{process}/mem", "rb", 0) as memory:
            for region in regions:
                place, rights = region.split()[:2]
                begin, end = (int(n, 16) for n in place.split("-"))
                if not rights.startswith("rw"):
                    continue
                try:
                    memory.seek(begin)
                    data = memory.read(end - begin)
                except (OSError, OverflowError):
                    continue
                for shape in shapes:
                    found |= {hit.replace(b"\0", b"") for hit in shape.findall(data)}
        return len(found)


def probe():
    """Canaries that are told from all others: for showing that the search sees."""
    return Canaries(1, "WXJKQVZBHP", "耄耋囹圄", (b"maodielingyu",))


def in_base64(raw, shift):
    """The letters that stand for `raw` whatever surrounds it, `shift` bytes into a group."""
    coded = base64.b64encode(b"\0" * shift + raw)
    first = (8 * shift + 5) // 6  # the first letter made of nothing but raw
    last = (8 * (shift + len(raw))) // 6
    return coded[first:last]


def files_under(*places):
    for place in places:
        if os.path.isfile(place):
            yield place
        for folder, _, names in os.walk(place):
            for name in names:
                yield os.path.join(folder, name)
