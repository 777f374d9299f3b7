import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../helpers/run-program.js";
import { partsOf, startRecorder } from "../helpers/start-recorder.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));
const token = { PARTWISE_TOKEN: "token-that-nobody-may-see" };
const png = "\u0089PNG\r\n\0bytes";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-call-"));
  await writeFile(join(folder, "cat.png"), Buffer.from(png, "latin1"));
  await writeFile(join(folder, "body.json"), JSON.stringify({ name: "Whole", owner: { name: "O", age: 1 } }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.concurrent("a call", () => {
  test("sends parameters, properties and a file, as busboy reads them", async () => {
    await using server = await startRecorder();
    const flags = ["--pet-id", "a/b", "--name", "Tom", "--photo", "@cat.png", "--tags", "x", "--tags", "y"];
    const more = [
      "--owner.name",
      "Ann",
      "--owner.age",
      "3",
      "--no-vip",
      "--body.limit",
      "5",
      "--query.limit=4",
    ];
    const { code, stdout, stderr } = await runProgram(
      [pets, "PATCH /pets/{petId}", ...flags, ...more, "--server", server.url],
      { cwd: folder, env: token },
    );
    expect([code, stdout, stderr]).toEqual([0, "PATCH /pets/a%2Fb -> 204\n", ""]);
    const [request] = server.requests;
    expect([request?.method, request?.url]).toEqual(["PATCH", "/pets/a%2Fb?limit=4"]);
    expect(request?.headers.authorization).toBe(`Bearer ${token.PARTWISE_TOKEN}`);
    const parts = request
      ? [...(await partsOf(request))].sort(([one], [other]) => one.localeCompare(other))
      : [];
    expect(parts).toEqual([
      ["limit", undefined, "text/plain", "5"],
      ["name", undefined, "text/plain", "Tom"],
      ["owner", undefined, "application/json", '{"name":"Ann","age":3}'],
      ["photo", "cat.png", "image/png", png],
      ["tags", undefined, "text/plain", "x"],
      ["tags", undefined, "text/plain", "y"],
      ["vip", undefined, "text/plain", "false"],
    ]);
  });

  test("sends --body with flags on top of it, and null", async () => {
    await using server = await startRecorder();
    const flags = [
      "--body",
      "@body.json",
      "--owner.age",
      "7",
      "--age=null",
      "--weights",
      "1.5",
      "--weights",
      "2",
    ];
    const { code } = await runProgram([pets, "addPet", ...flags, "--server", server.url], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({
      name: "Whole",
      owner: { name: "O", age: 7 },
      age: null,
      weights: [1.5, 2],
    });
  });

  test("reads an untyped property as JSON, and else as text", async () => {
    await using server = await startRecorder();
    for (const text of ["1.0", "12", '{"a":[1]}', "@body.json", "true"]) {
      await runProgram([pets, "addPet", "--name", "Tom", "--anything", text, "--server", server.url]);
    }
    const sent = server.requests.map(({ body }) => JSON.parse(body).anything);
    expect(sent).toEqual(["1.0", 12, { a: [1] }, "@body.json", true]);
  });

  test("sends a file as the body, and standard input", async () => {
    await using server = await startRecorder();
    const env = { PARTWISE_LOGIN: "ann:secret" };
    const call = [pets, "putPhoto", "--name", "a", "--server", server.url];
    expect((await runProgram([...call, "--body", "@cat.png"], { cwd: folder, env })).code).toBe(0);
    expect((await runProgram([...call, "--body", "@-"], { env, input: "from stdin" })).code).toBe(0);
    expect(server.requests.map(({ body }) => body)).toEqual([png, "from stdin"]);
    expect(server.requests[0]?.headers).toMatchObject({
      "content-type": "image/png",
      authorization: `Basic ${btoa("ann:secret")}`,
    });
  });

  test("chooses the media type that has the flags", async () => {
    await using server = await startRecorder();
    const call = [pets, "updatePet", "--pet-id", "a", "--name", "Tom", "--server", server.url];
    await runProgram([...call, "--only-json", "2"]);
    await runProgram([...call, "--media-type", "application/json"]);
    await runProgram(call);
    expect(server.requests.map(({ headers }) => headers["content-type"]?.split(";")[0])).toEqual([
      "application/json",
      "application/json",
      "multipart/form-data",
    ]);
  });

  test("sends a key in the header or the query, and other headers", async () => {
    await using server = await startRecorder();
    const env = { PARTWISE_API_KEY: "key-that-nobody-may-see" };
    const header = ["--header", "X-More: 1", "--x-trace", "t", "--session", "s"];
    await runProgram([pets, "listPets", ...header, "--server", server.url], { env });
    await runProgram([pets, "addNote", "--text", "a b", "--server", server.url], { env });
    const [list, note] = server.requests;
    expect(list?.headers).toMatchObject({
      "x-api-key": env.PARTWISE_API_KEY,
      "x-more": "1",
      "x-trace": "t",
      cookie: "session=s",
    });
    expect([note?.url, note?.body]).toEqual([`/notes?api_key=${env.PARTWISE_API_KEY}`, "text=a+b"]);
  });
});

describe.concurrent("an answer", () => {
  test("that is JSON is printed as it came, control characters as escapes", async () => {
    const text = '[{"id":12345678901234567890,"name":"\u009b31m"}]';
    await using server = await startRecorder((_, response) => {
      response.setHeader("Content-Type", "application/json").end(text);
    });
    const { stdout, stderr } = await runProgram([pets, "listPets", "--server", server.url]);
    expect([stdout, stderr]).toEqual([
      '[{"id":12345678901234567890,"name":"\\u009b31m"}]\n',
      "GET /pets -> 200\n",
    ]);
  });

  test("that is refused is told, with what the server said", async () => {
    await using server = await startRecorder((_, response) => {
      response.writeHead(422, { "Content-Type": "application/json" }).end('{"message":"no\\u001b[2J"}');
    });
    const call = [pets, "listPets", "--server", server.url];
    expect(await runProgram(call)).toEqual({
      code: 1,
      stdout: "",
      stderr: `partwise call: The server refused GET /pets: 422 Unprocessable Entity.
Answer: {"message":"no\\u001b[2J"}
`,
    });
    expect(JSON.parse((await runProgram([...call, "--json"])).stdout)).toEqual({
      exitCode: 1,
      command: "call",
      error: {
        message: "The server refused GET /pets: 422 Unprocessable Entity.",
        request: "GET /pets",
        status: 422,
        statusText: "Unprocessable Entity",
        body: { message: "no\u001b[2J" },
        attempts: 1,
      },
    });
  });

  test("goes to a file once all of it is there", async () => {
    const big = "x".repeat(3_000_000);
    await using server = await startRecorder(({ url }, response) => {
      response.writeHead(200, { "Content-Type": "image/png", "Content-Length": big.length });
      if (url.endsWith("half")) response.write(big.slice(0, 100_000), () => response.destroy());
      else response.end(big);
    });
    const output = join(folder, "out.png");
    const call = (name: string) =>
      runProgram([pets, "getPhoto", "--name", name, "--output", output, "--server", server.url]);
    expect((await call("half")).code).toBe(3);
    expect((await readdir(folder)).filter((name) => name.startsWith("out"))).toEqual([]);
    expect((await call("whole")).code).toBe(0);
    expect(await readFile(output, "utf8")).toBe(big);
    const { stdout } = await runProgram([
      pets,
      "getPhoto",
      "--name",
      "a",
      "--output=-",
      "--server",
      server.url,
    ]);
    expect(stdout).toBe(big);
  });

  test("that comes line by line is printed so, until Ctrl-C", async () => {
    await using server = await startRecorder((_, response) => {
      response.writeHead(200, { "Content-Type": "application/x-ndjson" }).write('{"a":1}\n{"b":[2]}\n');
    });
    const { code, stdout, stderr } = await runProgram([pets, "events", "--server", server.url], {
      onOut: (text, interrupt) => {
        if (text.includes('{"b":[2]}\n')) interrupt();
      },
    });
    expect([code, stdout]).toEqual([130, '{"a":1}\n{"b":[2]}\n']);
    expect(stderr).toContain("Interrupted");
  });

  test("that does not come is told, with what to do", async () => {
    const { code, stderr } = await runProgram([
      pets,
      "listPets",
      "--server",
      "http://127.0.0.1:1",
      "--timeout",
      "20",
    ]);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^partwise call: GET \/pets: .* What to do: Check that the server's URL is right/m,
    );
  });
});

test("--verbose shows each attempt, credentials hidden", async () => {
  await using server = await startRecorder();
  const env = { PARTWISE_API_KEY: "key-that-nobody-may-see" };
  const { stderr } = await runProgram([pets, "listPets", "--verbose", "--server", server.url], { env });
  expect(stderr).toContain("> x-api-key: [redacted]\n");
  expect(stderr).not.toContain(env.PARTWISE_API_KEY);
});

test("--dry-run prints the bytes, credentials hidden, and sends nothing", async () => {
  const args = [pets, "addPet", "--name", "Tom", "--born-in", "Österreich", "--dry-run"];
  const { code, stdout } = await runProgram(args, { env: token });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^POST \/v1\/pets HTTP\/1.1\r\n/);
  expect(stdout).toContain("authorization: Bearer [redacted]\r\n");
  expect(stdout).toContain("host: eu.pets.test\r\n");
  expect(stdout.endsWith('\r\n\r\n{"name":"Tom","born_in":"Österreich"}')).toBe(true);
  expect(stdout).not.toContain(token.PARTWISE_TOKEN);
});
