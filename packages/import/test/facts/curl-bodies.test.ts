import { describe, expect, test } from "vitest";
import { operationOf, operationsOf } from "../helpers/operations-of.js";

const url = "https://a.test/b";
const binary = "binary";
const form = "application/x-www-form-urlencoded";

describe("--data-urlencode in its five forms", () => {
  test.each([
    ["a=b&c d", { a: "b&c d" }],
    ["=a=b", undefined],
    ["a b", undefined],
    ["a@file.txt", { a: null }],
    ["@file.txt", {}],
  ])("%s", (word, body) => {
    const found = operationOf(`curl ${url} --data-urlencode '${word}'`);
    expect(found.call).toBe("POST /b");
    if (body !== undefined) expect(found.body).toEqual(body);
  });

  test("content alone is one name that is encoded", () => {
    expect(operationOf(`curl -G ${url} --data-urlencode 'a b'`).parameters).toEqual({ "query a b": null });
    expect(operationOf(`curl -G ${url} --data-urlencode '=a b'`).parameters).toEqual({ "query a b": null });
    expect(operationOf(`curl -G ${url} --data-urlencode 'a=b&c'`).parameters).toEqual({ "query a": "b&c" });
  });
});

describe("-F", () => {
  test.each([
    ["a=b", { a: "b" }, undefined],
    ["a=b;type=text/x", { a: "b" }, { a: { contentType: "text/x" } }],
    ['a={"b":1};type=application/json', { a: '{"b":1}' }, { a: { contentType: "application/json" } }],
    ["a=@b.png", { a: binary }, undefined],
    ["a=@b.png;type=image/png", { a: binary }, { a: { contentType: "image/png" } }],
    ["a=@b.png;filename=c.png;type=image/png", { a: binary }, { a: { contentType: "image/png" } }],
    ['a=@"b;c.png";filename="d;e.png"', { a: binary }, undefined],
    ["a=@b.png,c.png", { a: [binary] }, undefined],
    ["a=<b.txt", { a: null }, undefined],
    ["a=<b.json;type=application/json", { a: null }, { a: { contentType: "application/json" } }],
    ["a=b;filename=c.txt", { a: binary }, undefined],
    ['a=b;headers="X-One: 1"', { a: "b" }, { a: { headers: { "X-One": { schema: { type: "string" } } } } }],
    ["a=b;headers=@h.txt", { a: "b" }, undefined],
    ["a=b;encoder=base64", { a: "b" }, undefined],
    ['a="b;type=c"', { a: "b;type=c" }, undefined],
    ["a=b;c=d", { a: "b;c=d" }, undefined],
    ["a=@-", { a: binary }, undefined],
    ["a=", { a: null }, undefined],
  ])("%s", (word, body, encoding) => {
    const found = operationOf(`curl ${url} -F '${word}'`);
    expect([found.call, found.mediaType, found.body, found.encoding]).toEqual([
      "POST /b",
      "multipart/form-data",
      body,
      encoding,
    ]);
  });

  test("--form-string takes its word as it is", () => {
    expect(operationOf(`curl ${url} --form-string 'a=@b;type=c'`).body).toEqual({ a: "@b;type=c" });
  });

  test("a repeated name is a list", () => {
    expect(operationOf(`curl ${url} -F a=x -F a=y -F b=@c -F b=@d`).body).toEqual({
      a: ["x", "y"],
      b: [binary],
    });
  });
});

describe("bodies and where they go", () => {
  test.each([
    ["-d a=1 -d b=x", "POST /b", form, { a: 1, b: "x" }, {}],
    ["--data-raw 'a=@b'", "POST /b", form, { a: "@b" }, {}],
    ["--data-ascii a=x", "POST /b", form, { a: "x" }, {}],
    ["-G -d a=x -d b=y", "GET /b", undefined, {}, { "query a": "x", "query b": "y" }],
    ["-G -I -d a=x", "HEAD /b", undefined, {}, { "query a": "x" }],
    ["-X PUT -d a=x", "PUT /b", form, { a: "x" }, {}],
    ["-X DELETE", "DELETE /b", undefined, {}, {}],
    ["-I", "HEAD /b", undefined, {}, {}],
    ["-T f.bin", "PUT /b", "application/octet-stream", {}, {}],
    ["-T f.bin -H 'Content-Type: image/png'", "PUT /b", "image/png", {}, {}],
    ["-T - -X POST", "POST /b", "application/octet-stream", {}, {}],
    ["--data-binary @f.bin -H 'Content-Type: image/png'", "POST /b", "image/png", {}, {}],
  ])("%s", (options, call, mediaType, body, parameters) => {
    const found = operationOf(`curl ${url} ${options}`);
    expect([found.call, found.mediaType, found.body, found.parameters]).toEqual([
      call,
      mediaType,
      body,
      parameters,
    ]);
  });

  test.each([
    [`--json '{"a":1}'`, { a: 1 }],
    [`--json '{"a":' --json '1}'`, { a: 1 }],
    [`-d '{"a":1}' -H 'Content-Type: application/json'`, { a: 1 }],
    [`-d '{"a":1}' -H 'content-type:application/vnd.api+json; charset=utf-8'`, { a: 1 }],
    [`--json @- <<E\n{"a":1}\nE\n`, { a: 1 }],
  ])("%s is JSON", (options, json) => {
    expect(operationOf(`curl ${url} ${options}`).json).toEqual(json);
  });

  test("--upload-file names the file where the URL ends in a slash", () => {
    expect(operationOf("curl -T 'a b.txt' https://a.test/b/").call).toBe("PUT /b/a%20b.txt");
  });

  test("--next begins another request, --url is one, and two URLs are two", () => {
    const calls = (command: string) => operationsOf(command).map(({ call }) => call);
    expect(calls(`curl -d a=1 ${url} --next -X DELETE https://a.test/c -:  https://a.test/d`)).toEqual([
      "POST /b",
      "DELETE /c",
      "GET /d",
    ]);
    expect(calls(`curl --url ${url} --url https://a.test/c`)).toEqual(["GET /b", "GET /c"]);
  });
});

