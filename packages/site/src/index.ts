export { buildSite, type SiteOptions } from "./build-site.js";
