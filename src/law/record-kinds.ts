import type { Says } from "./citation.ts";
import { BOARD_ITEMS, CONTRACT_TERMS, LEDGER_ITEMS, REQUESTED, UNITS } from "./record-items.ts";
import { RECORD_NAMES, type RecordKindId } from "./record-names.ts";

/**
 * The documents and events that rules ask for and that no other table holds: each is recorded once by a person, with
 * its day and, where there is one, the document. A rule reads them as `RecordFact`.
 */
export interface RecordKind extends Says, Asked {}

interface Asked {
  /** The article that asks for it, for the person who records it. */
  readonly article: string;
  /** Fields beside `on` that the record must have. */
  readonly needs: readonly RecordField[];
  /** Fields that it may have. */
  readonly may: readonly RecordField[];
  /** What `items` may name: the parts of the document that are there. */
  readonly items?: Readonly<Record<string, Says>>;
  /** The items exclude one another: exactly one is named. */
  readonly oneItem?: boolean;
}

/**
 * `party` and `other` are each a company (`companyId`, `otherCompanyId`) or, by name, a person or a unit without a
 * unified code (`person`, `otherPerson`).
 */
export type RecordField = "to" | "companyId" | "party" | "other" | "crewId" | "pin" | "month" | "amountFen" | "items";

