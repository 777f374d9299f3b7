export { type BuiltSite, buildSite, type SiteOptions } from "./build-site.js";
export { type ServedSite, type ServeOptions, serveSite } from "./serve/serve-site.js";
