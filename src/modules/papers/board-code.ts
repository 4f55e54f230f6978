import type { Vault } from "../../db/vault.ts";

/** Of a keyed hash: ten characters are sixty bits, which nobody guesses. */
const PROOF_LENGTH = 10;

/**
 * What the code of a notice board says of its project: the number and a proof that it was printed here, so that the
 * public page names no project to who counts numbers through. A board once printed leads here as long as the key is.
 */
export function boardCode(vault: Vault, projectId: number): string {
  const proof = vault.lookup(`notice-board:${projectId}`).toString("base64url").slice(0, PROOF_LENGTH);
  return `${projectId}.${proof}`;
}

/** The project of a board's code; undefined where the code is not one of ours. */
export function projectOfBoard(vault: Vault, code: string): number | undefined {
  const projectId = Number(code.slice(0, code.indexOf(".")));
  if (!Number.isSafeInteger(projectId) || projectId <= 0) return undefined;
  return boardCode(vault, projectId) === code ? projectId : undefined;
}

/** Where the complaint code of a board leads on this server, unless its officer records another address. */
export function tellPath(vault: Vault, projectId: number): string {
  return `/tell#/p/${boardCode(vault, projectId)}`;
}
