import { actionKey } from "../app/api.ts";
import { phoneNow } from "../app/phone-clock.ts";
import { enqueue, type Queued } from "./phone-store.ts";
import { smaller } from "./photo.ts";

type PhoneFact = Extract<Queued, { kind: "fact" }>["fact"];
type PhoneTask = Extract<Queued, { kind: "task" }>["task"];
type Without<Fact, Key extends PropertyKey> = Fact extends unknown ? Omit<Fact, Key> : never;

/** What an inspector records at a site. Each has an id of its own from here on. */
export interface Recorder {
  fact(made: Without<PhoneFact, "factId" | "inspectionId" | "takenAt">): Promise<void>;
  task(made: Omit<PhoneTask, "taskKey" | "inspectionId">): Promise<void>;
  photo(itemKey: string, moment: "seen" | "before" | "after", original: Blob): Promise<void>;
}

export function recorder(userId: number, inspectionId: number): Recorder {
  const about = (id: string) => ({ id, userId, inspectionId, at: phoneNow(), state: "waiting" }) as const;
  return {
    async fact(made) {
      const one = about(actionKey());
      const fact = { ...made, factId: one.id, inspectionId, takenAt: one.at } as PhoneFact;
      await enqueue({ ...one, kind: "fact", fact });
    },
    async task(made) {
      const one = about(actionKey());
      await enqueue({ ...one, kind: "task", task: { ...made, taskKey: one.id, inspectionId } });
    },
    async photo(itemKey, moment, original) {
      const one = about(actionKey());
      const made = await smaller(original);
      const photo = { photoId: one.id, inspectionId, itemKey, moment, takenAt: one.at, ...made };
      await enqueue({ ...one, kind: "photo", photo });
    },
  };
}
