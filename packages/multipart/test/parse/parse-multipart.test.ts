import { describe, expect, test, vi } from "vitest";
import { type ParseLimits, parseMultipart } from "../../src/index.js";

const type = "multipart/mixed; boundary=b";
const bytes = (text: string) => new TextEncoder().encode(text);

/** Name, filename, type and text of each part. */
async function read(text: string, contentType = type, limits?: ParseLimits): Promise<unknown[]> {
  const parts = await parseMultipart(bytes(text), contentType, limits);
  return parts.map((part) => part.text());
}

function lines(...all: string[]): string {
  return all.join("\r\n");
}

describe("M70: delimiters", () => {
  test.each<[string, string, string[]]>([
    ["two parts", lines("--b", "", "one", "--b", "", "two", "--b--", ""), ["one", "two"]],
    [
      "preamble and epilogue",
      lines("pre", "--x", "--b", "", "one", "--b--", "epi", "--b", "", "no"),
      ["one"],
    ],
    ["no part", lines("--b--", ""), []],
    ["nothing after the close delimiter", lines("--b", "", "one", "--b--"), ["one"]],
    ["padding", lines("--b \t", "", "one", "--b  ", "", "two", "--b-- \t", "epi"), ["one", "two"]],
    [
      "content that looks like a delimiter",
      lines("--b", "", "--bc", " --b", "--b-", "--b--c", "--b--"),
      [lines("--bc", " --b", "--b-", "--b--c")],
    ],
    ["content with line ends of its own", lines("--b", "", "", "a\nb\r", "", "--b--"), ["\r\na\nb\r\r\n"]],
    ["empty content", lines("--b", "", "", "--b--"), [""]],
    ["headers and nothing else", lines("--b", "A: b", "--b--"), [""]],
    ["headers and an empty line", lines("--b", "A: b", "", "--b--"), [""]],
    ["an empty line and nothing else", lines("--b", "", "--b--"), [""]],
    ["nothing at all between delimiters", lines("--b", "--b", "", "x", "--b--"), ["", "x"]],
    [
      "a nested body, left as it is",
      lines("--b", "", "--n.b", "", "x", "--n.b--", "", "--b--"),
      [lines("--n.b", "", "x", "--n.b--", "")],
    ],
  ])("M70: %s", async (_, text, contents) => {
    expect(await read(text)).toEqual(contents);
  });

  test("M70: a body whose first delimiter ends in LF alone has such lines throughout", async () => {
    const text = lines("--b", "", "one\r", "--b", "A: b", "", "two", "--b--", "").replaceAll("\r\n", "\n");
    expect(await read(text)).toEqual(["one\r", "two"]);
  });

  test("M70: in a body with CRLF an LF alone ends no line", async () => {
    expect(await read("--b\r\n\r\none\n--b\n\n--b\r\n--b--\r\n")).toEqual(["one\n--b\n\n--b"]);
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["no delimiter", "one\r\ntwo"],
    ["half a delimiter", "--"],
    ["a delimiter", "--b"],
    ["a delimiter and its line end", "--b\r\n"],
    ["headers", "--b\r\nA: b\r\n"],
    ["content", "--b\r\n\r\none"],
    ["content and a delimiter", "--b\r\n\r\none\r\n--b\r\n"],
    ["half a close delimiter", "--b\r\n\r\none\r\n--b-"],
  ])("M70: a body that is cut off after %s is refused", async (_, text) => {
    const error = await read(text).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "MultipartError", code: "INVALID_BODY" });
    expect(String(error)).toMatch(/cut off/);
    expect(String(error)).not.toContain("one");
  });
});

