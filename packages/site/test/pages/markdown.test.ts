import { expect, test } from "vitest";
import { markdown } from "../../src/pages/markdown.js";

test.each([
  ["*a* `b`", "<p><em>a</em> <code>b</code></p>\n"],
  ["a<br>b<br/>c", "<p>a<br>b<br>c</p>\n"],
  ["[a](https://x.test/?a=1&b)", '<p><a href="https://x.test/?a=1&#38;b" rel="noreferrer">a</a></p>\n'],
  ["[*a*](javascript:alert(1))", "<p><em>a</em></p>\n"],
  [
    "[a](data:text/html,x) [b](/rest) [c](#field-a)",
    '<p>a b <a href="#field-a" rel="noreferrer">c</a></p>\n',
  ],
  ["<script>alert(1)</script>", "&#60;script&#62;alert(1)&#60;/script&#62;"],
  ['a <img src=x onerror="alert(1)"> <b onclick="x">b</b>', "<p>a  b</p>\n"],
  ["<p>a</p><!-- x -->", " a  "],
  ['a <List> & "b"', "<p>a &#60;List&#62; &amp; &quot;b&quot;</p>\n"],
  ["![logo](https://x.test/a.png)", '<p><a href="https://x.test/a.png" rel="noreferrer">logo</a></p>\n'],
  ["![<b>](javascript:x)", "<p>&#60;b&#62;</p>\n"],
  ["# A\n## B", "<h4>A</h4>\n<h5>B</h5>\n"],
  ["```js\n<a>\n```", '<pre tabindex="0"><code>&#60;a&#62;</code></pre>'],
  ["", ""],
])("%j", (text, html) => {
  expect(markdown(text).html).toBe(html);
});

test("what nests without end, or is very long, is text", () => {
  expect(markdown(">".repeat(50_000)).html).toMatch(/^<(?:p|blockquote)>/);
  expect(markdown(`*a*${"b".repeat(100_001)}`).html).toMatch(/^<p>\*a\*/);
});
