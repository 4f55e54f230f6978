import type { Implementation, Job } from "../db/implement.ts";
import * as closing from "../modules/accounts/account-closing.operations.ts";
import { getStatement } from "../modules/accounts/account-statement.operations.ts";
import * as desk from "../modules/accounts/bank-desk.operations.ts";
import * as bankFile from "../modules/accounts/bank-file.operations.ts";
import * as bankLayout from "../modules/accounts/bank-layout.operations.ts";
import * as bankQueue from "../modules/accounts/bank-queue.operations.ts";
import { forecastAccount } from "../modules/accounts/forecast.operations.ts";
import * as outsidePayment from "../modules/accounts/outside-payment.operations.ts";
import * as payRun from "../modules/accounts/pay-run.operations.ts";
import * as payrollMonth from "../modules/accounts/payroll-month.operations.ts";
import { reconcile } from "../modules/accounts/reconciliation.operations.ts";
import * as schedule from "../modules/accounts/schedule.operations.ts";
import * as statementLine from "../modules/accounts/statement-line.operations.ts";
import * as account from "../modules/accounts/wage-account.operations.ts";
import * as appeal from "../modules/alerts/appeal.operations.ts";
import { contractorHistoryJob } from "../modules/alerts/contractor-history.job.ts";
import * as deposit from "../modules/alerts/deposit.operations.ts";
import * as finding from "../modules/alerts/finding.operations.ts";
import * as ladderStep from "../modules/alerts/ladder-step.operations.ts";
import * as law from "../modules/alerts/law.operations.ts";
import { whoMustPay } from "../modules/alerts/payer.operations.ts";
import { replayRule } from "../modules/alerts/replay.operations.ts";
import { dailyReviewJob, reviewJob } from "../modules/alerts/review.job.ts";
import * as aside from "../modules/attendance/aside.operations.ts";
import * as attendance from "../modules/attendance/attendance.operations.ts";
import * as device from "../modules/attendance/device.operations.ts";
import { followCasesJob } from "../modules/cases/case.job.ts";
import { openCase } from "../modules/cases/case-opening.operations.ts";
import * as cockpit from "../modules/cockpit/cockpit.operations.ts";
import { followExtensionsJob } from "../modules/complaints/follow-cases.job.ts";
import * as evidence from "../modules/evidence/check.operations.ts";
import * as savedView from "../modules/identity/saved-view.operations.ts";
import * as user from "../modules/identity/user.operations.ts";
import * as addition from "../modules/lawbook/addition.operations.ts";
import * as lawText from "../modules/lawbook/law-text.operations.ts";
import * as lawLiability from "../modules/lawbook/liability.operations.ts";
import * as penalty from "../modules/lawbook/penalty.operations.ts";
import * as profile from "../modules/lawbook/profile.operations.ts";
import * as lawWage from "../modules/lawbook/wage.operations.ts";
import { sendMessagesJob } from "../modules/messages/send.job.ts";
import { myCases, objectToClosing } from "../modules/mywages/my-cases.operations.ts";
import { myPayers } from "../modules/mywages/my-payers.operations.ts";
import * as mywages from "../modules/mywages/mywages.operations.ts";
import { printCodeSlips } from "../modules/papers/code-slips.operations.ts";
import * as siteContacts from "../modules/papers/site-contacts.operations.ts";
import * as sitePapers from "../modules/papers/site-papers.operations.ts";
import * as template from "../modules/papers/template.operations.ts";
import * as wagePapers from "../modules/papers/wage-papers.operations.ts";
import * as engagement from "../modules/registry/engagement.operations.ts";
import * as listing from "../modules/registry/listing.operations.ts";
import * as project from "../modules/registry/project.operations.ts";
import * as projectRecord from "../modules/registry/project-record.operations.ts";
import * as roster from "../modules/registry/roster.operations.ts";
import { siteChecks } from "../modules/registry/site-check.operations.ts";
import { escalateJob } from "../modules/supervision/escalation.job.ts";
import { openRoundsJob } from "../modules/surveys/open-rounds.job.ts";
import * as amendment from "../modules/wages/amendment.operations.ts";
import * as answers from "../modules/wages/answer.operations.ts";
import * as drafting from "../modules/wages/drafting.operations.ts";
import { dropAdvance } from "../modules/wages/drop-advance.operations.ts";
import { overtimeHints } from "../modules/wages/overtime-hint.operations.ts";
import * as sheetPrint from "../modules/wages/sheet-print.operations.ts";
import { unlockSheet } from "../modules/wages/unlock.operations.ts";
import * as wageItem from "../modules/wages/wage-item.operations.ts";
import * as wageLine from "../modules/wages/wage-line.operations.ts";
import * as wageSheet from "../modules/wages/wage-sheet.operations.ts";
import { importJob } from "../modules/workbooks/import.job.ts";
import * as imports from "../modules/workbooks/import-job.operations.ts";
import { enforcementOperations } from "./enforcement-operations.ts";

