import type { Context } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import { isRefusal, type Outcome, type Refusal, refuse } from "../../kernel/outcome.ts";
import { problemIn, type RowProblem } from "../../sheets/form.ts";
import type { ImportedRow, SealedNumbers } from "../../sheets/import-reading.ts";
import type { RosterField } from "../../sheets/roster/columns.ts";
import { ROSTER } from "../../sheets/roster/roster-row.ts";
import * as store from "./engagement.store.ts";
import type { Candidate } from "./engagement.ts";
import { type Crew, crewsOf, employersOf, insertCrews } from "./project.store.ts";
import { registrationChecks } from "./registration-checks.ts";
import type { Warning } from "./site-check.ts";

type Row = ImportedRow<"roster">;
type RosterProblem = RowProblem<RosterField>;

/** What a project says to rows that read fine. */
export interface RosterTaken {
  readonly good: number;
  /** On the project now: nothing is written. */
  readonly already: number;
  readonly refused: readonly { readonly rowNumber: number; readonly problems: readonly RosterProblem[] }[];
  readonly warnings: readonly Warned[];
}

/** Good rows go in, people who are there already are counted, the rest is refused by row. A dry run writes nothing. */
export async function takeRoster(
  context: Context,
  projectId: number,
  rows: readonly Row[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<Outcome<RosterTaken>> {
  const checks = await registrationChecks(context, projectId);
  if (checks.site.blocked !== undefined) return checks.site.blocked;
  await store.lockProject(context.tx, projectId);
  const placed = await placeRows(context, projectId, rows);
  const lookups = placed.good.map(({ row }) => numbersOf(row).lookup);
  const found = await store.findWorkers(context.tx, lookups);
  const knownIds = found.flatMap((known) => known?.workerId ?? []);
  const engaged = await store.engagedWorkers(context.tx, projectId, knownIds);
  const fresh: { readonly candidate: Placed; readonly known: store.KnownWorker | undefined }[] = [];
  const refused: Refused[] = [...placed.refused];
  const warned = new Map<string, Warned>();
  let already = 0;
  for (const [index, candidate] of placed.good.entries()) {
    const known = found[index];
    if (known !== undefined && known.name !== candidate.name) {
      const name = problemIn(ROSTER, "name", candidate.name, refuse("worker.name-differs"));
      refused.push({ rowNumber: candidate.row.rowNumber, problems: [name] });
    } else if (known !== undefined && engaged.has(known.workerId)) {
      already += 1;
    } else {
      const person = checks.person(candidate);
      if (isRefusal(person)) {
        refused.push({ rowNumber: candidate.row.rowNumber, problems: [checkProblem(candidate.row, person)] });
      } else {
        fresh.push({ candidate, known });
        for (const warning of person) count(warned, warning);
      }
    }
  }
  if (!dryRun && fresh.length > 0) {
    const candidates = await withCrews(
      context,
      projectId,
      fresh.map(({ candidate }) => candidate),
    );
    const newcomers = fresh.map(({ candidate: { row }, known }, index) => ({
      candidate: present(candidates[index], "a candidate"),
      known,
      numbers: numbersOf(row),
    }));
    await store.engage(context, projectId, newcomers);
  }
  const warnings = [...warned.values(), ...checks.site.warnings.map((one) => ({ ...one, rows: fresh.length }))];
  return { good: fresh.length, already, refused, warnings };
}

type Refused = RosterTaken["refused"][number];

interface Warned extends Warning {
  readonly rows: number;
}

function count(warned: Map<string, Warned>, warning: Warning): void {
  const key = `${warning.check}:${warning.state}`;
  warned.set(key, { ...warning, rows: (warned.get(key)?.rows ?? 0) + 1 });
}

const COLUMN_OF: Readonly<Record<string, RosterProblem["field"]>> = {
  contract: "contractSignedOn",
  documentNumber: "documentNumber",
  companyId: "employer",
};

function checkProblem({ value }: Row, refusal: Refusal): RosterProblem {
  const field = COLUMN_OF[refusal.field ?? ""] ?? "name";
  const { employer, documentNumber } = value;
  const given = { employer: "code" in employer ? employer.code : employer.name, documentNumber };
  return problemIn(ROSTER, field, field in given ? given[field as keyof typeof given] : "", refusal);
}

interface Placed extends Candidate {
  readonly row: Row;
  /** The crew's name where the crew does not exist yet; `crewId` is then 0. */
  readonly newCrew?: string | undefined;
}

function numbersOf(row: Row): SealedNumbers {
  return present(row.numbers, "numbers, which come with a row of a roster");
}

/** Finds employer and crew of each row. A subcontractor's roster may name its own company only. */
async function placeRows({ tx, actor }: Context, projectId: number, rows: readonly Row[]) {
  const employers = await employersOf(tx, projectId);
  const crews = new Map((await crewsOf(tx, projectId)).map((one) => [crewKey(one.companyId, one.name), one.crewId]));
  const good: Placed[] = [];
  const refused: Refused[] = [];
  for (const row of rows) {
    const { rowNumber } = row;
    const { employer, crew } = row.value;
    const company = employers.find((one) =>
      "code" in employer ? one.companyCode === employer.code : one.name === employer.name,
    );
    if (company === undefined) {
      refused.push({ rowNumber, problems: [employerProblem(row, "engagement.company-not-on-project")] });
      continue;
    }
    if (actor.role === "subcontractor" && actor.companyId !== company.companyId) {
      refused.push({ rowNumber, problems: [employerProblem(row, "engagement.not-your-company")] });
      continue;
    }
    const { companyId } = company;
    const crewId = crews.get(crewKey(companyId, crew));
    const newCrew = crewId === undefined ? crew : undefined;
    good.push({ ...personOf(row.value), row, companyId, crewId: crewId ?? 0, newCrew });
  }
  return { good, refused };
}

function personOf(value: Row["value"]): Omit<Candidate, "companyId" | "crewId"> {
  const { documentType, documentNumber, name, sex, birthday, ethnicGroup, phone, trade, bankCard } = value;
  return {
    documentType,
    documentNumber,
    name,
    sex,
    birthday,
    ethnicGroup,
    phone,
    trade,
    enteredOn: value.entryOn,
    contract: contractOf(value),
    card:
      bankCard === undefined
        ? undefined
        : {
            bankCode: value.bankCode ?? "",
            bankName: value.bankName ?? "",
            cardNumber: bankCard,
            holderName: value.cardHolder ?? name,
          },
  };
}

function contractOf(value: Row["value"]): Candidate["contract"] {
  const { contractKind: kind, contractSignedOn: signedOn, payScheme, payRate: rateFen } = value;
  if (kind === undefined || signedOn === undefined || payScheme === undefined || rateFen === undefined)
    return undefined;
  return {
    kind,
    signedOn,
    fromDay: value.contractFrom ?? signedOn,
    toDay: value.contractTo,
    payScheme,
    rateFen,
    payMethod: value.bankCard === undefined ? undefined : "bank",
    paydayDate: value.payDay,
  };
}

function employerProblem(row: Row, code: string): RosterProblem {
  const { employer } = row.value;
  return problemIn(ROSTER, "employer", "code" in employer ? employer.code : employer.name, refuse(code));
}

/** Makes the crews that the roster names and the project has not. */
async function withCrews({ tx, ids }: Context, projectId: number, candidates: readonly Placed[]): Promise<Candidate[]> {
  const made = new Map<string, Crew>();
  const placed = candidates.map(({ newCrew: name, row: _, ...candidate }): Candidate => {
    if (name === undefined) return candidate;
    const { companyId } = candidate;
    const key = crewKey(companyId, name);
    const crew = made.get(key) ?? { crewId: ids.next(), companyId, name, leaderName: null };
    made.set(key, crew);
    return { ...candidate, crewId: crew.crewId };
  });
  await insertCrews(tx, projectId, [...made.values()]);
  return placed;
}

function crewKey(companyId: number, name: string): string {
  return `${companyId}:${name}`;
}
