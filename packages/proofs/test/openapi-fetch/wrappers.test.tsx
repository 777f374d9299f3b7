// @vitest-environment jsdom
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "@partwise/client";
import { operations, type paths } from "@partwise/zoom-im-groups";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, configure, renderHook, waitFor } from "@testing-library/react";
import createQueryClient from "openapi-react-query";
import type { ReactNode } from "react";
import { createImmutableHook, createInfiniteHook, createMutateHook, createQueryHook } from "swr-openapi";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

// openapi-react-query and swr-openapi in a real React, with our client in place of openapi-fetch's.

configure({ asyncUtilTimeout: 60_000 });

const server = createServer(async (request, response) => {
  const body = await new Response(request as unknown as ReadableStream).text();
  received.push({ line: `${request.method} ${request.url}`, body });
  if (request.method === "PATCH") return response.writeHead(204).end();
  const found = request.url?.endsWith("/g") ? { id: "g", name: "Support" } : { groups: [], total_records: 0 };
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(found));
});
const received: { line: string; body: string }[] = [];
const groupId = "g";
let client: ReturnType<typeof makeClient>;
const makeClient = (baseUrl: string) => createClient<paths>({ operations, baseUrl });

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  client = makeClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
beforeEach(() => {
  received.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>{children}</QueryClientProvider>
);

it("openapi-react-query reads, and writes forms by the description", async () => {
  const api = createQueryClient(client);
  const { result } = renderHook(
    () => ({
      group: api.useQuery("get", "/im/groups/{groupId}", { params: { path: { groupId } } }),
      update: api.useMutation("patch", "/im/groups/{groupId}"),
    }),
    { wrapper },
  );
  await waitFor(() => expect(result.current.group.data?.name).toBe("Support"));
  await act(() =>
    result.current.update.mutateAsync({
      params: { path: { groupId } },
      body: { name: "Sales", type: "shared" },
    }),
  );
  expect(received.map(({ line }) => line)).toEqual(["GET /im/groups/g", "PATCH /im/groups/g"]);
  expect(received[1]?.body).toContain('Content-Disposition: form-data; name="name"\r\n\r\nSales\r\n');
});

it("swr-openapi's four hooks read", async () => {
  const useGroup = createQueryHook(client, "query");
  const useOnce = createImmutableHook(client, "immutable");
  const useList = createInfiniteHook(client, "infinite");
  const useMutate = createMutateHook(
    client,
    "query",
    (left, right) => JSON.stringify(left) === JSON.stringify(right),
  );
  const init = { params: { path: { groupId } } };
  const { result } = renderHook(() => ({
    group: useGroup("/im/groups/{groupId}", init).data,
    once: useOnce("/im/groups/{groupId}", init).data,
    list: useList("/im/groups", () => ({})).data,
    mutate: useMutate(),
  }));
  await waitFor(() => {
    expect(result.current.group?.name).toBe("Support");
    expect(result.current.once?.name).toBe("Support");
    expect(result.current.list?.[0]?.total_records).toBe(0);
  });
  received.length = 0;
  await act(() => result.current.mutate(["/im/groups/{groupId}", init]));
  await waitFor(() => expect(received.map(({ line }) => line)).toContain("GET /im/groups/g"));
});
