import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { shellCommands } from "../src/curl/shell-commands.js";
import { importCurl } from "../src/index.js";

/** Method and path of each operation, its parameters, and its bodies with their properties. */
function facts(command: string): readonly string[] {
  const { paths } = parse(importCurl(command).description);
  return Object.entries<Record<string, never>>(paths).flatMap(([path, item]) =>
    Object.entries<{
      parameters?: { in: string; name: string }[];
      requestBody?: { content: Record<string, { schema: { properties?: object } }> };
    }>(item)
      .filter(([method]) => !method.startsWith("x-"))
      .map(([method, { parameters = [], requestBody }]) => {
        const given = parameters.map((each) => `${each.in}:${each.name}`);
        const bodies = Object.entries(requestBody?.content ?? {}).map(
          ([type, { schema }]) => `${type}(${Object.keys(schema.properties ?? {})})`,
        );
        return [method, path, ...given, ...bodies].join(" ");
      }),
  );
}

describe("the words of a command", () => {
  test.each([
    [`curl 'a b' "c\\"d$X" e\\ f`, ["curl", "a b", 'c"d{{X}}', "e f"]],
    [`curl $'a\\'b\\n\\x41\\u00e9\\303\\251'`, ["curl", "a'b\nAéé"]],
    ["curl a \\\n  -H b", ["curl", "a", "-H", "b"]],
    ["curl a \\ -H b", ["curl", "a", "-H", "b"]],
    ["curl a\n  -H b", ["curl", "a", "-H", "b"]],
    ["curl a `\n -H b", ["curl", "a", "-H", "b"]],
    ['curl "a$(date)b" $' + "{Y:-z}", ["curl", "a{{command}}b", "{{Y}}"]],
    ["curl a > out.txt 2>&1 | jq .", ["curl", "a"]],
    [
      'curl ^"https://x/?a=1^&b=2^" ^\n  -H ^"a: ^\\^"b^\\^"^"',
      ["curl", "https://x/?a=1&b=2", "-H", 'a: "b"'],
    ],
    ["curl a -T - < 'x y'$F -s", ["curl", "a", "-T", "-", "-s"]],
    ["curl a -d @- < `echo f` | jq", ["curl", "a", "-d", "@-"]],
    ["curl a/<id>/b", ["curl", "a/<id>/b"]],
    ["curl a # b", ["curl", "a"]],
    ["curl 'a'\"b\"c", ["curl", "abc"]],
  ])("%s", (command, words) => {
    expect(shellCommands(command)[0]?.words).toEqual(words);
  });

  test("a heredoc is what the command reads", () => {
    const [command] = shellCommands("curl a -d @- <<'EOF'\n{\"a\": 1}\nEOF\n");
    expect(command).toEqual({ words: ["curl", "a", "-d", "@-"], input: '{"a": 1}\n' });
  });
});

describe("what a command sends", () => {
  test.each([
    ["curl https://a.test/b", ["get /b"]],
    ["curl -XDELETE https://a.test/b", ["delete /b"]],
    ["curl -sSLX PUT https://a.test/b -d a=1", ["put /b application/x-www-form-urlencoded(a)"]],
    [
      "curl https://a.test/b -F 'a=1;type=text/x' -F f=@x.png -F 'g=<t.txt'",
      ["post /b multipart/form-data(a,f,g)"],
    ],
    ["curl https://a.test/b --form-string 'a=@b;type=c'", ["post /b multipart/form-data(a)"]],
    [
      "curl -G https://a.test/b -d q=1 --data-urlencode 'w=a b' --data-urlencode '=c'",
      ["get /b query:q query:w query:c"],
    ],
    ["curl https://a.test/b --json '{\"a\":1}' --json '{'", ["post /b application/json()"]],
    ["curl https://a.test/b --json '{\"a\":1}'", ["post /b application/json(a)"]],
    ["curl -T f https://a.test/b", ["put /b application/octet-stream()"]],
    ["curl -T f.txt https://a.test/b/?x=1", ["put /b/f.txt query:x application/octet-stream()"]],
    [
      "curl -T a -T b https://a.test https://a.test/b/ https://a.test/c",
      ["put /a application/octet-stream()", "put /b/b application/octet-stream()", "get /c"],
    ],
    ["curl https://a.test/b -H 'Content-Type: multipart/mixed' -F a=1", ["post /b multipart/mixed(a)"]],
    ["curl https://a.test/b --data-binary ''", ["post /b"]],
    ["curl -I https://a.test/b", ["head /b"]],
    [
      "curl https://a.test/b --next -d x=1 https://a.test/c",
      ["get /b", "post /c application/x-www-form-urlencoded(x)"],
    ],
    ["curl https://a.test/b https://a.test/c", ["get /b", "get /c"]],
    ["curl 'https://a.test/{b,c}/{id}'", ["get /b/{id} path:id", "get /c/{id} path:id"]],
    ["curl https://a.test/b/<user-id>/c", ["get /b/{user-id}/c path:user-id"]],
    ["curl https://a.test/b/$ID", ["get /b/{ID} path:ID"]],
    [
      "curl https://a.test/b/123/c/9b2f0a51-3c1f-4a55-8d7e-0c6a1b2c3d4e",
      ["get /b/{bId}/c/{cId} path:bId path:cId"],
    ],
    [
      "curl --url-query a=1 https://a.test/b -H 'X-A: 1' -H 'Accept: x/y' -H 'X-B;' -H 'X-C:'",
      ["get /b query:a header:X-A header:X-B"],
    ],
    [
      "curl --variable v=7 --expand-data 'a={{v}}' https://a.test/b",
      ["post /b application/x-www-form-urlencoded(a)"],
    ],
    [
      "curl --data-raw $'--x\\r\\nContent-Disposition: form-data; name=\"a\"\\r\\n\\r\\n1\\r\\n--x--\\r\\n' -H 'Content-Type: multipart/form-data; boundary=x' https://a.test/b",
      ["post /b multipart/form-data(a)"],
    ],
    ["curl --no-buffer --max-time 3 -o x --retry 2 https://a.test/b", ["get /b"]],
  ])("%s", (command, expected) => {
    expect(facts(command)).toEqual(expected);
  });
});

