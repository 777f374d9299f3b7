import { describe, type Edit, edit } from "../verdicts/edit.js";

const schemes = {
  key: { type: "apiKey", in: "header", name: "X-Key" },
  basic: { type: "http", scheme: "basic" },
  token: { type: "http", scheme: "bearer" },
  oauth: { type: "oauth2", flows: {} },
};
const other = { key: { ...schemes.key, name: "X-Other" } };
const credentials = { key: "k", token: "t", oauth: "o" };
const scopeless = "the mock server knows no scopes";
const server = (url: string, variables?: object) => ({ url, ...(variables && { variables }) });
const region = (values: readonly string[], fallback = values[0]) => ({
  region: { enum: values, default: fallback },
});
const elsewhere = "the mock server answers on loopback, whatever the servers are";

/** Security requirements and schemes, and servers. */
export const securityEdits: readonly Edit[] = [
  needs("requirement added", [undefined, [{ key: [] }]], "wire major", "nobody sends credentials"),
  needs("requirement removed", [[{ key: [] }], []], "none minor", "credentials are overlooked"),
  needs("made optional", [[{ key: [] }], [{ key: [] }, {}]], "none minor", "who has a key may send it"),
  needs("no longer optional", [[{ key: [] }, {}], [{ key: [] }]], "wire major", "some send none"),
  needs("alternative added", [[{ key: [] }], [{ key: [] }, { token: [] }]], "none minor", "keys stay"),
  needs(
    "alternative removed",
    [[{ key: [] }, { token: [] }], [{ token: [] }]],
    "wire major",
    "some send keys",
  ),
  needs("another scheme", [[{ key: [] }], [{ token: [] }]], "wire major", "some send keys"),
  needs("second scheme added", [[{ key: [] }], [{ key: [], token: [] }]], "wire major", "nobody sends both"),
  needs(
    "one of two schemes removed",
    [[{ key: [], token: [] }], [{ key: [] }]],
    "none minor",
    "a token is overlooked",
  ),
  needs(
    "scope added",
    [[{ oauth: ["read"] }], [{ oauth: ["read", "write"] }]],
    "wire major",
    "tokens lack the scope",
    scopeless,
  ),
  needs(
    "scope removed",
    [[{ oauth: ["read", "write"] }], [{ oauth: ["read"] }]],
    "none minor",
    "tokens have more than is asked",
    scopeless,
  ),
  needs(
    "order of alternatives",
    [
      [{ key: [] }, { token: [] }],
      [{ token: [] }, { key: [] }],
    ],
    "none patch",
    "the same alternatives",
  ),
  beside(
    "default requirement added",
    [
      { components: { securitySchemes: schemes } },
      { components: { securitySchemes: schemes }, security: [{ key: [] }] },
    ],
    "wire major",
    "nobody sends credentials",
  ),
  beside(
    "name of the key's header changed",
    [
      { components: { securitySchemes: schemes }, security: [{ key: [] }] },
      { components: { securitySchemes: { ...schemes, ...other } }, security: [{ key: [] }] },
    ],
    "wire major",
    "some send X-Key",
    { send: { credentials: { key: "k" } } },
  ),
  beside(
    "scheme added",
    [{}, { components: { securitySchemes: schemes } }],
    "none minor",
    "nobody has to use it",
  ),
  beside(
    "server added",
    [
      { servers: [server("https://a.example.com")] },
      { servers: [server("https://a.example.com"), server("https://b.example.com")] },
    ],
    "none minor",
    "the first one stays",
  ),
  beside(
    "server removed",
    [
      { servers: [server("https://a.example.com"), server("https://b.example.com")] },
      { servers: [server("https://a.example.com")] },
    ],
    "wire major",
    "some call it",
    { unseen: elsewhere },
  ),
  beside(
    "server changed",
    [{ servers: [server("https://a.example.com")] }, { servers: [server("https://b.example.com")] }],
    "wire major",
    "some call the old one",
    { unseen: elsewhere },
  ),
  beside(
    "order of servers",
    [
      { servers: [server("https://a.example.com"), server("https://b.example.com")] },
      { servers: [server("https://b.example.com"), server("https://a.example.com")] },
    ],
    "none patch",
    "both stay",
  ),
  beside(
    "value of a server variable added",
    [
      { servers: [server("https://{region}.example.com", region(["eu"]))] },
      { servers: [server("https://{region}.example.com", region(["eu", "us"]))] },
    ],
    "none minor",
    "eu stays",
  ),
  beside(
    "description of a server changed",
    [
      { servers: [{ url: "https://a.example.com", description: "A." }] },
      { servers: [{ url: "https://a.example.com", description: "B." }] },
    ],
    "none patch",
    "no client reads it",
  ),
];

type Verdict = Parameters<typeof edit>[3];
type Requirements = readonly object[] | undefined;

function needs(
  name: string,
  [old, now]: readonly [Requirements, Requirements],
  verdict: Verdict,
  because: string,
  unseen?: string,
): Edit {
  const described = (security: Requirements) =>
    describe(security ? { security } : {}, { components: { securitySchemes: schemes } });
  const names = old?.some((each) => Object.keys(each).length === 0) ? [] : Object.keys(old?.[0] ?? {});
  const given = Object.fromEntries(Object.entries(credentials).filter(([scheme]) => names.includes(scheme)));
  const rest = { send: { credentials: given }, ...(unseen && { unseen }) };
  return edit(`security: ${name}`, described(old), described(now), verdict, because, rest);
}

function beside(
  name: string,
  [old, now]: readonly [object, object],
  verdict: Verdict,
  because: string,
  rest: Parameters<typeof edit>[5] = {},
): Edit {
  return edit(`beside: ${name}`, describe({}, old), describe({}, now), verdict, because, rest);
}
