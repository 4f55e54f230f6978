import assert from "node:assert/strict";
import { test } from "node:test";
import { bo } from "./bo.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

type Groups = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
}

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
