import { type ClientOptions, createClient } from "@partwise/client";
import { nodeTransport } from "@partwise/client/node";
import { type ValidateOptions, validate } from "@partwise/policies/validate";
import { operations, type paths } from "../fixtures/guests/generated/index.js";
import { startServer } from "./start-server.js";

/** A client of the guests over a server on loopback that gives the same answer each time. */
export async function guestsClient(
  options: ValidateOptions<paths>,
  {
    status = 200,
    body = undefined as unknown,
    type = "application/json",
    text = "",
    transport = "fetch",
  } = {},
) {
  const { origin, requests } = await startServer((response) => {
    response.writeHead(status, { "content-type": type });
    response.end(text || (body === undefined ? "" : JSON.stringify(body)));
  });
  const over: ClientOptions<paths> = transport === "node" ? nodeTransport() : {};
  const client = createClient({ ...over, baseUrl: origin, operations, policies: [validate<paths>(options)] });
  return { client, requests };
}

/** The schemas of the guests, imported when the first value is checked. */
export const schemas = () => import("../fixtures/guests/generated/schemas.js");

/** A guest as the API gives one. */
export const guest = { id: "7d1cc4b4-7a43-4a7c-8a4f-0d6e7bbf1f4b", name: "Ada" };
