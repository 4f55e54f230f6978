import { findRegion } from "../../../src/codes/regions.ts";
import type { OFFICES } from "../../../src/modules/firms/measure-kinds.contract.ts";
import { useSession } from "../../app/session.tsx";

interface OfficeOfUser {
  readonly office: (typeof OFFICES)[number];
  /** Its name as papers have it; can be altered in the form. */
  readonly authority: string;
  readonly regionCode: string;
}

/** In whose name the user decides by default. An administrator's region is the whole of Tibet. */
export function useOffice(): OfficeOfUser {
  const user = useSession()?.user;
  const regionCode = user?.regionCode ?? "540000";
  const area = findRegion(regionCode)?.zh ?? "";
  if (user?.role === "sector-authority") return { office: "sector", authority: `${area}住房和城乡建设局`, regionCode };
  const bureau = regionCode.endsWith("0000") ? "人力资源和社会保障厅" : "人力资源和社会保障局";
  return { office: "labour", authority: `${area}${bureau}`, regionCode };
}
