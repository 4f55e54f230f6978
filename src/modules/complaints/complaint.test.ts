import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { day } from "../../kernel/day.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { fileKind } from "../files/file.ts";
import { claimsBesideLines } from "./claims.ts";
import {
  ALLOWED_ACTIONS,
  allowedNext,
  type ComplaintAction,
  type ComplaintDetail,
  type ComplaintEvent,
  foldComplaint,
  stepRefusal,
} from "./complaint.ts";
import { likeness } from "./similarity.ts";

const MONDAY = day("2020-11-02");
const received: ComplaintEvent = { kind: "receive", actedOn: MONDAY, detail: { regionCode: "540102" } };

/** What makes each action possible. */
const DETAILS: Readonly<Partial<Record<ComplaintAction, ComplaintDetail>>> = {
  accept: { projectId: 7, caseId: 9, caseNumber: "540102-2020-0001" },
  transfer: { regionCode: "540103", text: "转送" },
  assign: { handlerId: 3, handlerName: "监察员" },
  "name-project": { projectId: 7 },
  link: { otherId: 5, otherNumber: "540102-T2020-0002" },
  unlink: { otherId: 5, otherNumber: "540102-T2020-0002", text: "不是同一事项" },
};

describe("a complaint", () => {
  test("never loses its holder or its clock before it ends, whatever is done to it in any order", () => {
    const seen = new Set<string>();
    const open: ComplaintEvent[][] = [[received]];
    let walked = 0;
    for (let steps = open.pop(); steps !== undefined; steps = open.pop()) {
      const now = foldComplaint(steps);
      walked += 1;
      assert.match(now.regionCode, /^\d{6}$/);
      assert.equal(now.clock === undefined, now.endedOn !== undefined, `${now.state}: a clock or an end`);
      if (now.state === "accepted" || now.state === "answered") assert.equal(now.caseId, 9);
      if (steps.length > 6) continue;
      for (const doer of ["officer", "complainant"] as const) {
        for (const kind of allowedNext(now, doer)) {
          const next = { kind, actedOn: MONDAY, detail: DETAILS[kind] ?? { text: "话" } };
          const after = foldComplaint([...steps, next]);
          const key = JSON.stringify([after, steps.length]);
          if (!seen.has(key)) open.push([...steps, next]);
          seen.add(key);
        }
      }
    }
    assert.ok(walked > 300, `${walked} ways were walked`);
  });

  test("ends by an answer in words alone; nobody but the complainant ends it without", () => {
    for (const [state, actions] of Object.entries(ALLOWED_ACTIONS)) {
      for (const [kind, { to }] of Object.entries(actions)) {
        if (to === "same" || to === "received" || to === "accepted") continue;
        const now = foldComplaint(
          state === "accepted"
            ? [received, { kind: "accept", actedOn: MONDAY, detail: DETAILS.accept ?? {} }]
            : [received],
        );
        const wanted = { kind: kind as ComplaintAction, authority: "住建局" };
        assert.equal(stepRefusal(now, wanted, "officer")?.refused, "complaint.text-needed", `${state}: ${kind}`);
        assert.equal(stepRefusal(now, { ...wanted, text: "答复" }, "officer"), undefined);
      }
    }
    assert.equal(stepRefusal(foldComplaint([received]), { kind: "withdraw" }, "complainant"), undefined);
  });

  test("follows the extension of its case, and what the complainant said stays unheard", () => {
    const accepted = { kind: "accept", actedOn: day("2020-11-05"), detail: DETAILS.accept ?? {} } as const;
    const said = { kind: "say", actedOn: day("2020-11-06"), detail: { text: "还没有付" } } as const;
    const extended = { kind: "extend", actedOn: day("2020-12-01"), detail: {} } as const;
    const now = foldComplaint([received, accepted, said, extended]);
    assert.deepEqual(now.clock, { clockId: "investigation-extended", startedOn: "2020-11-05" });
    assert.equal(now.unheard, true);
    assert.equal(stepRefusal(now, { kind: "extend" }, "officer")?.refused, "complaint.action-not-allowed");
  });

  test("keeps its clock when it is transferred, and starts anew when it is taken up again", () => {
    const transferred = { kind: "transfer", actedOn: day("2020-11-05"), detail: DETAILS.transfer ?? {} } as const;
    const moved = foldComplaint([received, transferred]);
    assert.deepEqual(
      [moved.regionCode, moved.clock],
      ["540103", { clockId: "complaint-acceptance", startedOn: MONDAY }],
    );
    const refused = { kind: "refuse", actedOn: day("2020-11-06"), detail: { text: "不属于拖欠工资" } } as const;
    const again = { kind: "resume", actedOn: day("2020-11-10"), detail: { text: "补充了材料" } } as const;
    assert.equal(foldComplaint([received, refused]).endedOn, "2020-11-06");
    assert.deepEqual(foldComplaint([received, refused, again]).clock?.startedOn, "2020-11-10");
  });
});

