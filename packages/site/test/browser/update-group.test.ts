import { fileURLToPath } from "node:url";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";

const description = fileURLToPath(new URL("../../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));

test.skipIf(!hasChromium)("a group is updated from its page, on another origin than the server", async () => {
  await using zoom = await startZoomMockServer();
  const [group] = zoom.groups();
  await using site = await openSite(description, zoom.url, "imgroupupdate.html");
  const { page, errors } = site;
  await page.fill('[data-scheme="zoomOAuth"]', zoom.accessToken);
  await page.fill('[name="groupId"]', group?.id ?? "");
  await page.fill('[name="name"]', "Marketing");
  await page.selectOption('[name="type"]', { label: "restricted" });
  await page.check('[name="search_by_account"]');
  await page.click("button.send");
  await page.waitForSelector("#answer h3");
  expect(await page.textContent("#answer h3")).toBe("204 No Content");
  expect(zoom.groups()[0]).toMatchObject({ name: "Marketing", type: "restricted", search_by_account: true });
  const sent = await page.textContent("#sent");
  expect(sent).toContain(`PATCH ${zoom.url}/im/groups/${group?.id}`);
  expect(sent).toContain("authorization: Bearer ...");
  expect(await page.textContent("main")).not.toContain(zoom.accessToken);
  expect(await page.locator(".parts > li h5").allInnerTexts()).toEqual(["name", "type", "search_by_account"]);
  const shown = await page
    .locator(".parts > li")
    .evaluateAll((all) =>
      all.map((each) => [...each.querySelectorAll("pre")].map((pre) => pre.textContent).join("\r\n\r\n")),
    );
  const request = zoom.requests.at(-1);
  const [, boundary] = /boundary=(\S+)/.exec(request?.contentType ?? "") ?? [];
  expect(Buffer.from(request?.body ?? []).toString()).toBe(
    `${shown.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`,
  );
  expect(errors).toEqual([]);
});
