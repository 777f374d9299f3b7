import { createClient, createPathBasedClient, unwrap, wrapAsPathBasedClient } from "@partwise/client";
import { pages } from "@partwise/client/pages";
import { infiniteQueryOptions, mutationOptions, queryOptions } from "@partwise/tanstack-query";
import { operations, type paths } from "./generated/index.js";

// Exported functions whose types the compiler has to write: TS2742 where it finds no name for one.

const client = createClient({ operations });
const at = (songId: string) => ({ params: { path: { songId } } });
export const declared = createClient<paths>({ operations });
export const byPath = createPathBasedClient({ operations });
export const wrapped = wrapAsPathBasedClient(client);
export const get = (id: string) => client.GET("/songs/{songId}", at(id));
export const list = () => client.GET("/songs");
export const post = (title: string, recording: Uint8Array) =>
  client.POST("/songs", { body: { title, recording } });
export const put = (id: string) =>
  client.PUT("/songs/{songId}", { ...at(id), body: { title: "a", recording: "" } });
export const patch = (id: string) =>
  client.PATCH("/songs/{songId}", { ...at(id), body: { title: "a", recording: new Uint8Array() } });
export const remove = (id: string) => client.DELETE("/songs/{songId}", at(id));
export const head = (id: string) => client.HEAD("/songs/{songId}", at(id));
export const ask = (id: string) => client.OPTIONS("/songs/{songId}", at(id));
export const trace = (id: string) => client.TRACE("/songs/{songId}", at(id));
export const request = (id: string) => client.request("get", "/songs/{songId}", at(id));
export const data = (id: string) => unwrap(client.GET("/songs/{songId}", at(id)));
export const bytes = (id: string) => client.GET("/songs/{songId}/recording", at(id));
export const text = (id: string) => client.GET("/songs/{songId}", { ...at(id), parseAs: "text" });
export const stream = (id: string) => client.GET("/songs/{songId}", { ...at(id), parseAs: "stream" });
export const items = () => client.GET("/plays");
export const plays = async function* () {
  yield* await unwrap(client.GET("/plays"));
};
export const songs = () => pages(client, "GET", "/songs");
export const groups = () => pages(client, "GET", "/songs").byPage();
export const getByPath = (id: string) => byPath["/songs/{songId}"].GET(at(id));
export const listByPath = () => wrapped["/songs"].GET();
export const query = (id: string) => queryOptions(client, "GET", "/songs/{songId}", at(id));
export const infinite = () => infiniteQueryOptions(client, "GET", "/songs");
export const mutation = () => mutationOptions(client, "POST", "/songs");
