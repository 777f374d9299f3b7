import { assertSame } from "../assert.js";
import { bodySamples, pathOf } from "../body-samples.js";
import type { Case, SuiteClient } from "../case.js";
import { initOf } from "./body-cases.js";

/** Many calls of one client, with few of them at a time: a form and JSON in turns. */
export const manyCalls: Case = {
  name: "many calls of one client",
  run: async ({ client, calls, files }) => {
    const samples = bodySamples.filter(({ name }) => name === "JSON" || name === "form: text");
    const one = client();
    let begun = 0;
    let same = 0;
    const work = async (calling: SuiteClient) => {
      while (begun < calls) {
        const sample = samples[begun++ % samples.length];
        if (sample === undefined) return;
        const { data } = await calling.POST(pathOf(sample.name), initOf(sample, files));
        if ((data as { same?: boolean } | undefined)?.same) same++;
      }
    };
    await Promise.all(Array.from({ length: 10 }, () => work(one)));
    assertSame(same, calls, "the number of bodies that arrived");
  },
};
