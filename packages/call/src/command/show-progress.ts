import type { OnProgress } from "@partwise/client/node";

/** Shows how far an upload has come on one line of a terminal, which `end` takes away. */
export function showProgress(stderr: Pick<NodeJS.WriteStream, "write">): {
  onProgress: OnProgress;
  end: () => void;
} {
  let shown = "";
  return {
    onProgress: ({ sent, total }) => {
      const text = total
        ? `${Math.floor((100 * sent) / total)}% of ${sizeOf(total)}`
        : `${sizeOf(sent)} sent`;
      if (text !== shown) stderr.write(`\r\u001b[K${text}`);
      shown = text;
    },
    end: () => {
      if (shown !== "") stderr.write("\r\u001b[K");
      shown = "";
    },
  };
}

function sizeOf(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
