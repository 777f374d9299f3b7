export { redisTokenStore } from "./authorize/redis-token-store.js";
export { type RedisLimiterOptions, redisLimiter } from "./rate-limit/redis-limiter.js";
export type { IoRedisClient, NodeRedisClient } from "./redis/redis-evaluator.js";
