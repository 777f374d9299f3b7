import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placesOf } from "../../src/profiles/places.js";
import type { Profile } from "../../src/profiles/profile.js";
import { profileFile } from "../../src/profiles/profile-file.js";
import { accountOf } from "../../src/session/target.js";
import { fakeTerminal } from "../helpers/fake-terminal.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zoom-im-accounts-"));
  const of = { clientId: "c", baseUrl: "https://api.zoom.us/v2", secretsIn: "file", secrets: {} } as const;
  const profiles: Profile[] = [
    { name: "work", kind: "server-to-server", accountId: "account-1", ...of },
    { name: "me", kind: "user", ...of },
  ];
  await profileFile(placesOf({ ZOOM_IM_CONFIG: folder }).profiles).change(() => ({
    current: "work",
    profiles,
  }));
});
afterAll(() => rm(folder, { recursive: true }));

const account = (flags: object, env: object = {}) =>
  accountOf({ timeout: 30, ...flags }, fakeTerminal({ env: { ZOOM_IM_CONFIG: folder, ...env } }));

test("the account of a call is that of --account, else of the environment, else of the profile", () => {
  expect(account({ account: "branch" })).toBe("branch");
  expect(account({}, { ZOOM_ACCOUNT_ID: "account-2" })).toBe("account-2");
  expect(account({})).toBe("account-1");
  expect(account({ profile: "me" })).toBe("profile me");
  expect(account({}, { ZOOM_IM_PROFILE: "me" })).toBe("profile me");
});

test("a token of the environment and the mock server tell no account", () => {
  expect(account({}, { ZOOM_ACCESS_TOKEN: "token" })).toBeUndefined();
  expect(account({ mock: true })).toBeUndefined();
});
