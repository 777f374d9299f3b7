import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFrom } from "@partwise/client/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createZoomClient, TransportError, type ZoomClientOptions } from "../src/index.js";

const file = () => new File(["bytes"], "plan.txt", { type: "text/plain" });
const image = new File(["bytes"], "ship.png", { type: "image/png" });
const params = { path: { userId: "me" }, query: { postToPersonalChat: true } };

describe("operations with hosts of their own", () => {
  const urlsOf = async (options: Partial<Pick<ZoomClientOptions, "region" | "baseUrl" | "fileUrl">>) => {
    const urls: string[] = [];
    const fetch = async (request: Request) => {
      urls.push(request.url);
      return Response.json({ id: "1" }, { status: 201 });
    };
    const zoom = createZoomClient({ token: "t", ...options, fetch });
    await zoom.GET("/users");
    await zoom.POST("/chat/users/{userId}/files", { params, body: { file: file() } });
    await zoom.POST("/chat/emoji/files", { body: { name: "ship_it", file: image } });
    return urls;
  };
  const chatFile = "/chat/users/me/files?postToPersonalChat=true";

  it.for<[what: string, options: Parameters<typeof urlsOf>[0], hosts: [string, string, string]]>([
    ["Zoom", {}, ["https://api.zoom.us/v2", "https://file.zoom.us/v2", "https://fileapi.zoom.us/v2"]],
    [
      "a region of Zoom",
      { region: "eu" },
      ["https://api-eu.zoom.us/v2", "https://file.zoom.us/v2", "https://fileapi.zoom.us/v2"],
    ],
    [
      "Zoom for Government, whose token stays there",
      { region: "government" },
      ["https://api.zoomgov.com/v2", "https://api.zoomgov.com/v2", "https://api.zoomgov.com/v2"],
    ],
    [
      "a server of one's own",
      { baseUrl: "http://127.0.0.1:9/v2" },
      ["http://127.0.0.1:9/v2", "http://127.0.0.1:9/v2", "http://127.0.0.1:9/v2"],
    ],
    [
      "a server of one's own, and another for files",
      { baseUrl: "http://127.0.0.1:9/v2", fileUrl: "http://127.0.0.1:8/files" },
      ["http://127.0.0.1:9/v2", "http://127.0.0.1:8/files", "http://127.0.0.1:8/files"],
    ],
    [
      "Zoom, and another server for files",
      { fileUrl: "https://files.example.com" },
      ["https://api.zoom.us/v2", "https://files.example.com", "https://files.example.com"],
    ],
  ])("are called at %s", async ([, options, [api, chat, emoji]]) => {
    expect(await urlsOf(options)).toEqual([
      `${api}/users`,
      `${chat}${chatFile}`,
      `${emoji}/chat/emoji/files`,
    ]);
  });

  it.for([
    ["http://files.example.com", /^The fileUrl is plain http to files\.example\.com/],
    ["files", /^The fileUrl is not an http\(s\) URL/],
    ["https://user@files.example.com", /^The fileUrl holds credentials/],
  ] as const)("are never called at %s", ([fileUrl, message]) => {
    expect(() => createZoomClient({ token: "t", fileUrl })).toThrow(message);
  });
});

describe("a redirect of an upload", () => {
  const servers: { close: () => Promise<void> }[] = [];
  const seen: { at: string; authorization: string | undefined; names: string[]; text: string }[] = [];
  let folder: string;
  beforeEach(async () => {
    seen.length = 0;
    folder = await mkdtemp(join(tmpdir(), "upload-"));
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    await rm(folder, { recursive: true });
  });

  async function serve(
    answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  ): Promise<string> {
    const server = createServer(answer);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    servers.push({
      close: async () => {
        server.closeAllConnections();
        server.close();
        await once(server, "close");
      },
    });
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function takesFiles(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(Buffer.concat(chunks), { headers }).formData();
    const files = form.getAll("files").filter((each): each is File => typeof each !== "string");
    const texts = await Promise.all(files.map((each) => each.text()));
    seen.push({
      at: request.url ?? "",
      authorization: request.headers.authorization,
      names: files.map(({ name }) => name),
      text: texts.join(),
    });
    response.writeHead(201, { "content-type": "application/json" }).end('{"id":"m1"}');
  }

  /** Sends two files, one of them on disk, to a server that redirects. */
  async function send(target: string, hosts: readonly string[]) {
    const place = (at: string | undefined) => `http://${target}/elsewhere${at}`;
    const first = await serve((request, response) => {
      request.resume().on("end", () => response.writeHead(307, { location: place(request.url) }).end());
    });
    const path = join(folder, "notes.txt");
    await writeFile(path, "on disk");
    const zoom = createZoomClient({ token: "t0ken", baseUrl: `http://${first}/v2`, redirect: { hosts } });
    return zoom.POST("/chat/users/{userId}/messages/files", {
      params: { path: { userId: "me" } },
      body: { files: [file(), await fileFrom(path)], to_contact: "grace@example.com" },
    });
  }

  it("is followed to a host of the list, with the token and every file", async () => {
    const target = await serve(takesFiles);
    expect((await send(target, [target])).data).toEqual({ id: "m1" });
    expect(seen).toEqual([
      {
        at: "/elsewhere/v2/chat/users/me/messages/files",
        authorization: "Bearer t0ken",
        names: ["plan.txt", "notes.txt"],
        text: "bytes,on disk",
      },
    ]);
  });

  it("is refused to any other host, which gets nothing", async () => {
    const target = await serve(takesFiles);
    const failure = await send(target, []).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransportError);
    expect(failure).toMatchObject({ code: "REDIRECT", message: expect.stringContaining(`http://${target}`) });
    expect(seen).toEqual([]);
  });
});
