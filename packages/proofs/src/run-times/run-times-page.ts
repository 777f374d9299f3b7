import { fileURLToPath } from "node:url";

/** The page that shows the results. */
export const runTimesPage = fileURLToPath(new URL("../../../client/runtimes.md", import.meta.url));

/** What the suite came to when all run times ran it last. */
export const resultsFile = fileURLToPath(new URL("../../run-times.json", import.meta.url));

/** The page with this table in the place of the one that it has. */
export function pageWith(page: string, table: string): string {
  return page.replace(/(?<=^<!-- results -->\n\n)[\s\S]*(?=^<!-- end of results -->$)/m, () => `${table}\n`);
}