test("words about one matter are alike, words about two are not", () => {
  const first = "我在拉萨城关区二环路工地干了三个月，老板拖欠工资两万四千元不给。";
  const same = "二环路工地拖欠我工资两万四千元，干了三个月老板不给。";
  const other = "日喀则桑珠孜区学校项目没有签劳动合同，也没有考勤。";
  assert.ok(likeness(first, same) >= 55, String(likeness(first, same)));
  assert.ok(likeness(first, other) < 40, String(likeness(first, other)));
  assert.equal(likeness("拖欠工资", "拖欠工资。 "), 100);
  assert.equal(likeness("", ""), 0);
  assert.ok(likeness("གླ་ཕོགས་མ་སྤྲད།", "གླ་ཕོགས་གཏན་ནས་མ་སྤྲད།") >= 55);
});

test("a file is what its bytes say: a page called photo.jpg is refused, a phone's recording is taken", () => {
  const kindOf = (text: string) => fileKind(Buffer.from(text, "latin1"), "files.0");
  assert.deepEqual(kindOf("\xff\xd8\xff\xe0rest"), { mediaType: "image/jpeg", end: "jpg" });
  assert.deepEqual(kindOf("#!AMR\n..."), { mediaType: "audio/amr", end: "amr" });
  assert.deepEqual(kindOf("\0\0\0\x1cftypM4A "), { mediaType: "audio/mp4", end: "m4a" });
  assert.deepEqual(kindOf("\0\0\0\x1cftypheic"), { mediaType: "image/heic", end: "heic" });
  for (const text of ["<html><script>", "MZ\x90", "", "PK\x03\x04"]) {
    const answer = kindOf(text);
    assert.ok(isRefusal(answer) && answer.refused === "file.kind-unknown", text);
  }
  const large = fileKind(Buffer.concat([Buffer.from("%PDF"), Buffer.alloc(8 * 1024 * 1024 - 3)]), "files.0");
  assert.ok(isRefusal(large) && large.refused === "file.too-large");
  assert.deepEqual(fileKind(Buffer.concat([Buffer.from("%PDF"), Buffer.alloc(8 * 1024 * 1024 - 4)]), "f"), {
    mediaType: "application/pdf",
    end: "pdf",
  });
});

describe("claims beside the wage lines", () => {
  const line = { workerId: 1, workerName: "扎西", month: "2020-11", unpaidFen: 600_000 } as never;
  const zhaxi = { shownAs: "投诉人1", name: "扎西" };

  test("are none where the lines show all, and the rest where more is claimed", () => {
    assert.deepEqual(claimsBesideLines([{ ...zhaxi, claimedFen: 600_000 }], [line]), []);
    assert.deepEqual(claimsBesideLines([{ ...zhaxi, claimedFen: 600_001 }], [line]), [
      { workerName: "投诉人1", claimedFen: 1, note: "已扣除列入本案的工资笔数" },
    ]);
    assert.deepEqual(claimsBesideLines([zhaxi], [line]), []);
  });

  test("stand for who is in no line, for other months, and for a name that two workers have", () => {
    const other = { shownAs: "投诉人2", name: "达瓦", claimedFen: 300_000 };
    assert.deepEqual(claimsBesideLines([other], [line]), [{ workerName: "投诉人2", claimedFen: 300_000 }]);
    const october = { ...zhaxi, fromMonth: "2020-10", toMonth: "2020-10", claimedFen: 5 } as never;
    assert.equal(claimsBesideLines([october], [line]).length, 1);
    const namesake = { workerId: 2, workerName: "扎西", month: "2020-11", unpaidFen: 1 } as never;
    assert.equal(claimsBesideLines([zhaxi], [line, namesake]).length, 1);
    assert.equal(claimsBesideLines([{ ...zhaxi, workerId: 2 }], [line, namesake]).length, 0);
  });
});
