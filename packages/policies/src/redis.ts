export {
  type IoRedisClient,
  type NodeRedisClient,
  type RedisLimiterOptions,
  redisLimiter,
} from "./redis-limiter.js";
