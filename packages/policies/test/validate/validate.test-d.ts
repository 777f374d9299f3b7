import { createClient } from "@partwise/client";
import { type ValidateOptions, validate } from "@partwise/policies/validate";
import { type } from "arktype";
import * as v from "valibot";
import { test } from "vitest";
import { z } from "zod";
import { operations, type paths } from "../fixtures/guests/generated/index.js";
import description from "../fixtures/guests/generated/openapi.json" with { type: "json" };

const client = createClient({ operations });

test("schemas are a module, a description, or a function that imports either", () => {
  validate({ schemas: () => import("../fixtures/guests/generated/schemas.js") });
  validate({
    schemas: () => import("../fixtures/guests/generated/openapi.json", { with: { type: "json" } }),
  });
  validate({ schemas: description });
  // @ts-expect-error metadata are no schemas
  validate({ schemas: operations });
});

test("Standard Schemas of any library, by the paths and methods there are", () => {
  validate<paths>({
    standard: { "/guests": { post: { body: z.object({}), data: v.object({}), error: type({}) } } },
  });
  validate({ standard: { "/anything": { get: { data: true } } } });
  // @ts-expect-error no such path
  validate<paths>({ standard: { "/guest": { post: { body: true } } } });
  // @ts-expect-error no such method
  validate<paths>({ standard: { "/pets/{id}": { post: { body: true } } } });
  // @ts-expect-error no such check
  validate<paths>({ standard: { "/guests": { post: { answer: true } } } });
  // @ts-expect-error JSON Schema is no Standard Schema
  validate<paths>({ body: { type: "object" } } satisfies ValidateOptions);
});

test("what a call asks for", () => {
  client.GET("/guests", { validate: false });
  client.GET("/guests", { validate: { data: z.array(z.unknown()) } });
  // @ts-expect-error no such check
  client.GET("/guests", { validate: { answer: true } });
  // @ts-expect-error neither true nor false
  client.GET("/guests", { validate: "yes" });
});
