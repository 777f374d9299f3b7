import type { Input, Operation } from "../tools/tool.js";

/** The operations of the album, as describe-cases.ts has them, the path of one song, and a body of five text parts. */
export const song = {
  get: { id: "getSong", method: "GET", path: "/songs/{songId}" },
  update: { id: "updateSong", method: "PATCH", path: "/songs/{songId}" },
  path: '{ songId: "7" }',
  timedBody: '{ title: "Sea", kind: "album", length: 7, open: true, label: "Blue" }',
} as const;

/** A call as people may write it. */
export interface SongCall {
  readonly name: string;
  readonly operation: Operation;
  readonly input: Input;
  /** A property of the data that is read. */
  readonly read?: string;
}
