import { expect, test } from "vitest";
import { fetchRemote } from "../../src/access/fetch-remote.js";

const url = "https://a.test/x.yaml";

/** What is answered by address; what was asked is told. */
async function fetched(answers: Readonly<Record<string, () => Response>>, from = url, hosts = ["a.test"]) {
  const asked: string[] = [];
  const send: typeof fetch = async (input, init) => {
    asked.push(String(input));
    expect(init).toMatchObject({ redirect: "manual", credentials: "omit" });
    expect(init?.headers).toBeUndefined();
    const answer = answers[String(input)];
    if (answer === undefined) throw new TypeError("fetch failed");
    return answer();
  };
  const outcome = await fetchRemote(from, hosts, send).then(
    (bytes) => new TextDecoder().decode(bytes),
    (error: Error) => error.message,
  );
  return { outcome, asked };
}

const to = (location: string) => () => new Response("elsewhere", { status: 302, headers: { location } });
const text = () => new Response("a: 1");

test("a file", async () => {
  expect(await fetched({ [url]: text })).toEqual({ outcome: "a: 1", asked: [url] });
});

test("through redirects within what is allowed", async () => {
  const other = "https://b.test/y";
  const answers = { [url]: to("/z.yaml"), "https://a.test/z.yaml": to(other), [other]: text };
  expect((await fetched(answers, url, ["a.test", "b.test"])).outcome).toBe("a: 1");
});

test.each<
  [
    name: string,
    answers: Readonly<Record<string, () => Response>>,
    from: string,
    message: string,
    asked: number,
  ]
>([
  ["another host", {}, "https://b.test/x", "b.test is not allowed; allow it with --allow-remote b.test", 0],
  ["http", {}, "http://a.test/x", "http: is not fetched; use https", 0],
  ["credentials", {}, "https://u:p@a.test/x", "names a user; refer to an address without one", 0],
  [
    "a redirect to another host",
    { [url]: to("https://b.test/x") },
    url,
    "it redirects to https://b.test, which is not allowed; allow it with --allow-remote b.test",
    1,
  ],
  [
    "a redirect to http",
    { [url]: to("http://a.test/x") },
    url,
    "it redirects to http://a.test, which is not fetched; use https",
    1,
  ],
  [
    "a redirect to a file",
    { [url]: to("file:///etc/passwd") },
    url,
    "it redirects to file://, which is not fetched; use https",
    1,
  ],
  [
    "redirects without end",
    { [url]: to(url) },
    url,
    "it redirects more than 5 times; refer to where the file is",
    6,
  ],
  [
    "a failure",
    { [url]: () => new Response("no", { status: 404 }) },
    url,
    "a.test answered with status 404; check the address",
    1,
  ],
  ["no answer", {}, url, "a.test could not be reached; check the address and the network", 1],
])("%s is refused", async (_name, answers, from, message, asked) => {
  const found = await fetched(answers, from);
  expect(found.outcome).toBe(message);
  expect(found.asked).toHaveLength(asked);
});

test("an answer that does not end is cut off", async () => {
  let isCancelled = false;
  const piece = new Uint8Array(1024 * 1024);
  const body = () =>
    new ReadableStream({
      pull: (controller) => controller.enqueue(piece),
      cancel: () => {
        isCancelled = true;
      },
    });
  const { outcome } = await fetched({ [url]: () => new Response(body()) });
  expect(outcome).toBe("it is larger than 32 MiB; refer to a smaller file");
  expect(isCancelled).toBe(true);
});
