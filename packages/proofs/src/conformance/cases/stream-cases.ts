import { assert, assertRejects, assertSame } from "../assert.js";
import { bytesOf } from "../bytes-of.js";
import type { Case } from "../case.js";
import { fileSize, sampleBytes } from "../sample-bytes.js";
import { sumOf } from "../sum-of.js";

const mediaType = "application/octet-stream";

/** Bodies that are made, and answers that are read, piece by piece. */
export const streamCases: readonly Case[] = [
  {
    name: "stream up, while it is made",
    needs: "bodies as they are made",
    run: async ({ client, server }) => {
      const key = server.key();
      async function* pieces() {
        yield sampleBytes(100_000);
        await server.saw(key, "chunk");
        yield sampleBytes(100_000);
      }
      const { data } = await client().POST("/sum", {
        params: { query: { key } },
        body: { content: pieces },
        mediaType,
      });
      assertSame(data, sumOf([...sampleBytes(100_000), ...sampleBytes(100_000)]), "the sum of what arrived");
    },
  },
  ...["stream that fails", "form: stream that fails"].map(
    (name): Case => ({
      name,
      run: async ({ client }) => {
        async function* broken() {
          yield sampleBytes(1000);
          throw new Error("gone");
        }
        const body = { content: broken, filename: "a.bin" };
        const call = name.startsWith("form")
          ? client().POST("/sum", { body: { file: body }, mediaType: "multipart/form-data" })
          : client().POST("/sum", { body, mediaType });
        await assertRejects(call, { name: "MultipartError", code: "SOURCE_FAILED" });
      },
    }),
  ),
  {
    name: "download",
    run: async ({ client }) => {
      const { data } = await client().GET("/download");
      assert(data instanceof Blob, "data should be a Blob");
      assertSame(sumOf(await bytesOf(data)), sumOf(sampleBytes(fileSize)), "the sum of the download");
    },
  },
  {
    name: "stream down, as it comes",
    needs: "answers as they come",
    run: async ({ client, server }) => {
      const key = server.key();
      const { data } = await client().GET("/slow", { params: { query: { key } }, parseAs: "stream" });
      const reader = (data as ReadableStream<Uint8Array>).getReader();
      const found: number[] = [];
      for (let isAsked = false; ; ) {
        const { done, value } = await reader.read();
        if (done) break;
        found.push(...value);
        if (!isAsked) await server.goOn(key);
        isAsked = true;
      }
      assertSame(sumOf(found), sumOf(sampleBytes(20_000)), "the sum of the stream");
    },
  },
  {
    name: "event stream, as it comes",
    needs: "answers as they come",
    run: async ({ client, server }) => {
      const key = server.key();
      const { data } = await client().GET("/events", { params: { query: { key } } });
      const found: unknown[] = [];
      for await (const item of data as AsyncIterable<unknown>) {
        found.push(item);
        if (found.length === 1) await server.goOn(key);
      }
      assertSame(
        found.map((item) => (item as { data: unknown }).data),
        [{ at: 1 }, { at: "Ä" }],
        "the events",
      );
    },
  },
  {
    name: "event stream, left early",
    needs: "answers that are left",
    run: async ({ client, server }) => {
      const key = server.key();
      const { data } = await client().GET("/events", { params: { query: { key } } });
      for await (const _ of data as AsyncIterable<unknown>) break;
      await server.saw(key, "end without answer");
    },
  },
  {
    name: "parts of an answer",
    needs: "files of bytes",
    run: async ({ client }) => {
      const { data } = await client().GET("/parts", { parseAs: "form" });
      const { name, file } = data as { readonly name: unknown; readonly file: Blob };
      assertSame(name, "Jürgen", "the text of a part");
      assert(file instanceof Blob, "the file should be a Blob");
      assertSame(sumOf(await bytesOf(file)), sumOf(sampleBytes(5000)), "the sum of the file");
    },
  },
  {
    name: "parts of an answer, one by one",
    run: async ({ client }) => {
      const { data } = await client().GET("/items");
      const found: unknown[] = [];
      for await (const item of data as AsyncIterable<unknown>) found.push(item);
      assertSame(found, [{ a: 1 }, "Jürgen"], "the items");
    },
  },
];
