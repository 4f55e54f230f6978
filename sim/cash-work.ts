import { NOBODY } from "../src/kernel/actor.ts";
import { present } from "../src/kernel/assert.ts";
import { addDays, type Day } from "../src/kernel/day.ts";
import { addMonth, monthOf } from "../src/kernel/month.ts";
import { prng } from "../src/kernel/prng.ts";
import * as outside from "../src/modules/accounts/outside-payment.contract.ts";
import { engagedOf, linesOf, sheetsOf } from "./sheets.ts";
import { signedPage } from "./signed-page.ts";
import type { Site } from "./site.ts";
import type { World } from "./world.ts";

const DAYS_BEFORE = 2;
/** One confirms, one says that it was less, one signed and is looked at, one has not been asked yet. */
const PAID_IN_CASH = 4;

/**
 * Two days before the end the contractor whose owner is late pays four people in cash, against receipts. One of them
 * confirms with a one-time code, one contests on the phone, of one the signed receipt waits for the inspector.
 */
export async function payInCash(world: World, sites: Iterable<Site>, today: Day): Promise<void> {
  if (world.clock.today() !== addDays(today, -DAYS_BEFORE)) return;
  const site = present(
    [...sites].find(({ plan }) => plan.traits.has("late-owner") && plan.traits.has("new-case")),
    "a site whose owner is late",
  );
  const { projectId, officer, inspector, plan } = site;
  const paidOn = world.clock.today();
  const unpaid = [];
  for (const { sheetId } of await sheetsOf(world, site, addMonth(monthOf(today), -1), "approved")) {
    unpaid.push(...(await linesOf(world, site, sheetId)).filter((line) => line.unpaidFen > 0));
  }
  const lines = unpaid.slice(-PAID_IN_CASH);
  const outsideIds: number[] = [];
  for (const [at, { lineId, unpaidFen }] of lines.entries()) {
    const amountFen = at === 1 ? Math.floor(unpaidFen / 2) : unpaidFen;
    const receipt = receiptOf(projectId, lineId);
    const said = await world.call(outside.recordOutsidePayments, officer, {
      ...{ projectId, way: "cash", paidOn, payerName: plan.contractor.name, reference: `收条-${at + 1}` },
      lines: [{ lineId, amountFen }],
      // Of the last one the receipt is at the site office and was not photographed.
      files: at === PAID_IN_CASH - 1 ? [] : [receipt],
    });
    outsideIds.push(...said.outsideIds);
  }
  const [byCode, contested] = outsideIds;
  const { code } = await world.call(outside.issueReceiptCode, inspector, {
    projectId,
    outsideId: present(byCode, "a payment in cash"),
  });
  await world.call(outside.answerByReceiptCode, NOBODY, { code, received: true });
  const { plan: person, workerId } = engagedOf(site, present(lines[1], "a wage paid in cash").pin);
  await world.call(outside.answerOutsidePayment, world.actor("worker", person.name, { workerId }), {
    projectId,
    outsideId: present(contested, "a payment in cash"),
    received: false,
    reason: "收条是空白的时候让我签的，现金只拿到两千",
  });
}

function receiptOf(projectId: number, lineId: number) {
  const base64 = signedPage(1, prng(`receipt/${projectId}/${lineId}`)).toString("base64");
  return { fileName: "现金收条.png", mediaType: "image/png", base64 };
}
