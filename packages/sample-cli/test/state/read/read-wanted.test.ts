import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FileFaultsError, printFault } from "../../../src/state/file/fault.js";
import { readWanted } from "../../../src/state/read/read-wanted.js";

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-state-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string | Uint8Array, name = "groups.yaml") {
  const file = join(folder, `${files++}-${name}`);
  await writeFile(file, text);
  return readWanted(file);
}

/** What is wrong with a text: `LINE:COLUMN: message` for each fault. */
async function faultsOf(text: string, name?: string): Promise<string[]> {
  const error: unknown = await read(text, name).catch((error: unknown) => error);
  const { faults = [] } = error as Partial<FileFaultsError>;
  return faults.map((fault) => printFault("", fault).slice(1));
}

const yaml = (groups: string) => `version: 1\ngroups:\n${groups}`;

describe("a file of groups in YAML", () => {
  test("gives groups with settings and members, and leaves out what it does not name", async () => {
    const { groups } = await read(
      yaml(`  # a comment
  - name: Sales
    previous_name: "Vertrieb: Süd"
    type: restricted
    search_by_domain: true
    members: [ada@example.com, { id: abc }, { id: g, kind: user_group }]
  - name: Empty
    description: ""
    members: []
  - name: Open
`),
    );
    expect(groups.map(({ at: _, ...group }) => group)).toEqual([
      {
        name: "Sales",
        previousName: "Vertrieb: Süd",
        settings: { type: "restricted", search_by_domain: true },
        members: ["ada@example.com", "abc", "user_group:g"],
      },
      { name: "Empty", settings: { description: "" }, members: [] },
      { name: "Open", settings: {} },
    ]);
  });

  test("all faults are told at once, each with line and column", async () => {
    const text = yaml(`  - name: A
    nmae: x
    type: public
    members: [ada@example.com, ADA@example.com, bob, {id: 3}, {id: a, x: 1}, {id: a, kind: b}, [], null]
  - name: A
    description: 12
    search_by_domain: "yes"
    members: ada@example.com
  - previous_name: A
  - name: ""
    previous_name:
  - text
  -
    name: C
    previous_name: C
  - name: D
    previous_name: A
`);
    expect(await faultsOf(text)).toEqual([
      expect.stringMatching(/^4:5: unknown property "nmae", a group has name, previous_name, type, /),
      "5:11: type has to be one of normal, shared, restricted",
      "6:32: ADA@example.com is a member twice, remove one of the two",
      '6:49: "bob" is no e-mail, write { id: ID } for an id',
      "6:54: the id of the member is missing or no text, put it in quotes",
      '6:63: unknown property "x", a member has id and kind',
      "6:78: kind has to be user or user_group",
      "6:96: a member is an e-mail, or an object with id and kind",
      "6:100: a member is an e-mail, or an object with id and kind",
      '7:5: the group "A" stands on line 3 already, merge the two',
      "8:18: description has to be text, put it in quotes",
      "9:23: search_by_domain has to be true or false",
      "10:14: members is no list, write - EMAIL below it",
      "11:5: name is missing, add name: NAME",
      "12:11: name is empty, write a name",
      expect.stringMatching(/^\d+:\d+: previous_name has to be text, put it in quotes$/),
      "14:5: a group is an object, write - name: NAME",
      "17:5: previous_name is the name itself, remove previous_name",
      '19:5: line 11 renames the group "A" already, keep one of the two',
    ]);
  });

  test("a name has at most 128 characters, counted as code points", async () => {
    expect(await faultsOf(yaml(`  - name: ${"🙂".repeat(128)}\n`))).toEqual([]);
    expect(await faultsOf(yaml(`  - name: ${"a".repeat(129)}\n`))).toEqual([
      "3:5: name has 129 characters, and Zoom takes 128, shorten it",
    ]);
  });

  test.for([
    ["groups: []\n", ["1:1: version is missing, start the file with version: 1"]],
    ["version: 2\ngroups: []\n", ["1:10: this program reads version 1, update zoom-im or write version: 1"]],
    ["version: 1\n", ["1:1: groups is missing, list the groups below groups:"]],
    ["version: 1\ngroups: x\n", ["2:9: groups is no list, list the groups below groups:"]],
    ["- name: A\n", ['1:1: the file holds a list, start it with "version: 1" and "groups:"']],
    ["# nothing\n", ['1:1: the file holds no object, start it with "version: 1" and "groups:"']],
    [
      "version: 1\ngroups: []\nteams: []\n",
      ['3:1: unknown property "teams", the file has version and groups alone'],
    ],
    ["version: 1\nversion: 1\n", ["2:1: this is no valid yaml, duplicated mapping key"]],
    ["version: 1\ngroups:\n\t- name: A\n", [expect.stringMatching(/^3:\d+: this is no valid yaml, /)]],
  ] as const)("%j", async ([text, faults]) => {
    expect(await faultsOf(text)).toEqual(faults);
  });
});

