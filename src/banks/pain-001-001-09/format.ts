import type { Pain001Version } from "../versions.ts";

export const PAIN_001_09: Pain001Version = {
  message: "pain.001.001.09",
  root: "CstmrCdtTrfInitn",
  executionDay: "choice",
};
