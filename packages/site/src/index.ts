export { type BuiltSite, buildSite, type SiteOptions } from "./build-site.js";
