export type { NextPage, Pagination } from "./contract/pagination.js";
export { type AnsweredPage, nextInit } from "./pages/next-init.js";
export { type Page, type Pages, pages } from "./pages/pages.js";
