export {
  type ComparedFile,
  compareFiles,
  type FileContent,
  isCurrent,
  writeFiles,
} from "./output/write-files.js";
