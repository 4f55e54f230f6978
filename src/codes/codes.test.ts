import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../kernel/outcome.ts";
import { luhnDigit, parseBankCard } from "./bank-card.ts";
import { BANKS, findBank } from "./banks.ts";
import { checkDigit, parseCitizenId } from "./citizen-id.ts";
import { checkCharacter, organisationCheckCharacter, parseCompanyCode } from "./company-code.ts";
import { ETHNIC_GROUPS, findEthnicGroup } from "./ethnic-groups.ts";
import { checkDocument, DOCUMENT_TYPES, findDocumentType, IDENTITY_DOCUMENT_TYPES } from "./identity-documents.ts";
import { parseContactPhone, parsePhone } from "./phone.ts";
import { findProjectCategory, PROJECT_CATEGORIES } from "./project-categories.ts";
import { CODE_REFUSALS, codeRefusalSentence } from "./refusals.ts";
import { areaPrefix, findRegion, isWithin, REGIONS, regionLevel, regionsBelow, TIBET } from "./regions.ts";
import { SECTOR_CODES, SECTORS } from "./sectors.ts";
import { findTrade, TRADES } from "./trades.ts";

function codeOf(outcome: unknown): string {
  return isRefusal(outcome) ? outcome.refused : "accepted";
}

test("the examples of GB 11643-1999 are accepted with birthday and sex", () => {
  assert.deepEqual(parseCitizenId("11010519491231002X"), {
    number: "11010519491231002X",
    birthday: "1949-12-31",
    sex: "female",
    regionCode: "110105",
  });
  assert.deepEqual(parseCitizenId("440524188001010014"), {
    number: "440524188001010014",
    birthday: "1880-01-01",
    sex: "male",
    regionCode: "440524",
  });
});

test("a number typed with spaces, full-width digits, a small x or a leading apostrophe is the same number", () => {
  for (const text of [
    " 110105 19491231 002x ",
    "１１０１０５１９４９１２３１００２Ｘ",
    "'11010519491231002X",
    "\ufeff11010519491231002X\t",
  ]) {
    const id = parseCitizenId(text);
    assert.equal(isRefusal(id) ? id.refused : id.number, "11010519491231002X");
  }
});

test("each way an identity number can be wrong has its own code", () => {
  assert.equal(codeOf(parseCitizenId("")), "identity.wrong-length");
  assert.equal(codeOf(parseCitizenId("110105491231002")), "identity.wrong-length");
  assert.equal(codeOf(parseCitizenId("11010519491231X02X")), "identity.bad-character");
  assert.equal(codeOf(parseCitizenId("11010519491231002Y")), "identity.bad-character");
  assert.equal(codeOf(parseCitizenId("110105194902310021")), "identity.bad-birthday");
  assert.equal(codeOf(parseCitizenId("110105000012310021")), "identity.bad-birthday");
  const wrong = parseCitizenId("110105194912310021");
  assert.ok(isRefusal(wrong));
  assert.equal(wrong.refused, "identity.bad-check-digit");
  assert.equal(wrong.facts?.checkDigit, "X");
  assert.match(codeRefusalSentence(wrong)?.zh ?? "", /应为X/);
});

test("a refusal never repeats the number", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12,18}[\dXa]$/), (text) => {
      const outcome = parseCitizenId(text);
      if (isRefusal(outcome)) assert.ok(!JSON.stringify(outcome).includes(text));
    }),
  );
});

test("any one wrong digit, and any two neighbours swapped, are noticed in an identity number", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^540199(19[5-9]\d|200\d)(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}$/),
      fc.nat(16),
      fc.nat(9),
      (first17, at, digit) => {
        const number = first17 + checkDigit(first17);
        assert.equal(codeOf(parseCitizenId(number)), "accepted");
        const slipped = number.slice(0, at) + String(digit) + number.slice(at + 1);
        if (slipped !== number) assert.notEqual(codeOf(parseCitizenId(slipped)), "accepted");
        const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        if (swapped !== number) assert.notEqual(codeOf(parseCitizenId(swapped)), "accepted");
      },
    ),
  );
});

test("the example of GB 32100-2015 is accepted and read", () => {
  assert.deepEqual(parseCompanyCode(" 91350100m000100y43 "), {
    code: "91350100M000100Y43",
    department: "9",
    kind: "1",
    regionCode: "350100",
    organisationCode: "M000100Y4",
  });
});

