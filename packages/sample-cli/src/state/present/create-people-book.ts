/** Makes an empty book. */
export function createPeopleBook(): PeopleBook {
  const ids = new Map<string, string>();
  /** As they are written, where that has capitals. */
  const written = new Map<string, string>();
  /** The other way round, made when it is needed: a plan without changes prints nobody. */
  let emails: Map<string, string> | undefined;
  return {
    learn: (id, email) => {
      if (id === "") return;
      const key = email.toLowerCase();
      ids.set(key, id);
      if (key !== email) written.set(key, email);
      emails = undefined;
    },
    idOf: (email) => ids.get(email.toLowerCase()),
    labelOf: (key) => {
      emails ??= new Map([...ids].map(([email, id]) => [id, email]));
      const email = emails.get(key);
      return email === undefined ? key : (written.get(email) ?? email);
    },
  };
}

/** Which e-mail has which id. E-mails are compared without regard to capitals. */
export interface PeopleBook {
  learn(id: string, email: string): void;
  idOf(email: string): string | undefined;
  /** The e-mail of the person with this key, else the key. */
  labelOf(key: string): string;
}
