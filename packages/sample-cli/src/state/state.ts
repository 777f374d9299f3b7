export { applyState } from "./run/apply-state.js";
export { exportState } from "./run/export-state.js";
export { planState } from "./run/plan-state.js";