describe("M69: what a part says of itself", () => {
  test("M69: its own Content-Type decides; without one it is text", async () => {
    const [png, text] = await parseMultipart(
      bytes(lines("--b", "content-type: image/png", "", "x", "--b", "", "y", "--b--")),
      type,
    );
    expect([png?.contentType, text?.contentType]).toEqual(["image/png", "text/plain"]);
    expect(png?.blob()).toMatchObject({ type: "image/png", size: 1 });
    const [message] = await parseMultipart(
      bytes(lines("--b", "", "x", "--b--")),
      "multipart/digest; boundary=b",
    );
    expect(message?.contentType).toBe("message/rfc822");
  });

  test("M69: text in its charset, JSON, bytes and a Blob", async () => {
    const head = "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n";
    const latin1 = new Uint8Array([...bytes(head), 0xe9, ...bytes("\r\n--b\r\n\r\n[1]\r\n--b--")]);
    const [text, json] = await parseMultipart(latin1, type);
    expect(text?.text()).toBe("é");
    expect(text?.bytes).toEqual(new Uint8Array([0xe9]));
    expect(json?.json()).toEqual([1]);
    expect(await json?.blob().text()).toBe("[1]");
    const [odd] = await parseMultipart(
      bytes(lines("--b", "Content-Type: a/b; charset=x-none", "", "é", "--b--")),
      type,
    );
    expect(odd?.text()).toBe("é");
  });

  test("M69: what is no JSON is refused without being shown", async () => {
    const [part] = await parseMultipart(
      bytes(lines("--b", "Content-Type: application/json", "", "hush", "--b--")),
      type,
    );
    expect(() => part?.json()).toThrow(
      /^Body: part 1 has content that is not JSON; read it with `text\(\)` or `bytes`\.$/,
    );
  });

  test.each<[string, string, object]>([
    [
      "quoted",
      'Content-Disposition: form-data; name="a"; filename="b.txt"',
      { name: "a", filename: "b.txt" },
    ],
    ["bare", "content-disposition:form-data;name=a ;filename=b.txt", { name: "a", filename: "b.txt" }],
    ["what browsers write", 'Content-Disposition: form-data; name="a%22%0D%0A%41"', { name: 'a"\r\n%41' }],
    [
      "a backslash in form-data",
      'Content-Disposition: form-data; name="a\\"; filename="b"',
      { name: "a\\", filename: "b" },
    ],
    ["a quoted pair elsewhere", 'Content-Disposition: attachment; filename="a\\"b"', { filename: 'a"b' }],
    ["UTF-8", 'Content-Disposition: form-data; name="é😀"; filename="ü"', { name: "é😀", filename: "ü" }],
    [
      "filename*",
      "Content-Disposition: attachment; filename=a; filename*=UTF-8''%e2%82%ac",
      { filename: "€" },
    ],
    [
      "directories",
      'Content-Disposition: form-data; name="a/b"; filename="../c\\d"',
      { name: "a/b", filename: "d" },
    ],
    ["an empty filename", 'Content-Disposition: form-data; name="a"; filename=""', { name: "a" }],
    ["an empty name", 'Content-Disposition: form-data; name=""', { name: "" }],
    [
      "semicolons inside quotes",
      'Content-Disposition: form-data; name="a; filename=b"',
      { name: "a; filename=b" },
    ],
    [
      "folded",
      'Content-Disposition: form-data;\r\n  name="a";\r\n\tfilename="b"',
      { name: "a", filename: "b" },
    ],
    ["none", "X-A: form-data; name=a", {}],
    ["another header with a name", 'Content-Type: text/plain; name="a"', {}],
  ])("M49: name and filename, %s", async (_, header, expected) => {
    const [part] = await parseMultipart(bytes(lines("--b", header, "", "", "--b--")), type);
    const { name, filename } = part ?? {};
    expect({ name, filename }).toEqual(expected);
  });

  test("M28: headers, in any case, folded, repeated, and beyond ASCII as bytes", async () => {
    const text = lines(
      "--b",
      "X-A : 1",
      "x-a:2 ",
      "Content-ID: <1>",
      "X-U: é",
      "X-F: a",
      "  b",
      "X-E:",
      "",
      "",
      "--b--",
    );
    const [part] = await parseMultipart(bytes(text), type);
    expect(Object.fromEntries(part?.headers ?? [])).toEqual({
      "x-a": "1, 2",
      "content-id": "<1>",
      "x-u": "Ã©",
      "x-f": "a  b",
      "x-e": "",
    });
  });

  test.each(["hush", ": hush", "a b: hush", "é: hush", "X-A: hu\0sh", "X-A: hu\nsh", "X-A: hu\rsh", " hush"])(
    "a header line like %j is refused without being shown",
    async (header) => {
      const error = await read(lines("--b", header, "", "x", "--b--")).catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        code: "INVALID_BODY",
        message: "Body: part 1 has a header line without a valid name and value.",
      });
    },
  );
});