test.each([
  ["curl --quote x https://a.test", "the option --quote has no place"],
  ["curl -K x https://a.test", "the option -K has no place"],
  ["curl --frobnicate https://a.test", "the option --frobnicate is unknown"],
  ["wget https://a.test", "is no curl command"],
  ["curl -s", "names no URL"],
])("%s is refused by name", (command, message) => {
  expect(() => importCurl(command)).toThrow(message);
});

test.each([
  [`curl https://a.test/b -F 'name="Support"type="open"'`, "the value of name holds more name=value pairs"],
  ["curl https://a.test/b -d '{\"a\":1}' -d '{\"b\":2}'", "several --data hold JSON"],
  ["curl https://a.test/b -F a=1 type=open", 'the word "type=open" belongs to no option'],
  [
    "curl https://a.test/b -H 'Content-Type: multipart/form-data' -d a=1",
    "says multipart/form-data and sends no such body",
  ],
  ["curl https://a.test/b -H 'Content-Type: multipart/form-data; boundary=x' -F a=1", "curl adds its own"],
  ["curl https://a.test/b -T f.txt -d a=1", "has --upload-file and a body beside it"],
  ["curl https://a.test/b -H 'Host: b.test'", "by the name b.test"],
  ["curl https://a.test/b -d @f.json", "write the media type of the file"],
])("%s is pointed out", (command, message) => {
  const { reviews } = importCurl(command);
  expect(reviews.map(({ reason }) => reason).join("\n")).toContain(message);
});

test("methods, paths, queries, types and fields are what the real curl sends", async () => {
  const seen: { method: string; url: string; type: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const type = request.headers["content-type"]?.split(";")[0] ?? "";
    seen.push({
      method: request.method ?? "",
      url: request.url ?? "",
      type,
      body: Buffer.concat(pieces).toString(),
    });
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const commands = [
      `curl -s ${base}/a?x=1 -d q=1 -d w=2 -G`,
      `curl -s ${base}/a -F 'name=a b' -F 'list=1' -F 'list=2' -F 'json={"a":1};type=application/json'`,
      `curl -s ${base}/a --data-urlencode 'a=b&c' --data-urlencode 'd e' -X PATCH`,
      `curl -s ${base}/a --json '{"a": [1]}'`,
      `curl -s -I ${base}/a`,
      `curl -s ${base}/a -d @- <<E\nx=1\nE\n`,
    ];
    for (const command of commands) {
      seen.length = 0;
      await promisify(execFile)("bash", ["-c", command]);
      const [sent] = seen;
      const [fact = ""] = facts(command);
      const [method = "", path = ""] = fact.split(" ");
      const url = new URL(sent?.url ?? "", base);
      expect([method.toUpperCase(), path]).toEqual([sent?.method, url.pathname]);
      for (const name of url.searchParams.keys()) expect(fact).toContain(`query:${name}`);
      if (sent?.type !== "") expect(fact).toContain(sent?.type);
      const names =
        sent?.type === "multipart/form-data"
          ? [...(sent?.body.matchAll(/name="([^"]*)"/g) ?? [])].map(([, name = ""]) => name)
          : sent?.type === "application/json"
            ? Object.keys(JSON.parse(sent.body))
            : [...new URLSearchParams(sent?.body).keys()];
      const [, properties = ""] = /\(([^)]*)\)$/.exec(fact) ?? [];
      expect(properties.split(",").filter((name) => name !== "")).toEqual([...new Set(names)]);
    }
  } finally {
    server.close();
  }
});
