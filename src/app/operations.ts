import type { Implementation, Job } from "../db/implement.ts";
import type { Sentence } from "../kernel/contract.ts";
import { IDENTITY_REFUSALS } from "../modules/identity/refusals.ts";
import * as user from "../modules/identity/user.operations.ts";
import { EDGE_REFUSALS } from "./refusals.ts";

/** The one list. HTTP routes, commands, OpenAPI, permission table and error catalogue come from it. */
export const operations: readonly Implementation[] = [
  user.signIn,
  user.signOut,
  user.whoAmI,
  user.changePassword,
  user.addUser,
  user.disableUser,
  user.listUsers,
];

/** Timed work, and work that follows a commit. */
export const jobs: readonly Job[] = [];

/** The sentences for people of every refusal that can be answered. */
export const refusalTexts: Readonly<Record<string, Sentence>> = { ...EDGE_REFUSALS, ...IDENTITY_REFUSALS };
