import type { Role } from "./contract.ts";

/** Who acts. Made by the edge from the session; `nobody` where no one has signed in. */
export interface Actor {
  readonly userId: number;
  readonly name: string;
  readonly role: Role | "nobody";
  /** Inspector, sector authority, supervisor: a six-digit region code; trailing zeros mean the whole area. */
  readonly regionCode?: string | undefined;
  readonly sector?: string | undefined;
  readonly companyId?: number | undefined;
  readonly bankCode?: string | undefined;
  readonly workerId?: number | undefined;
}

export const NOBODY: Actor = { userId: 0, name: "", role: "nobody" };
