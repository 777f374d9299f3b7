import { fileURLToPath } from "node:url";
import { type MockServer, startMockServer } from "@partwise/mock-server";

const events = 'data: {"photo":7}\n\ndata: {"photo":8}\n\n';

/** Starts the server that the consumers call. */
export function startApi(): Promise<MockServer> {
  const description = fileURLToPath(new URL("../shared/openapi.yaml", import.meta.url));
  return startMockServer({ description, isStateless: true });
}

/** Forgets what the server got. */
export function clearApi(api: MockServer): void {
  api.reset();
  api.answerAlways("GET /events", {
    status: 200,
    headers: { "content-type": "text/event-stream" },
    bytes: new TextEncoder().encode(events),
  });
}

/**
 * What the server got, where it differs from what `shared/calls.js` sends, made `times` times, with one request more when one is
 * given; undefined where it does not differ.
 */
export function differenceOf({ requests }: MockServer, times: number, more?: string): string | undefined {
  const got = requests.filter(({ method }) => method !== "OPTIONS").map(told);
  const wanted = [...Array.from({ length: times }, () => sent).flat(), ...(more ? [more] : [])];
  if (JSON.stringify(got.sort()) === JSON.stringify(wanted.sort())) return undefined;
  return `the server got\n  ${got.join("\n  ") || "nothing"}\nnot\n  ${wanted.join("\n  ")}`;
}

const sent = [
  "POST /photos 201 title=Lighthouse tags=sea tags=tower place=application/json photo=image/png;beach.png;6 89504e4700ff",
  'POST /albums 201 {"name":"Coast"}',
  "GET /events 200",
];

function told({ method, path, status, parts, body }: MockServer["requests"][number]): string {
  const line = `${method} ${path} ${status}`;
  const bytes = Buffer.from(body);
  if (parts.length === 0) return [line, bytes.toString("utf8")].join(" ").trim();
  const words = parts.map(({ name, text, filename, contentType, size }) =>
    filename === undefined ? `${name}=${contentType ?? text}` : `${name}=${contentType};${filename};${size}`,
  );
  const content = bytes.subarray(bytes.lastIndexOf("\r\n\r\n") + 4, bytes.lastIndexOf("\r\n--"));
  return [line, ...words, content.toString("hex")].join(" ");
}
