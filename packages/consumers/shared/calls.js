import { createClient, unwrap } from "@partwise/client";
import { retry } from "@partwise/policies";
import { operations } from "./generated/index.js";

/** Makes the calls of every consumer: a form with a file, JSON, and a stream of events, which is read by code on use. */
export async function makeCalls(baseUrl, options) {
  const client = createClient({ baseUrl, operations, policies: [retry()], ...options });
  const photo = new File([Uint8Array.of(137, 80, 78, 71, 0, 255)], "beach.png", { type: "image/png" });
  const place = { lat: 59.9, lon: 10.7 };
  const { id } = await unwrap(
    client.POST("/photos", { body: { title: "Lighthouse", tags: ["sea", "tower"], place, photo } }),
  );
  const { name } = await unwrap(client.POST("/albums", { body: { name: "Coast" } }));
  const events = [];
  for await (const { data } of await unwrap(client.GET("/events"))) events.push(data.photo);
  const came = JSON.stringify({ id, name, events });
  if (came !== '{"id":7,"name":"Coast","events":[7,8]}') throw new Error(`This came: ${came}`);
}
