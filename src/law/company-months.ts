import type { Month } from "../kernel/month.ts";

/** What a rule gathers by company and month. Two maps, so that no text key is made for each of many wage lines. */
export interface CompanyMonths<T> {
  /** What is gathered there; made on the first call. */
  at(companyId: number, month: Month): T;
  find(companyId: number, month: Month): T | undefined;
  readonly byCompany: ReadonlyMap<number, ReadonlyMap<Month, T>>;
}

export function companyMonths<T>(start: () => T): CompanyMonths<T> {
  const byCompany = new Map<number, Map<Month, T>>();
  return {
    byCompany,
    find: (companyId, month) => byCompany.get(companyId)?.get(month),
    at(companyId, month) {
      let months = byCompany.get(companyId);
      if (months === undefined) {
        months = new Map();
        byCompany.set(companyId, months);
      }
      let found = months.get(month);
      if (found === undefined) {
        found = start();
        months.set(month, found);
      }
      return found;
    },
  };
}