describe("a file of groups in JSON", () => {
  test("is read as YAML is, after a byte order mark, too", async () => {
    const text = `\uFEFF${JSON.stringify({ version: 1, groups: [{ name: "A", members: ["a@b.c"] }] }, null, 2)}`;
    const { groups } = await read(text, "groups.json");
    expect(groups).toMatchObject([{ name: "A", members: ["a@b.c"] }]);
    expect(await faultsOf(text.replace('"name"', '"nam"'), "groups.json")).toEqual([
      "4:5: name is missing, add name: NAME",
      expect.stringMatching(/^5:7: unknown property "nam"/),
    ]);
  });

  test("a property __proto__ is unknown, with its place", async () => {
    const [fault] = await faultsOf('{"version":1,"groups":[{"name":"A","__proto__":{}}]}', "groups.json");
    expect(fault).toMatch(/^1:36: unknown property "__proto__"/);
  });

  test("what YAML takes and JSON does not is refused, with the place", async () => {
    expect(await faultsOf('{\n  "version": 1,\n  groups: []\n}', "groups.json")).toEqual([
      expect.stringMatching(/^3:3: this is no valid JSON, /),
    ]);
    expect(await faultsOf('{ "version": 1', "groups.json")).toEqual([
      expect.stringMatching(/^1:15: this is no valid JSON, the text ends before a "}"/),
    ]);
    expect(await faultsOf('{ "version": 1,\n  "groups": [all] }', "groups.json")).toEqual([
      expect.stringMatching(/^2:14: this is no valid JSON, /),
    ]);
  });
});

describe("a file of groups in CSV", () => {
  const heading = "name,type,search_by_domain,member,member_kind\n";

  test("has a row for each member of a group", async () => {
    const { groups } = await read(
      `${heading}"Sales, ""South""",shared,TRUE,ada@example.com,\n"Sales, ""South""",,,b,\nEmpty,,,,\n"Sales, ""South""",shared,,g,user_group\n`,
      "groups.csv",
    );
    expect(groups.map(({ at: _, ...group }) => group)).toEqual([
      {
        name: 'Sales, "South"',
        settings: { type: "shared", search_by_domain: true },
        members: ["ada@example.com", "b", "user_group:g"],
      },
      { name: "Empty", settings: {}, members: [] },
    ]);
  });

  test("says nothing of members without the column member; semicolons separate where the heading has them", async () => {
    const { groups } = await read("\uFEFFname;type\r\nA, B;shared\r\n", "groups.csv");
    expect(groups).toMatchObject([{ name: "A, B", settings: { type: "shared" } }]);
    expect(groups[0]?.members).toBeUndefined();
  });

  test("lines may end in several ways in one file", async () => {
    const { groups } = await read('name,member\nA,a@x.y\r\n"B","b@x.y"\rC,c@x.y\r\n', "groups.csv");
    expect(groups.map(({ members }) => members)).toEqual([["a@x.y"], ["b@x.y"], ["c@x.y"]]);
    expect(await faultsOf('name,type\n"A\r\nB",normal\r\nC,x\r\nD,y\n', "groups.csv")).toEqual([
      "4:3: type has to be one of normal, shared, restricted",
      "5:3: type has to be one of normal, shared, restricted",
    ]);
  });

  test("a cell named as what objects inherit is no boolean", async () => {
    expect(await faultsOf("name,search_by_domain\nA,constructor\n", "groups.csv")).toEqual([
      "2:3: search_by_domain has to be true or false",
    ]);
  });

  test("all rows are checked, each fault with line and column", async () => {
    const text = `${heading}A,normal,,ada@example.com,\nA,shared,,ADA@example.com,\nB,foo\n"C\nD",public,maybe,x,y\n,,,z,\nE,,,,user\nF,,,e@f,user_group\nG,x"y,,,\nH,,"k",\n"I,,,\n`;
    expect(await faultsOf(text, "groups.csv")).toEqual([
      '3:3: type is "shared" here and another value in a row before, write one of them',
      "3:11: ADA@example.com is a member twice, remove one of the two",
      "4:1: the row has 2 cells, and the heading 5, add or remove commas",
      "6:4: type has to be one of normal, shared, restricted",
      "6:11: search_by_domain has to be true or false",
      "6:19: member_kind has to be user, user_group or empty",
      "7:1: name is empty, write the name of the group in each row",
      "8:6: member_kind has no member, add the member",
      "9:5: a group of users has no e-mail, write its id",
      expect.stringMatching(/^10:1: a quote stands inside of a value/),
      "11:1: the row has 4 cells, and the heading 5, add or remove commas",
      expect.stringMatching(/^1[123]:1: a quote is opened before and closed nowhere/),
    ]);
  });

  test.for([
    ["name,nmae\nA,b\n", [expect.stringMatching(/^1:6: unknown column "nmae", the columns are name, /)]],
    ["type\nshared\n", ["1:1: the column name is missing, add it to the heading"]],
    ["name,name\nA,B\n", ["1:6: the column name stands twice, remove one"]],
    ["\n\n", [expect.stringMatching(/^1:1: the heading is missing, start with name,/)]],
  ] as const)("%j", async ([text, faults]) => {
    expect(await faultsOf(text, "groups.csv")).toEqual(faults);
  });
});

describe("a file that cannot be read", () => {
  test.for([
    ["is missing", "nothing-here.yaml", "there is no such file"],
    ["is a folder", ".", "this is a folder"],
  ] as const)("%s", async ([, name, what]) => {
    await expect(readWanted(join(folder, name), "yaml")).rejects.toThrow(what);
  });

  test("is empty, is not UTF-8, or has a name that tells no format", async () => {
    await expect(read("")).rejects.toThrow("the file is empty");
    await expect(read(new Uint8Array([0x66, 0xfc, 0x72]))).rejects.toThrow("is not UTF-8 text");
    await expect(read("x", "groups.txt")).rejects.toThrow(
      "Name the file .yaml, .json or .csv, or pass --format.",
    );
  });
});