test("the check character of GB 11714 is computed as in the standard", () => {
  assert.equal(organisationCheckCharacter("M000100Y"), "4");
  // The standard's own worked example D2143569.
  assert.equal(organisationCheckCharacter("D2143569"), "X");
});

test("each way a unified social credit code can be wrong has its own code", () => {
  const first17 = (start: string, organisation: string) =>
    `${start}${organisation}${organisationCheckCharacter(organisation)}`;
  const whole = (text: string) => text + checkCharacter(text);
  assert.equal(codeOf(parseCompanyCode(whole(first17("91540199", "MA000001")))), "accepted");
  assert.equal(codeOf(parseCompanyCode("91350100M000100Y4")), "company-code.wrong-length");
  assert.equal(codeOf(parseCompanyCode("9135010OM000100Y43")), "company-code.bad-character");
  assert.equal(codeOf(parseCompanyCode(whole(first17("B1540199", "MA000001")))), "company-code.unknown-department");
  assert.equal(codeOf(parseCompanyCode(whole(first17("97540199", "MA000001")))), "company-code.unknown-kind");
  assert.equal(codeOf(parseCompanyCode(whole(first17("9154A199", "MA000001")))), "company-code.bad-region");
  const wrong = parseCompanyCode("91350100M000100Y42");
  assert.equal(codeOf(wrong), "company-code.bad-check-character");
  assert.match(isRefusal(wrong) ? (wrong.right ?? "") : "", /the last is 3/);
  const right = organisationCheckCharacter("MA000001");
  const other = right === "1" ? "2" : "1";
  assert.equal(codeOf(parseCompanyCode(whole(`91540199MA000001${other}`))), "company-code.bad-organisation-check");
});

test("there are seventeen document types, found by code, name and short name", () => {
  assert.deepEqual(
    IDENTITY_DOCUMENT_TYPES.map((type) => type.code),
    [...DOCUMENT_TYPES],
  );
  assert.equal(findDocumentType("1")?.code, "01");
  assert.equal(findDocumentType("身份证")?.code, "01");
  assert.equal(findDocumentType("港澳居民来往内地通行证")?.code, "10");
  assert.equal(findDocumentType("驾驶证"), undefined);
});

test("documents with a published rule are held to it; brackets and case do not matter", () => {
  assert.equal(codeOf(checkDocument("17", "a123456(3)")), "accepted");
  assert.equal(codeOf(checkDocument("17", "A123456(4)")), "identity.bad-document-number");
  assert.equal(codeOf(checkDocument("10", "H00000000")), "accepted");
  assert.equal(codeOf(checkDocument("10", "00000000")), "identity.bad-document-number");
  assert.equal(codeOf(checkDocument("12", "00000000")), "accepted");
  assert.equal(codeOf(checkDocument("06", "11010519491231002X43B1")), "accepted");
  assert.equal(codeOf(checkDocument("06", "11010519491231002143")), "identity.bad-check-digit");
  assert.equal(codeOf(checkDocument("02", "军字第0000000号")), "accepted");
  assert.equal(codeOf(checkDocument("08", "??")), "identity.bad-document-number");
  assert.equal(codeOf(checkDocument("18", "1")), "identity.unknown-document-type");
});

test("a card number with one wrong digit is refused; spaces and hyphens are not wrong", () => {
  const card = `622848000000000001${luhnDigit("622848000000000001")}`;
  assert.equal(parseBankCard(`${card.slice(0, 4)} ${card.slice(4, 8)}-${card.slice(8)}`), card);
  assert.equal(luhnDigit("7992739871"), "3");
  const last = (Number(card.slice(-1)) + 1) % 10;
  const wrong = parseBankCard(card.slice(0, -1) + String(last));
  assert.equal(codeOf(wrong), "bank-card.bad-check-digit");
  assert.equal(codeOf(parseBankCard("622848")), "bank-card.wrong-length");
  assert.equal(codeOf(parseBankCard("62284800000000000x")), "bank-card.bad-character");
});

test("a mobile number is eleven digits, with or without the country code", () => {
  for (const text of ["13800000000", "+86 138 0000 0000", "0086-13800000000", "１３８００００００００"]) {
    assert.equal(parsePhone(text), "13800000000");
  }
  for (const text of ["0891-6800000", "12800000000", "138000000001", ""]) {
    assert.equal(codeOf(parsePhone(text)), "phone.bad-number");
  }
});

