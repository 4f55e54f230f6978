import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf } from "../papers.ts";
import { leafletSample } from "./sample.ts";

test("the leaflet is one page: rights, duties, payday, whom to call, and where both codes lead", async () => {
  const project = leafletSample.project.repeat(3);
  const leaflet = await printed(
    paperOf("worker-leaflet", { ...leafletSample, project }, { printedOn: PRINTED_ON, reviewed: true }),
  );
  assertArchivable(leaflet, `工资权益告知书 ${project}`);
  assert.equal(leaflet.pages, 1);
  for (const said of [
    "任何人不得扣押",
    "工资清单",
    "次月15日",
    "12333",
    "12348",
    "0891-0000003",
    leafletSample.wagesUrl,
  ]) {
    assert.ok(leaflet.text.includes(said), said);
  }
  assert.ok(leaflet.text.includes(leafletSample.complaintUrl));
});
