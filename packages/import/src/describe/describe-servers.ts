import type { Schema } from "../infer/unknown-value.js";
import type { ObservedServer } from "../observed/observed-request.js";
import type { MergedOperation } from "./merge-requests.js";
import { reviewed } from "./reviewed.js";

/** The servers of a description: the one that most operations have, and those of operations that have others. */
export function describeServers(operations: readonly MergedOperation[]): Servers {
  const counts = new Map<string, number>();
  const byUrl = new Map<string, ObservedServer>();
  let unknown: ObservedServer | undefined;
  for (const { requests } of operations) {
    for (const { server } of requests) {
      if (server.url === "") unknown ??= server;
      else {
        byUrl.set(server.url, byUrl.get(server.url) ?? server);
        counts.set(server.url, (counts.get(server.url) ?? 0) + 1);
      }
    }
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const root = first === undefined ? undefined : byUrl.get(first);
  const elsewhere = `${unknown?.review ?? ""}; its operations are taken to be on this server`;
  return {
    root: [
      root === undefined
        ? reviewed({ url: "/" }, [unknown?.review ?? "the address of the API is unknown: write it here"])
        : reviewed(describe(root), unknown === undefined ? [] : [elsewhere]),
    ],
    of: ({ requests }) => {
      const urls = [...new Set(requests.map(({ server }) => server.url))];
      if (urls.includes("") || (urls.length === 1 && urls[0] === first)) return undefined;
      return urls.flatMap((url) => byUrl.get(url) ?? []).map(describe);
    },
  };
}

/** Servers as Server Objects. */
export interface Servers {
  readonly root: readonly Schema[];
  /** Undefined for an operation that has those of the root. */
  readonly of: (operation: MergedOperation) => readonly Schema[] | undefined;
}

function describe({ url, variables, review }: ObservedServer): Schema {
  return reviewed(
    {
      url,
      ...(variables.length > 0 && {
        variables: Object.fromEntries(
          variables.map(({ name, value, description }) => [
            name,
            reviewed({ default: value ?? name, ...(description !== "" && { description }) }, [
              value === undefined ? `the variable ${name} has no value: its name stands here` : undefined,
            ]),
          ]),
        ),
      }),
    },
    [review, isExample(url) ? "is this the address of the API, or an example?" : undefined],
  );
}

function isExample(url: string): boolean {
  return /(?:\/\/|\.)(?:example\.(?:com|org|net)|localhost)(?:[:/]|$)/i.test(url);
}
