import assert from "node:assert/strict";
import { test } from "node:test";
import { cellShown } from "./table-export.ts";

/** As much of a page as a cell's text is read from. */
class Part {
  readonly nodeType = 1;
  readonly tagName: string;
  readonly childNodes: readonly (Part | { nodeType: number; textContent: string })[];
  readonly classList = { contains: (one: string) => one === this.name };
  private readonly name: string;
  private readonly value: string | null;

  constructor(tag: string, children: readonly (Part | string)[], more: { name?: string; value?: string } = {}) {
    this.tagName = tag.toUpperCase();
    this.childNodes = children.map((one) =>
      typeof one === "string" ? { nodeType: 3, textContent: one, childNodes: [] } : one,
    );
    this.name = more.name ?? "";
    this.value = more.value ?? null;
  }
  matches(selector: string): boolean {
    return selector.split(", ").includes(this.tagName.toLowerCase());
  }
  getAttribute(): string | null {
    return this.value;
  }
  querySelectorAll(): Part[] {
    const inner = this.childNodes.filter((one) => one instanceof Part);
    return inner.flatMap((one) => [...(/DATA|TIME/.test(one.tagName) ? [one] : []), ...one.querySelectorAll()]);
  }
}
Object.assign(globalThis, { Node: { TEXT_NODE: 3 }, Element: Part });

const shown = (cell: Part) => cellShown(cell as unknown as Element);

test("buttons of a cell are left out, and what is left of it is a number where it is one", () => {
  const hours = new Part("td", ["48.4", new Part("div", [new Part("button", ["记录"])])], { name: "end" });
  assert.deepEqual(shown(hours).cell, { kind: "number", text: "48.4", raw: "48.4", lostDigits: false });
  assert.equal(shown(new Part("td", [new Part("button", ["下载"])])).cell.text, "");
});

test("an amount keeps its sign as a number, and what begins with = stays text", () => {
  const amount = new Part("td", [new Part("data", ["−¥1,550.00"], { value: "-1550.00" })]);
  assert.deepEqual(shown(amount), {
    cell: { kind: "number", text: "-1550.00", raw: "-1550.00", lostDigits: false },
    look: "money",
  });
  assert.deepEqual(shown(new Part("td", ["=cmd|' /C calc'!A0"])).cell, { kind: "text", text: "=cmd|' /C calc'!A0" });
});
