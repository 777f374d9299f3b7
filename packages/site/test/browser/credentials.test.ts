import { expect, test } from "vitest";
import { hasChromium } from "../helpers/open-page.js";
import { openSite } from "./open-site.js";
import { photos } from "./photos.js";
import { recordingServer } from "./recording-server.js";

test.skipIf(!hasChromium)(
  "credentials of each kind go out, are shown masked, and are kept nowhere",
  async () => {
    await using server = await recordingServer((response) => response.end());
    await using site = await openSite(photos, server.url, "secrets.html");
    const { page } = site;
    const sent = async () => {
      const before = server.requests.length;
      await page.click("button.send");
      await page.waitForSelector("#answer h3");
      expect(server.requests).toHaveLength(before + 1);
      return server.requests[before];
    };
    await page.fill('input[data-scheme="login"] >> nth=0', "ada");
    await page.fill('input[data-scheme="login"] >> nth=1', "s3cret");
    const basic = await sent();
    expect(basic?.headers.authorization).toBe(`Basic ${Buffer.from("ada:s3cret").toString("base64")}`);
    expect(await page.textContent("#sent")).toContain("authorization: Basic ...");

    await page.selectOption("#security", { label: "key and token" });
    await page.fill('[data-scheme="key"]', "k3y");
    await page.fill('[data-scheme="token"]', "t0ken");
    const both = await sent();
    expect(both?.headers).toMatchObject({ "x-key": "k3y", authorization: "Bearer t0ken" });
    expect(await page.textContent("#sent")).toContain("x-key: ...");
    expect(await page.textContent("#sent")).toContain("authorization: Bearer ...");

    await page.selectOption("#security", { label: "code" });
    await page.fill('[data-scheme="code"]', "c0de");
    const query = await sent();
    expect(query?.url).toBe("/secrets?code=c0de");
    expect(query?.headers.authorization).toBeUndefined();
    expect(await page.textContent("#sent")).toContain("/secrets?code=...");

    await page.selectOption("#security", { label: "cookie" });
    expect(await page.textContent(".credentials")).toContain('a page cannot set the cookie "session"');
    await page.selectOption("#security", { label: "sign" });
    await page.fill('[data-scheme="sign"]', "oauth");
    expect((await sent())?.headers.authorization).toBe("Bearer oauth");

    await page.fill('[data-scheme="sign"]', "Bearer oauth");
    await page.click("button.send");
    await page.waitForSelector("#answer h3");
    expect(await page.textContent("#answer h3")).toBe("Not sent");
    expect(await page.textContent(".credentials .error:not([hidden])")).toMatch(
      /"sign" says "Bearer" itself/,
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-scheme"))).toBe("sign");

    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
    );
    expect(kept).not.toMatch(/s3cret|k3y|t0ken|c0de|oauth/);
    expect(await page.content()).not.toMatch(/s3cret|k3y|t0ken|c0de|Bearer oauth/);
    expect(await page.getAttribute('[data-scheme="sign"]', "autocomplete")).toBe("off");
    expect(site.errors).toEqual([]);
  },
);
