/** What one benchmark has measured, written as JSON. */
export interface Report {
  readonly name: string;
  readonly tables: readonly Table[];
}

/** A column of a table: `key` names its values in a row; `digits` is how many are printed after the point, 2 by default. */
export interface Column {
  readonly key: string;
  readonly title: string;
  /** The title beside a goal, for several columns with the same goal; `title` if absent. */
  readonly goal?: string;
  readonly digits?: number;
}

/** Limits of a value, in the unit of its column. */
export interface Goal {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One variant. A value that was not measured is absent; `note` is printed beside the goals. */
export interface Row {
  readonly name: string;
  readonly values: Readonly<Record<string, number | undefined>>;
  readonly goals?: Readonly<Record<string, Goal>>;
  readonly note?: string;
}

/** Rows under one heading. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Whether a value reaches its goal; false for one that was not measured. */
export function reaches(value: number | undefined, { atMost, atLeast }: Goal): boolean {
  if (value === undefined) return false;
  return (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
}
