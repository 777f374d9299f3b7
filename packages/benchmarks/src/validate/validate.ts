import { type ClientOptions, createClient } from "@partwise/client";
import { type Schemas, validate as validation } from "@partwise/policies/validate";
import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Report } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";

interface Paths {
  "/guests": { get: { responses: { 200: { content: { "application/json": readonly unknown[] } } } } };
}

const schema = {
  type: "array",
  items: {
    type: "object",
    required: ["id", "name", "at"],
    properties: {
      id: { type: "string", format: "uuid" },
      name: { type: "string", minLength: 1, maxLength: 64 },
      at: { type: "string", format: "date-time" },
      tags: { type: "array", items: { type: "string" } },
      room: { type: "object", properties: { floor: { type: "integer" }, name: { type: "string" } } },
    },
  },
};

const schemas: Schemas = {
  openapi: "3.1.0",
  paths: { "/guests": { get: { responses: { "200": { content: { "application/json": { schema } } } } } } },
};

const guest = {
  id: "7d1cc4b4-7a43-4a7c-8a4f-0d6e7bbf1f4b",
  name: "Ada Lovelace",
  at: "2026-11-29T03:40:00Z",
  tags: ["analytical", "engine"],
  room: { floor: 7, name: "North" },
};

/** 550 guests, 100 kB. */
const answer = JSON.stringify(Array.from({ length: 550 }, () => guest));

interface Variant {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

/** What checks of an answer of 100 kB cost: the client alone, with the policy and its checks off, and with its checks. */
export async function validate({ quick, rounds = quick ? 1 : 15 }: Settings): Promise<Report> {
  const times = quick ? 1 : 50;
  const operations: ClientOptions<Paths>["operations"] = {
    "/guests": { get: { responses: { "200": ["application/json"] } } },
  };
  const clientOf = (policies: ClientOptions["policies"]) =>
    createClient<Paths>({
      baseUrl: "https://api.example.com",
      operations,
      policies,
      fetch: async () => new Response(answer, { headers: { "content-type": "application/json" } }),
    });
  const alone = clientOf([]);
  const checking = clientOf([validation({ schemas })]);
  const variants: Variant[] = [
    { name: "partwise", call: () => alone.GET("/guests") },
    { name: "partwise, validate: false", call: () => checking.GET("/guests", { validate: false }) },
    { name: "partwise, validate by schemas", call: () => checking.GET("/guests") },
  ];
  for (const { call } of variants) await call();
  const taken = await inTurns(variants, rounds, async ({ call }) => {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) await call();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / times;
  });
  const ofAlone = taken.get(variants[0] as Variant) ?? [];
  const rows = [...taken].map(([{ name }, results]) => ({
    name,
    values: { cpu: median(results), cpuOfAlone: medianRatio(results, ofAlone) },
  }));
  const columns = [
    { key: "cpu", title: "CPU ms a call" },
    { key: "cpuOfAlone", title: "× partwise" },
  ];
  return { name: "validate", tables: [{ title: "An answer of 100 kB", columns, rows }] };
}
