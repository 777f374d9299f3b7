import type { CommandContext } from "../contract/command-context.js";
import type { ListFlags } from "../flags/list-flags.js";
import { printTable } from "../print/print-table.js";

/** Prints a list for people, in a pager where one is set; a list without items is a sentence on stderr. */
export async function printList(
  items: readonly object[],
  { columns, filter = [] }: ListFlags,
  { terminal, report }: CommandContext,
  words: ListWords,
): Promise<void> {
  if (report.isJson) return;
  if (items.length === 0) {
    report.note(filter.length > 0 ? `None of ${words.all} passes the filter.` : words.none);
    return;
  }
  const end = terminal.page("ZOOM_IM_PAGER", "PAGER");
  try {
    printTable(items, columns ?? words.columns, terminal);
  } finally {
    await end();
  }
}

/** What is said of a list. */
export interface ListWords {
  /** The columns without --columns. The last one may be wide. */
  readonly columns: readonly string[];
  /** The sentence for a list without items. */
  readonly none: string;
  /** Such as `the groups`. */
  readonly all: string;
}
