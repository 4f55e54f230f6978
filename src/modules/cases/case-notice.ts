import type { Context } from "../../db/implement.ts";
import { isSwitchedOn, reachOf } from "../messages/message.store.ts";
import type { MessageText } from "../messages/message.ts";
import { putMessage } from "../messages/outbox.ts";
import type { HeldCase } from "./case-proof.operations.ts";
import { workersOf } from "./case-workers.store.ts";

/** No amount and no firm: others may read this phone. The page of the worker has both. */
const CLOSED: MessageText = {
  zh: "【清薪】您的欠薪案件{number}已办结：记录显示已付清。如未收到，请在“我的工资”提出异议或拨打12333。",
  bo:
    "【清薪】ཁྱེད་ཀྱི་གླ་ཆའི་གྱོད་དོན་{number}མཇུག་བསྒྲིལ་སོང་།" +
    " ཐོ་ལྟར་ན་ཚང་མ་སྤྲད་ཟིན། མ་འབྱོར་ན་རང་གི་ཤོག་ངོས་སུ་མི་འཐད་པ་བཏོན་རོགས།" +
    " ཡང་ན་12333ལ་ཁ་པར་གཏོང་།",
  en:
    "[Qingxin] Case {number} about your wages is closed: the records say all is paid. " +
    "If not, object on your page or call 12333.",
};

/** Tells the workers of a case that it was cleared, where the area sends such messages. Once for each clearing. */
export async function tellWorkers(context: Context, { head, actions }: HeldCase): Promise<void> {
  const { tx } = context;
  const { caseId, projectId, regionCode, caseNumber } = head;
  if (!(await isSwitchedOn(tx, regionCode, "case-closed"))) return;
  const workers = await workersOf(tx, caseId);
  for (const [workerId, reach] of await reachOf(tx, workers)) {
    await putMessage(context, {
      key: `case-closed:${caseId}:${actions.length}:${workerId}`,
      purpose: "case-closed",
      template: "case-closed",
      text: CLOSED,
      facts: { number: caseNumber },
      ...reach,
      projectId,
      workerId,
    });
  }
}
