/** A person of the account. */
export interface Person extends Member {
  /** Whether the person can sign in: `active`, `inactive` or `pending`. */
  status: PersonStatus;
}

/** A person of the account, as a member of a group is shown. */
export interface Member {
  id: string;
  email?: string;
  first_name?: string;
  last_name?: string;
  /** 1 is Basic, 2 is Licensed, 3 is On-premises. */
  type: number;
}

/** Whether a person can sign in: `active`, `inactive`, or `pending` until the invitation is accepted. */
export type PersonStatus = "active" | "inactive" | "pending";

/** A person to start with: at least an e-mail address or an id. The type is 1 and the status `active` where none is given. */
export type PersonSeed = Partial<Person> & ({ readonly email: string } | { readonly id: string });

/** A member as operations and records show it: a person without the status. */
export function toMember({ status: _, ...member }: Person): Member {
  return member;
}
