import type { Pain001Version } from "../versions.ts";

export const PAIN_001_03: Pain001Version = {
  message: "pain.001.001.03",
  root: "CstmrCdtTrfInitn",
  executionDay: "day",
};
