import assert from "node:assert/strict";
import test from "node:test";
import { assertArchivable, PRINTED_ON, printed } from "../../../tools/test-paper.ts";
import { paperOf, textsOf } from "../papers.ts";
import { CONTRACT_TEMPLATES } from "./region-templates.ts";
import { labourContractSample } from "./sample.ts";

const about = { printedOn: PRINTED_ON, reviewed: true };
const TIBETAN = /[\u0F40-\u0FBC]/;

test("Tibet's contract is bilingual and holds what article 17 of the Labour Contract Law requires", async () => {
  const contract = await printed(paperOf("labour-contract", labourContractSample, about));
  assertArchivable(contract, "劳动合同 扎西次仁 拉萨河谷安居工程（二期）第三标段");
  const required = [
    ["西藏高原劳务有限公司", "住所", "法定代表人或者主要负责人"],
    ["扎西次仁", "住址", "540199197003070010"],
    ["合同期限", "工作内容和工作地点", "工作时间和休息休假", "劳动报酬", "社会保险"],
    ["劳动保护、劳动条件和职业危害防护", "每日280.00元（日工资）", "次月15日", "农民工工资专用账户", "文字"],
  ].flat();
  for (const said of required) assert.ok(contract.text.includes(said), said);
  assert.match(contract.text, TIBETAN);
});

test("elsewhere the contract is Chinese alone; what is not known is a line to write on", async () => {
  const open = { ...labourContractSample, regions: ["610000", "000000"], from: null, rate: null };
  const { text, pages } = await printed(paperOf("labour-contract", open, about));
  assert.equal(pages, 1);
  assert.ok(!TIBETAN.test(text.replace(/第1页.*$/s, "")) && !text.includes("十一、"));
  assert.ok(text.includes("本合同自＿＿＿＿＿＿起") && text.includes("工资标准：＿＿＿＿＿＿"));
});

test("every clause of every region's template has its heading and its words", () => {
  const texts = textsOf("labour-contract");
  for (const { region, clauses } of CONTRACT_TEMPLATES) {
    for (const clause of clauses) assert.ok(clause in texts && `${clause}Head` in texts, `${region}: ${clause}`);
  }
});

test("a written work agreement is called one, and does not lean on the Labour Contract Law", async () => {
  const agreement = { ...labourContractSample, kind: "work-agreement" as const };
  const paper = await printed(paperOf("labour-contract", agreement, about));
  assertArchivable(paper, "用工协议 扎西次仁 拉萨河谷安居工程（二期）第三标段");
  for (const said of ["书面用工协议", "协议期限", "工伤保险并缴费", "劳动报酬", "本协议一式两份"]) {
    assert.ok(paper.text.includes(said), said);
  }
  assert.ok(!paper.text.includes("合同"));
});
