import { type Fen, yuanText } from "../../kernel/money.ts";
import type { RECORD_KEYS } from "./checklist.contract.ts";

export type RecordKey = (typeof RECORD_KEYS)[number];

export interface RecordSentence {
  readonly zh: string;
  readonly bo: string;
  readonly en: string;
}

/** Figures of one project, as `records.store.ts` reads them. */
export interface SiteRecords {
  readonly projectId: number;
  readonly registered: number;
  readonly withoutContract: number;
  readonly presentToday: number;
  readonly devices: number;
  readonly completeUntil: string | null;
  readonly officers: number;
  readonly cycleMonths: number | null;
  readonly subcontracts: number;
  readonly accountTail: string | null;
  readonly transfersDue: number;
  readonly transfersDueFen: Fen;
  readonly transferredFen: Fen;
  readonly guarantees: number;
  readonly deposits: number;
  readonly sheets: number;
  readonly unconfirmed: number;
  readonly paidFen: Fen;
  readonly boards: number;
  readonly owedFen: Fen;
  readonly owedLines: number;
  readonly reporting: "met" | "breached" | "unknown";
  readonly openCases: number;
}

/** What the records say beside an item. Nothing recorded is said as that, never as "there is none". */
export function recordSentence(key: RecordKey, of: SiteRecords): RecordSentence {
  const none = { zh: "系统没有记录", bo: "མ་ལག་ནང་ཟིན་ཐོ་མེད།", en: "nothing is recorded" };
  const [due, paid] = [yuanText(of.transfersDueFen), yuanText(of.transferredFen)];
  switch (key) {
    case "registered":
      return {
        zh: `登记在场 ${of.registered} 人`,
        bo: `ཐོ་འགོད་མི་གྲངས་ ${of.registered}`,
        en: `${of.registered} people registered and not exited`,
      };
    case "present-today":
      return of.devices === 0
        ? none
        : {
            zh: `今日有打卡 ${of.presentToday} 人`,
            bo: `དེ་རིང་ལས་ཞུགས་མི་གྲངས་ ${of.presentToday}`,
            en: `${of.presentToday} people have punched today`,
          };
    case "devices":
      return of.devices === 0
        ? none
        : {
            zh: `考勤设备 ${of.devices} 台，数据完整至 ${of.completeUntil ?? "未知"}`,
            bo: `ལས་ཐོའི་སྒྲིག་ཆས་ ${of.devices} གཞི་གྲངས་ ${of.completeUntil ?? "མི་ཤེས།"} བར་ཚང་།`,
            en: `${of.devices} time clocks, data complete until ${of.completeUntil ?? "unknown"}`,
          };
    case "payroll-officer":
      return of.officers === 0
        ? none
        : {
            zh: `劳资专管员 ${of.officers} 人`,
            bo: `ངལ་རྩོལ་གླ་ཕོགས་ཆེད་ལས་མི་སྣ་ ${of.officers}`,
            en: `${of.officers} payroll officers`,
          };
    case "contracts":
      return {
        zh: `登记在场 ${of.registered} 人，其中 ${of.withoutContract} 人没有合同记录`,
        bo: `ཐོ་འགོད་ ${of.registered} ནང་གན་རྒྱའི་ཟིན་ཐོ་མེད་པ་ ${of.withoutContract}`,
        en: `${of.registered} registered, ${of.withoutContract} of them without a contract on record`,
      };
    case "labour-cost-cycle":
      return of.cycleMonths === null
        ? none
        : {
            zh: `人工费用拨付周期 ${of.cycleMonths} 个月`,
            bo: `མི་ཤུགས་འགྲོ་གྲོན་སྤྲོད་པའི་དུས་འཁོར་ཟླ་བ་ ${of.cycleMonths}`,
            en: `labour-cost cycle of ${of.cycleMonths} months`,
          };
    case "subcontracts":
      return {
        zh: `登记分包单位 ${of.subcontracts} 家`,
        bo: `ཐོ་བཀོད་བོགས་ལེན་ཡན་ལག་ལས་ཁུངས་ ${of.subcontracts}`,
        en: `${of.subcontracts} subcontractors registered`,
      };
    case "account":
      return of.accountTail === null
        ? none
        : {
            zh: `专用账户尾号 ${of.accountTail}`,
            bo: `ཆེད་སྤྱོད་ཐོ་ཁོངས་ཀྱི་མཇུག་ཨང་ ${of.accountTail}`,
            en: `wage account ending in ${of.accountTail}`,
          };
    case "transfers":
      return of.transfersDue === 0
        ? none
        : {
            zh: `应拨 ${of.transfersDue} 期 ${due} 元，入账 ${paid} 元`,
            bo: `སྤྲོད་འོས་ཐེངས་ ${of.transfersDue} སྒོར་ ${due} འབྱོར་བ་སྒོར་ ${paid}`,
            en: `${of.transfersDue} transfers due, ¥${due}; received ¥${paid}`,
          };
    case "guarantee":
      return counted(of.guarantees, "支付担保", "སྤྲོད་འགན་ལེན།", "payment guarantees", none);
    case "deposit":
      return counted(of.deposits, "工资保证金", "གླ་ཕོགས་འགན་སྲུང་དངུལ།", "wage deposits", none);
    case "board":
      return counted(of.boards, "维权告示牌", "བརྡ་ཁྱབ་པང་ལེབ།", "notice boards", none);
    case "sheets":
      return of.sheets === 0
        ? none
        : {
            zh: `工资支付表 ${of.sheets} 份，未确认 ${of.unconfirmed} 笔`,
            bo: `གླ་ཕོགས་རེའུ་མིག་ ${of.sheets} གཏན་འཁེལ་མ་བྱས་པ་ ${of.unconfirmed}`,
            en: `${of.sheets} wage sheets, ${of.unconfirmed} lines not confirmed`,
          };
    case "paid":
      return {
        zh: `专户代发 ${yuanText(of.paidFen)} 元`,
        bo: `ཐོ་ཁོངས་ནས་སྤྲད་པ་སྒོར་ ${yuanText(of.paidFen)}`,
        en: `¥${yuanText(of.paidFen)} paid from the account`,
      };
    case "owed":
      return of.owedLines === 0 && of.reporting !== "met"
        ? { zh: "无数据，不能认定无欠薪", bo: "གཞི་གྲངས་མེད་པས་གླ་བུན་མེད་ཟེར་མི་ཐུབ།", en: "no data: not known to owe nothing" }
        : {
            zh: `到期未付 ${of.owedLines} 笔 ${yuanText(of.owedFen)} 元`,
            bo: `དུས་རན་མ་སྤྲད་པ་ ${of.owedLines} སྒོར་ ${yuanText(of.owedFen)}`,
            en: `${of.owedLines} wages due and unpaid, ¥${yuanText(of.owedFen)}`,
          };
    case "cases":
      return {
        zh: `未办结案件 ${of.openCases} 件`,
        bo: `ཐག་མ་ཆོད་པའི་གྱོད་དོན་ ${of.openCases}`,
        en: `${of.openCases} open cases`,
      };
  }
}

function counted(count: number, zh: string, bo: string, en: string, none: RecordSentence): RecordSentence {
  return count === 0 ? none : { zh: `${zh}记录 ${count} 份`, bo: `${bo} ${count}`, en: `${count} ${en} on record` };
}
