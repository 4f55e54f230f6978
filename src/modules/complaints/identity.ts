import type { z } from "zod";
import type { Vault } from "../../db/vault.ts";
import { others, who } from "./complaint.contract.ts";

type Who = z.output<typeof who>;
type Others = z.output<typeof others>;

/** Who complained, sealed in one piece. The phone's keyed hash finds other complaints of the same phone. */
export function sealedWho(vault: Vault, given: Who) {
  if (given === undefined) return { identitySealed: null, phoneLookup: null };
  const phone = given.phone === undefined ? "" : phoneDigits(given.phone);
  return {
    identitySealed: vault.seal(JSON.stringify(given)),
    phoneLookup: phone === "" ? null : vault.lookup(`complaint-phone:${phone}`),
  };
}

export function sealedOthers(vault: Vault, given: Others): Buffer | null {
  return given.length === 0 ? null : vault.seal(JSON.stringify(given));
}

/** Undefined for an anonymous tip. */
export function openedWho(vault: Vault, sealed: Buffer | null): Who {
  return sealed === null ? undefined : who.parse(JSON.parse(vault.open(sealed)));
}

export function openedOthers(vault: Vault, sealed: Buffer | null): Others {
  return sealed === null ? [] : others.parse(JSON.parse(vault.open(sealed)));
}

/** `+86 138-0000-0000` and `13800000000` are one phone. */
function phoneDigits(phone: string): string {
  return phone.replaceAll(/\D/g, "").replace(/^(00)?86(?=1\d{10}$)/, "");
}
