import { day } from "../../kernel/day.ts";
import { fen } from "../../kernel/money.ts";
import { definePenalty } from "../define-penalty.ts";
import { AFTER_AN_ORDER, afterAnOrder } from "../penalty-vectors.ts";

const IN_FORCE = { from: day("2020-05-01") };

export const penalty = definePenalty({
  id: "decree724-53-arrears",
  citation: { statute: "decree724", article: "53", quote: "违反本条例规定拖欠农民工工资的，依照有关法律规定执行" },
  says: {
    zh: "拖欠农民工工资的，依照劳动合同法和劳动保障监察条例处理，并可能公布、列入名单或者移送公安机关。",
    bo: "ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་བུན་ཆགས་བྱས་ན་ངལ་རྩོལ་གན་རྒྱའི་ཁྲིམས་དང་ངལ་རྩོལ་འགན་སྲུང་ལྟ་སྐུལ་སྲོལ་ཡིག་ལྟར་ཐག་གཅོད་བྱེད།",
    en: "Wage arrears are dealt with under the Labour Contract Law and the Supervision Regulation, and may lead to publication, listing or transfer to the police.",
  },
  inForce: IN_FORCE,
  precondition: "order-missed",
  decidedBy: ["labour"],
  fines: [],
  consequences: [
    {
      kind: "order-to-correct",
      when: "at-once",
      citation: { statute: "decree423", article: "26", quote: "责令限期支付劳动者的工资报酬" },
    },
    {
      kind: "compensation",
      when: "order-missed",
      amount: { basis: "percent-of-due", min: 50, max: 100 },
      citation: {
        statute: "decree423",
        article: "26",
        quote: "按照应付金额50%以上1倍以下的标准计算，向劳动者加付赔偿金",
      },
    },
    {
      kind: "credit-file",
      when: "at-once",
      citation: { statute: "decree724", article: "47", quote: "应当建立用人单位及相关责任人劳动保障守法诚信档案" },
    },
    {
      kind: "publication",
      when: "at-once",
      judged: "serious",
      citation: {
        statute: "decree724",
        article: "47",
        quote: "用人单位有严重拖欠农民工工资违法行为的，由人力资源社会保障行政部门向社会公布",
      },
    },
    {
      kind: "court-enforcement",
      when: "order-missed",
      citation: { statute: "decree724", article: "42", quote: "相关单位不支付的，可以依法申请人民法院强制执行" },
    },
    {
      kind: "listing",
      when: "order-missed",
      judged: "listing",
      citation: {
        statute: "mohrss-order-45",
        article: "5",
        quote: "经人力资源社会保障行政部门依法责令限期支付工资，逾期未支付的，人力资源社会保障行政部门应当作出列入决定",
      },
    },
    {
      kind: "transfer-to-police",
      when: "order-missed",
      judged: "crime",
      citation: {
        statute: "decree724",
        article: "41",
        quote: "涉嫌构成拒不支付劳动报酬罪的，应当按照有关规定及时移送公安机关审查并作出决定",
      },
    },
    {
      kind: "deposit-call",
      when: "order-missed",
      decidedBy: ["labour", "bank"],
      judged: "deposit-kept",
      parameters: ["wage-deposit-payment-days"],
      citation: { statute: "decree724", article: "32", quote: "专项用于支付为所承包工程提供劳动的农民工被拖欠的工资" },
    },
    {
      kind: "deposit-top-up",
      when: "order-missed",
      judged: "deposit-kept",
      parameters: ["wage-deposit-top-up-days"],
      citation: { statute: "decree724", article: "32", quote: "施工总承包单位应当按照有关规定存储工资保证金" },
    },
  ],
  detectedBy: ["decree724-12-paid-in-full"],
  answers: AFTER_AN_ORDER,
  vectors: afterAnOrder(IN_FORCE.from, { range: [300_000, 600_000] }, { owedFen: fen(600_000) }),
  notModelled: [
    "The article only points to other laws; the compensation is decided under decree423-26-compensation or labour-contract-2012-85-compensation, once.",
    "When arrears are serious enough to be published (重大劳动保障违法行为社会公布办法) is left to a person.",
    "The order to pay that precedes the call-up of the deposit is read as the order to correct; the text of 人社部发〔2021〕65号 was not read.",
    "The list existed before 2022 under 人社部规〔2017〕16号, whose text was not read: see the listing decision.",
  ],
});
