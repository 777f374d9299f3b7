import { expect } from "vitest";
import { type ServiceOptions, serviceClient } from "./service-client.js";

/** What a call to a path is sent with: Authorization, key, cookie and query. */
export async function sentTo(
  path: string,
  credentials: Given,
  options: Partial<ServiceOptions> = {},
  init: object = {},
) {
  const { client, seen } = serviceClient({ credentials, ...options });
  await client.GET(path as "/secured/header", init);
  expect(seen).toHaveLength(1);
  const { url, headers } = seen[0] as (typeof seen)[number];
  const { authorization, "x-key": key, cookie } = headers;
  const { search } = new URL(url);
  return JSON.parse(JSON.stringify({ authorization, key, cookie, search: search || undefined }));
}

/** The credentials of a client. */
export type Given = NonNullable<Exclude<ServiceOptions["credentials"], string>>;

/** One for each scheme. */
export const all = {
  key: "k",
  appid: "a&b=c d",
  session: "s",
  raw: "Token t",
  login: { username: "Aladdin", password: "open sesame" },
  token: "t",
};
