/** Makes an empty book. */
export function createPeopleBook(): PeopleBook {
  const ids = new Map<string, string>();
  const emails = new Map<string, string>();
  return {
    learn: (id, email) => {
      if (id === "") return;
      ids.set(email.toLowerCase(), id);
      if (!emails.has(id)) emails.set(id, email);
    },
    idOf: (email) => ids.get(email.toLowerCase()),
    labelOf: (key) => emails.get(key) ?? key,
  };
}

/** Which e-mail has which id. E-mails are compared without regard to capitals. */
export interface PeopleBook {
  learn(id: string, email: string): void;
  idOf(email: string): string | undefined;
  /** The e-mail of the person with this key, else the key. */
  labelOf(key: string): string;
}
