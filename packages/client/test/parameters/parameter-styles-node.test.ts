import { beforeAll, describe, expect, it } from "vitest";
import type { Operations } from "../../src/index.js";
import { described, get, sent } from "../helpers/described.js";

type Row = readonly [style: string, explode: boolean, given: unknown, want: string];

/** The table of the specification, with what it says of RFC 6570, its undefined values and its empty text. */
const color = {
  empty: "",
  text: "blue",
  number: 1.5,
  boolean: false,
  bigint: 12345678901234567890n,
  array: ["blue", "black", "brown"],
  object: { R: 100, G: 200, B: 150 },
  beyond: "grün €/🎨",
  beyondArray: ["é,é", "a b"],
  beyondObject: { "ü x": "a&b=c" },
  reserved: ":/?#[]@!$&'()*+,;=",
  holes: ["a", null, undefined, "b"],
  members: { a: null, b: undefined, c: "d" },
  nested: { a: { b: 1 } },
  nestedArray: [[1, 2], { a: "é" }],
  date: new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)),
};

const encodedReserved = "%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D";

function rowsOf(style: string, explode: boolean, wants: { [given in keyof typeof color]?: string }): Row[] {
  return Object.entries(wants).map(([given, want]) => [
    style,
    explode,
    color[given as keyof typeof color],
    want,
  ]);
}

const anything = { schema: {} };

async function operationsFor(place: string, path: string, rows: readonly Row[]): Promise<Operations> {
  const keys = new Set(rows.map(([style, explode]) => `${style} ${explode}`));
  const entries = [...keys].map((key) => {
    const [style = "", explode] = key.split(" ");
    const parameter = { name: "color", in: place, style, explode: explode === "true", ...anything };
    return [pathOf(path, style, explode === "true"), get({ ...parameter, required: place === "path" })];
  });
  return (await described(Object.fromEntries(entries))).operations;
}

function pathOf(path: string, style: string, explode: boolean): string {
  return `/${style}/${explode}${path}`;
}

describe("a path parameter", () => {
  const rows: Row[] = [
    ...rowsOf("matrix", false, {
      empty: ";color",
      text: ";color=blue",
      number: ";color=1.5",
      boolean: ";color=false",
      bigint: ";color=12345678901234567890",
      array: ";color=blue,black,brown",
      object: ";color=R,100,G,200,B,150",
      beyond: ";color=gr%C3%BCn%20%E2%82%AC%2F%F0%9F%8E%A8",
      beyondArray: ";color=%C3%A9%2C%C3%A9,a%20b",
      beyondObject: ";color=%C3%BC%20x,a%26b%3Dc",
      reserved: `;color=${encodedReserved}`,
      holes: ";color=a,b",
      members: ";color=c,d",
      nested: ";color=a,%7B%22b%22%3A1%7D",
      date: ";color=2026-01-02T03%3A04%3A05.006Z",
    }),
    ...rowsOf("matrix", true, {
      empty: ";color",
      text: ";color=blue",
      array: ";color=blue;color=black;color=brown",
      object: ";R=100;G=200;B=150",
      beyondArray: ";color=%C3%A9%2C%C3%A9;color=a%20b",
      beyondObject: ";%C3%BC%20x=a%26b%3Dc",
      holes: ";color=a;color=b",
    }),
    ...rowsOf("label", false, {
      text: ".blue",
      number: ".1.5",
      array: ".blue,black,brown",
      object: ".R,100,G,200,B,150",
      beyondObject: ".%C3%BC%20x,a%26b%3Dc",
    }),
    ...rowsOf("label", true, {
      text: ".blue",
      array: ".blue.black.brown",
      object: ".R=100.G=200.B=150",
    }),
    ...rowsOf("simple", false, {
      text: "blue",
      number: "1.5",
      boolean: "false",
      bigint: "12345678901234567890",
      array: "blue,black,brown",
      object: "R,100,G,200,B,150",
      beyond: "gr%C3%BCn%20%E2%82%AC%2F%F0%9F%8E%A8",
      beyondArray: "%C3%A9%2C%C3%A9,a%20b",
      reserved: encodedReserved,
      holes: "a,b",
      nestedArray: "%5B1%2C2%5D,%7B%22a%22%3A%22%C3%A9%22%7D",
      date: "2026-01-02T03%3A04%3A05.006Z",
    }),
    ...rowsOf("simple", true, { text: "blue", array: "blue,black,brown", object: "R=100,G=200,B=150" }),
  ];
  let operations: Operations;
  beforeAll(async () => {
    operations = await operationsFor("path", "/{color}", rows);
  });

  it.each(rows)("of style %s, explode %s: %o is %s", async (style, explode, given, want) => {
    const path = pathOf("/{color}", style, explode);
    const { target } = await sent(operations, path, { path: { color: given } });
    expect(target).toBe(path.replace("{color}", want));
  });
});

