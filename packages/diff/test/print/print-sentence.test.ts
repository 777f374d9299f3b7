import { expect, test } from "vitest";
import type { Change } from "../../src/contract/change.js";
import { printSentence } from "../../src/print/print-sentence.js";

const change = (operation: string | null, bump: Change["bump"], message: string): Change => ({
  pointer: "",
  operation,
  breaking: bump === "major" ? "both" : "none",
  bump,
  message,
});

test("nothing without a change", () => {
  expect(printSentence([])).toBe("");
});

test("what breaks stands first, operations and properties by name", () => {
  const changes = [
    change("GET /b", "minor", "operation added"),
    change("POST /a", "minor", 'property "title" added'),
    change("POST /a", "major", 'part "photo": content type image/png, was image/*'),
    change("DELETE /c", "major", "operation removed"),
    change(null, "patch", "texts or examples changed, or the order of things"),
  ];
  expect(printSentence(changes)).toBe(
    'Breaks `POST /a` (part "photo": content type image/png, was image/\\*), removes `DELETE /c`, adds `GET /b`, extends `POST /a` (property "title" added) and adjusts the description (texts or examples changed, or the order of things).',
  );
});

test("of operations alike, the verb stands once, and three details of one operation are told", () => {
  const messages = ["a", "b", "c", "d", "e"].map((name) => `property "${name}" added`);
  const changes = [
    ...messages.map((message) => change("GET /a", "minor", message)),
    change("GET /b", "minor", 'property "z" added'),
  ];
  expect(printSentence(changes)).toBe(
    'Extends `GET /a` (property "a" added; property "b" added; property "c" added; 2 more) and `GET /b` (property "z" added).',
  );
});

test("one sentence of at most 350 characters, whatever names and how many", () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    change(`GET /things/${index}`, "minor", "operation added"),
  );
  const odd = [
    change(`GET /${"x".repeat(1000)}`, "major", `property "a. B! C? \`D\`\n${"y".repeat(1000)}" removed`),
  ];
  for (const changes of [many, odd, [...odd, ...many]]) {
    const sentence = printSentence(changes);
    expect(sentence).toMatch(/^[^\n]{10,350}\.$/);
    expect(sentence).not.toMatch(/[.!?] [A-Z`]/);
  }
  expect(printSentence(many)).toMatch(/^Adds `GET \/things\/0`, .+ and 9\d\d more operations\.$/);
});
