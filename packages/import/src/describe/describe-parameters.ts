import { readProse } from "../infer/read-prose.js";
import { schemaOfList, schemaOfTexts } from "../infer/schema-of-texts.js";
import type { Schema } from "../infer/unknown-value.js";
import type { ObservedParameter, ObservedRequest } from "../observed/observed-request.js";
import type { Secrets } from "../secrets/secrets.js";
import { addSecretsOf } from "./add-secrets-of.js";
import { reviewed } from "./reviewed.js";

/** The Parameter Objects of an operation, from all requests that were seen of it. */
export function describeParameters(
  path: string,
  requests: readonly ObservedRequest[],
  secrets: Secrets,
): readonly Schema[] {
  const gathered = new Map<string, Gathered>();
  const inPath = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  for (const name of inPath) gatheredAt(gathered, { in: "path", name });
  for (const { parameters } of requests) {
    const seen = new Map<string, number>();
    for (const parameter of parameters) {
      const { marked } = readProse(parameter.description);
      if (marked === undefined)
        addSecretsOf(parameter.in === "cookie" ? "cookie" : parameter.name, parameter.samples, secrets);
      if (parameter.in === "path" && !inPath.includes(parameter.name)) continue;
      const one = gatheredAt(gathered, parameter);
      one.samples.push(...parameter.samples);
      one.descriptions.push(parameter.description);
      if (parameter.review !== undefined) one.reviews.push(parameter.review);
      if (parameter.isDisabled) continue;
      const times = (seen.get(keyOf(parameter)) ?? 0) + 1;
      seen.set(keyOf(parameter), times);
      if (times > 1) one.isRepeated = true;
    }
  }
  return [...gathered.values()].map((each) => describe(each));
}

interface Gathered {
  readonly in: string;
  readonly name: string;
  readonly samples: string[];
  readonly descriptions: string[];
  readonly reviews: string[];
  isRepeated: boolean;
}

function gatheredAt(all: Map<string, Gathered>, parameter: Pick<ObservedParameter, "in" | "name">): Gathered {
  const key = keyOf(parameter);
  const { name } = parameter;
  const one = all.get(key) ?? {
    in: parameter.in,
    name,
    samples: [],
    descriptions: [],
    reviews: [],
    isRepeated: false,
  };
  all.set(key, one);
  return one;
}

function keyOf({ in: place, name }: Pick<ObservedParameter, "in" | "name">): string {
  return `${place} ${place === "header" ? name.toLowerCase() : name}`;
}

function describe({ in: place, name, samples, descriptions, reviews, isRepeated }: Gathered): Schema {
  const proses = descriptions.map((each) => readProse(each));
  const text = proses.map((prose) => prose.text).find((each) => each !== "");
  const isRequired = place === "path" || proses.some((prose) => prose.isRequired === true);
  const { allowed } = proses.find((prose) => prose.allowed !== undefined) ?? {};
  const { marked } = proses.find((prose) => prose.marked !== undefined) ?? {};
  if (marked !== undefined)
    return {
      name,
      in: place,
      ...(text !== undefined && { description: text }),
      ...(isRequired && { required: true }),
      ...(marked.parameter ?? { schema: marked.schema }),
    };
  const schema = (isRepeated ? schemaOfList : schemaOfTexts)(name, samples, allowed);
  const { "x-review": review, ...own } = schema;
  return reviewed(
    {
      name,
      in: place,
      ...(text !== undefined && { description: text }),
      ...(isRequired && { required: true }),
      schema: own,
    },
    [review as string | undefined, ...reviews],
  );
}
