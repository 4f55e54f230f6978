import { recordBankLayout } from "../../src/modules/accounts/bank-layout.contract.ts";
import { listQuarantine } from "../../src/modules/attendance/attendance.contract.ts";
import { checkInvariants } from "../../src/modules/evidence/check.contract.ts";
import { listUsers } from "../../src/modules/identity/user.contract.ts";
import { addCalendar } from "../../src/modules/lawbook/addition.contract.ts";
import { listMessages } from "../../src/modules/messages/message.contract.ts";
import { clearTemplate } from "../../src/modules/papers/template.contract.ts";
import { addListing } from "../../src/modules/registry/listing.contract.ts";

/** What keeps the product itself in order. One place in the bar; whoever may do one of these sees it. */
export const MANAGE_PAGES = [
  { to: "/users", name: "nav.users", contract: listUsers },
  { to: "/settings/law", name: "nav.lawSettings", contract: addCalendar },
  { to: "/settings/papers", name: "nav.papers", contract: clearTemplate },
  { to: "/settings/banks", name: "nav.bankLayouts", contract: recordBankLayout },
  { to: "/dishonesty-list", name: "nav.listing", contract: addListing },
  { to: "/messages", name: "nav.messages", contract: listMessages },
  { to: "/quarantine", name: "nav.quarantine", contract: listQuarantine },
  { to: "/check", name: "nav.check", contract: checkInvariants },
] as const;
