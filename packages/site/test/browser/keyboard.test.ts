import { fileURLToPath } from "node:url";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";

const description = fileURLToPath(new URL("../../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));

test.skipIf(!hasChromium)("keys alone lead from the first field to the answer", async () => {
  await using zoom = await startZoomMockServer();
  const [group] = zoom.groups();
  await using site = await openSite(description, zoom.url, "imgroupupdate.html");
  const { page } = site;
  const { keyboard } = page;
  const at = () =>
    page.evaluate(() => {
      const node = document.activeElement as HTMLElement & { readonly name?: string };
      return node.dataset.scheme || node.name || node.id || node.textContent;
    });
  const tabTo = async (name: string) => {
    for (let count = 0; (await at()) !== name; count++) {
      expect(count).toBeLessThan(30);
      await keyboard.press("Tab");
    }
  };
  await page.focus("#server");
  await tabTo("zoomOAuth");
  await keyboard.type(zoom.accessToken);
  await tabTo("groupId");
  await keyboard.type(group?.id ?? "");
  await tabTo("name");
  await keyboard.type("Marketing");
  await tabTo("type");
  await keyboard.press("r");
  await tabTo("search_by_domain");
  await keyboard.press("Space");
  await tabTo("Send");
  await keyboard.press("Enter");
  await page.waitForSelector("#answer h3");
  expect(await page.textContent("#form > form > [role=status]")).toBe("The answer came: 204 No Content.");
  expect(zoom.groups()[0]).toMatchObject({ name: "Marketing", type: "restricted", search_by_domain: true });
  for (let count = 0; !(await page.evaluate(() => document.activeElement?.matches("#answer *"))); count++) {
    expect(count).toBeLessThan(60);
    await keyboard.press("Tab");
  }
});
