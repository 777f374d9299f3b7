/** Makes the record of files that were uploaded. */
export function createUploads(): Uploads {
  let uploads: readonly Upload[] = [];
  let counts = new Map<string, number>();
  let clips = new Map<string, Clip>();
  return {
    list: () => uploads,
    add: (upload) => {
      uploads = withinBudget([...uploads.slice(1 - uploadLimit), upload]);
      counts.set(upload.target, (counts.get(upload.target) ?? 0) + 1);
    },
    countAt: (target) => counts.get(target) ?? 0,
    clip: (context) => clips.get(context),
    addClip: (context, clip) => {
      clips.set(context, clip);
    },
    removeClip: (context) => {
      clips.delete(context);
    },
    clear: () => {
      uploads = [];
      counts = new Map();
      clips = new Map();
    },
  };
}

/** How many uploads are remembered, and how many bytes of them in all. */
const uploadLimit = 1000;
const byteLimit = 67_108_864;

function withinBudget(uploads: readonly Upload[]): readonly Upload[] {
  const total = uploads.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  if (total <= byteLimit) return uploads;
  const oldest = uploads.findIndex(({ bytes }) => bytes !== undefined);
  return uploads.map((upload, index) => (index === oldest ? { ...upload, bytes: undefined } : upload));
}

/** A file that was uploaded and taken. */
export interface Upload {
  /** The operationId of the call. */
  readonly operationId: string;
  /** Whose file it is: the path of the call, such as `/users/me/picture`. */
  readonly target: string;
  /** The name of the part. */
  readonly name: string;
  readonly filename: string;
  /** The Content-Type of the part, as sent. */
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** The SHA-256 of the bytes, in hexadecimal digits; absent for a clip in parts without the option `uploads`. */
  readonly sha256: string | undefined;
  /** All bytes; absent for a file over 1 MiB, and for older files once 64 MiB are kept in all. */
  readonly bytes: Uint8Array | undefined;
  /** Where the file lies; absent without the option `uploads`. */
  readonly path: string | undefined;
  /** The parts of a clip, in order. */
  readonly parts?: readonly ClipPart[];
}

/** A part of a clip. */
export interface ClipPart {
  /** From 1 to 100. */
  readonly number: number;
  readonly size: number;
  readonly sha256: string;
}

/** A clip whose parts come one by one. */
export interface Clip {
  readonly filename: string;
  /** By number. */
  readonly parts: Map<number, KeptPart>;
}

/** A part of a clip that is not complete. */
export interface KeptPart extends ClipPart {
  readonly etag: string;
  /** Where the part lies; undefined without the option `uploads`. */
  readonly path: string | undefined;
}

/** The files that a server has taken. */
export interface Uploads {
  /** The newest 1000, oldest first. */
  list(): readonly Upload[];
  add(upload: Upload): void;
  /** How many files a target has got. */
  countAt(target: string): number;
  clip(context: string): Clip | undefined;
  addClip(context: string, clip: Clip): void;
  removeClip(context: string): void;
  clear(): void;
}
