import type { IncomingMessage, ServerResponse } from "node:http";
import { carriedParts } from "./read-on-node.js";

interface Song {
  id: string;
  title: string;
  size?: number;
}

/** The songs of each shelf, how many calls of the slow one came, and how many were given up. A test has a shelf of its own. */
const shelves = new Map<string, { songs: Song[]; came: number; givenUp: number }>();

/** Answers `/shelves/NAME/...` as the description in `tanstack-query/test/fixtures/songs` says. */
export async function answerSongs(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
): Promise<void> {
  const url = new URL(request.url ?? "", "http://localhost");
  const [, , name = "", kind, id] = url.pathname.split("/");
  const songs = ["Anchor", "Beacon", "Current"].map((title, index) => ({ id: `${index}`, title }));
  const shelf = shelves.get(name) ?? { songs, came: 0, givenUp: 0 };
  shelves.set(name, shelf);
  if (request.method === "OPTIONS" || request.method === "DELETE") {
    response.writeHead(204, allowed).end();
  } else if (kind === "plays") {
    response.writeHead(200, { "content-type": "application/jsonl", ...allowed });
    for (const song of shelf.songs) response.write(`${JSON.stringify(song)}\n`);
    response.end();
  } else if (request.method === "POST") {
    const parts = await carriedParts("busboy", request.headers["content-type"] ?? "", bytes);
    const text = (part: string) =>
      Buffer.from(parts.find((each) => each.name === part)?.base64 ?? "", "base64").toString();
    const song = { id: `${shelf.songs.length}`, title: text("title"), size: text("recording").length };
    if (song.title === "") return send(response, 422, { reason: "A song has a title." });
    shelf.songs.push(song);
    send(response, 201, song);
  } else if (id === "slow") {
    shelf.came += 1;
    response.once("close", () => (shelf.givenUp += 1));
  } else if (id === "given-up") {
    send(response, 200, { id, title: `${shelf.givenUp} of ${shelf.came}` });
  } else if (id !== undefined) {
    const song = shelf.songs.find((each) => each.id === id);
    send(response, song ? 200 : 404, song ?? { reason: "No such song." });
  } else {
    const start = Number(url.searchParams.get("cursor") ?? 0);
    const end = start + Number(url.searchParams.get("limit") ?? 100);
    send(response, 200, {
      songs: shelf.songs.slice(start, end),
      ...(end < shelf.songs.length && { next_cursor: `${end}` }),
    });
  }
}

function send(response: ServerResponse, status: number, data: object): void {
  response.writeHead(status, { "content-type": "application/json", ...allowed });
  response.end(JSON.stringify(data));
}

const allowed = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "*",
};