describe("M47: the content type of the body", () => {
  test.each<[string, string]>([
    ["quoted", 'multipart/mixed; boundary="a b:c"'],
    ["in any case, among others", 'Multipart/Related; type=text/html; BOUNDARY="a b:c"; start=1'],
    ["with a quoted pair", 'multipart/mixed; boundary="a b\\:c"'],
  ])("M47: a boundary %s", async (_, contentType) => {
    expect(await read(lines("--a b:c", "", "x", "--a b:c--"), contentType)).toEqual(["x"]);
  });

  test.each([
    "",
    "multipart/mixed",
    "multipart/mixed; boundary=",
    "application/json; boundary=b",
    "text/plain",
  ])("M47: %j is refused", async (contentType) => {
    await expect(read("--b--", contentType)).rejects.toMatchObject({ code: "INVALID_CONTENT_TYPE" });
  });

  test("M70: a Response brings its own, unless one is given", async () => {
    const text = lines("--b", "", "x", "--b--");
    const headers = { "Content-Type": type };
    expect((await parseMultipart(new Response(text, { headers })))[0]?.text()).toBe("x");
    expect((await parseMultipart(new Response(text), type))[0]?.text()).toBe("x");
    await expect(parseMultipart(new Response(text))).rejects.toMatchObject({ code: "INVALID_CONTENT_TYPE" });
    await expect(parseMultipart(new Response(null, { headers }))).rejects.toMatchObject({
      code: "INVALID_BODY",
    });
  });
});

describe("M70: limits", () => {
  test("M70: parts", async () => {
    const two = lines("--b", "", "1", "--b", "", "2", "--b--");
    expect(await read(two, type, { maxParts: 2 })).toHaveLength(2);
    await expect(read(two, type, { maxParts: 1 })).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
    const many = `${"--b\r\n\r\n\r\n".repeat(1001)}--b--`;
    await expect(read(many)).rejects.toThrow("more than 1000 parts; raise `maxParts`");
  });

  test("M70: the headers of a part, whether in one line, many, or without an end", async () => {
    const line = `X-A: ${"a".repeat(16_384)}`;
    for (const head of [line, `${line}\r\n`, "X-A: a\r\n".repeat(3000), "X-A: a\r\n b".repeat(3000)]) {
      await expect(read(lines("--b", head, "", "x", "--b--"))).rejects.toThrow("raise `maxHeaderSize`");
    }
    const limits = { maxHeaderSize: 11 };
    expect(await read(lines("--b", "X-A: 12", "", "x".repeat(100), "--b--"), type, limits)).toHaveLength(1);
  });

  test("M70: the whole body; the rest of a stream is let go", async () => {
    const cancel = vi.fn();
    const endless = new ReadableStream<Uint8Array>({
      pull: (to) => to.enqueue(new Uint8Array(1000)),
      cancel,
    });
    await expect(parseMultipart(endless, type, { maxTotalSize: 5000 })).rejects.toThrow(
      "raise `maxTotalSize`",
    );
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce(), 30_000);
    await expect(read("--b--", type, { maxTotalSize: 4 })).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
  });

  test("M70: time grows with the size, whatever stands in the body", async () => {
    const size = 1_600_000;
    const hostile = [
      "\n".repeat(size),
      "\r\n".repeat(size / 2),
      "\r\n-".repeat(size / 3),
      "\r\n--b".repeat(size / 5),
      "\r\n--b ".repeat(size / 6),
      "--b-".repeat(size / 4),
    ];
    // Each takes hours where time grows with the square of the size.
    for (const text of hostile) {
      await read(`--b\r\n\r\n${text}\r\n--b--`, type, { maxParts: size }).catch(() => {});
      await read(text, type).catch(() => {});
      await read(`--b\r\nX-A: ${text}`, type, { maxHeaderSize: size * 2 }).catch(() => {});
    }
  }, 300_000);

  test("M70: nor does a header with many parameters take long", async () => {
    for (const piece of [';a="', ";a=", '\\"', "; ", '"', ' ;a="\\']) {
      const header = `Content-Disposition: attachment${piece.repeat(1_000_000 / piece.length)}`;
      await read(lines("--b", header, "", "x", "--b--"), type, { maxHeaderSize: 2_000_000 }).catch(() => {});
    }
  }, 300_000);
});
