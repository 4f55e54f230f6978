import { isRefusal } from "../kernel/outcome.ts";
import { addUser, listUsers } from "../modules/identity/user.operations.ts";
import { invoke } from "./edge.ts";
import type { OpenHost } from "./open-host.ts";

const OPERATOR = { userId: 0, name: "first start", role: "administrator" } as const;
const LOGIN = "admin";

/** A database without any user gets an administrator, whose password is said once and stored nowhere. */
export async function ensureFirstUser(host: OpenHost, say: (line: string) => void): Promise<void> {
  const listed = await invoke(host, listUsers, { actor: OPERATOR, input: { limit: 1 } });
  if (typeof listed !== "object" || listed === null || !("total" in listed) || listed.total !== 0) return;
  const password = host.vault.token().slice(0, 16);
  const input = { login: LOGIN, name: "管理员", role: "administrator", password };
  const added = await invoke(host, addUser, { actor: OPERATOR, input });
  // Another process that shares the database was faster: it said the password.
  if (isRefusal(added)) return;
  say(`First start: sign in as "${LOGIN}" with the password ${password} and change it. It is not shown again.`);
}
