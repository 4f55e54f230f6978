import assert from "node:assert/strict";
import { test } from "node:test";
import { bo } from "./bo.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

type Groups = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
}

/**
 * Groups that are shown in Chinese, in whole or in part, to who reads Tibetan: there is none, and what workers, firms
 * and banks see may never be one. A group that only inspectors and administrators see stands here until it is written.
 */
const PARTLY_CHINESE: readonly string[] = [];

test("every text is in Tibetan, but for the groups that are listed", () => {
  const chinese: Groups = zh;
  const missing = Object.entries(chinese).map(([group, texts]) => {
    const written = (bo as Groups)[group] ?? {};
    return { group, names: Object.keys(texts ?? {}).filter((name) => written[name] === undefined) };
  });
  for (const { group, names } of missing) {
    if (!PARTLY_CHINESE.includes(group)) assert.deepEqual(names, [], `${group}: to be written in Tibetan`);
  }
  const incomplete = missing.filter(({ names }) => names.length > 0).map(({ group }) => group);
  assert.deepEqual(
    PARTLY_CHINESE.filter((group) => !incomplete.includes(group)),
    [],
    "complete now: take it off the list",
  );
});

for (const [language, groups] of Object.entries({ bo, en }) as [string, Groups][]) {
  test(`every text in ${language} says the same numbers and names as the Chinese one`, () => {
    for (const [group, texts] of Object.entries(groups)) {
      for (const [name, text] of Object.entries(texts ?? {})) {
        const measure = (zh as Groups)[group]?.[name.replace(/_one$/, "")];
        assert.ok(measure !== undefined, `${group}.${name} is not a Chinese text`);
        assert.deepEqual(placeholders(text), placeholders(measure), `${group}.${name}`);
      }
    }
  });
}

test("no text is empty", () => {
  for (const groups of [zh, en, bo] as Groups[]) {
    for (const [group, texts] of Object.entries(groups)) {
      for (const [name, text] of Object.entries(texts ?? {})) assert.notEqual(text.trim(), "", `${group}.${name}`);
    }
  }
});
