/** Names for the files of one folder: without what a file system refuses, and unlike each other in any case of letters. */
export function fileNames(): (name: string) => string {
  const used = new Set<string>();
  return (name) => {
    const base =
      name
        .replace(/[/\\:*?"<>|\p{C}]/gu, "-")
        .replace(/^[.\s]+|[.\s]+$/g, "")
        .slice(0, longest)
        .trim() || "unnamed";
    let found = base;
    for (let n = 2; used.has(found.toLowerCase()); n++) found = `${base} ${n}`;
    used.add(found.toLowerCase());
    return found;
  };
}

/** With the ending of a file, less than the 255 bytes of most file systems also for text of three bytes a letter. */
const longest = 70;
