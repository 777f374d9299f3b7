import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProgram } from "../helpers/run-program.js";
import { startRecorder } from "../helpers/start-recorder.js";

const pets = fileURLToPath(new URL("../fixtures/pets/openapi.yaml", import.meta.url));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-bad-"));
  await writeFile(join(folder, "body.json"), '{\n  "name": oops }');
  await writeFile(join(folder, "broken.yaml"), "openapi: 3.1.0\n  info: [");
  const path = '"paths":{"/a":{"get":{"responses":{"200":{"description":"a"}}}}}';
  await writeFile(
    join(folder, "none.json"),
    `{"openapi":"3.1.0","info":{"title":"a","version":"1"},${path}}`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const update = ["updatePet", "--pet-id", "a", "--name", "Tom"];

describe.concurrent("is refused in one line, and nothing is sent:", () => {
  test.each([
    ["an unknown operation", ["updatePets"], 'has no operation "updatePets"; did you mean "updatePet"?'],
    ["an unknown flag", [...update, "--nmae=secret"], "There is no flag --nmae; did you mean --name?"],
    [
      "an unknown flag that is like none",
      [...update, "--qqqqqqq"],
      "There is no flag --qqqqqqq; --help lists the flags.",
    ],
    [
      "a name that two flags share",
      [...update, "--limit", "3"],
      "--limit is the name of several flags: give --query.limit or --body.limit.",
    ],
    [
      "a flag twice",
      [...update, "--nick", "a", "--nick", "b"],
      "--nick is given twice, and takes one value: leave one out.",
    ],
    [
      "a missing parameter",
      ["updatePet", "--name", "Tom"],
      "--pet-id is missing. --help says what it takes.",
    ],
    [
      "a missing property",
      ["updatePet", "--pet-id", "a", "--vip"],
      "--name is missing. --help says what it takes.",
    ],
    [
      "a missing body",
      ["putPhoto", "--name", "a"],
      "The operation needs a body: give --body, or at least one flag of its properties.",
    ],
    [
      "a file that is not there",
      [...update, "--photo", "@no.png"],
      "--photo: no.png cannot be read, because there is no such file.",
    ],
    [
      "a folder",
      [...update, "--photo", "@."],
      "--photo: . cannot be read, because it is a folder, or no regular file.",
    ],
    [
      "a file without @",
      [...update, "--photo", "cat.png"],
      "--photo takes a file: --photo @PATH, or @- for standard input.",
    ],
    [
      "standard input twice",
      [...update, "--photo", "@-", "--owner", "@-"],
      "--owner and --photo both read standard input (@-): give one of them as a file.",
    ],
    ["no number", ["listPets", "--limit", "many"], "--limit needs a whole number."],
    ["a number that is not allowed", ["listPets", "--limit", "101"], "--limit has to be at most 100."],
    ["too many items", ["listPets", "--tag", "[1,2,3,4]"], "--tag has 4 items, and 3 are allowed."],
    ["a value that is not listed", [...update, "--type", "odd"], "--type takes one of normal, shared."],
    [
      "a value that is not listed, inside",
      ["listPets", "--filter.kind", "cow"],
      "--filter.kind takes one of cat, dog.",
    ],
    [
      "a text that is too long",
      [...update, "--owner.name", "a", "--name=01234567890"],
      "--name is given twice, and takes one value: leave one out.",
    ],
    ["a text that is too short", ["addPet", "--name", "T"], "--name has 1 character, and needs at least 2."],
    ["a text of another pattern", ["addPet", "--name", "tom"], "--name has to match ^[A-Z]."],
    ["an object that is none", [...update, "--owner", "Ann"], "--owner needs a JSON object."],
    [
      "a switch that is neither on nor off",
      [...update, "--vip=perhaps"],
      "--vip takes true, yes, 1, false, no or 0 after an equals sign, and nothing else.",
    ],
    ["no value", ["listPets", "--limit"], "--limit needs a value."],
    [
      "a flag in place of a value",
      ["listPets", "--limit", "--verbose"],
      "--limit needs a value, but --verbose follows.",
    ],
    [
      "an argument that is no flag",
      ["listPets", "3"],
      "An argument that belongs to no flag stands after the operation",
    ],
    [
      "a body that is no JSON",
      ["addPet", "--body", "@body.json"],
      "--body is no JSON: see line 2, column 11. A file is given as @PATH.",
    ],
    [
      "a property of a body that is no object",
      ["addPet", "--body", "[1]", "--name", "Tom"],
      "--body is no JSON object",
    ],
    [
      "a body where none is taken",
      ["listPets", "--body", "{}"],
      "The operation takes no body: leave --body out.",
    ],
    [
      "a media type that is not described",
      [...update, "--media-type", "text/xml"],
      "--media-type takes one of multipart/form-data, application/json.",
    ],
    [
      "a token as a header",
      ["listPets", "--header", "Authorization: Bearer secret"],
      "--header: Authorization carries credentials",
    ],
    [
      "a key as a header",
      ["listPets", "--header", "x-api-key: secret"],
      "--header: x-api-key carries credentials",
    ],
    ["a header that is none", ["listPets", "--header", "oops"], "--header takes one line: 'NAME: VALUE'."],
    [
      "a time that is none",
      ["listPets", "--timeout", "0"],
      "--timeout needs a number of seconds above 0 and at most 3600.",
    ],
    [
      "a relative server",
      ["listPets", "--server", "1"],
      "the server /v2 is relative, and a file has no host: give --server https://HOST/v2.",
    ],
    [
      "an unset variable",
      ["listPets", "--server", "2"],
      "The server needs a variable: give --server-variable account=VALUE.",
    ],
    [
      "a variable's value",
      ["listPets", "--server-variable", "region=mars"],
      "--server-variable: region takes one of eu, us.",
    ],
    [
      "an unknown variable",
      ["listPets", "--server-variable", "regoin=eu"],
      'the server has no variable "regoin"; did you mean region?',
    ],
    [
      "an unknown server",
      ["listPets", "--server", "9"],
      "--server is neither a URL nor a server of the description",
    ],
    [
      "a server with a password",
      ["listPets", "--server", "https://a:secret@b.test"],
      "--server holds a username or password",
    ],
    [
      "plain http to another machine",
      ["listPets", "--server", "http://pets.test"],
      "Credentials go over https or to this machine alone",
    ],
    [
      "an output that cannot be written",
      ["listPets", "--output", "no/folder/x"],
      "--output: no/folder/x cannot be written (ENOENT)",
    ],
    [
      "--dry-run and --curl",
      ["listPets", "--dry-run", "--curl"],
      "--dry-run and --curl exclude each other: leave one out.",
    ],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await runProgram([pets, ...args], {
      cwd: folder,
      env: { PARTWISE_TOKEN: "t" },
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^partwise call: [^\n]*\n$/);
    expect(stderr).not.toContain("secret");
  });

  test.each([
    ["a description that is not there", ["no.yaml"], "no.yaml"],
    ["a description that cannot be read", ["broken.yaml", "GET /a"], "broken.yaml"],
    [
      "a description without servers",
      ["none.json", "GET /a"],
      "none.json names no server: give --server https://HOST.",
    ],
    ["a flag before the description", ["--json", "none.json"], "The description comes first"],
    ["a flag before the operation", ["none.json", "--limit", "1"], "Name the operation before its flags"],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await runProgram(args, { cwd: folder });
    expect([code, args.includes("--json") ? "" : stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

test("a description without security schemes gets the token", async () => {
  await using server = await startRecorder();
  const env = { PARTWISE_TOKEN: "token-that-nobody-may-see" };
  await runProgram(["none.json", "GET /a", "--server", server.url], { cwd: folder, env });
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${env.PARTWISE_TOKEN}`);
});

test("an argument that is not UTF-8 is refused, and not quoted", async () => {
  const { code, stdout, stderr } = await runProgram([
    pets,
    "updatePet",
    "--pet-id",
    "7",
    "--name=s3cret\ufffd",
  ]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^partwise call: Argument 5 \(--name\) is not UTF-8, or holds U\+FFFD/);
  expect(stderr).not.toContain("s3cret");
});
