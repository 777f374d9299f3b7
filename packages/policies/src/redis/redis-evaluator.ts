import { PolicyError } from "../errors/policy-error.js";

/**
 * Runs a script in Redis, whichever package the client is of; `name` is who asks.
 * @throws PolicyError `SETTINGS` for something that is no client
 */
export function redisEvaluator(
  client: IoRedisClient | NodeRedisClient,
  name: string,
): NodeRedisClient["eval"] {
  if (typeof client?.eval !== "function") {
    throw new PolicyError("SETTINGS", `${name}: got no client, need one of the package ioredis or redis.`);
  }
  if (!("defineCommand" in client)) return (script, options) => client.eval(script, options);
  return (script, options) => client.eval(script, options.keys.length, ...options.keys, ...options.arguments);
}

/** The one thing that is needed of a client of the package `ioredis`, a cluster's included. */
export interface IoRedisClient {
  readonly defineCommand: unknown;
  eval(script: string, keyCount: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** The one thing that is needed of a client of the package `redis`, a cluster's included. */
export interface NodeRedisClient {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}
