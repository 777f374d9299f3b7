import type { Operations } from "@partwise/client";
import { descriptionMetadata, operationsOf, pathsMetadata } from "@partwise/description";
import { objectOf } from "@partwise/description/document";
import { expect, test } from "vitest";
import { type OperationData, operationData } from "../../src/form/operation-data.js";
import { photos } from "../browser/photos.js";
import { contextOf } from "../helpers/context-of.js";

test("parts have their content types and rules", async () => {
  const { bodies } = await dataOf("POST /photos/{albumId}");
  const fields = bodies[0]?.field.fields ?? [];
  expect(fields.map(({ name, kind, item }) => `${name} ${item?.kind ?? kind}`)).toEqual([
    ...["title text", "isPublic boolean", "picture file", "notes object", "tags text", "scans file"],
  ]);
  expect(fields[2]?.contentTypes).toEqual(["image/png", "image/jpeg"]);
  expect(bodies[0]?.rules.notes?.[0]).toMatchObject({
    rule: "M14",
    says: expect.stringContaining("application/json"),
  });
});

test("parameters, those of the path too", async () => {
  const { parameters } = await dataOf("POST /photos/{albumId}");
  expect(parameters.map(({ name, in: place, kind }) => `${place} ${name} ${kind}`)).toEqual([
    ...["path albumId integer", "query sizes array", "header x-trace text", "cookie session text"],
  ]);
});

test("the given server comes before those of the description, once", async () => {
  const described = photos.servers;
  expect((await dataOf("GET /news", "http://localhost:4010")).servers).toEqual([
    "http://localhost:4010",
    expect.objectContaining({ url: described[0]?.url }),
  ]);
  expect((await dataOf("GET /news", "https://eu.example.com/v1")).servers).toHaveLength(1);
});

test("a page has the security schemes of its operation alone, and streams item by item", async () => {
  expect(Object.keys((await dataOf("GET /secrets")).securitySchemes)).toEqual([
    ...["login", "key", "token", "code", "cookie", "sign"],
  ]);
  const news = await dataOf("GET /news");
  expect(news.securitySchemes).toEqual({});
  expect(news.metadata.sequences?.["200"]?.["application/jsonl"]).toMatchObject({ streams: true });
});

async function dataOf(name: string, server = "http://localhost"): Promise<OperationData> {
  const { paths, components, ...rest } = photos;
  const context = await contextOf({}, paths);
  const document = { ...context.document, ...rest, components };
  const found = { ...context, document: objectOf(document) };
  const all = { ...pathsMetadata(found), ...descriptionMetadata(found) } as Operations;
  const operation = operationsOf(found).find((each) => each.name === name);
  const data = operation && operationData(operation, all, server, found);
  if (data === undefined) throw new Error(`There is no ${name}.`);
  return data;
}
