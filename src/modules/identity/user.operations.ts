import { hash, verify } from "@node-rs/argon2";
import { implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { refuse } from "../../kernel/outcome.ts";
import { endSessions, startSession } from "./session.store.ts";
import * as contract from "./user.contract.ts";
import * as store from "./user.store.ts";
import { FAILED_ATTEMPTS_MAX, lockEnd, missingForRole, sessionEnd } from "./user.ts";

/** OWASP's second argon2id profile: 19 MiB, two passes; about 30 ms on one core. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Verified against when the login is unknown, so that both answers take equally long. */
const NO_SUCH_USER = hash("nobody has this password", ARGON2);

function passwordHash(password: string): Promise<string> {
  return hash(password, ARGON2);
}

export const signIn = implement(
  contract.signIn,
  async ({ tx, now, vault }, { login, password }) => {
    const found = await store.credentialsOf(tx, login);
    if (found?.lockedUntil != null && found.lockedUntil > now) {
      return refuse("identity.locked", { facts: { until: found.lockedUntil } });
    }
    const matches = await verify(found?.passwordHash ?? (await NO_SUCH_USER), password);
    if (found === undefined || !matches) return refuse("identity.wrong-credentials", { field: "password" });
    await store.forgetFailures(tx, found.userId);
    const token = vault.token();
    await startSession(tx, token, found.userId, now, sessionEnd(now));
    return { token, user: present(await store.userById(tx, found.userId), "the user who signs in") };
  },
  {
    async afterRefusal({ tx, now }, { login }, refusal) {
      if (refusal.refused !== "identity.wrong-credentials") return;
      await store.countFailure(tx, login, FAILED_ATTEMPTS_MAX, lockEnd(now));
    },
  },
);

export const signOut = implement(contract.signOut, async ({ tx, actor }) => {
  await endSessions(tx, actor.userId);
  return { ended: true };
});

export const whoAmI = implement(contract.whoAmI, async ({ tx, actor, today }) => {
  const user = await store.userById(tx, actor.userId);
  return { user: user ?? COMMAND_LINE, today };
});

/** At the machine's own command line nobody has signed in. */
const COMMAND_LINE = {
  userId: 1,
  login: "command-line",
  name: "command line",
  role: "administrator",
  regionCode: null,
  sector: null,
  companyId: null,
  companyName: null,
  bankCode: null,
  workerId: null,
  locale: "en",
  disabled: false,
} as const;

export const changePassword = implement(contract.changePassword, async ({ tx, actor }, { current, next }) => {
  const user = await store.userById(tx, actor.userId);
  const found = user === undefined ? undefined : await store.credentialsOf(tx, user.login);
  if (found === undefined || !(await verify(found.passwordHash, current))) {
    return refuse("identity.wrong-credentials", { field: "current" });
  }
  await store.setPassword(tx, found.userId, await passwordHash(next));
  await endSessions(tx, found.userId);
  return { changed: true };
});

export const addUser = implement(contract.addUser, async ({ tx, ids, now }, { password, ...given }) => {
  const missing = missingForRole(given.role, given);
  if (missing !== undefined) return missing;
  if (given.companyId !== undefined && !(await store.referenceExists(tx, "company", given.companyId))) {
    return refuse("registry.unknown-company", { field: "companyId" });
  }
  if (given.workerId !== undefined && !(await store.referenceExists(tx, "worker", given.workerId))) {
    return refuse("registry.unknown-worker", { field: "workerId" });
  }
  const userId = ids.next();
  const added = await store.insertUser(tx, { ...given, userId, passwordHash: await passwordHash(password) }, now);
  if (!added) return refuse("user.login-taken", { field: "login", right: "another login; a worker has one user" });
  return present(await store.userById(tx, userId), "the new user");
});

export const disableUser = implement(contract.disableUser, async ({ tx, now }, { userId }) => {
  const user = await store.userById(tx, userId);
  if (user === undefined) return refuse("user.unknown", { field: "userId" });
  if (user.role === "administrator" && (await store.otherAdministrators(tx, userId)) === 0) {
    return refuse("user.last-administrator");
  }
  await store.disable(tx, userId, now);
  await endSessions(tx, userId);
  return { ...user, disabled: true };
});

export const listUsers = implement(contract.listUsers, ({ tx }, { role, limit, offset }) =>
  store.listUsers(tx, role, limit, offset),
);
