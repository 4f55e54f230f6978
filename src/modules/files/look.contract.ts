import { z } from "zod";
import { idField, instantField } from "../../kernel/fields.ts";

/** One look at a file: who opened it, when and, where it is asked for, why. */
export const fileLook = z.object({
  lookId: idField,
  fileName: z.string(),
  reason: z.string().nullable(),
  lookedAt: instantField,
  actorName: z.string(),
  actorRole: z.string(),
});
export type FileLook = z.output<typeof fileLook>;
