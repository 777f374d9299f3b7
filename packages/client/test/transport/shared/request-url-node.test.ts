import fc from "fast-check";
import { expect, test } from "vitest";
import { urlOf } from "../../../src/transport/shared/request-url.js";
import { parseUrl } from "../../../src/urls/parse-url.js";

const origins = [
  "http://localhost",
  "https://api.example.com",
  "https://api.example.com:8443",
  "https://api.example.com:443",
  "http://127.0.0.1:8080",
  "http://127.1",
  "http://0x7f.1:80",
  "https://EXAMPLE.com",
  "https://münchen.example",
  "http://[::1]:99",
  "HTTPS://a.example",
  "http://a b",
  "ftp://a.example",
  "//a.example",
  "http:/a.example",
  "https://user:secret@a.example",
];
const pieces = [
  ...[
    "/",
    "//",
    ".",
    "..",
    "%2e",
    "%2E",
    "%2f",
    "%",
    "%zz",
    "\\",
    "?",
    "#",
    "&",
    "=",
    "'",
    '"',
    "<",
    "{",
    "|",
  ],
  ...["^", "`", "[", "a", "B", "é", "\u{1f600}", " ", "\t", "\n", "~", "@", ":", "+", "(", ";", "\ud800"],
];
const rest = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join(""));
const keys = ["href", "origin", "protocol", "host", "pathname", "search", "hash"] as const;

function nativeOf(text: string): URL | undefined {
  const url = parseUrl(text);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}

test("a URL is taken to pieces as the URL class does it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...origins), fc.constantFrom("", "/"), rest, (origin, slash, path) => {
      const text = origin + slash + path;
      const native = nativeOf(text);
      if (native === undefined) {
        expect(() => urlOf(text)).toThrow(TypeError);
      } else {
        const url = urlOf(text);
        for (const key of keys) expect(url[key], `${key} of ${JSON.stringify(text)}`).toBe(native[key]);
      }
    }),
    { numRuns: 20_000 },
  );
});