/** The one list. HTTP routes, commands, OpenAPI, permission table and error catalogue come from it. */
export const operations: readonly Implementation[] = [
  user.signIn,
  user.signOut,
  savedView.listViews,
  savedView.saveView,
  savedView.removeView,
  user.whoAmI,
  user.changePassword,
  user.addUser,
  user.disableUser,
  user.listUsers,
  project.addCompany,
  project.listCompanies,
  project.addProject,
  project.listProjects,
  project.getProject,
  project.addSubcontractor,
  project.recordCompletion,
  project.addCrew,
  project.namePayrollOfficer,
  projectRecord.listRecordKinds,
  projectRecord.addRecord,
  projectRecord.withdrawRecord,
  projectRecord.listRecords,
  siteChecks,
  listing.listListings,
  listing.addListing,
  listing.endListing,
  engagement.registerWorker,
  roster.rosterTemplate,
  roster.importRoster,
  engagement.listPeople,
  engagement.recordContract,
  engagement.recordCard,
  engagement.recordExit,
  device.addDevice,
  device.blockDevice,
  device.listDevices,
  device.listQuarantine,
  attendance.monthOfAttendance,
  attendance.workerDayPunches,
  attendance.addPunchByHand,
  aside.listAside,
  aside.decideAside,
  drafting.draftSheet,
  drafting.draftMonth,
  drafting.draftAdvance,
  wageItem.recordPieceWork,
  wageItem.withdrawPieceWork,
  wageItem.recordItem,
  wageItem.withdrawItem,
  wageItem.listItems,
  overtimeHints,
  wageLine.adjustLine,
  wageSheet.submitSheet,
  wageSheet.returnSheet,
  wageSheet.approveSheet,
  unlockSheet,
  dropAdvance,
  wageSheet.listSheets,
  wageSheet.getSheet,
  wageLine.getLine,
  wageLine.confirmLine,
  wageLine.disputeLine,
  sheetPrint.listPrints,
  sheetPrint.getPrint,
  answers.attachScan,
  answers.listScans,
  answers.getScan,
  answers.confirmOnPaper,
  answers.issueCodes,
  answers.openCode,
  answers.answerByCode,
  amendment.proposeAmendment,
  amendment.decideAmendment,
  amendment.listAmendments,
  account.recordWageAccount,
  forecastAccount,
  getStatement,
  reconcile,
  statementLine.readStatement,
  statementLine.signOffStatement,
  statementLine.listOpenPayments,
  closing.checkClosing,
  closing.closeAccount,
  schedule.scheduleTransfers,
  schedule.alterTransfer,
  schedule.scheduleHistory,
  schedule.listSchedules,
  account.getAccount,
  desk.bankDesk,
  payrollMonth.getPayrollMonth,
  payrollMonth.listPayrollMonths,
  payRun.createPayRun,
  payRun.downloadPaymentFile,
  payRun.listPayRuns,
  payRun.getPayRun,
  payRun.listPayments,
  outsidePayment.recordOutsidePayments,
  outsidePayment.listOutsidePayments,
  outsidePayment.getOutsidePayment,
  outsidePayment.getPaymentReceipt,
  outsidePayment.attachReceipt,
  outsidePayment.withdrawOutsidePayment,
  outsidePayment.answerOutsidePayment,
  outsidePayment.decideOutsidePayment,
  outsidePayment.issueReceiptCode,
  outsidePayment.openReceiptCode,
  outsidePayment.answerByReceiptCode,
  bankFile.importBankFile,
  imports.importTemplate,
  imports.uploadFile,
  imports.startImport,
  imports.confirmImport,
  imports.dropImport,
  imports.listImports,
  imports.myImports,
  imports.getImport,
  imports.annotatedCopy,
  wagePapers.printPaySlip,
  wagePapers.printPaySlips,
  wagePapers.printWageSheet,
  wagePapers.printSheetToSign,
  printCodeSlips,
  wagePapers.printPaymentVoucher,
  wagePapers.printWageLedger,
  siteContacts.recordSiteContacts,
  siteContacts.getSiteContacts,
  sitePapers.printLabourContract,
  sitePapers.printNoticeBoard,
  sitePapers.printLeaflet,
  sitePapers.printClosingNotice,
  template.listTemplates,
  template.showTemplate,
  template.clearTemplate,
  template.withdrawReview,
  bankQueue.listBankQueue,
  bankQueue.decideEntry,
  bankQueue.reopenEntry,
  bankQueue.decideResult,
  bankLayout.listBankLayouts,
  bankLayout.recordBankLayout,
  bankLayout.recordPaymentFormat,
  finding.listFindings,
  finding.getFinding,
  finding.assessProject,
  whoMustPay,
  deposit.getDeposit,
  deposit.listEndingGuarantees,
  ladderStep.listAsked,
  ladderStep.answerStep,
  appeal.fileAppeal,
  appeal.answerAppeal,
  appeal.decideAppeal,
  appeal.approveExemption,
  appeal.listAppeals,
  appeal.getAppeal,
  appeal.appealFile,
  appeal.myAppeals,
  appeal.appealRates,
  law.listRules,
  law.showRule,
  replayRule,
  law.computeDeadline,
  law.computePayday,
  law.countWorkdays,
  penalty.computePenalty,
  penalty.computeCrimeThreshold,
  penalty.computeListing,
  lawLiability.computeLiability,
  lawWage.computeWage,
  lawText.listStatutes,
  lawText.showStatute,
  lawText.showArticle,
  lawText.listTexts,
  lawText.loadText,
  addition.listCalendars,
  addition.listValues,
  addition.listAdditions,
  addition.addCalendar,
  addition.addValue,
  profile.listProfiles,
  profile.addProfile,
  addition.withdrawAddition,
  openCase,
  ...enforcementOperations,
  evidence.check,
  cockpit.overview,
  mywages.myWages,
  mywages.myDays,
  mywages.myPayments,
  mywages.myOutsidePayments,
  mywages.myReceipt,
  myCases,
  objectToClosing,
  myPayers,
];

/** Timed work, and work that follows a commit. */
export const jobs: readonly Job[] = [
  importJob,
  reviewJob,
  followCasesJob,
  followExtensionsJob,
  contractorHistoryJob,
  dailyReviewJob,
  escalateJob,
  openRoundsJob,
  sendMessagesJob,
];
