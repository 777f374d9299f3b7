import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageOnDemand } from "../harness/work-folder.js";
import { group, groupId, token } from "./group.js";
import type { SendOne, Variants } from "./variant.js";

interface Rivet {
  readonly TeamChatS2SAuthClient: new (
    options: object,
  ) => {
    readonly endpoints: {
      readonly iMGroups: Readonly<
        Record<"updateIMDirectoryGroup", (call: object) => Promise<{ data?: unknown }>>
      >;
    };
  };
}

/** Zoom's own library, which sends this call as JSON. */
export const rivet: Variants = { "Zoom's Rivet (JSON)": withRivet };

/** Installs Rivet, which is not a dependency, since its licence is Zoom's own. */
export function prepareRivet(): Promise<string> {
  return packageOnDemand("@zoom/rivet", "0.4.0");
}

async function withRivet(baseUrl: string): Promise<SendOne> {
  const entry = join(await prepareRivet(), "teamchat/teamchat.mjs");
  const { TeamChatS2SAuthClient }: Rivet = await import(pathToFileURL(entry).href);
  const kept = {
    accessToken: token,
    expirationTimeIso: new Date(Date.now() + 3_600_000).toISOString(),
    scopes: ["imgroup:write:admin"],
  };
  const { endpoints } = new TeamChatS2SAuthClient({
    clientId: "client",
    clientSecret: "secret",
    accountId: "account",
    tokenStore: { getLatestToken: () => kept, storeToken() {} },
    disableReceiver: true,
    baseUrl,
  });
  return async () => {
    const { data } = await endpoints.iMGroups.updateIMDirectoryGroup({ path: { groupId }, body: group });
    return data === "" ? undefined : data;
  };
}
