import { expect, test } from "vitest";
import { assertHosts, isAllowedHost } from "../../src/access/is-allowed-host.js";

test.each<[host: string, url: string, isAllowed: boolean]>([
  ["specs.example.com", "https://specs.example.com/a.yaml", true],
  ["specs.example.com", "https://specs.example.com:8443/a.yaml", true],
  ["Specs.Example.COM", "https://specs.example.com/a.yaml", true],
  ["specs.example.com:443", "https://specs.example.com/a.yaml", true],
  ["specs.example.com:443", "https://specs.example.com:8443/a.yaml", false],
  ["specs.example.com:8443", "https://specs.example.com:8443/a.yaml", true],
  ["specs.example.com:8443", "https://specs.example.com/a.yaml", false],
  ["example.com", "https://specs.example.com/a.yaml", false],
  ["example.com", "https://notexample.com/a.yaml", false],
  ["example.com", "https://example.com.evil.test/a.yaml", false],
  ["example.com", "https://example.com@evil.test/a.yaml", false],
  ["[::1]", "https://[::1]:8443/a.yaml", true],
])("%s and %s: %s", (host, url, isAllowed) => {
  expect(isAllowedHost(new URL(url), ["other.test", host])).toBe(isAllowed);
});

test.each(["", "https://example.com", "example.com/a", "*.example.com", "me@example.com", "a b", "a:99999"])(
  "%j is no host",
  (host) => {
    const error = {
      code: "USAGE",
      message: `a.yaml#: "${host}" is no host; name one such as specs.example.com`,
    };
    expect(() => assertHosts([host], "a.yaml")).toThrow(expect.objectContaining(error));
  },
);
