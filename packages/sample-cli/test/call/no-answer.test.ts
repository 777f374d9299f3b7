import { describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { answer, type Behaviour, startRawServer } from "../helpers/start-raw-server.js";

/** What has the form of an id is asked for as one. */
const id = "MIuNMURBTkuwfZ20jteRJg";
const token = "a-token-that-nobody-may-see";
const secret = "words of the answer";
const json = "application/json";

async function call(behaviour: Behaviour, args = ["groups", "get", id]) {
  await using server = await startRawServer(behaviour);
  return await runZoomIm([...args, "--base-url", server.url], { ZOOM_ACCESS_TOKEN: token });
}

const cutShort = (body: string) =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${json}\r\nContent-Length: 1000\r\n\r\n${body}`;
const cutChunk = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{";

describe.concurrent("no answer, or none that can be read, ends with 3", () => {
  test.for<[string, Behaviour, RegExp]>([
    [
      "HTML with 200",
      answer("200 OK", "text/html", `<h1>${secret}</h1>`),
      /GET \/v2\/im\/groups\/\w+: the answer \(200, text\/html, 28 characters\) is not JSON, or was cut short\. What to do: /,
    ],
    [
      "JSON cut short",
      answer("200 OK", json, `{"name":"${secret}`),
      /the answer \(200, application\/json, 28 characters\) is not JSON, or was cut short\. What to do: /,
    ],
    ["an empty answer", answer("200 OK", json, ""), /holds no JSON object: status 200/],
    ["JSON that is no object", answer("200 OK", json, `"${secret}"`), /holds no JSON object: status 200/],
    [
      "less than the Content-Length",
      cutShort(`{"name":"${secret}"}`),
      /the answer was cut off.* The call was tried 3 times\. What to do: /,
    ],
    ["half a chunk", cutChunk, /the answer was cut off/],
    ["half a head", "HTTP/1.1 200 OK\r\nContent-", /closed the connection without an answer/],
    ["nothing", "", /closed the connection without an answer/],
    ["a reset", (socket) => socket.resetAndDestroy(), /closed the connection without an answer/],
    ["something that is not HTTP", `220 ${secret} ESMTP\r\n`, /not HTTP/],
  ])("%s", async ([, behaviour, message]) => {
    const { code, stdout, stderr } = await call(behaviour);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(new RegExp(`${secret}|${token}|\\n {4}at `));
  });

  test("silence, after the timeout", async () => {
    const { code, stderr } = await call(() => {}, ["groups", "list", "--timeout", "0.5"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/not done within --timeout\. What to do: .*--timeout/);
  });

  test("an answer that stops in the middle, after the timeout", async () => {
    const { code } = await call(
      (socket) => socket.write(cutShort("{")),
      ["groups", "list", "--timeout", "0.5"],
    );
    expect(code).toBe(3);
  });

  test("HTML for a change", async () => {
    const page = answer("200 OK", "text/html", `<h1>${secret}</h1>`);
    const { code, stdout } = await call(page, ["groups", "create", "y"]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  });

  test("an unreachable port", async () => {
    const server = await startRawServer("");
    await server[Symbol.asyncDispose]();
    const { code, stderr } = await runZoomIm(["groups", "list"], {
      ZOOM_ACCESS_TOKEN: token,
      ZOOM_BASE_URL: server.url,
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^zoom-im: GET \/v2\/im\/groups: http:\/\/127\.0\.0\.1:\d+ refused the connection \(ECONNREFUSED\)\. The call was tried 3 times\. What to do: /m,
    );
  });

  test("an unknown host", async () => {
    const env = { ZOOM_ACCESS_TOKEN: token, ZOOM_BASE_URL: "https://nowhere.invalid/v2" };
    const { code, stderr } = await runZoomIm(["groups", "list", "--timeout", "10"], env);
    expect(code).toBe(3);
    expect(stderr).toContain("https://nowhere.invalid ");
  });

  test("TLS where none is spoken", async () => {
    await using server = await startRawServer("HTTP/1.1 400 Bad Request\r\n\r\n");
    const args = ["groups", "list", "--base-url", `https://127.0.0.1:${server.port}/v2`];
    const { code, stderr } = await runZoomIm(args, { ZOOM_ACCESS_TOKEN: token });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /speaks no TLS on this port \(ERR_SSL_\w+\)\. What to do: Check the URL: the port may be/,
    );
  });

  test("is a document with --json", async () => {
    const { code, stdout } = await call("", ["groups", "list", "--json"]);
    expect(code).toBe(3);
    const facts = { code: "CONNECTION", attempts: 3 };
    expect(JSON.parse(stdout)).toEqual({
      exitCode: 3,
      command: "groups list",
      error: { message: expect.any(String), ...facts },
    });
  });
});

describe.concurrent("a refusal ends with 1, whatever its form", () => {
  test("a gateway's page", async () => {
    const { code, stdout, stderr } = await call(
      answer("502 Bad Gateway", "text/html", "<h1>Bad\ngateway</h1>\u001b[2J"),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`zoom-im: Zoom refused GET /v2/im/groups/${id}: without a reason (HTTP 502).\n`);
    expect(stderr).toContain("Answer: <h1>Bad\ngateway</h1>\\u001b[2J\n");
    expect(stderr).toMatch(/What to do: .*gateway/);
  });

  test("a code with a success status", async () => {
    const { code, stderr } = await call(
      answer("200 OK", json, '{"code":200,"message":"Only paid accounts."}'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain(
      `Zoom refused GET /v2/im/groups/${id}: Only paid accounts (HTTP 200, code 200).\n`,
    );
  });

  test("property errors and HTTP 300", async () => {
    const body = '{"code":300,"message":"Bad.","errors":[{"field":"name","message":"Too long."}]}';
    const { code, stderr } = await call(answer("300 Multiple Choices", json, body));
    expect(code).toBe(1);
    expect(stderr).toContain(": Bad (HTTP 300, code 300).\n  name: Too long.\nWhat to do: Correct --name.\n");
  });

  test("an empty body", async () => {
    const { code, stderr } = await call(answer("403 Forbidden", json, ""));
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^zoom-im: Zoom refused GET .*: without a reason \(HTTP 403\)\.\nWhat to do: .*\n$/,
    );
  });

  test("an answer that repeats the token shows it redacted", async () => {
    const body = JSON.stringify({ code: 124, message: `No such token: ${token}.` });
    const { code, stdout, stderr } = await call(answer("401 Unauthorized", json, body), [
      "groups",
      "list",
      "--json",
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain("No such token: [redacted].");
    expect(stdout + stderr).not.toContain(token);
  });
});
