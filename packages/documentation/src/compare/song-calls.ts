import type { Input, Operation } from "./tool.js";

/** The operations of the album, as describe-cases.ts has them. */
export const getSong: Operation = { id: "getSong", method: "GET", path: "/songs/{songId}" };
export const updateSong: Operation = { id: "updateSong", method: "PATCH", path: "/songs/{songId}" };

const path = '{ songId: "7" }';

/** Calls that compile with each client. */
export const rightCalls: readonly SongCall[] = [
  {
    name: "update",
    operation: updateSong,
    input: { path, body: '{ title: "Sea", kind: "album", length: 7, open: true, cover: new Blob(["x"]) }' },
  },
  { name: "get", operation: getSong, input: { path, query: '{ limit: 10, order: "up" }' }, read: "title" },
];

/** Calls that no server could answer well, so that the compiler has to refuse each. */
export const wrongCalls: readonly SongCall[] = [
  {
    name: "a misspelt property",
    operation: updateSong,
    input: { path, body: '{ title: "Sea", lenght: 7 }' },
  },
  { name: "a number for a text", operation: updateSong, input: { path, body: "{ title: 7 }" } },
  {
    name: "a text for a number",
    operation: updateSong,
    input: { path, body: '{ title: "Sea", length: "7" }' },
  },
  { name: "no required property", operation: updateSong, input: { path, body: "{ length: 7 }" } },
  {
    name: "a value that the enum lacks",
    operation: updateSong,
    input: { path, body: '{ title: "Sea", kind: "tape" }' },
  },
  {
    name: "a text for a file",
    operation: updateSong,
    input: { path, body: '{ title: "Sea", cover: "cover.png" }' },
  },
  { name: "no body", operation: updateSong, input: { path } },
  { name: "no path parameter", operation: updateSong, input: { body: '{ title: "Sea" }' } },
  { name: "a misspelt query parameter", operation: getSong, input: { path, query: "{ limti: 10 }" } },
  {
    name: "a text for a number in the query",
    operation: getSong,
    input: { path, query: '{ limit: "ten" }' },
  },
  {
    name: "a value that the query's enum lacks",
    operation: getSong,
    input: { path, query: '{ order: "left" }' },
  },
  { name: "a property that the answer lacks", operation: getSong, input: { path }, read: "titel" },
  {
    name: "a method that the path lacks",
    operation: { ...updateSong, id: "deleteSong", method: "DELETE" },
    input: { path },
  },
];

/** A call as people may write it. */
export interface SongCall {
  readonly name: string;
  readonly operation: Operation;
  readonly input: Input;
  /** A property of the data that is read. */
  readonly read?: string;
}

/** Five text parts, as the time of a call is measured with. */
export const timedBody = '{ title: "Sea", kind: "album", length: 7, open: true, label: "Blue" }';
