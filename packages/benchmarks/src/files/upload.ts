/** Sends a file and a name as a form to a URL. Rejects unless the server accepts the form. */
export type Upload = (url: string, path: string) => Promise<void>;

/** Uploads by their names in the table. */
export type Uploads = Readonly<Record<string, Upload>>;
