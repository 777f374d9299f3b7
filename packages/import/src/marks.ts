export { printYaml } from "./print/print-yaml.js";
