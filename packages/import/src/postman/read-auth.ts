import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import type { ObservedSecurity } from "../observed/observed-request.js";
import type { Variables } from "../observed/read-variables.js";
import { textOf } from "../observed/text-of.js";
import type { Secrets } from "../secrets/secrets.js";

/** The security schemes of an `auth` object: none for `noauth`, undefined where nothing is said. Adds what is secret. */
export function readAuth(
  auth: unknown,
  variables: Variables,
  secrets: Secrets,
): readonly ObservedSecurity[] | undefined {
  const { type } = objectOf(auth);
  if (typeof type !== "string" || type === "inherit") return undefined;
  if (type === "noauth") return [];
  const given = objectOf(auth)[type];
  const attributes: JsonObject = Array.isArray(given)
    ? Object.fromEntries(given.filter(isObject).map(({ key, value }) => [textOf(key), value]))
    : objectOf(given);
  for (const [name, value] of Object.entries(attributes)) if (!open.has(name)) secrets.add(value);
  const text = (name: string) => variables.resolve(textOf(attributes[name]));
  const http = (scheme: string, name = scheme, more = {}) => [one(name, { type: "http", scheme, ...more })];
  switch (type) {
    case "bearer":
      return http("bearer");
    case "basic":
      return http("basic");
    case "digest":
      return http("digest");
    case "hawk":
      return http("hawk");
    case "oauth1":
      return http("oauth", "oauth1");
    case "ntlm":
      return http("ntlm");
    case "jwt":
      return http("bearer", "jwt", { bearerFormat: "JWT" });
    case "apikey": {
      const name = text("key");
      const place = text("in") === "query" ? "query" : "header";
      if (name === "" || name.includes("{{"))
        return [
          one("apiKey", {
            type: "apiKey",
            in: place,
            name: "X-API-Key",
            "x-review": "the name of the API key is unknown",
          }),
        ];
      return [one(name, { type: "apiKey", in: place, name })];
    }
    case "oauth2":
      return [oauth2(text, attributes)];
    default:
      return [
        one(type, {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          "x-review": `${type} signs each request: OpenAPI has no security scheme for it`,
        }),
      ];
  }
}

/** Attributes of auth that are no secret. */
const open = new Set(
  (
    "key in authUrl accessTokenUrl refreshTokenUrl scope grant_type addTokenTo tokenName tokenType headerPrefix " +
    "client_authentication challengeAlgorithm algorithm realm region service signatureMethod version redirect_uri " +
    "useBrowser disableRetryRequest addParamsToHeader addEmptyParamsToSign isSecretBase64Encoded"
  ).split(" "),
);

function one(name: string, scheme: JsonObject, scopes: readonly string[] = []): ObservedSecurity {
  return { name, scheme, scopes };
}

function oauth2(text: (name: string) => string, attributes: JsonObject): ObservedSecurity {
  const scopes = text("scope")
    .split(/[\s,]+/)
    .filter((scope) => scope !== "" && !scope.includes("{{"));
  const authorizationUrl = text("authUrl");
  const tokenUrl = text("accessTokenUrl");
  const grant = text("grant_type") || (listOf(attributes.grant_type)[0] ? "" : "authorization_code");
  const flow = flows[grant] ?? "authorizationCode";
  const needs =
    flow === "implicit"
      ? [authorizationUrl]
      : flow === "authorizationCode"
        ? [authorizationUrl, tokenUrl]
        : [tokenUrl];
  if (needs.some((url) => !/^https?:\/\/[^{}]+$/.test(url))) {
    const review = "OAuth 2.0 whose addresses the input does not tell: write type oauth2 with its flows here";
    return one("oauth2", { type: "http", scheme: "bearer", "x-review": review }, scopes);
  }
  const urls = {
    ...((flow === "implicit" || flow === "authorizationCode") && { authorizationUrl }),
    ...(flow !== "implicit" && { tokenUrl }),
  };
  return one("oauth2", { type: "oauth2", flows: { [flow]: { ...urls, scopes: {} } } }, scopes);
}

const flows: Readonly<Record<string, string>> = {
  implicit: "implicit",
  password_credentials: "password",
  client_credentials: "clientCredentials",
  authorization_code: "authorizationCode",
  authorization_code_with_pkce: "authorizationCode",
};
