import { descriptionMetadata, pathsMetadata } from "@partwise/description";
import type { Version } from "@partwise/description/document";
import { expect, test } from "vitest";
import { printDeclarations } from "../../src/output/print-declarations.js";
import { contextOf } from "../helpers/context-of.js";

const securitySchemes = {
  header: { type: "apiKey", in: "header", name: "X-Key" },
  query: { type: "apiKey", in: "query", name: "key" },
  cookie: { type: "apiKey", in: "cookie", name: "sid" },
  basic: { type: "http", scheme: "Basic" },
  bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  digest: { type: "http", scheme: "digest" },
  oauth: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://a.test", scopes: {} } } },
  open: { type: "openIdConnect", openIdConnectUrl: "https://a.test" },
  tls: { type: "mutualTLS" },
  alias: { $ref: "#/components/securitySchemes/bearer" },
};

test("the kinds of the schemes are told, without what is no part of a request", () => {
  const { context } = contextOf("3.1", {}, { components: { securitySchemes } });
  expect(descriptionMetadata(context)).toEqual({
    $securitySchemes: {
      header: { type: "apiKey", in: "header", name: "X-Key" },
      query: { type: "apiKey", in: "query", name: "key" },
      cookie: { type: "apiKey", in: "cookie", name: "sid" },
      basic: { type: "http", scheme: "basic" },
      bearer: { type: "http", scheme: "bearer" },
      digest: { type: "http", scheme: "digest" },
      oauth: { type: "oauth2" },
      open: { type: "openIdConnect" },
      tls: { type: "mutualTLS" },
      alias: { type: "http", scheme: "bearer" },
    },
  });
});

test("the types know those that a client sends", () => {
  const declarations = (schemes: object) => {
    const { context } = contextOf("3.1", {}, { components: { securitySchemes: schemes } });
    return printDeclarations(descriptionMetadata(context), {});
  };
  expect(declarations(securitySchemes)).toContain(
    '  readonly $credentials?: { header: "key"; query: "key"; cookie: "key"; basic: "basic"; bearer: "bearer"; alias: "bearer" };\n',
  );
  expect(declarations({ oauth: securitySchemes.oauth })).toContain("  readonly $credentials?: {};\n");
  expect(declarations({})).not.toContain("$credentials");
});

function securityOf(version: Version, security: unknown, own?: unknown) {
  const get = { responses: {}, ...(own !== undefined && { security: own }) };
  const document = { security, components: { securitySchemes }, paths: { "/a": { get } } };
  const { context, warnings } = contextOf(version, {}, document);
  return { security: pathsMetadata(context)["/a"]?.get?.security, warnings };
}

test("a requirement may refer to its scheme since 3.2", () => {
  const security = [{ "#/components/securitySchemes/basic": [] }];
  expect(securityOf("3.2", security)).toEqual({ security: [{ basic: [] }], warnings: [] });
});

test("a requirement without its scheme is warned of where it stands", () => {
  const message = "no security scheme has this name, so nothing is sent for it; describe it";
  expect(securityOf("3.1", [{ basic: [] }, { none: [] }])).toEqual({
    security: [{ basic: [] }, { none: [] }],
    warnings: [`/security/1/none: ${message}`],
  });
  expect(securityOf("3.1", undefined, [{ none: [] }]).warnings).toEqual([
    `/paths/~1a/get/security/0/none: ${message}`,
  ]);
});
