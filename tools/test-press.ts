import { openPress } from "../src/app/press.ts";

/** The real press; its thread starts with the first paper that a test prints, and does not keep the process. */
export const TEST_PRESS = openPress();
