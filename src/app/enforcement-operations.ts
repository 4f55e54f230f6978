import type { Implementation } from "../db/implement.ts";
import * as campaign from "../modules/campaigns/campaign.operations.ts";
import * as campaignReport from "../modules/campaigns/report.operations.ts";
import { printReport } from "../modules/campaigns/report-paper.operations.ts";
import * as labourCase from "../modules/cases/case.operations.ts";
import { actOnCase } from "../modules/cases/case-act.operations.ts";
import * as caseCrime from "../modules/cases/case-crime.operations.ts";
import * as caseFile from "../modules/cases/case-file.operations.ts";
import { printCasePaper } from "../modules/cases/case-papers.operations.ts";
import { whoMustPayInCase } from "../modules/cases/case-payers.operations.ts";
import * as complaint from "../modules/complaints/complaint.operations.ts";
import { actOnComplaint } from "../modules/complaints/complaint-action.operations.ts";
import * as complaintImport from "../modules/complaints/complaint-import.operations.ts";
import { openAttachment, openIdentity } from "../modules/complaints/identity.operations.ts";
import * as tell from "../modules/complaints/tell.operations.ts";
import * as firm from "../modules/firms/firm.operations.ts";
import * as measure from "../modules/firms/measure.operations.ts";
import * as measurePaper from "../modules/firms/measure-papers.operations.ts";
import * as publication from "../modules/firms/publication.operations.ts";
import * as checklist from "../modules/inspections/checklist.operations.ts";
import * as inspectionFacts from "../modules/inspections/facts.operations.ts";
import * as inspection from "../modules/inspections/inspection.operations.ts";
import { printInspectionPaper } from "../modules/inspections/inspection-papers.operations.ts";
import * as inspectionPlan from "../modules/inspections/plan.operations.ts";
import { getReport } from "../modules/inspections/report.operations.ts";
import { printPlanReport } from "../modules/inspections/report-paper.operations.ts";
import * as rectification from "../modules/inspections/task.operations.ts";
import * as message from "../modules/messages/message.operations.ts";
import * as scorecardDispute from "../modules/scorecards/dispute.operations.ts";
import * as scorecardIncident from "../modules/scorecards/incident.operations.ts";
import * as scorecardPublication from "../modules/scorecards/publication.operations.ts";
import * as scorecardScheme from "../modules/scorecards/scheme.operations.ts";
import * as scorecard from "../modules/scorecards/scorecard.operations.ts";
import { printScorecard } from "../modules/scorecards/scorecard-paper.operations.ts";
import * as clearingList from "../modules/supervision/clearing-list.operations.ts";
import * as supervision from "../modules/supervision/supervision.operations.ts";
import * as surveyComplaint from "../modules/surveys/complaint.operations.ts";
import * as surveyReply from "../modules/surveys/reply.operations.ts";
import * as survey from "../modules/surveys/survey.operations.ts";

/** What comes after a finding: complaints, cases, lists, campaigns, firms, inspections, scorecards, asking workers. */
export const enforcementOperations: readonly Implementation[] = [
  labourCase.listCases,
  labourCase.getCase,
  actOnCase,
  printCasePaper,
  caseFile.openCaseFile,
  caseFile.listCaseFileLooks,
  caseCrime.caseCrimeThreshold,
  whoMustPayInCase,
  complaint.receiveComplaint,
  complaintImport.complaintListTemplate,
  complaintImport.importComplaints,
  complaint.listComplaints,
  complaint.getComplaint,
  actOnComplaint,
  openIdentity,
  openAttachment,
  complaint.listLooks,
  tell.tellBoard,
  tell.tell,
  tell.followComplaint,
  tell.sayByReceipt,
  tell.complain,
  tell.myComplaints,
  tell.sayToMine,
  campaign.addCampaign,
  campaign.listExamples,
  campaign.listCampaigns,
  campaign.getCampaign,
  campaign.listCampaignProjects,
  campaignReport.closeCampaign,
  campaignReport.getReport,
  printReport,
  clearingList.findMembers,
  clearingList.saveList,
  clearingList.listLists,
  clearingList.getList,
  clearingList.actOnMember,
  supervision.placeUnderSupervision,
  supervision.reportToSupervisor,
  supervision.liftSupervision,
  supervision.supervisionBoard,
  supervision.countOverdue,
  message.listMessages,
  message.getMessage,
  message.openPhone,
  message.sendAgain,
  message.listReplies,
  message.setReplyAside,
  message.listSwitches,
  message.setSwitch,
  survey.addPlan,
  survey.endPlan,
  survey.listPlans,
  survey.listRounds,
  survey.surveyRates,
  survey.getRound,
  survey.listMismatches,
  survey.lookAt,
  surveyComplaint.openComplaint,
  survey.firmRates,
  surveyReply.recordAnswer,
  surveyReply.matchReply,
  surveyReply.replyChoices,
  surveyReply.myQuestions,
  surveyReply.answerMine,
  firm.listFirms,
  firm.getFirm,
  firm.myFirm,
  firm.measureFile,
  firm.listDues,
  measure.recordMeasure,
  measure.notifyFirms,
  measure.actOnMeasure,
  measure.objectToMeasure,
  measurePaper.printMeasure,
  measurePaper.printPublication,
  publication.publish,
  publication.takeDown,
  publication.publicCredit,
  publication.publicCreditFile,
  checklist.listChecklists,
  checklist.recordChecklist,
  inspectionPlan.addPlan,
  inspectionPlan.listPlans,
  inspectionPlan.getPlan,
  inspectionPlan.recuse,
  inspectionPlan.freezeFrame,
  inspectionPlan.drawSites,
  inspectionPlan.verifyDraw,
  inspectionPlan.addSite,
  getReport,
  printPlanReport,
  inspection.getInspection,
  inspection.inspectionBundle,
  inspectionFacts.syncFacts,
  inspectionFacts.sendPhoto,
  inspectionFacts.openPhoto,
  inspectionFacts.listPhotoLooks,
  inspection.signInspection,
  inspection.correctInspection,
  printInspectionPaper,
  rectification.giveTask,
  rectification.listTasks,
  rectification.getTask,
  rectification.answerTask,
  rectification.decideTask,
  rectification.escalateTask,
  rectification.openTaskFile,
  rectification.listTaskFileLooks,
  scorecardScheme.listMeasures,
  scorecardScheme.listSchemes,
  scorecardScheme.addScheme,
  scorecard.computeScorecard,
  scorecard.listFacts,
  scorecardPublication.publishScorecard,
  scorecardPublication.reissueScorecard,
  scorecardPublication.listScorecards,
  scorecardPublication.getScorecard,
  printScorecard,
  scorecardPublication.checkScorecard,
  scorecardPublication.recordConsequence,
  scorecardDispute.fileDispute,
  scorecardDispute.decideDispute,
  scorecardDispute.listDisputes,
  scorecardIncident.recordIncident,
  scorecardIncident.withdrawIncident,
  scorecardIncident.listIncidents,
];
