import { z } from "zod";
import { defineDocument } from "../document.ts";
import { paydayData, paydayView } from "../payday.ts";
import { qrCode } from "../qr-code.ts";

/** What a worker takes home on the first day, A4: rights of Decree 724 in plain words, whom to call, two codes. */
export const workerLeaflet = defineDocument({
  says: { zh: "农民工权益告知书", bo: "ཞིང་པ་བཟོ་པའི་ཁེ་དབང་བརྡ་ཐོ།", en: "Worker's leaflet" },
  data: z.strictObject({
    project: z.string(),
    contractor: z.string(),
    officer: z.strictObject({ name: z.string(), phone: z.string() }),
    payday: paydayData,
    inspectionPhone: z.string(),
    labourLine: z.string(),
    legalLine: z.string(),
    wagesUrl: z.string(),
    complaintUrl: z.string(),
  }),
  title: ({ project }) => `工资权益告知书 ${project}`,
  view: ({ payday, wagesUrl, complaintUrl, ...more }) => ({
    ...more,
    payday: paydayView(payday),
    wagesUrl,
    complaintUrl,
    wagesCode: qrCode(wagesUrl),
    complaintCode: qrCode(complaintUrl),
  }),
});
