import { expect, test } from "vitest";
import { keptText, replacePieces } from "../../src/edits/replace-pieces.js";

const replaced = (text: string, before: string, after: string) =>
  replacePieces(keptText(text), before, after)?.lines.join("\n");

const json = (paths: object) => JSON.stringify({ openapi: "3.1.1", paths }, null, 2);

test("what differs is replaced, with or without a comma after it", () => {
  const all = { "/a": { get: {} }, "/b": { get: {} } };
  for (const path of ["/a", "/b"]) {
    const text = replaced(json(all), json({ [path]: all["/a"] }), json({ [path]: { put: {} } }));
    expect(text).toBe(json({ ...all, [path]: { put: {} } }));
  }
});

test("a comment belongs to what follows it", () => {
  const types = (...members: string[]) => `export interface paths {\n${members.join("\n")}\n}\n`;
  const [a, b] = ["    /** One. */\n    a: string;", "    /** One. */\n    b: string;"];
  expect(replaced(types(a, b), types(b), types(b.replace("One", "Two")))).toBe(
    types(a, b.replace("One", "Two")),
  );
});

test("nothing is replaced where something else differs, or a piece stands nowhere or twice", () => {
  const text = json({ "/a": {}, "/b": {} });
  expect(replaced(text, json({ "/c": {} }), json({ "/c": { get: {} } }))).toBeUndefined();
  expect(replaced(text, json({ "/a": {} }), json({ "/a": {}, "/b": {} }))).toBeUndefined();
  expect(replaced(text, json({}), json({}).replace("3.1.1", "3.1.0"))).toBeUndefined();
  const twice = JSON.stringify({ webhooks: { "/a": {} }, paths: { "/a": {}, "/b": {} } }, null, 2);
  expect(replaced(twice, json({ "/a": {} }), json({ "/a": { get: {} } }))).toBeUndefined();
});
