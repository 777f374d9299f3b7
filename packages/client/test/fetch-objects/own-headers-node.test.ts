import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OwnHeaders } from "../../src/fetch-objects/own-headers.js";

const names = ["a", "A", "B", "x-Y", "set-cookie", "Set-Cookie", "cookie", "a b", "", "ä", "content-type"];
const values = ["", "1", "two", " padded\t", "in\tside", "é", "€", "line\nbreak", "\0", "a, b", "\u00a0"];
const name = fc.constantFrom(...names);
const value = fc.constantFrom(...values);

const step = fc.oneof(
  fc.record({ call: fc.constantFrom("append", "set"), args: fc.tuple(name, value) }),
  fc.record({ call: fc.constantFrom("get", "has", "delete"), args: fc.tuple(name) }),
  fc.record({ call: fc.constant("getSetCookie"), args: fc.constant([]) }),
);

type Step = (...args: unknown[]) => unknown;

/** What a call gives, or that it throws a TypeError. */
function outcomeOf(headers: Headers, { call, args }: { call: string; args: readonly unknown[] }): unknown {
  try {
    return (Reflect.get(headers, call) as Step).apply(headers, [...args]);
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : error;
  }
}

describe("own headers", () => {
  test("do what native ones do", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [own, native] = [new OwnHeaders(), new Headers()];
        for (const each of steps) {
          expect(outcomeOf(own, each), JSON.stringify(each)).toEqual(outcomeOf(native, each));
        }
        expect([...own]).toEqual([...native]);
        expect([...own.keys()]).toEqual([...native.keys()]);
        expect([...own.values()]).toEqual([...native.values()]);
        const copied = [...new Headers([...native])];
        expect([...new Headers(own)]).toEqual(copied);
        expect([...new Request("http://localhost", { headers: own }).headers]).toEqual(copied);
      }),
      { numRuns: 500 },
    );
  });

  test("are Headers, and are printed as such", () => {
    const headers = new OwnHeaders([{ a: "1" }]);
    expect(inspect(headers)).toBe(inspect(new Headers({ a: "1" })));
    expect(headers).toBeInstanceOf(Headers);
    expect(Object.prototype.toString.call(headers)).toBe("[object Headers]");
  });

  test("show what is changed while they are gone through", () => {
    const seen = (Class: () => Headers) => {
      const headers = Class();
      for (const name of ["b", "c", "e"]) headers.set(name, name);
      const names: string[] = [];
      for (const [name] of headers) {
        names.push(name);
        if (name === "b") headers.append("d", "new");
        if (name === "c") headers.delete("b");
        if (name === "e" && names.length < 6) headers.append("a", "again");
      }
      return names;
    };
    expect(seen(() => new OwnHeaders())).toEqual(seen(() => new Headers()));
    const own = new OwnHeaders([{ a: "1" }]);
    const iterator = own.entries();
    own.set("a", "2");
    expect([...iterator]).toEqual([["a", "2"]]);
    for (const entry of own) entry[1] = "changed";
    expect(own.get("a")).toBe("2");
  });

  test("tell each name, value and themselves", () => {
    const headers = new OwnHeaders([{ b: "2", a: "1" }]);
    const told: unknown[] = [];
    headers.forEach(function (this: unknown, ...args) {
      told.push([this, ...args]);
    }, "self");
    expect(told).toEqual([
      ["self", "1", "a", headers],
      ["self", "2", "b", headers],
    ]);
  });

  test("merge as openapi-fetch merges", () => {
    const merged = new OwnHeaders([
      { Accept: "text/plain", "X-Gone": "1", "X-Kept": "1" },
      undefined,
      new Headers({ accept: "text/html" }),
      { "x-gone": null, "x-kept": undefined, "X-Many": ["1", "2"], "X-Number": 3 },
    ]);
    expect([...merged]).toEqual([
      ["accept", "text/html"],
      ["x-kept", "1"],
      ["x-many", "1, 2"],
      ["x-number", "3"],
    ]);
  });
});

test("spaces inside a value are looked at once", () => {
  // Takes minutes where the end is looked for from each of them.
  const inside = `a${" ".repeat(2_000_000)}b\t\u00e9`;
  const headers = new OwnHeaders([{ a: ` \t\r\n${inside}\n\r\t ` }]);
  expect(headers.get("a")).toBe(inside);
  headers.set("a", " \t\r\n ");
  expect(headers.get("a")).toBe("");
});
