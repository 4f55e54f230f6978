import { Visitor, type VisitorObject } from "vite";
import { type Complaint, isGenerated, lineAt, type Source } from "./source.ts";

/** Files that turn yuan text into fen and back, where the factor 100 is the job. */
const CONVERTERS = /^src\/kernel\/|^src\/banks\/amount(\.test)?\.ts$/;
/** Floats that are not money, with the reason. */
const NOT_MONEY: Readonly<Record<string, string>> = {
  "src/sheets/cell.ts": "writes a number of Excel without its exponent",
};
const INSTEAD = "money is integer Fen: use mulDiv, yuanText or parseYuan of kernel/money.ts";

/** Signs of money in floats. Only the product is looked at; the simulator and the tools draw and measure in floats. */
export function floatMoney(sources: readonly Source[]): Complaint[] {
  const complaints: Complaint[] = [];
  for (const source of sources) {
    if (
      !/^(src|web)\//.test(source.path) ||
      CONVERTERS.test(source.path) ||
      source.path in NOT_MONEY ||
      isGenerated(source.path)
    )
      continue;
    if (source.parsed === undefined) continue;
    const add = (start: number, what: string) =>
      complaints.push({ path: source.path, line: lineAt(source.text, start), says: `${what}: ${INSTEAD}` });
    const visitor: VisitorObject = {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === "Identifier" && callee.name === "parseFloat") add(node.start, "parseFloat()");
        if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
        if (callee.property.name === "toFixed" || callee.property.name === "parseFloat") {
          add(node.start, `${callee.property.name}()`);
        }
      },
      BinaryExpression(node) {
        if (node.right.type !== "Literal") return;
        if (node.operator === "/" && node.right.value === 100) add(node.start, "division by 100");
        if (node.operator === "*" && node.right.value === 0.01) add(node.start, "multiplication by 0.01");
      },
    };
    new Visitor(visitor).visit(source.parsed.program);
  }
  return complaints;
}
