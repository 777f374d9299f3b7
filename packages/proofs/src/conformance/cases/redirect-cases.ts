import { assert, assertRejects, assertSame } from "../assert.js";
import { bodySamples, pathOf } from "../body-samples.js";
import type { Case } from "../case.js";
import { initOf } from "./body-cases.js";

/** A 307 keeps method and body; a 303 asks for a GET of another place. */
export const redirectCases: readonly Case[] = [
  ...["JSON", "form: text", "form: file", "file"].map(
    (name): Case => ({
      name: `redirect of ${name}`,
      run: async ({ client, files }) => {
        const sample = bodySamples.find((each) => each.name === name);
        assert(sample !== undefined, `no sample ${name}`);
        const to = pathOf(name);
        const { data } = await client().POST("/moved", {
          params: { query: { to } },
          ...initOf(sample, files),
        });
        assertSame(data, { same: true }, "the body that arrived");
      },
    }),
  ),
  {
    name: "redirect of a GET",
    run: async ({ client }) => {
      const { data } = await client().GET("/moved", { params: { query: { to: "/hello" } } });
      assertSame(data, { hello: "Jürgen" }, "the answer");
    },
  },
  {
    name: "redirect from POST to GET",
    run: async ({ client, hasRedirect }) => {
      const call = client().POST("/moved", {
        params: { query: { to: "/hello", status: 303 } },
        body: { name: "a" },
      });
      // The policy sends the same method, or nothing.
      if (hasRedirect) await assertRejects(call, { name: "TransportError", code: "REDIRECT" });
      else assertSame((await call).data, { hello: "Jürgen" }, "the answer");
    },
  },
];
