/** Makes a table: rows in the order in which they came, found by their ids. */
export function createTable<Row extends { readonly id: string }>(): Table<Row> {
  const rows = new Map<string, Row>();
  let listed: readonly Row[] | undefined;
  return {
    get: (id) => rows.get(id),
    has: (id) => rows.has(id),
    get size() {
      return rows.size;
    },
    list: () => {
      listed ??= [...rows.values()];
      return listed;
    },
    add: (row) => {
      rows.set(row.id, row);
      listed = undefined;
    },
    remove: (id) => {
      listed = undefined;
      return rows.delete(id);
    },
  };
}

/** Rows by their ids. Each function but the first `list` after a change takes the same time, however many rows there are. */
export interface Table<Row extends { readonly id: string }> {
  readonly size: number;
  get(id: string): Row | undefined;
  has(id: string): boolean;
  /** The rows, the oldest first. */
  list(): readonly Row[];
  add(row: Row): void;
  /** Whether there was such a row. */
  remove(id: string): boolean;
}
