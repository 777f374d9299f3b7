import { type SongCall, song } from "./song.js";

/** Calls that compile with each client. */
export const rightCalls: readonly SongCall[] = [
  {
    name: "update",
    operation: song.update,
    input: {
      path: song.path,
      body: '{ title: "Sea", kind: "album", length: 7, open: true, cover: new Blob(["x"]) }',
    },
  },
  {
    name: "get",
    operation: song.get,
    input: { path: song.path, query: '{ limit: 10, order: "up" }' },
    read: "title",
  },
];