test("who is to be called back has a mobile, a landline with its area code, or a number abroad", () => {
  for (const [text, number] of [
    ["+86 138 0000 0000", "13800000000"],
    ["0891-6800000", "08916800000"],
    ["(010) 6800 0000 转 12", "01068000000转12"],
    ["+86 891 6800000", "08916800000"],
    ["+977 985 1000000", "+9779851000000"],
  ] as const) {
    assert.equal(parseContactPhone(text), number);
  }
  for (const text of ["12", "6800000", "12800000000", "1380000000", "+86 12", "扎西"]) {
    assert.equal(codeOf(parseContactPhone(text)), "phone.bad-contact", text);
  }
});

test("codes of every table are there once, with Chinese and English names", () => {
  for (const table of [TRADES, ETHNIC_GROUPS, BANKS, PROJECT_CATEGORIES, SECTORS, REGIONS, IDENTITY_DOCUMENT_TYPES]) {
    assert.equal(new Set(table.map((entry) => entry.code)).size, table.length);
    for (const entry of table) {
      assert.match(entry.zh, /\p{Script=Han}/u);
      assert.match(entry.en, /^[A-ZÀ-Ž]/);
      if (entry.bo !== undefined) assert.match(entry.bo, /^[\u0f00-\u0fff]+(?: [\u0f00-\u0fff]+)*$/);
    }
  }
  assert.equal(ETHNIC_GROUPS.length, 56);
  assert.deepEqual(
    SECTORS.map((sector) => sector.code),
    [...SECTOR_CODES],
  );
});

test("people's own words find the code", () => {
  assert.equal(findEthnicGroup("藏")?.code, "04");
  assert.equal(findEthnicGroup("珞巴族")?.code, "55");
  assert.equal(findTrade("钢筋")?.code, "020");
  assert.equal(findTrade("020")?.zh, "钢筋工");
  assert.equal(findTrade("厨师"), undefined);
  assert.equal(findProjectCategory("公路")?.sector, "transport");
  assert.equal(findBank("中国农业银行拉萨城关支行")?.code, "103");
  assert.equal(findBank("中国银行股份有限公司")?.code, "104");
  assert.equal(findBank("西藏银行")?.code, "313");
  assert.equal(findBank("某某银行"), undefined);
});

test("Tibet has seven prefectures and 74 counties, each within its prefecture only", () => {
  const prefectures = regionsBelow(TIBET);
  assert.equal(prefectures.length, 7);
  assert.equal(prefectures.flatMap((prefecture) => regionsBelow(prefecture.code)).length, 74);
  for (const region of REGIONS) {
    assert.ok(isWithin(region.code, TIBET) && isWithin(region.code, "000000"));
    const holders = prefectures.filter((prefecture) => isWithin(region.code, prefecture.code));
    assert.equal(holders.length, region.code === TIBET ? 0 : 1);
  }
});

test("the same county names and codes as the published area data", async () => {
  const { areaList } = await import("@vant/area-data");
  for (const list of [areaList.city_list, areaList.county_list]) {
    for (const [code, name] of Object.entries(list)) {
      if (code.startsWith("54")) assert.equal(findRegion(code)?.zh, name);
    }
  }
});

test("a county inspector's area is one county, a regional one's all of them", () => {
  assert.equal(areaPrefix("540000"), "54");
  assert.equal(areaPrefix("540100"), "5401");
  assert.equal(areaPrefix("540102"), "540102");
  assert.equal(isWithin("540102", "540100"), true);
  assert.equal(isWithin("540100", "540102"), false);
  assert.equal(isWithin("540202", "540100"), false);
  assert.equal(isWithin("542521", "542500"), true);
  assert.equal(regionLevel("542500"), "prefecture");
  // Mainling was a county until 2023.
  assert.equal(findRegion("540422")?.zh, "米林市");
  assert.equal(isWithin("540422", "540481"), true);
});

test("every refusal has a sentence in Chinese and English, and other codes have none here", () => {
  for (const code of Object.keys(CODE_REFUSALS)) assert.ok(codeRefusalSentence({ refused: code }));
  assert.equal(codeRefusalSentence({ refused: "wage-sheet.already-approved" }), undefined);
});