describe("a query parameter", () => {
  const rows: Row[] = [
    ...rowsOf("form", false, {
      empty: "color=",
      text: "color=blue",
      boolean: "color=false",
      array: "color=blue,black,brown",
      object: "color=R,100,G,200,B,150",
      beyondArray: "color=%C3%A9%2C%C3%A9,a%20b",
      beyondObject: "color=%C3%BC%20x,a%26b%3Dc",
      holes: "color=a,b",
      members: "color=c,d",
    }),
    ...rowsOf("form", true, {
      empty: "color=",
      text: "color=blue",
      number: "color=1.5",
      boolean: "color=false",
      bigint: "color=12345678901234567890",
      array: "color=blue&color=black&color=brown",
      object: "R=100&G=200&B=150",
      beyond: "color=gr%C3%BCn%20%E2%82%AC%2F%F0%9F%8E%A8",
      beyondArray: "color=%C3%A9%2C%C3%A9&color=a%20b",
      beyondObject: "%C3%BC%20x=a%26b%3Dc",
      reserved: `color=${encodedReserved}`,
      holes: "color=a&color=b",
      members: "c=d",
      nested: "a=%7B%22b%22%3A1%7D",
      nestedArray: "color=%5B1%2C2%5D&color=%7B%22a%22%3A%22%C3%A9%22%7D",
      date: "color=2026-01-02T03%3A04%3A05.006Z",
    }),
    ...rowsOf("spaceDelimited", false, {
      text: "color=blue",
      array: "color=blue%20black%20brown",
      object: "color=R%20100%20G%20200%20B%20150",
      holes: "color=a%20b",
    }),
    ...rowsOf("spaceDelimited", true, {
      array: "color=blue&color=black&color=brown",
      object: "R=100&G=200&B=150",
    }),
    ...rowsOf("pipeDelimited", false, {
      text: "color=blue",
      array: "color=blue%7Cblack%7Cbrown",
      object: "color=R%7C100%7CG%7C200%7CB%7C150",
    }),
    ...rowsOf("pipeDelimited", true, { array: "color=blue&color=black&color=brown" }),
    ...[true, false].flatMap((explode) =>
      rowsOf("deepObject", explode, {
        text: "color=blue",
        array: "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
        object: "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        beyondObject: "color%5B%C3%BC%20x%5D=a%26b%3Dc",
        members: "color%5Bc%5D=d",
        nested: "color%5Ba%5D%5Bb%5D=1",
      }),
    ),
  ];
  let operations: Operations;
  beforeAll(async () => {
    operations = await operationsFor("query", "", rows);
  });

  it.each(rows)("of style %s, explode %s: %o is %s", async (style, explode, given, want) => {
    const path = pathOf("", style, explode);
    const { target } = await sent(operations, path, { query: { color: given } });
    expect(target).toBe(`${path}?${want}`);
  });

  it.each([
    ["null", null],
    ["undefined", undefined],
    ["an empty array", []],
    ["an empty object", {}],
    ["nothing but null", [null, undefined]],
  ])("of any style is left out for %s", async (_, given) => {
    for (const path of Object.keys(operations)) {
      expect((await sent(operations, path, { query: { color: given } })).target).toBe(path);
    }
  });
});

describe("a header parameter", () => {
  const rows: Row[] = [
    ...rowsOf("simple", false, {
      empty: "",
      text: "blue",
      number: "1.5",
      boolean: "false",
      bigint: "12345678901234567890",
      array: "blue,black,brown",
      object: "R,100,G,200,B,150",
      reserved: color.reserved,
      beyondArray: "é,é,a b",
      holes: "a,b",
      nestedArray: '[1,2],{"a":"\\u00e9"}',
      date: "2026-01-02T03:04:05.006Z",
    }),
    ...rowsOf("simple", true, { text: "blue", array: "blue,black,brown", object: "R=100,G=200,B=150" }),
  ];
  let operations: Operations;
  beforeAll(async () => {
    operations = await operationsFor("header", "", rows);
  });

  it.each(rows)("of style %s, explode %s: %o is %s", async (style, explode, given, want) => {
    const { headers } = await sent(operations, pathOf("", style, explode), { header: { color: given } });
    expect(headers.get("color")).toBe(want);
  });

  it("is left out where it has no value", async () => {
    const { headers } = await sent(operations, "/simple/false", { header: { color: [], other: undefined } });
    expect([...headers.keys()]).toEqual([]);
  });
});

describe("a cookie parameter", () => {
  const rows: Row[] = [
    ...rowsOf("form", true, {
      empty: "color=",
      text: "color=blue",
      number: "color=1.5",
      array: "color=blue; color=black; color=brown",
      object: "R=100; G=200; B=150",
      beyond: "color=gr%C3%BCn%20%E2%82%AC%2F%F0%9F%8E%A8",
      reserved: `color=${encodedReserved}`,
    }),
    ...rowsOf("form", false, { array: "color=blue,black,brown", object: "color=R,100,G,200,B,150" }),
    ...rowsOf("cookie", true, {
      text: "color=blue",
      array: "color=blue; color=black; color=brown",
      object: "R=100; G=200; B=150",
      nested: 'a={"b":1}',
    }),
    ["cookie", true, "Hello%2C%20world!", "color=Hello%2C%20world!"],
    ...rowsOf("cookie", false, { array: "color=blue,black,brown" }),
  ];
  let operations: Operations;
  beforeAll(async () => {
    operations = await operationsFor("cookie", "", rows);
  });

  it.each(rows)("of style %s, explode %s: %o is %s", async (style, explode, given, want) => {
    const { headers } = await sent(operations, pathOf("", style, explode), { cookie: { color: given } });
    expect(headers.get("cookie")).toBe(want);
  });
});
