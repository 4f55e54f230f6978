import { parseBankCard } from "../../codes/bank-card.ts";
import { checkDocument } from "../../codes/identity-documents.ts";
import { parsePhone } from "../../codes/phone.ts";
import { findTrade } from "../../codes/trades.ts";
import { type Context, implement } from "../../db/implement.ts";
import { present } from "../../kernel/assert.ts";
import type { InputOf } from "../../kernel/contract.ts";
import { isRefusal, type Outcome, refuse } from "../../kernel/outcome.ts";
import * as contract from "./engagement.contract.ts";
import * as store from "./engagement.store.ts";
import { type Candidate, contractFault } from "./engagement.ts";
import { foreignCompany } from "./project.operations.ts";
import { crewsOf, employersOf } from "./project.store.ts";
import { registrationChecks } from "./registration-checks.ts";
import { sealNumbers } from "./sealed-numbers.ts";

export const registerWorker = implement(contract.registerWorker, async (context, given) => {
  const { tx, vault } = context;
  const { projectId } = given;
  const candidate = await candidateFrom(context, given);
  if (isRefusal(candidate)) return candidate;
  const checks = await registrationChecks(context, projectId);
  const person = checks.site.blocked ?? checks.person(candidate);
  if (isRefusal(person)) return person;
  await store.lockProject(tx, projectId);
  const numbers = sealNumbers(vault, { ...candidate, cardNumber: candidate.card?.cardNumber }, { dryRun: false });
  const [known] = await store.findWorkers(tx, [numbers.lookup]);
  if (known !== undefined && (await store.engagedWorkers(tx, projectId, [known.workerId])).size > 0) {
    return refuse("engagement.already-registered", { field: "documentNumber" });
  }
  if (known !== undefined && known.name !== candidate.name) {
    return refuse("worker.name-differs", { field: "name", right: "the name on the identity document" });
  }
  const [engaged] = await store.engage(context, projectId, [{ candidate, known, numbers }]);
  return { ...present(engaged, "the new engagement"), warnings: [...person, ...checks.site.warnings] };
});

type Form = InputOf<typeof contract.registerWorker>;

async function candidateFrom({ tx, actor }: Context, given: Form): Promise<Outcome<Candidate>> {
  const document = checkDocument(given.documentType, given.documentNumber);
  if (isRefusal(document)) return { ...document, field: document.field ?? "documentNumber" };
  const phone = given.phone === undefined || given.phone === "" ? undefined : parsePhone(given.phone);
  if (isRefusal(phone)) return { ...phone, field: "phone" };
  if (findTrade(given.trade) === undefined) return refuse("trade.unknown", { field: "trade" });
  const employers = await employersOf(tx, given.projectId);
  if (!employers.some(({ companyId }) => companyId === given.companyId)) {
    return refuse("engagement.company-not-on-project", { field: "companyId" });
  }
  const foreign = foreignCompany(actor, given.companyId, "engagement.not-your-company");
  if (foreign !== undefined) return foreign;
  const crews = await crewsOf(tx, given.projectId);
  if (!crews.some((crew) => crew.crewId === given.crewId && crew.companyId === given.companyId)) {
    return refuse("engagement.unknown-crew", { field: "crewId" });
  }
  const fault = given.contract === undefined ? undefined : contractFault(given.contract);
  if (fault !== undefined) return fault;
  const cardNumber = given.card === undefined ? undefined : parseBankCard(given.card.cardNumber);
  if (isRefusal(cardNumber)) return { ...cardNumber, field: "card.cardNumber" };
  return {
    ...given,
    documentType: document.type,
    documentNumber: document.number,
    birthday: document.birthday,
    sex: document.sex,
    phone,
    card: given.card === undefined || cardNumber === undefined ? undefined : { ...given.card, cardNumber },
  };
}

export const listPeople = implement(contract.listPeople, ({ tx, actor }, filter) =>
  store.listPeople(tx, filter, actor.role === "subcontractor" ? actor.companyId : undefined),
);

/** The engagement that an operation names, or why the actor may not touch it. */
async function engagementFor(
  { tx, actor }: Context,
  projectId: number,
  pin: number,
): Promise<Outcome<store.Engagement>> {
  const engagement = await store.findEngagement(tx, projectId, pin);
  if (engagement === undefined) return refuse("engagement.unknown", { field: "pin" });
  return foreignCompany(actor, engagement.companyId, "engagement.not-your-company") ?? engagement;
}

export const recordContract = implement(contract.recordContract, async (context, given) => {
  const engagement = await engagementFor(context, given.projectId, given.pin);
  if (isRefusal(engagement)) return engagement;
  const fault = contractFault(given.contract);
  if (fault !== undefined) return fault;
  const { projectId, pin, contract: terms } = given;
  return { contractId: await store.insertContract(context, projectId, { pin, terms }) };
});

export const recordCard = implement(contract.recordCard, async (context, given) => {
  const engagement = await engagementFor(context, given.projectId, given.pin);
  if (isRefusal(engagement)) return engagement;
  const cardNumber = parseBankCard(given.card.cardNumber);
  if (isRefusal(cardNumber)) return { ...cardNumber, field: "card.cardNumber" };
  const { projectId, pin, reason } = given;
  const card = { pin, workerName: engagement.workerName, card: { ...given.card, cardNumber }, reason };
  return { cardId: await store.insertCard(context, projectId, card), cardTail: cardNumber.slice(-4) };
});

export const recordExit = implement(contract.recordExit, async (context, { projectId, pin, exitedOn }) => {
  const engagement = await engagementFor(context, projectId, pin);
  if (isRefusal(engagement)) return engagement;
  if (engagement.exitedOn !== null) return refuse("engagement.already-exited", { facts: { on: engagement.exitedOn } });
  const entered = engagement.enteredOn ?? engagement.firstWorkedOn;
  if (entered !== null && exitedOn < entered) {
    return refuse("engagement.exit-before-entry", { field: "exitedOn", right: `not before ${entered}` });
  }
  if (exitedOn > context.today) {
    return refuse("engagement.exit-in-the-future", { field: "exitedOn", right: `not after ${context.today}` });
  }
  await store.setExit(context.tx, projectId, pin, exitedOn);
  return { pin, exitedOn };
});
