import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serveSite } from "@partwise/site";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { buildDocumentation } from "./build-documentation.js";

// A program: writes the documentation into the folder `documentation` of the repository; with --serve it shows the folder, beside a
// Zoom on this machine that the forms call.
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const output = join(root, "documentation");
const { values } = parseArgs({ options: { serve: { type: "boolean" }, "no-verify": { type: "boolean" } } });
const api = values.serve ? await startZoomMockServer() : undefined;
const verify = !values["no-verify"];
console.log("Making the documentation, which takes about half a minute ...");
await buildDocumentation(root, output, [
  {
    title: "Live: Zoom's groups",
    folder: "zoom",
    description: "specs/zoom-im-groups/openapi.yaml",
    server: api?.url,
    verify,
  },
  { title: "Live: photos", folder: "photos", description: "docs/guides/photos.yaml", verify },
]);
console.log(`The documentation is in ${output}: open index.html, or put the folder on any file server.`);
if (api !== undefined) {
  const site = await serveSite(output);
  const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  console.log(
    `${site.url}index.html\nThe form of zoom/imgroupupdate.html takes the token ${api.accessToken}. Ctrl-C ends both.`,
  );
  await stopped;
  await site.close();
  await api.close();
}
