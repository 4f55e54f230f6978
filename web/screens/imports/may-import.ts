import { IMPORTERS, type ImportKind } from "../../../src/modules/workbooks/import-job.contract.ts";
import { useSession } from "../../app/session.tsx";

/** Whoever may record one such fact by hand may bring a file of them. */
export function useMayImport(): (kind: ImportKind) => boolean {
  const role = useSession()?.user.role;
  return (kind) => role !== undefined && IMPORTERS[kind].includes(role);
}
