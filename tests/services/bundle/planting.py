"""What is planted, in every shape in which it might get through, and where it is found."""

import base64
import io
import json
import logging
import zipfile
from contextlib import contextmanager
from urllib.parse import quote

from app.core.log import keep_file, set_up

PLANTED = {
    "mail": "maria.rossi@tidewater-farms.example",
    "name": "Maddalena Ostrowska",
    "company": "Tidewater Farms GmbH",
    "phone": "+39 347 118 9042",
    "password": "Tr0ub4dor&3-horse",
    "token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYXJpYSJ9.c2lnbmF0dXJl",
    "code": "0.AXkA9f-lkjhgfdsaQWERTY_uiop123",
    "message": "we would like to buy forty licences before Friday",
    "url": "https://shop.tidewater-farms.example/meeting/abc123#s3cr3tfragment",
    "address": "203.0.113.77",
}
# Each of these alone, where a short word or a number might be taken for one of ours.
SHORT = ("ostrowska", "maria.rossi", "tidewater-farms", "393471189042", "OSTROWSKA", "rossi")


def everything():
    return " | ".join(PLANTED.values())


def forms(text):
    """Return a text in every shape in which it might have got through."""
    raw = text.encode()
    inner = base64.b64encode(b"\0" + raw)[4:-4], base64.b64encode(b"\0\0" + raw)[4:-4]
    return {
        raw,
        raw.upper(),
        raw.lower(),
        text[::-1].encode(),
        text.encode("utf-16-le"),
        quote(text).encode(),
        quote(text, safe="").encode(),
        json.dumps(text)[1:-1].encode(),
        raw.hex().encode(),
        base64.b64encode(raw)[:-4],
        base64.urlsafe_b64encode(raw)[:-4],
        *inner,
    }


def leaks(found):
    parts = {text: forms(text) for text in PLANTED.values()}
    parts |= {word: {word.encode()} for word in ("Maddalena", "Ostrowska", "MADDALENA")}
    parts |= {word: {word.encode()} for word in SHORT}
    parts |= {"fragment": {b"s3cr3tfragment"}, "rest": {b"forty licences"}}
    return [
        (text, where)
        for where, content in found.items()
        for text, shapes in parts.items()
        if any(shape in where.encode() or shape in content for shape in shapes)
    ]


def unpacked(made, folder):
    """Return what a bundle holds, and the logs of its folder: all that could leave."""
    with zipfile.ZipFile(made) as bundle:
        assert len(bundle.namelist()) > 10
        inside = {name: bundle.read(name) for name in bundle.namelist()}
    files = {f"log {p.name}": p.read_bytes() for p in (folder / "log").glob("console*.log")}
    assert files
    return inside | files


@contextmanager
def hearing(folder):
    """Log as the console does, to a file below `folder` and to standard error; yield the latter."""
    before = logging.getLogger().handlers[:], logging.getLogger().level
    stream = io.StringIO()
    set_up(logging.DEBUG, stream)
    keep_file(folder, "console")
    try:
        yield stream
    finally:
        for handler in logging.getLogger().handlers:
            handler.close()
        logging.getLogger().handlers[:], level = before
        logging.getLogger().setLevel(level)
