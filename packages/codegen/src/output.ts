export { type MadeFolder, madeFolder } from "./output/made-folder.js";
export {
  type ComparedFile,
  compareFiles,
  type FileContent,
  isCurrent,
  writeFiles,
} from "./output/write-files.js";
