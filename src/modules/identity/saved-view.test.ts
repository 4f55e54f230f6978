import assert from "node:assert/strict";
import { test } from "node:test";
import { testHost } from "../../../tools/test-host.ts";
import { enterUsers } from "../../../tools/test-jobs.ts";
import type { Actor } from "../../kernel/actor.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { VIEWS_MAX } from "./saved-view.contract.ts";
import { listViews, removeView, saveView } from "./saved-view.operations.ts";

const DEKI: Actor = { userId: 77, name: "德吉央宗", role: "inspector", regionCode: "540100" };
const PASANG: Actor = { userId: 78, name: "巴桑", role: "inspector", regionCode: "540100" };

test("filters are kept by user, page and name, replaced under the same name, a hundred at most", async (t) => {
  const host = await testHost(t);
  await enterUsers(host, [DEKI, PASANG]);
  const overdue = { path: "/cases", name: "超期", search: "clock=overdue&mine=yes" };
  await host.done(saveView, DEKI, overdue);
  await host.done(saveView, DEKI, { ...overdue, path: "/complaints", search: "state=waiting" });
  const { views } = await host.done(saveView, DEKI, { ...overdue, search: "clock=overdue" });
  assert.deepEqual(views, [
    { ...overdue, search: "clock=overdue" },
    { ...overdue, path: "/complaints", search: "state=waiting" },
  ]);
  assert.deepEqual(await host.done(listViews, PASANG, {}), { views: [] }, "another user's are his own");
  await host.done(removeView, PASANG, { path: "/cases", name: "超期" });
  assert.equal((await host.done(listViews, DEKI, {})).views.length, 2, "nobody forgets another's");
  assert.equal((await host.done(removeView, DEKI, { path: "/cases", name: "超期" })).views.length, 1);
  for (let n = 1; n < VIEWS_MAX; n += 1) await host.done(saveView, DEKI, { ...overdue, name: `第${n}个` });
  const refused = await host.run(saveView, DEKI, overdue);
  assert.equal(isRefusal(refused) && refused.refused, "identity.too-many-views");
  assert.equal((await host.done(listViews, DEKI, {})).views.length, VIEWS_MAX, "what was kept stays");
});
