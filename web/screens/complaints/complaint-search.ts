import {
  CHANNELS,
  CLOCK_COLOURS,
  COMPLAINT_KINDS,
  COMPLAINT_ORDERS,
  COMPLAINT_STATES,
} from "../../../src/modules/complaints/complaint.contract.ts";
import { numberIn, oneOf, optional, type Search, textIn } from "../../app/search.ts";

/**
 * What the address of the queue says: filters, order, page, the log of looks instead of the queue, and
 * a finding that is to be written down.
 */
export function complaintSearch(search: Search) {
  return optional({
    state: oneOf(search, "state", COMPLAINT_STATES),
    open: oneOf(search, "open", ["yes", "no"]),
    clock: oneOf(search, "clock", CLOCK_COLOURS),
    channel: oneOf(search, "channel", CHANNELS),
    kind: oneOf(search, "kind", COMPLAINT_KINDS),
    only: oneOf(search, "only", ["mine", "unheard"]),
    sort: oneOf(search, "sort", COMPLAINT_ORDERS),
    search: textIn(search, "search"),
    page: numberIn(search, "page"),
    looks: oneOf(search, "looks", ["yes"]),
    project: numberIn(search, "project"),
    finding: numberIn(search, "finding"),
  });
}
