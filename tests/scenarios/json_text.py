# SPDX-License-Identifier: Apache-2.0
"""JSON for a Python that has no more than python3-minimal."""
import re

TOKEN = re.compile(r'\s*([\[\]{}:,]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?'
                   r'|true|false|null)\s*')
WORDS = {"true": True, "false": False, "null": None}
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def text_of(token):
    def meant(found):
        if found[1]:
            return chr(int(found[1], 16))
        return ESCAPES.get(found[2], found[2])
    text = re.sub(r"\\(?:u([0-9a-fA-F]{4})|(.))", meant, token[1:-1])
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Reader:
    def __init__(self, text):
        self.text, self.at, self.token = text, 0, ""
        self.step()

    def step(self):
        """Goes on to the next token; answers the one before."""
        before, found = self.token, TOKEN.match(self.text, self.at)
        if not found and self.text[self.at:].strip():
            raise ValueError(f"not JSON at: {self.text[self.at:self.at + 30]}")
        self.token = found[1] if found else ""
        self.at = found.end() if found else len(self.text)
        return before

    def value(self):
        token = self.step()
        if token == "{":
            return dict(self.many("}", self.member))
        if token == "[":
            return list(self.many("]", self.value))
        if token[:1] == '"':
            return text_of(token)
        if token in WORDS:
            return WORDS[token]
        if not token or token in "]}:,":
            raise ValueError(f"not JSON: {token or 'it ends early'}")
        return float(token) if set(token) & set(".eE") else int(token)

    def member(self):
        name = self.value()
        if self.step() != ":":
            raise ValueError(f"no colon after {name}")
        return name, self.value()

    def many(self, end, one):
        while self.token != end:
            yield one()
            if self.token != end and self.step() != ",":
                raise ValueError(f"no comma before {self.token}")
        self.step()


def parse(text):
    reader = Reader(text)
    value = reader.value()
    if reader.token:
        raise ValueError(f"more after the end: {reader.token}")
    return value


def text(value):
    """JSON of what parse() makes."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{text(str(k))}:{text(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(text, value)) + "]"
    if isinstance(value, str):
        escaped = re.sub(r'["\\\x00-\x1f]', lambda m: f"\\u{ord(m[0]):04x}", value)
        return f'"{escaped}"'
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)
