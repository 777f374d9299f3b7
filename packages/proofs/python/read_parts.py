"""Reads multipart bodies with Python's own email package, one after the other.

Each comes on standard input as two lengths (four bytes each, big endian), the value of its Content-Type
header and its bytes. For each, one line of JSON goes to standard output: the list of its parts.
"""

import base64
import json
import struct
import sys
from email.parser import BytesParser
from email.policy import Compat32


class Utf8Headers(Compat32):
    """Header values that are UTF-8 on the wire, as form-data has them."""

    def header_fetch_parse(self, name, value):
        return value.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape")


policy = Utf8Headers()


def text(value):
    if value is None:
        return None
    if isinstance(value, tuple):
        value = value[2]
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read(message):
    if message.is_multipart():
        return [part(each) for each in message.get_payload()]
    # a body without any part is none to the email package
    return []


def part(message):
    headers = [[name, text(value)] for name, value in message.items()]
    found = {
        "name": text(message.get_param("name", None, "content-disposition")),
        "filename": text(message.get_param("filename", None, "content-disposition")),
        "contentType": text(message.get("content-type")),
        "headers": headers,
    }
    if message.is_multipart():
        found["parts"] = read(message)
    else:
        found["base64"] = base64.b64encode(message.get_payload(decode=True)).decode("ascii")
    return found


def main():
    parser = BytesParser(policy=policy)
    source = sys.stdin.buffer
    while True:
        lengths = source.read(8)
        if len(lengths) < 8:
            return
        head, body = struct.unpack(">II", lengths)
        content_type = source.read(head)
        data = b"Content-Type: " + content_type + b"\r\n\r\n" + source.read(body)
        try:
            answer = read(parser.parsebytes(data))
        except Exception as error:  # told to the reader, who fails the run
            answer = {"error": repr(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
