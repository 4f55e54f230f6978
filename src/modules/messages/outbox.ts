import { parsePhone } from "../../codes/phone.ts";
import type { Context } from "../../db/implement.ts";
import { isRefusal } from "../../kernel/outcome.ts";
import { insertMessage } from "./message.store.ts";
import { filledIn, type MessageLanguage, type MessageText, type Purpose, smsParts, worded } from "./message.ts";

export interface Notice {
  /** Names the fact: `case-closed:17:4` is told once, whoever runs into it again. */
  readonly key: string;
  readonly purpose: Purpose;
  readonly template: string;
  readonly text: MessageText;
  readonly facts?: Readonly<Record<string, string>>;
  readonly phone: string | null;
  readonly language: MessageLanguage;
  readonly projectId: number;
  readonly workerId: number;
}

/** Puts a message in the transaction of what it tells of. Undefined: the worker has no mobile number. */
export async function putMessage(context: Context, notice: Notice) {
  const { key, purpose, template, language, projectId, workerId } = notice;
  const phone = parsePhone(notice.phone ?? "");
  if (isRefusal(phone)) return undefined;
  const text = worded(filledIn(notice.text, notice.facts ?? {}), language);
  const parts = smsParts(text);
  return insertMessage(context, { key, phone, template, language, text, parts, purpose, projectId, workerId });
}
