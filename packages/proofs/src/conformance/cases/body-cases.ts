import { assertSame } from "../assert.js";
import type { BodySample } from "../body-sample.js";
import { bodySamples, pathOf } from "../body-samples.js";
import type { Case } from "../case.js";
import type { Files } from "../web-files.js";

/** Each sample, which the server compares byte for byte. */
export const bodyCases: readonly Case[] = bodySamples.map((sample) => ({
  name: sample.name,
  run: async ({ client, files }) => {
    const { data } = await client().POST(pathOf(sample.name), initOf(sample, files));
    assertSame(data, { same: true }, "the body that arrived");
  },
}));

/** The options of a call that sends the sample. */
export function initOf({ value, mediaType, init }: BodySample, files: Files): object {
  return { body: value(files), mediaType, ...init };
}
