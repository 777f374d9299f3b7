/** The origins whose pages may call: `loopback` for those of this machine, `true` for all, `false` for none, or a list of origins. */
export type CorsOrigins = "loopback" | boolean | readonly string[];