describe("options that change a request", () => {
  test.each([
    ["-u bob:pw", { security: [{ basic: [] }] }],
    ["-u bob:pw --digest", { security: [{ digest: [] }] }],
    ["-u bob:pw --ntlm", { security: [{ ntlm: [] }] }],
    ["-u : --negotiate", { security: [{ negotiate: [] }] }],
    ["--oauth2-bearer abc", { security: [{ bearer: [] }] }],
    ["-H 'Authorization: Bearer abc'", { security: [{ bearer: [] }] }],
    ["-H 'X-Api-Key: abc'", { security: [{ "X-Api-Key": [] }] }],
    ["--aws-sigv4 aws:amz:eu:s3 -u a:b", { security: [{ awsv4: [] }] }],
    ["-H 'X-A: 1'", { parameters: { "header X-A": 1 } }],
    ["-H 'X-A;'", { parameters: { "header X-A": null } }],
    ["-H 'X-A:'", { parameters: {} }],
    ["-r 0-99", { parameters: { "header Range": "bytes=0-99" } }],
    ["-b a=b -A x -e y", { parameters: {} }],
    ["--request-target /c", { call: "GET /c" }],
    ["--data-raw x=1 --get", { call: "GET /b", parameters: { "query x": 1 } }],
  ])("%s", (options, expected) => {
    expect(operationOf(`curl ${url} ${options}`)).toMatchObject(expected);
  });

  // Newer than curl 7.88, so by curl's manual alone.
  test.each([
    ["--variable v=7 --expand-url 'https://a.test/{{v}}/c'", "GET /{id}/c", {}],
    ["--variable v=x --expand-data 'a={{v}}'", "POST /b", { a: "x" }],
    ["--variable v=x --expand-form 'a={{v:trim}}'", "POST /b", { a: "x" }],
  ])("%s (curl 8.3)", (options, call, body) => {
    const calls = operationsOf(`curl ${options.includes("expand-url") ? "" : url} ${options}`);
    expect([calls.at(-1)?.call, calls.at(-1)?.body]).toEqual([call, body]);
  });

  // Newer than curl 7.86, which Debian's is not in every release.
  test("--url-query (curl 7.87)", () => {
    expect(operationOf(`curl '${url}?a=1' --url-query b=x --url-query '+c=y%20z'`).parameters).toEqual({
      "query a": 1,
      "query b": "x",
      "query c": "y z",
    });
  });

  test.each([
    "--ip-tos 4",
    "--ech true",
    "--keepalive-cnt 3",
    "--vlan-priority 4",
    "--mptcp",
    "--skip-existing",
  ])("%s leaves the request as it is (curl 8.7 to 8.12)", (option) => {
    expect(operationOf(`curl ${option} ${url}`).call).toBe("GET /b");
  });
});

describe("what is not understood is refused by its name", () => {
  test.each([
    ["--config f", "--config"],
    ["-K f", "-K"],
    ["--quote x", "--quote"],
    ["--mail-from x", "--mail-from"],
    ["--nonsense", "--nonsense"],
    ["-?", "-?"],
    ["--da a", "--da"],
    ["--upload-flags seen", "--upload-flags"],
  ])("%s", (option, name) => {
    expect(() => operationOf(`curl ${option} ${url}`)).toThrow(
      new RegExp(`the option ${name.replace(/[?-]/g, "\\$&")} `),
    );
  });

  test("a beginning that only one option has is that option", () => {
    expect(operationOf(`curl ${url} --data-u a=x`).body).toEqual({ a: "x" });
  });
});

describe("values that pile up are pointed out", () => {
  test.each([
    [
      `-F 'name="Support"type="open"'`,
      "the value of name holds more name=value pairs: values pile up in one property",
    ],
    [`--form 'name="Support" --form type=open'`, "the value of name holds more name=value pairs"],
    [
      `-F name=Support type=open`,
      'the word "type=open" belongs to no option: curl takes it for a URL; left out',
    ],
    [`-d '{"a":1}' -d '{"b":1}'`, "several --data hold JSON"],
    [`-F a=1 -d b=2`, "curl refuses both together"],
    [`-T f -d b=2`, "curl refuses both together"],
    [`-H 'Content-Type: multipart/form-data' -d a=1`, "sends no such body: use --form"],
    [`-H 'Content-Type: multipart/form-data; boundary=x' -F a=1`, "curl adds its own"],
    [`-d '{"a":1}'`, "the command sends JSON without saying so: curl calls it a form"],
    [`-X GET -d a=1`, "a GET with a body: few servers read it"],
  ])("%s", (options, reason) => {
    expect(operationOf(`curl ${url} ${options}`).reviews?.join("\n")).toContain(reason);
  });
});
