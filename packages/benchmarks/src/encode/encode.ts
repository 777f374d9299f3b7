import { inTurns } from "../harness/in-turns.js";
import { median, medianRatio } from "../harness/median.js";
import type { Goal, Report, Table } from "../harness/report.js";
import type { Settings } from "../harness/settings.js";
import { type Encoder, encoders } from "./encoders.js";
import { mixedEncoders } from "./mixed-encoders.js";

const base = "FormData, Response.arrayBuffer()";
const microsecond: Goal = { atMost: 1 };
const goals: Readonly<Record<string, Goal>> = {
  "partwise, to a string": microsecond,
};

/** A form to a body, without a request around it: five texts, and a text, an array, an object and a file. */
export async function encode(settings: Settings): Promise<Report> {
  const texts = await tableOf("Five text parts to a body", encoders, settings);
  const mixed = await tableOf("A text, an array, an object and a Blob to a body", mixedEncoders, settings);
  return { name: "encode", tables: [texts, mixed] };
}

async function tableOf(title: string, all: readonly Encoder[], settings: Settings): Promise<Table> {
  const { quick, rounds = quick ? 1 : 25, only = "" } = settings;
  const variants = all.filter(({ name }) => name === base || name.includes(only));
  const turn = (variant: Encoder) => time(variant, quick ? 10 : 2000);
  await inTurns(variants, 3, turn);
  const times = await inTurns(variants, rounds, turn);
  const ofBase = [...times].find(([{ name }]) => name === base)?.[1];
  return {
    title,
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
