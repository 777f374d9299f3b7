import { describe, expectTypeOf, it } from "vitest";
import { createClient, joinOperations } from "../src/index.js";
import { bearer, plain, removePlain, upload } from "./fixtures/service/generated/each-operation.js";
import { operations } from "./fixtures/service/generated/index.js";

const all = createClient({ operations });

describe("a client of some operations", () => {
  const client = createClient({ operations: joinOperations(plain, removePlain, bearer) });

  it("calls these alone", () => {
    client.GET("/plain");
    client.DELETE("/plain");
    client.GET("/secured/bearer");
    // @ts-expect-error -- not imported
    client.POST("/plain");
    // @ts-expect-error -- not imported
    client.GET("/report");
  });

  it("has the results of a client of all", () => {
    const one = () => client.GET("/plain");
    const same = () => all.GET("/plain");
    expectTypeOf<ReturnType<typeof one>>().toEqualTypeOf<ReturnType<typeof same>>();
  });

  it("has the servers and credentials of the description", () => {
    createClient({ operations: joinOperations(plain, bearer), credentials: { key: "k" } });
    createClient({ operations: joinOperations(plain, bearer), servers: { variables: { region: "us" } } });
    // @ts-expect-error -- basic is no text
    createClient({ operations: joinOperations(plain, bearer), credentials: { login: "secret" } });
    // @ts-expect-error -- no such region
    createClient({ operations: joinOperations(plain, bearer), servers: { variables: { region: "mars" } } });
  });
});

it("one operation is enough", () => {
  const client = createClient({ operations: upload, credentials: { key: "k" } });
  client.POST("/uploads");
  // @ts-expect-error -- not imported
  client.GET("/plain");
  // @ts-expect-error -- a name is no operation
  joinOperations("plain");
});
