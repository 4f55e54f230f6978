import assert from "node:assert/strict";
import test from "node:test";
import { PRINTED_ON, readPrinted } from "../../tools/test-paper.ts";
import { type Paper, paperOf } from "../documents/papers.ts";
import { manySlips, paySlipSample } from "../documents/pay-slip/sample.ts";
import { isRefusal } from "../kernel/outcome.ts";
import { openPress } from "./press.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };
const SLIPS = paperOf("pay-slip", paySlipSample, about);

test("papers printed at once come out each as itself, and the server's thread is not held", async (t) => {
  const press = openPress();
  t.after(() => press.close());
  await press.print(SLIPS);
  const started = performance.now();
  const large = press.print(paperOf("pay-slip", manySlips(60), about));
  const small = press.print(SLIPS);
  assert.ok(performance.now() - started < 100, "giving an order takes no time");
  const [stack, slips] = await Promise.all([large, small]);
  assert.ok(!isRefusal(stack) && !isRefusal(slips));
  assert.equal((await readPrinted(Buffer.from(stack.base64, "base64"))).pages, 60);
  assert.equal((await readPrinted(Buffer.from(slips.base64, "base64"))).pages, 2);
  assert.equal(slips.mediaType, "application/pdf");
});

test("a file name holds no sign that a file system refuses", async (t) => {
  const press = openPress();
  t.after(() => press.close());
  const file = await press.print({ ...SLIPS, title: `工资清单 A/B:"C" ${"长".repeat(300)}` });
  assert.ok(!isRefusal(file));
  assert.match(file.fileName, /^工资清单 A_B__C_ 长+\.pdf$/);
  assert.ok(file.fileName.length <= 200);
});

test("a paper that no template can print fails alone; the next is printed", async (t) => {
  const press = openPress();
  t.after(() => press.close());
  const broken: Paper = { ...SLIPS, view: {} };
  const [failed, printed] = await Promise.allSettled([press.print(broken), press.print(SLIPS)]);
  assert.equal(failed.status, "rejected");
  assert.match(String(failed.status === "rejected" && failed.reason), /template of pay-slip/);
  assert.equal(printed.status, "fulfilled");
});

test("when too many wait, the next is refused at once; a closed press starts anew", async (t) => {
  const press = openPress(1);
  t.after(() => press.close());
  const first = press.print(SLIPS);
  const second = await press.print(SLIPS);
  assert.ok(isRefusal(second) && second.refused === "paper.press-busy");
  assert.ok(!isRefusal(await first));
  const lost = press.print(SLIPS);
  await Promise.all([assert.rejects(lost), press.close()]);
  assert.ok(!isRefusal(await press.print(SLIPS)));
});
