import { expect, test } from "vitest";
import { attachment } from "../../src/part/attachment.js";
import { encodeHead } from "../../src/part/part.js";

test.each<[string, string, string | undefined, string]>([
  ["M49: always quoted", "a", undefined, 'name="a"'],
  ["M49: a filename too", "a", "b.txt", 'name="a"; filename="b.txt"'],
  ["M53: quotes", 'a"b', 'c"d', 'name="a%22b"; filename="c%22d"'],
  ["M53: CRLF", "a\r\nb", "c\r\nd", 'name="a%0D%0Ab"; filename="c%0D%0Ad"'],
  [
    "M54: lone ones become CRLF in names only",
    "a\nb\rc\n\r",
    "d\ne\rf",
    'name="a%0D%0Ab%0D%0Ac%0D%0A%0D%0A"; filename="d%0Ae%0Df"',
  ],
  ["M53: nothing else", "a\\b%22 ;é€😀\t\0", "%0A'\\", 'name="a\\b%22 ;é€😀\t\0"; filename="%0A\'\\"'],
  ["M57: lone surrogates", "a\ud800b", "\udc00", 'name="a\ufffdb"; filename="\ufffd"'],
  ["M51: no filename*", "a", "é.txt", 'name="a"; filename="é.txt"'],
])("%s", (_, name, filename, parameters) => {
  expect(headOf(name, filename)).toBe(`Content-Disposition: form-data; ${parameters}\r\n\r\n`);
});

test.each<[string, string, string]>([
  ["M65: without a name", "b c.txt", "b c.txt"],
  ["M65: a quote and a backslash as in mail", 'a"b\\c', 'a\\"b\\\\c'],
  ["M65: line ends", "a\r\nb", "a%0D%0Ab"],
  ["M57: a lone surrogate", "\ud800", "\ufffd"],
])("%s it is an attachment", (_, filename, quoted) => {
  expect(attachment(filename)).toBe(`Content-Disposition: attachment; filename="${quoted}"`);
});

test("M53: a name is spelled alike the second time, and after more names than are remembered", () => {
  const names = ['first"', ...Array.from({ length: 600 }, (_, i) => `a${i}\n`), "x".repeat(1000)];
  for (const name of [...names, ...names]) {
    const spelled = name.replace('"', "%22").replace("\n", "%0D%0A");
    expect(headOf(name)).toBe(`Content-Disposition: form-data; name="${spelled}"\r\n\r\n`);
    expect(headOf(name, "b")).toBe(`Content-Disposition: form-data; name="${spelled}"; filename="b"\r\n\r\n`);
  }
});

function headOf(name: string, filename?: string): string {
  return encodeHead({ name, filename, content: "" }, name);
}
