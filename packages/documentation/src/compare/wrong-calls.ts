import { type SongCall, song } from "./song.js";

/** Calls that no server could answer well, so that the compiler has to refuse each. */
export const wrongCalls: readonly SongCall[] = [
  {
    name: "a misspelt property",
    operation: song.update,
    input: { path: song.path, body: '{ title: "Sea", lenght: 7 }' },
  },
  { name: "a number for a text", operation: song.update, input: { path: song.path, body: "{ title: 7 }" } },
  {
    name: "a text for a number",
    operation: song.update,
    input: { path: song.path, body: '{ title: "Sea", length: "7" }' },
  },
  { name: "no required property", operation: song.update, input: { path: song.path, body: "{ length: 7 }" } },
  {
    name: "a value that the enum lacks",
    operation: song.update,
    input: { path: song.path, body: '{ title: "Sea", kind: "tape" }' },
  },
  {
    name: "a text for a file",
    operation: song.update,
    input: { path: song.path, body: '{ title: "Sea", cover: "cover.png" }' },
  },
  { name: "no body", operation: song.update, input: { path: song.path } },
  { name: "no path parameter", operation: song.update, input: { body: '{ title: "Sea" }' } },
  {
    name: "a misspelt query parameter",
    operation: song.get,
    input: { path: song.path, query: "{ limti: 10 }" },
  },
  {
    name: "a text for a number in the query",
    operation: song.get,
    input: { path: song.path, query: '{ limit: "ten" }' },
  },
  {
    name: "a value that the query's enum lacks",
    operation: song.get,
    input: { path: song.path, query: '{ order: "left" }' },
  },
  {
    name: "a property that the answer lacks",
    operation: song.get,
    input: { path: song.path },
    read: "titel",
  },
  {
    name: "a method that the path lacks",
    operation: { ...song.update, id: "deleteSong", method: "DELETE" },
    input: { path: song.path },
  },
];
