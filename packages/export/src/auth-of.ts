import type { JsonObject } from "@partwise/description/document";
import type { SampledRequest } from "@partwise/samples";
import type { Variables } from "./variables.js";

/**
 * The auth of a request: the first credential as Postman has it, each further one as a header or query key. Adds a variable without a
 * value for each secret.
 */
export function authOf({ credentials }: SampledRequest, variables: Variables): Auth {
  const header: { key: string; value: string; description: string }[] = [];
  const query: { key: string; value: string; description: string }[] = [];
  let auth: JsonObject | undefined;
  for (const { scheme, in: place, name, kind, variable } of credentials) {
    variables.set(variable, secret);
    const value = `{{${variable}}}`;
    const description = `Added as a part of security scheme: ${scheme}`;
    if (kind === "basic") variables.set("PARTWISE_PASSWORD", secret);
    if (place === "cookie") header.push({ key: "Cookie", value: `${name}=${value}`, description });
    else if (auth === undefined) {
      const pairs =
        kind === "bearer"
          ? { token: value }
          : kind === "basic"
            ? { username: value, password: "{{PARTWISE_PASSWORD}}" }
            : { key: name, value, in: place };
      const type = kind === "key" ? "apikey" : kind;
      auth = {
        type,
        [type]: Object.entries(pairs).map(([key, each]) => ({ key, value: each, type: "string" })),
      };
    } else if (place === "query") query.push({ key: name, value, description });
    else header.push({ key: name, value: kind === "bearer" ? `Bearer ${value}` : value, description });
  }
  return { auth: auth ?? { type: "noauth" }, header, query };
}

/** Variables of a collection are shared with it: a value that stays secret belongs into an environment. */
const secret = {
  value: "",
  description: "A secret: set it in an environment, which this collection is not shared with.",
};

interface Auth {
  readonly auth: JsonObject;
  readonly header: readonly JsonObject[];
  readonly query: readonly { readonly key: string; readonly value: string; readonly description: string }[];
}
