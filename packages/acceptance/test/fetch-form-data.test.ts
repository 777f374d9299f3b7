import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";

const properties = {
  name: `Größe "für" Übung; 🙂`,
  type: "shared",
  search_by_domain: "true",
  search_by_account: "false",
  search_by_ma_account: "true",
};

test("fetch updates a group with FormData", async () => {
  await using server = await startZoomMockServer();
  const body = new FormData();
  for (const [name, value] of Object.entries(properties)) body.append(name, value);

  const response = await fetch(`${server.url}/im/groups/MIuNMURBTkuwfZ20jteRJg`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${server.accessToken}` },
    body,
  });

  expect(response.status).toBe(204);
  expect(await response.text()).toBe("");
  expect(server.groups()[0]).toMatchObject({
    name: properties.name,
    type: "shared",
    search_by_domain: true,
    search_by_account: false,
    search_by_ma_account: true,
  });
});

test("fetch with URLSearchParams is refused", async () => {
  await using server = await startZoomMockServer();
  const before = server.groups();

  const response = await fetch(`${server.url}/im/groups/MIuNMURBTkuwfZ20jteRJg`, {
    method: "PATCH",
    headers: { authorization: `Bearer ${server.accessToken}` },
    body: new URLSearchParams(properties),
  });

  expect(response.status).toBe(415);
  expect(await response.json()).toMatchObject({ code: 300 });
  expect(server.groups()).toEqual(before);
});
