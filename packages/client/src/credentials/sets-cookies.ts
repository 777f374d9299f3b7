import type { ClientOptions } from "../contract/client-types.js";

/** Whether a program may set the Cookie header. A browser silently drops the header from a Request. */
export function setsCookies({ Request = globalThis.Request }: Pick<ClientOptions, "Request">): boolean {
  return new Request("http://page.invalid", { headers: { cookie: "a=b" } }).headers.has("cookie");
}
