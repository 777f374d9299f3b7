import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Goal, Report } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { type Encoder, encoders } from "./encoders.js";

const base = "FormData, Response.arrayBuffer()";
const microsecond: Goal = { atMost: 1 };
const goals: Readonly<Record<string, Goal>> = {
  "partwise, to a string": microsecond,
};

/** Five text parts to a body, without a request around it. */
export async function encode({ quick, rounds = quick ? 1 : 25, only = "" }: Settings): Promise<Report> {
  const variants = encoders.filter(({ name }) => name === base || name.includes(only));
  const turn = (variant: Encoder) => time(variant, quick ? 10 : 2000);
  await inTurns(variants, 3, turn);
  const times = await inTurns(variants, rounds, turn);
  const ofBase = [...times].find(([{ name }]) => name === base)?.[1];
  const table = {
    title: "Five text parts to a body",
    columns: [
      { key: "wall", title: "µs", digits: 3 },
      { key: "cpu", title: "CPU µs", digits: 3 },
      { key: "base", title: "× FormData", digits: 3 },
    ],
    rows: [...times].map(([{ name }, values]) => ({
      name,
      values: {
        wall: median(walls(values)),
        cpu: median(values.map(({ cpu }) => cpu)),
        base: medianRatio(walls(values), walls(ofBase)),
      },
      ...(goals[name] && { goals: { wall: goals[name] } }),
    })),
  };
  return { name: "encode", tables: [table] };
}

/** Microseconds per body: by the clock, and of processor time. */
interface Time {
  readonly wall: number;
  readonly cpu: number;
}

function walls(times: readonly Time[] = []): readonly number[] {
  return times.map(({ wall }) => wall);
}

async function time({ encode, isAsync }: Encoder, count: number): Promise<Time> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  // A promise of its own for each call would weigh more than the quickest of them.
  if (isAsync) for (let i = 0; i < count; i++) await encode();
  else for (let i = 0; i < count; i++) encode();
  const wall = ((performance.now() - start) * 1000) / count;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / count };
}
