import type { Vault } from "../../db/vault.ts";
import type { ImportedRow, SealedNumbers } from "../../sheets/import-reading.ts";

interface Person {
  readonly documentType: string;
  readonly documentNumber: string;
  readonly cardNumber: string | undefined;
}

/** A person's numbers as the database finds and keeps them. A dry run keeps nothing. */
export function sealNumbers(vault: Vault, person: Person, { dryRun }: { readonly dryRun: boolean }): SealedNumbers {
  const seal = (text: string) => vault.seal(text).toString("hex");
  const { documentType, documentNumber, cardNumber } = person;
  return {
    lookup: vault.lookup(`${documentType}:${documentNumber}`).toString("hex"),
    kept: dryRun
      ? undefined
      : { document: seal(documentNumber), card: cardNumber === undefined ? undefined : seal(cardNumber) },
  };
}

/**
 * Rows of a roster with their numbers. It is a third of our part of an import and needs no database, so the thread that
 * reads a large roster does it.
 */
export function withNumbers(
  vault: Vault,
  rows: readonly ImportedRow<"roster">[],
  mode: { readonly dryRun: boolean },
): ImportedRow<"roster">[] {
  return rows.map(({ rowNumber, value }) => {
    const { documentType, documentNumber, bankCard: cardNumber } = value;
    return { rowNumber, value, numbers: sealNumbers(vault, { documentType, documentNumber, cardNumber }, mode) };
  });
}