const ASKED: Readonly<Record<RecordKindId, Asked>> = {
  "funding-proof": kind("724-23", [], ["amountFen"]),
  "start-permit": kind("724-23", [], []),
  "payment-guarantee": kind("724-24", [], ["to", "amountFen"]),
  "works-contract-terms": kind("724-24", ["items"], [], {
    ...CONTRACT_TERMS,
    "labour-cost-cycle": {
      zh: "人工费用拨付周期",
      bo: "མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་དུས་འཁོར།",
      en: "cycle of labour-cost transfers",
    },
    "labour-cost": {
      zh: "人工费用数额或者比例",
      bo: "མི་ཤུགས་འགྲོ་གྲོན་གྱི་གྲངས་འབོར་རམ་བསྡུར་ཚད།",
      en: "labour cost as an amount or a share",
    },
  }),
  "subcontract-terms": kind("724-25", ["companyId", "items"], [], CONTRACT_TERMS),
  "account-agreement": kind("53号", [], []),
  "account-filing": kind("53号", [], []),
  "bank-shortfall-notice": kind("724-27", [], []),
  "shortfall-report": kind("724-27", [], []),
  "account-closing-notice": kind("724-27", [], ["to"]),
  "account-freeze": kind("724-33", ["items"], ["to", "amountFen"], {
    "wages-of-project": {
      zh: "因支付本项目农民工工资",
      bo: "ལས་གཞི་འདིའི་ཞིང་པ་བཟོ་པའི་གླ་ཕོགས་སྤྲོད་པའི་ཆེད།",
      en: "for wages of this project",
    },
    other: { zh: "因其他原因", bo: "རྒྱུ་རྐྱེན་གཞན།", en: "for another reason" },
  }),
  "wage-deposit": kind("724-32", ["amountFen", "items"], ["to"], {
    cash: { zh: "现金存储", bo: "དངུལ་རྐྱང་བཅོལ་བ།", en: "cash" },
    guarantee: { zh: "银行保函", bo: "དངུལ་ཁང་གི་འགན་ལེན་ཡིག་ཆ།", en: "bank guarantee" },
    insurance: { zh: "保险保单", bo: "འགན་ལེན་མ་སྤྲད་འཛིན་ཤོག", en: "insurance" },
  }),
  "deposit-used": kind("724-32", ["amountFen"], []),
  "deposit-topped-up": kind("724-32", ["amountFen"], []),
  "notice-board": kind("724-34", ["items"], ["to"], BOARD_ITEMS),
  "wage-ledger": kind("724-15", ["companyId", "month", "items"], [], LEDGER_ITEMS),
  "wage-slips": kind("724-15", ["companyId", "month"], []),
  "records-destroyed": kind("724-15, 28", [], ["companyId", "month"]),
  "ledger-forged": kind("150000-11", ["companyId", "items"], ["to", "month"], {
    forged: { zh: "伪造", bo: "རྫུན་བཟོ།", en: "forged" },
    invented: { zh: "编造", bo: "སྒྲོ་བཏགས།", en: "invented" },
    concealed: { zh: "隐瞒", bo: "གསང་བ།", en: "concealed" },
    hidden: { zh: "藏匿", bo: "སྦས་པ།", en: "hidden" },
  }),
  "in-kind-payment": kind("724-11", ["pin"], ["amountFen", "month"]),
  "card-withheld": kind("724-31", ["pin"], ["to", "companyId"]),
  "dispute-withholding": kind("724-35", ["companyId"], ["to", "amountFen"]),
  "force-majeure": kind("724-14", [], ["to", "companyId"]),
  merger: kind("724-21", ["companyId"], ["other"]),
  "successor-consent": kind("724-21", ["companyId"], ["pin"]),
  deregistration: kind("724-22", ["companyId"], []),
  "coordination-mechanism": kind("724-29", [], []),
  "mass-incident": kind("724-29", [], []),
  "mass-incident-report": kind("724-29", [], []),
  "supervision-record": kind("724-28, 30", ["companyId"], ["month"]),
  "no-cooperation": kind("724-28", ["companyId"], ["to"]),
  "records-requested": kind("724-50, 57", ["companyId", "to"], ["items"], REQUESTED),
  "records-produced": kind("724-50, 57", ["companyId"], ["items"], REQUESTED),
  "unlawful-contracting": kind("724-36", ["companyId", "items"], ["to"], {
    individual: {
      zh: "发包或者分包给个人或者无资格单位",
      bo: "མི་སྒེར་རམ་ཐོབ་ཐང་མེད་པའི་ལས་ཁུངས་ལ་བོགས་བཏང་བ།",
      en: "given to a person or a firm without licence",
    },
    resale: { zh: "转包", bo: "བོགས་ཡོངས་བསྒྱུར།", en: "resold whole" },
    borrowed: {
      zh: "允许他人以本单位名义承揽",
      bo: "གཞན་ལ་རང་ལས་ཁུངས་ཀྱི་མིང་ཐོག་ནས་འགན་ལེན་བཅུག་པ།",
      en: "name lent to others",
    },
  }),
  "planning-violation": kind("724-37", [], ["to"]),
  "safety-training": kind("18号 8", ["pin"], []),
  "platform-joined": kind("150000-25", [], []),
  "sheet-uploaded": kind("150000-49", ["companyId", "month"], []),
  "attendance-uploaded": kind("150000-50", ["month"], []),
  "site-check": kind("150000-35", ["items"], [], {
    labour: { zh: "人力资源社会保障部门", bo: "མི་ཤུགས་ཐོན་ཁུངས་དང་སྤྱི་ཚོགས་འགན་སྲུང་སྡེ་ཁག", en: "labour authority" },
    sector: { zh: "行业主管部门", bo: "ལས་རིགས་དོ་དམ་སྡེ་ཁག", en: "sector authority" },
  }),
  "payment-refused": kind("刑法 276之一", ["companyId"], []),
  "link-award": kind("724-36", ["party", "other"], []),
  "link-subcontract": kind("724-30", ["party", "other"], []),
  "link-resale": kind("724-30", ["party", "other"], []),
  "link-dispatch": kind(
    "724-18",
    ["party", "other"],
    ["items"],
    {
      licensed: {
        zh: "该方有劳务派遣许可证",
        bo: "ཕྱོགས་འདིར་ངལ་རྩོལ་མི་གཏོང་ཆོག་མཆན་ལག་ཁྱེར་ཡོད།",
        en: "the party has a dispatch licence",
      },
      "not-licensed": {
        zh: "该方没有劳务派遣许可证",
        bo: "ཕྱོགས་འདིར་ངལ་རྩོལ་མི་གཏོང་ཆོག་མཆན་ལག་ཁྱེར་མེད།",
        en: "the party has no dispatch licence",
      },
    },
    true,
  ),
  "link-name-lent": kind(
    "724-19, 36",
    ["party", "other"],
    ["items"],
    {
      qualified: { zh: "该方有相应资质", bo: "ཕྱོགས་འདིར་འཕེར་ཚད་ལག་ཁྱེར་ཡོད།", en: "the party has the qualification itself" },
      "not-qualified": {
        zh: "该方没有相应资质",
        bo: "ཕྱོགས་འདིར་འཕེར་ཚད་ལག་ཁྱེར་མེད།",
        en: "the party has not the qualification",
      },
    },
    true,
  ),
  "hired-by": kind("724-16, 17", ["party", "crewId"], []),
  "unit-kind": kind("724-17, 20", ["party", "items"], [], UNITS, true),
  "unit-ended": kind(
    "724-22",
    ["party", "items"],
    [],
    {
      "licence-revoked": { zh: "吊销营业执照", bo: "གཉེར་ཁེ་ལག་ཁྱེར་བསྡུས་པ།", en: "licence revoked" },
      closed: { zh: "责令关闭、撤销", bo: "བཀའ་ལྟར་སྒོ་བརྒྱབ་པའམ་ཕྱིར་འཐེན་བྱས་པ།", en: "closed by order" },
      dissolved: { zh: "解散", bo: "གྱེས་པ།", en: "dissolved" },
      deregistered: { zh: "已经注销", bo: "ཐོ་འགོད་མེད་པ་བཟོས་ཟིན།", en: "deregistered" },
    },
    true,
  ),
  investor: kind("724-17, 20, 22", ["party", "other"], ["items"], {
    main: { zh: "主要出资人", bo: "མ་དངུལ་འཇོག་མཁན་གཙོ་བོ།", en: "main investor" },
  }),
  "price-paid": kind("724-29", ["amountFen"], []),
  "price-settled": kind("724-29", ["amountFen"], []),
  "owner-payment": kind(
    "724-29",
    ["items"],
    [],
    {
      "on-time": { zh: "按照合同约定及时拨付", bo: "གན་རྒྱའི་ཆད་དོན་ལྟར་དུས་ཐོག་ཏུ་སྤྲད་པ།", en: "paid on time, as agreed" },
      late: { zh: "未按照合同约定及时拨付", bo: "གན་རྒྱའི་ཆད་དོན་ལྟར་དུས་ཐོག་ཏུ་མ་སྤྲད་པ།", en: "not paid on time" },
    },
    true,
  ),
  "contractor-payment": kind(
    "劳社部发〔2004〕22号 10",
    ["companyId", "items"],
    ["amountFen"],
    {
      settled: { zh: "按照合同约定结清", bo: "གན་རྒྱའི་ཆད་དོན་ལྟར་རྩིས་གཙང་བྱས་པ།", en: "settled as agreed" },
      unsettled: { zh: "未按照合同约定结清", bo: "གན་རྒྱའི་ཆད་དོན་ལྟར་རྩིས་གཙང་མ་བྱས་པ།", en: "not settled as agreed" },
    },
    true,
  ),
  "planning-checked": kind("724-37", [], []),
  "contractor-works": kind("65号 11", ["month"], ["items"], {
    "first-works": {
      zh: "该月之前在本地区没有工程",
      bo: "ཟླ་དེའི་སྔོན་ལ་ས་ཁུལ་འདིར་ལས་གྲྭ་མེད།",
      en: "it had no works in the area before",
    },
    listed: {
      zh: "因拖欠工资列入失信名单",
      bo: "གླ་ཕོགས་བུན་ཆགས་ཀྱིས་ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་བཀོད་པ།",
      en: "on the dishonesty list for arrears",
    },
    "not-listed": { zh: "没有列入失信名单", bo: "ཡིད་རྟོན་ཤོར་བའི་མིང་ཐོར་བཀོད་མེད།", en: "not on that list" },
    "in-order": {
      zh: "实名制、专用账户落实到位",
      bo: "མིང་དངོས་དོ་དམ་དང་ཆེད་སྤྱོད་ཐོ་ཁོངས་ལག་བསྟར་ཡག་པོ་བྱས་པ།",
      en: "real-name registration and accounts in order",
    },
    "not-in-order": {
      zh: "实名制、专用账户没有落实",
      bo: "མིང་དངོས་དོ་དམ་དང་ཆེད་སྤྱོད་ཐོ་ཁོངས་ལག་བསྟར་བྱས་མེད།",
      en: "registration or accounts not in order",
    },
  }),
};

export type { RecordKindId };

export const RECORD_KIND_IDS = Object.keys(RECORD_NAMES) as [RecordKindId, ...RecordKindId[]];

export const RECORD_KINDS = Object.fromEntries(
  RECORD_KIND_IDS.map((id) => [id, { ...RECORD_NAMES[id], ...ASKED[id] }]),
) as Readonly<Record<RecordKindId, RecordKind>>;

function kind(
  article: string,
  needs: readonly RecordField[],
  may: readonly RecordField[],
  items?: Asked["items"],
  oneItem = false,
): Asked {
  return { article, needs, may, ...(items !== undefined && { items }), ...(oneItem && { oneItem }) };
}
