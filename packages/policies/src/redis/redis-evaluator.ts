import { PolicyError } from "../errors/policy-error.js";

/**
 * Makes a function that runs a Lua script through a client of either package. `name` opens the error message.
 * @throws {PolicyError} `SETTINGS` when `client` has no function `eval`
 */
export function redisEvaluator(
  client: IoRedisClient | NodeRedisClient,
  name: string,
): NodeRedisClient["eval"] {
  if (typeof client?.eval !== "function") {
    throw new PolicyError(
      "SETTINGS",
      `${name}: the client has no function "eval". Pass a client of the package ioredis or redis.`,
    );
  }
  if (!("defineCommand" in client)) return (script, options) => client.eval(script, options);
  return (script, options) => client.eval(script, options.keys.length, ...options.keys, ...options.arguments);
}

/** The functions of a client of the package `ioredis`, of one server or a cluster, that are used. */
export interface IoRedisClient {
  /** Tells ioredis from the package redis. */
  readonly defineCommand: unknown;
  /** Runs a script: its text, the number of keys, keys and arguments. */
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** The functions of a client of the package `redis`, of one server or a cluster, that are used. */
export interface NodeRedisClient {
  /** Runs a script with its keys and arguments. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}
