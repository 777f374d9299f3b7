import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "@partwise/codegen";
import { loadDescription } from "@partwise/description";
import { postmanLanguage } from "@partwise/export";
import { startMockServer } from "@partwise/mock-server";
import { languages, makeSamples, verifySamples } from "@partwise/samples";

/** Executes the samples of every `every`th operation of a description, one language after the other; of all unless named. */
export async function executeSamples(
  description: string,
  folder: string,
  { every, languages: named }: { readonly every: number; readonly languages: readonly string[] | undefined },
): Promise<Executed> {
  const wanted = [...languages, postmanLanguage].filter(({ id }) => named?.includes(id) ?? true);
  const { context } = await loadDescription(description);
  const all = await makeSamples({ context, description, languages: wanted });
  const chosen = all.filter((_, i) => i % every === 0);
  const generated = await mkdtemp(join(folder, "generated-"));
  await generate({ description, output: generated });
  const place = { context, description };
  const startServer = () => startMockServer({ description, isStateless: true });
  const rows: LanguageRow[] = [];
  for (const { id } of wanted) {
    const start = performance.now();
    const { refused, counts, left } = await verifySamples(chosen, {
      ...{ startServer, place, generated, ids: [id] },
    });
    if (left.length > 0) continue;
    const executed = counts[id] ?? 0;
    rows.push({
      language: id,
      printed: executed - refused.length,
      refused: refused.map(({ operation, output }) => ({ operation, reason: oneLine(output) })),
      unsendable: chosen.filter(({ request }) => request !== undefined).length - executed,
      seconds: (performance.now() - start) / 1000,
    });
  }
  const without = chosen.flatMap(({ name, reason }) =>
    reason === undefined ? [] : [{ operation: name, reason }],
  );
  return { operations: chosen.length, without, rows };
}

/** What came of the samples of one description. */
export interface Executed {
  readonly operations: number;
  /** Operations of which no example request was made. */
  readonly without: readonly Refusal[];
  readonly rows: readonly LanguageRow[];
}

/** What came of the samples in one language. */
export interface LanguageRow {
  readonly language: string;
  readonly printed: number;
  readonly refused: readonly Refusal[];
  /** Requests that the language cannot send, such as curl a multipart/mixed body. */
  readonly unsendable: number;
  /** From the start of server and runner to their end. */
  readonly seconds: number;
}

/** An operation, and why its sample is not printed. */
export interface Refusal {
  readonly operation: string;
  readonly reason: string;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
