import { inTurns } from "./in-turns.js";
import { median } from "./median.js";
import type { Goal, Table } from "./report.js";
import type { Taken } from "./run-program.js";

/**
 * A table of a program that runs with inputs of several sizes, small ones first. `each` is the processor time of one item beyond the
 * items of the first row; `growth` is `each` of the row through that of the second, 1 where the time is linear.
 */
export async function growthTable(title: string, sizes: readonly Size[], rounds: number): Promise<Table> {
  const taken = [...(await inTurns(sizes, rounds, ({ run }) => run()))].map(([size, all]) => ({
    ...size,
    wall: median(all.map((one) => one.wall)) ?? 0,
    cpu: median(all.map((one) => one.cpu)) ?? 0,
    memory: median(all.map((one) => one.memory)) ?? 0,
  }));
  const [first, second] = taken;
  const eachOf = (one: (typeof taken)[number] | undefined) =>
    one === undefined || first === undefined || one === first
      ? undefined
      : (one.cpu - first.cpu) / (one.items - first.items);
  const rows = taken.map((one) => {
    const [each, base] = [eachOf(one), eachOf(second)];
    const growth = each === undefined || base === undefined ? undefined : each / base;
    const { wall, cpu, memory } = one;
    return {
      name: one.name,
      values: { wall, cpu, memory, each, growth },
      ...(one.goals && { goals: one.goals }),
    };
  });
  return {
    title,
    columns: [
      { key: "wall", title: "ms", digits: 0 },
      { key: "cpu", title: "CPU ms", digits: 0 },
      { key: "memory", title: "MiB", digits: 0 },
      { key: "each", title: "CPU ms an item" },
      { key: "growth", title: "growth" },
    ],
    rows,
  };
}

/** One size of input. */
export interface Size {
  readonly name: string;
  /** How many items the input has. */
  readonly items: number;
  readonly run: () => Promise<Taken>;
  readonly goals?: Readonly<Record<string, Goal>>;
}
