import { expect, test } from "vitest";
import { importCurl, importHar, importPostman } from "../src/index.js";

/** Marks of credentials, one for each place. */
function marker() {
  let count = 0;
  return (form = (text: string) => text) => form(`MARKED${++count}x7Q`);
}

test("no credential of a collection leaves", () => {
  const secret = marker();
  const base64 = Buffer.from(`bob:${secret()}`).toString("base64");
  const auth = (type: string, values: object) => ({
    type,
    [type]: Object.entries(values).map(([key, value]) => ({ key, value })),
  });
  const leaked = secret();
  const collection = {
    info: {
      name: "A",
      description: `Send Bearer ${secret()} and eyJhbGciOiJIUzI1NiJ9.${secret()}.${secret()}`,
    },
    auth: auth("bearer", { token: secret() }),
    variable: [
      { key: "base", value: `https://bob:${secret()}@api.test` },
      { key: "plain", value: secret(), type: "secret" },
      { key: "api_token", value: secret() },
    ],
    item: [
      {
        name: "one",
        request: {
          method: "POST",
          auth: auth("basic", { username: "bob", password: secret() }),
          url: `{{base}}/a/{{plain}}/b?api_key=${secret()}&access_token=${secret()}&x={{api_token}}`,
          header: [
            { key: "Authorization", value: `Bearer ${secret()}` },
            { key: "X-Api-Key", value: secret() },
            { key: "Cookie", value: `sid=${secret()}; theme=${secret()}` },
            { key: "Proxy-Authorization", value: `Basic ${base64}` },
            { key: "X-Auth-Token", value: secret(), disabled: true },
          ],
          body: {
            mode: "formdata",
            formdata: [
              { key: "password", value: secret() },
              { key: "clientSecret", value: secret() },
              { key: "note", value: `the token is ${leaked}` },
              { key: "json", value: JSON.stringify({ user: { password: secret() } }) },
            ],
          },
        },
        response: [
          {
            name: "ok",
            code: 200,
            header: [
              { key: "Content-Type", value: "application/json" },
              { key: "Set-Cookie", value: `sid=${secret()}; Path=/` },
              { key: "X-Session-Token", value: secret() },
            ],
            cookie: [{ name: "sid", value: secret() }],
            originalRequest: {
              header: [{ key: "Authorization", value: `Token ${leaked}` }],
              url: {
                query: [
                  { key: "key", value: secret(), description: "Added as a part of security scheme: k" },
                ],
              },
            },
            body: JSON.stringify({
              access_token: secret(),
              nested: [{ refresh_token: secret(), apiKey: secret() }],
              echo: `Bearer ${leaked}`,
              pin: 987654,
            }),
          },
        ],
      },
      {
        name: "saved",
        request: { method: "POST", url: "https://api.test/d/:token" },
        response: [
          {
            name: "ok",
            code: 200,
            originalRequest: {
              method: "POST",
              url: { raw: "https://api.test/d/:token", variable: [{ key: "token", value: secret() }] },
              body: {
                mode: "graphql",
                graphql: { query: "mutation { a }", variables: `{"password": "${secret()}"}` },
              },
            },
          },
        ],
      },
      ...["apikey", "oauth2", "digest", "hawk", "oauth1", "ntlm", "awsv4", "jwt", "edgegrid"].map((type) => ({
        name: type,
        request: {
          method: "POST",
          url: "https://api.test/c",
          auth: auth(type, {
            key: type === "apikey" ? "X-Key" : "k",
            in: "header",
            value: secret(),
            accessToken: secret(),
            clientSecret: secret(),
            password: secret(),
            secretKey: secret(),
            consumerSecret: secret(),
            authKey: secret(),
            secret: secret(),
          }),
          body: { mode: "raw", raw: `<login><password>${secret()}</password></login>` },
        },
      })),
    ],
  };
  const environment = { name: "E", values: [{ key: "k", value: secret(), type: "secret", enabled: true }] };
  const { description, reviews, warnings } = importPostman([
    { path: "a.json", text: JSON.stringify(collection) },
    { path: "e.json", text: JSON.stringify(environment) },
  ]);
  const all = description + JSON.stringify([reviews, warnings]);
  expect(all.match(/MARKED\d+x7Q|987654/g)).toBeNull();
  expect(all).not.toContain(base64);
});

test("no credential of curl commands leaves", () => {
  const secret = marker();
  const text = `curl -u bob:${secret()} --oauth2-bearer ${secret()} -b 'sid=${secret()}' \\
    -H 'Authorization: Bearer ${secret()}' -H 'X-Api-Key: ${secret()}' -H 'Cookie: a=${secret()}' -x http://u:${secret()}@proxy.test \\
    --proxy-user u:${secret()} --pass ${secret()} -F password=${secret()} -F 'meta={"token":"${secret()}"};type=application/json' \\
    'https://eve:${secret()}@api.test/a?access_token=${secret()}' --next -d 'client_secret=${secret()}' https://api.test/b \\
    --next --json '{"a":{"secret":"${secret()}"}}' https://api.test/c
    echo '{"password": "${secret()}"}' | curl --json @- https://api.test/d`;
  const { description, reviews, warnings } = importCurl(text);
  expect((description + JSON.stringify([reviews, warnings])).match(/MARKED\d+x7Q/g)).toBeNull();
});

test("no cookie and no credential of a recording leaves", () => {
  const secret = marker();
  const entry = {
    request: {
      method: "POST",
      url: `https://api.test/a?token=${secret()}`,
      headers: [
        { name: "authorization", value: `Bearer ${secret()}` },
        { name: "cookie", value: `sid=${secret()}` },
        { name: "x-csrf-token", value: secret() },
      ],
      cookies: [{ name: "sid", value: secret() }],
      postData: {
        mimeType: "multipart/form-data; boundary=b",
        text: `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${secret()}\r\n--b--\r\n`,
      },
    },
    response: {
      status: 200,
      statusText: "OK",
      headers: [{ name: "set-cookie", value: `sid=${secret()}` }],
      cookies: [{ name: "sid", value: secret() }],
      content: { mimeType: "application/json", text: JSON.stringify({ token: secret() }) },
    },
  };
  const { description, reviews } = importHar({
    path: "a.har",
    text: JSON.stringify({ log: { entries: [entry] } }),
  });
  expect((description + JSON.stringify(reviews)).match(/MARKED\d+x7Q/g)).toBeNull();
  expect(description).toContain("password:");
});
