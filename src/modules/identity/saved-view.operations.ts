import { implement } from "../../db/implement.ts";
import { refuse } from "../../kernel/outcome.ts";
import * as contract from "./saved-view.contract.ts";
import * as store from "./saved-view.store.ts";

export const listViews = implement(contract.listViews, async ({ tx, actor }) => {
  return { views: await store.viewsOf(tx, actor.userId) };
});

export const saveView = implement(contract.saveView, async ({ tx, actor, now }, view) => {
  await store.putView(tx, actor.userId, view, now);
  const views = await store.viewsOf(tx, actor.userId);
  if (views.length <= contract.VIEWS_MAX) return { views };
  return refuse("identity.too-many-views", { right: `at most ${contract.VIEWS_MAX}` });
});

export const removeView = implement(contract.removeView, async ({ tx, actor }, { path, name }) => {
  await store.dropView(tx, actor.userId, path, name);
  return { views: await store.viewsOf(tx, actor.userId) };
});
