import type { Context } from "../../db/implement.ts";
import { type Instant, instantFromMs, msOf } from "../../kernel/clock.ts";
import * as store from "./one-time-code.store.ts";
import { CODE_DAYS, type CodePurpose, codeFrom } from "./one-time-code.ts";

/** What is hashed before the code itself, so that the same letters for another purpose are another code. */
const HASHED_AS: Readonly<Record<CodePurpose, string>> = {
  "wage-line": "wage-code",
  "outside-payment": "receipt-code",
};

/** A new code for each subject; the one before ends. Only keyed hashes are kept: hand the codes on now. */
export async function issueOneTimeCodes(
  context: Context,
  purpose: CodePurpose,
  projectId: number,
  subjectIds: readonly number[],
): Promise<{ expiresAt: Instant; codes: ReadonlyMap<number, string> }> {
  const { tx, now, actor } = context;
  const expiresAt = instantFromMs(msOf(now) + CODE_DAYS * 86_400_000);
  const codes = new Map(subjectIds.map((subjectId) => [subjectId, newCode(context)]));
  const kept = [...codes].map(([subjectId, code]) => ({ subjectId, lookup: lookupOf(context, purpose, code) }));
  await store.saveCodes(tx, { purpose, projectId, now, userId: actor.userId, expiresAt, codes: kept });
  return { expiresAt, codes };
}

/** What the code is for; undefined when it is unknown, used, expired or of another purpose. */
export async function findOneTimeCode(
  context: Context,
  purpose: CodePurpose,
  code: string,
): Promise<store.OneTimeCode | undefined> {
  return store.findCode(context.tx, purpose, lookupOf(context, purpose, code), context.now);
}

/** Uses a code up. False: somebody else did between our look and our write. */
export async function spendOneTimeCode(context: Context, purpose: CodePurpose, code: string): Promise<boolean> {
  return store.spendCode(context.tx, lookupOf(context, purpose, code), context.now);
}

function lookupOf({ vault }: Context, purpose: CodePurpose, code: string): Buffer {
  return vault.lookup(`${HASHED_AS[purpose]}:${code}`);
}

function newCode({ vault }: Context): string {
  for (;;) {
    const code = codeFrom(Buffer.from(vault.token(), "base64url"));
    if (code !== undefined) return code;
  }
}
