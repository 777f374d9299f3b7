export type { IoRedisClient, NodeRedisClient } from "./redis-evaluator.js";
export { type RedisLimiterOptions, redisLimiter } from "./redis-limiter.js";
export { redisTokenStore } from "./redis-token-store.js";
