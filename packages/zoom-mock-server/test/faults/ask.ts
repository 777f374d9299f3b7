import type { ZoomMockServer } from "../../src/index.js";

/** Global fetch of one group with the server's token; for PATCH with a body. */
export function ask(server: ZoomMockServer, { fault, group, ...init }: Asked = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${server.accessToken}`);
  if (fault !== undefined) headers.set("x-mock-fault", fault);
  const body = init.method === "PATCH" ? groupForm() : undefined;
  const url = `${server.url}/im/groups/${group ?? "MIuNMURBTkuwfZ20jteRJg"}`;
  return fetch(url, { ...(body && { body }), ...init, headers });
}

/** How a request differs from reading the group Engineering. */
export interface Asked extends RequestInit {
  readonly fault?: string;
  readonly group?: string;
}

function groupForm(): FormData {
  const form = new FormData();
  form.append("name", "Support");
  return form;
}
