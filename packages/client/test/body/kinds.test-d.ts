import type { Binary } from "@partwise/multipart";
import { describe, expectTypeOf, it } from "vitest";
import { createClient, type RequestBody, type ResponseData } from "../../src/index.js";
import { operations, type paths } from "../fixtures/kinds/generated/index.js";

const client = createClient({ baseUrl: "http://127.0.0.1", operations });
type Answer = ResponseData<paths, "put", "/kinds">;
type Json = RequestBody<paths, "put", "/kinds", "application/json">;
type Form = RequestBody<paths, "put", "/kinds", "multipart/form-data">;

type Level = 1 | 2 | 3;

describe("an answer", () => {
  it("has readOnly properties, each of just its own type", () => {
    expectTypeOf<Required<Answer>>().toEqualTypeOf<{
      name: string;
      id: number;
      merged: number;
      number: number;
      boolean: boolean;
      text: string;
      level: Level;
      color: "red" | "green";
      one: 1;
      yes: true;
      maybe: number | null;
      either: number | string | boolean;
      tags: number[];
      pair: [number, string];
      counts: { [key: string]: number };
      anything: unknown;
      nothing: unknown;
      bytes: string;
      nested: { id?: number; list?: { id?: number }[] };
      both: number;
      picture: string;
    }>();
  });

  it("has numbers to reckon with", () => {
    const answer = { id: 1, number: 2, level: 3 } as unknown as Required<Answer>;
    const sum: number = answer.id + answer.number * answer.level;
    const key: string | number | bigint | null | undefined = answer.id;
    const next: Level = answer.level;
    const chosen: "a" | undefined = answer.boolean ? "a" : undefined;
    const byId: Record<number, string> = { [answer.id]: "a" };
    expectTypeOf([sum, key, next, chosen, byId]).not.toBeAny();
    // @ts-expect-error -- no text
    answer.id.toUpperCase();
  });

  it("has no writeOnly properties", () => {
    expectTypeOf<keyof Answer & ("secret" | "pin" | "confirmed" | "codes" | "range")>().toBeNever();
    expectTypeOf<NonNullable<Answer["nested"]>>().not.toHaveProperty("pin");
  });
});

describe("a body", () => {
  it("has writeOnly properties, each of just its own type, and no readOnly ones, not even required ones", () => {
    expectTypeOf<Required<Omit<Json, "nested">>>().toEqualTypeOf<{
      name: string;
      both: number;
      secret: string;
      pin: number;
      confirmed: boolean | null;
      codes: number[];
      range: [number, number?];
      picture: string;
    }>();
    expectTypeOf<keyof NonNullable<Json["nested"]>>().toEqualTypeOf<"list" | "pin">();
    const body: Json = { name: "a", both: 1, nested: { list: [{}], pin: 1 } };
    client.PUT("/kinds", { mediaType: "application/json", body });
    // @ts-expect-error -- readOnly
    client.PUT("/kinds", { body: { name: "a", both: 1, id: 1 } });
    // @ts-expect-error -- readOnly
    client.PUT("/kinds", { body: { name: "a", both: 1, boolean: true } });
    // @ts-expect-error -- readOnly, though it can be nothing but null
    client.PUT("/kinds", { body: { name: "a", both: 1, nothing: null } });
    // @ts-expect-error -- readOnly, below
    client.PUT("/kinds", { body: { name: "a", both: 1, nested: { id: 1 } } });
  });

  it("is the same as a form, but for files", () => {
    expectTypeOf<Required<Omit<Form, "nested">>>().toEqualTypeOf<{
      name: string;
      both: number;
      secret: string;
      pin: number;
      confirmed: boolean | null;
      codes: readonly number[];
      range: readonly [number, number?];
      picture: Binary;
    }>();
  });
});

it("values that nest without end are typed to any depth", async () => {
  const { data } = await client.PUT("/trees", { body: { a: ["b", { c: [1, null, true] }] } });
  if (Array.isArray(data))
    expectTypeOf(data[0]).toEqualTypeOf<ResponseData<paths, "put", "/trees"> | undefined>();
  // @ts-expect-error -- no value of JSON
  client.PUT("/trees", { body: { a: [undefined] } });
  // @ts-expect-error -- none either
  client.PUT("/trees", { body: [() => 1] });
});
