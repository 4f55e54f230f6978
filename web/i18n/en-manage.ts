import type { WithSingulars } from "./texts.ts";
import type { manageZh } from "./zh-manage.ts";

/** The English texts of the pages that keep the product in order. */
export const manageEn: WithSingulars<typeof manageZh> = {
  quarantine: {
    found: "{{count}} devices in quarantine",
    found_one: "{{count}} device in quarantine",
    what: "What an unknown serial sends is kept as it came and counts for no project. Check the label and register it.",
    whoRegisters:
      "What an unknown serial sends is kept as it came and counts for no project. " +
      "The project's payroll officer or an administrator registers it.",
    empty: "No device is in quarantine.",
    protocol: "Protocol",
    lines: "Punches kept",
    register: "Register on a project",
    registerHelp: "The kept punches then join the project's queue, where a person decides about each.",
    project: "Project (type its name)",
  },
  check: {
    what: "What must always be true of the stored data, one by one. All data are read: this takes a while.",
    again: "Check again",
    all: "Checks ({{count}})",
    invariant: "What must be true",
    checked: "Looked at",
    violations: "Violations",
    result: "Result",
    held: "Holds",
    violated: "Violated",
    nothing: "No data to check",
    holds: "All {{count}} checks hold",
    broken: "{{count}} checks fail",
    broken_one: "{{count}} check fails",
    none: "There is nothing to check.",
  },
  me: {
    title: "My account",
    changePassword: "Change password",
    othersEnd: "Your sessions on other devices end at once.",
    current: "Current password",
    next: "New password",
    again: "New password again",
    differs: "The two new passwords differ",
    tooShort: "At least {{count}} characters",
  },
};
