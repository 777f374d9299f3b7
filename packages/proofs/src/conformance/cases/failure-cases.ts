import { assert, assertRejects, assertSame } from "../assert.js";
import { bodySamples, pathOf } from "../body-samples.js";
import { bytesOf } from "../bytes-of.js";
import type { Case } from "../case.js";
import { sampleBytes } from "../sample-bytes.js";
import { sumOf } from "../sum-of.js";
import { initOf } from "./body-cases.js";

/** Servers that do not answer, or not as they should. */
export const failureCases: readonly Case[] = [
  {
    name: "time limit, no answer",
    run: async ({ client, hasPolicies }) => {
      const body = { name: "a" };
      if (hasPolicies) {
        const call = client({ timeout: { total: 100 } }).POST("/never", { body });
        await assertRejects(call, { name: "TransportError", code: "TIMEOUT" });
      } else {
        const call = client().POST("/never", { body, signal: signalAfter(100) });
        await assertRejects(call, { name: "TimeoutError" });
      }
    },
  },
  {
    name: "time limit, half an answer",
    run: async ({ client, server, hasPolicies }) => {
      const init = { params: { query: { key: server.key() } } };
      if (hasPolicies) {
        const call = client({ timeout: { total: 300 } }).GET("/slow-json", init);
        await assertRejects(call, { name: "TransportError", code: "TIMEOUT" });
      } else {
        const call = client().GET("/slow-json", { ...init, signal: signalAfter(300) });
        // Once an answer has begun, Firefox does not tell the reason of an abort.
        await assertRejects(call, { name: ["TimeoutError", "AbortError"] });
      }
    },
  },
  {
    name: "error of the API",
    run: async ({ client }) => {
      const { error, response } = await client().POST("/missing", { body: { name: "a" } });
      assertSame([response.status, error], [404, { message: "no" }], "status and error");
    },
  },
  ...bodySamples
    .filter(({ name }) =>
      ["JSON", "form: text", "form: file", "file", "form: stream", "stream"].includes(name),
    )
    .map(
      (sample): Case => ({
        name: `503, then ${sample.name}`,
        run: async ({ client, server, files, hasPolicies }) => {
          const { data, response } = await client().POST("/busy", {
            params: { query: { key: server.key(), to: pathOf(sample.name) } },
            ...initOf(sample, files),
          });
          if (hasPolicies) assertSame(data, { same: true }, "the body that arrived");
          else assertSame(response.status, 503, "the status");
        },
      }),
    ),
  {
    name: "connection that is lost",
    run: async ({ client, hasPolicies }) => {
      const call = client().POST("/reset", { body: { name: "a" } });
      if (!hasPolicies) return assertRejects(call, { name: ["TypeError", "Error"] });
      const error = (await call.catch((reason: unknown) => reason)) as { code: unknown; attempts: unknown };
      assertSame([error.code, error.attempts], ["CONNECTION", 3], "code and attempts");
    },
  },
  {
    name: "answer that is cut off",
    needs: "ends of answers",
    run: async ({ client, hasPolicies }) => {
      const call = client().GET("/cut");
      if (hasPolicies) await assertRejects(call, { name: "TransportError", code: "INCOMPLETE" });
      else
        assert(
          await call.then(
            () => false,
            () => true,
          ),
          "resolved, should reject",
        );
    },
  },
  {
    name: "answer that is too large",
    needs: "bytes as they come",
    run: async ({ client, hasPolicies }) => {
      const call = client().GET("/download", { params: { query: { size: 2_000_000 } } });
      if (hasPolicies) return assertRejects(call, { name: "TransportError", code: "TOO_LARGE" });
      const bytes = await bytesOf((await call).data as Blob);
      assertSame(sumOf(bytes), sumOf(sampleBytes(2_000_000)), "the sum of the download");
    },
  },
];

/** `AbortSignal.timeout`, which React Native lacks. */
function signalAfter(milliseconds: number): AbortSignal {
  if ("timeout" in AbortSignal) return AbortSignal.timeout(milliseconds);
  const controller = new AbortController();
  const reason = Object.assign(new Error("The time is over."), { name: "TimeoutError" });
  setTimeout(() => controller.abort(reason), milliseconds);
  return controller.signal;
}
