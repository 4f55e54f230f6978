import type { z } from "zod";
import type { Day } from "../kernel/day.ts";
import { accountClosingNotice } from "./account-closing-notice/account-closing-notice.ts";
import { areaReport } from "./area-report/area-report.ts";
import { casePaper } from "./case-paper/case-paper.ts";
import { codeSlips } from "./code-slips/code-slips.ts";
import type { DocumentKind } from "./document.ts";
import { labourContract } from "./labour-contract/labour-contract.ts";
import { noticeBoard } from "./notice-board/notice-board.ts";
import { paySlip } from "./pay-slip/pay-slip.ts";
import { paymentVoucher } from "./payment-voucher/payment-voucher.ts";
import { closingNoticeTexts } from "./texts/account-closing-notice.ts";
import { areaReportTexts } from "./texts/area-report.ts";
import { casePaperTexts } from "./texts/case-paper.ts";
import { codeSlipsTexts } from "./texts/code-slips.ts";
import { everyPaperTexts } from "./texts/every-paper.ts";
import { labourContractTexts } from "./texts/labour-contract.ts";
import { noticeBoardTexts } from "./texts/notice-board.ts";
import type { PaperTexts } from "./texts/paper-text.ts";
import { paySlipTexts } from "./texts/pay-slip.ts";
import { paymentVoucherTexts } from "./texts/payment-voucher.ts";
import { wageLedgerTexts } from "./texts/wage-ledger.ts";
import { wageSheetTexts } from "./texts/wage-sheet.ts";
import { leafletTexts } from "./texts/worker-leaflet.ts";
import { wageLedger } from "./wage-ledger/wage-ledger.ts";
import { wageSheet } from "./wage-sheet/wage-sheet.ts";
import { workerLeaflet } from "./worker-leaflet/worker-leaflet.ts";

/** All papers by the name of their folder, which is also the name of their template. */
const DOCUMENTS = {
  "pay-slip": paySlip,
  "wage-sheet": wageSheet,
  "code-slips": codeSlips,
  "wage-ledger": wageLedger,
  "payment-voucher": paymentVoucher,
  "labour-contract": labourContract,
  "notice-board": noticeBoard,
  "account-closing-notice": accountClosingNotice,
  "worker-leaflet": workerLeaflet,
  "case-paper": casePaper,
  "area-report": areaReport,
} as const;

export type PaperKind = keyof typeof DOCUMENTS;
export const PAPER_KINDS = Object.keys(DOCUMENTS) as readonly PaperKind[] as readonly [PaperKind, ...PaperKind[]];
export type PaperData<Kind extends PaperKind> = z.input<(typeof DOCUMENTS)[Kind]["data"]>;

const OWN_TEXTS: Readonly<Record<PaperKind, PaperTexts>> = {
  "pay-slip": paySlipTexts,
  "wage-sheet": wageSheetTexts,
  "code-slips": codeSlipsTexts,
  "wage-ledger": wageLedgerTexts,
  "payment-voucher": paymentVoucherTexts,
  "labour-contract": labourContractTexts,
  "notice-board": noticeBoardTexts,
  "account-closing-notice": closingNoticeTexts,
  "worker-leaflet": leafletTexts,
  "case-paper": casePaperTexts,
  "area-report": areaReportTexts,
};

/** Every string that the paper can print. Whoever clears its Tibetan has read these. */
export function textsOf(kind: PaperKind): PaperTexts {
  return { ...everyPaperTexts, ...OWN_TEXTS[kind] };
}

export function nameOf(kind: PaperKind): DocumentKind["says"] {
  return DOCUMENTS[kind].says;
}

/** A paper before the press: plain data, so that it can be handed to another thread. */
export interface Paper {
  readonly kind: PaperKind;
  readonly title: string;
  readonly printedOn: Day;
  /** A person has cleared the Tibetan of this template, as it stands now. */
  readonly reviewed: boolean;
  /** How many pages it must have; undefined where it does not matter. */
  readonly pages?: number | undefined;
  readonly view: object;
}

/** Checks the data and lays it out for the template. Data that does not fit is a bug of ours, and throws. */
export function paperOf<Kind extends PaperKind>(
  kind: Kind,
  data: PaperData<Kind>,
  about: { readonly printedOn: Day; readonly reviewed: boolean },
): Paper {
  const document: DocumentKind = DOCUMENTS[kind];
  const parsed = document.data.parse(data);
  const [title, pages, view] = [document.title(parsed), document.pages?.(parsed), document.view(parsed)];
  return { kind, ...about, title, pages, view };
}
