import { Form, Switch } from "antd";
import type { OutputOf } from "../../../src/kernel/contract.ts";
import type { actOnCase, getCase } from "../../../src/modules/cases/case.contract.ts";
import { GROUNDS, REVIEW_OUTCOMES, TASK_AUTHORITIES } from "../../../src/modules/cases/case-actions.contract.ts";
import type { Asked } from "../../../src/modules/cases/case-asks.contract.ts";
import { EVIDENCE_KINDS, TRANSFER_PAPERS } from "../../../src/modules/cases/case-evidence.contract.ts";
import type { RawInputOf } from "../../app/api.ts";
import { useTexts } from "../../i18n/texts.ts";
import {
  type Choice,
  ChoiceField,
  ChoicesField,
  DayField,
  fenOf,
  NumberField,
  TextField,
  YuanField,
} from "../../ui/Fields.tsx";

type Case = OutputOf<typeof getCase>;
type Said = Omit<RawInputOf<typeof actOnCase>, "projectId" | "caseId" | "kind">;

/** As the form holds them: amounts as people write them, the files of a transfer by their kind. */
export interface CaseValues
  extends Omit<Said, "amountFen" | "shares" | "fineFen" | "inspectors" | "files" | "file" | "evidence"> {
  readonly first?: string;
  readonly second?: string;
  readonly amountFen?: string;
  /** By the number of the line. */
  readonly shares?: Readonly<Record<string, string | undefined>>;
  readonly fineFen?: string;
  readonly files?: Readonly<Partial<Record<(typeof TRANSFER_PAPERS)[number], string>>>;
  /** Evidence of the case that goes to the police, by its numbers. */
  readonly evidenceNos?: readonly number[];
  readonly evidence?: {
    readonly name: string;
    readonly kind: (typeof EVIDENCE_KINDS)[number];
    readonly obtainedOn: string;
    readonly fromWhom: string;
    readonly sha256?: string;
    readonly ofComplainant?: boolean;
  };
}

export function saidIn(given: CaseValues, known: Case["evidence"]): Said {
  const { first, second, amountFen, shares, fineFen, files, evidenceNos = [], evidence, ...values } = given;
  const names = [first, second].flatMap((name) => (name === undefined || name.trim() === "" ? [] : [name]));
  const papers = TRANSFER_PAPERS.flatMap((kind) => {
    const name = files?.[kind]?.trim() ?? "";
    return name === "" ? [] : [{ kind, name }];
  });
  const each = Object.entries(shares ?? {}).flatMap(([lineNo, yuan]) =>
    yuan === undefined || yuan === "" ? [] : [{ lineNo: Number(lineNo), amountFen: fenOf(yuan) }],
  );
  const pieces = known.filter(({ evidenceNo }) => evidenceNos.includes(evidenceNo));
  const sent = [...papers, ...pieces.map(({ evidenceNo, name }) => ({ kind: "other" as const, name, evidenceNo }))];
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "" && value !== undefined));
  const sha256 = evidence?.sha256?.trim().toLowerCase();
  return {
    ...said,
    ...(names.length > 0 ? { inspectors: names } : {}),
    ...(amountFen === undefined || amountFen === "" ? {} : { amountFen: fenOf(amountFen) }),
    ...(each.length > 0 ? { shares: each } : {}),
    ...(fineFen === undefined || fineFen === "" ? {} : { fineFen: fenOf(fineFen) }),
    ...(sent.length > 0 ? { files: sent } : {}),
    ...(evidence === undefined
      ? {}
      : { evidence: { ...evidence, sha256: sha256 === undefined || sha256 === "" ? undefined : sha256 } }),
  };
}

/** A file is chosen, not typed. */
interface FieldAsked extends Asked {
  readonly field: Exclude<Asked["field"], "file">;
}

/** The field, or the few fields, for one thing that an action asks for. */
export function CaseFields({ asked: { field, optional }, data }: { asked: FieldAsked; data: Case }) {
  const { t } = useTexts();
  const choices = useChoices(data);
  switch (field) {
    case "inspectors":
      return (
        <>
          <TextField name="first" label={t("case.inspector", { n: 1 })} max={60} />
          <TextField name="second" label={t("case.inspector", { n: 2 })} max={60} optional />
        </>
      );
    case "text":
      return <TextField name="text" label={t("caseField.text")} rows={4} max={4000} optional={optional} />;
    case "deadline":
    case "on":
    case "plannedOn":
    case "from":
    case "to":
      return <DayField name={field} label={t(`caseField.${field}`)} optional={optional} />;
    case "amountFen":
    case "fineFen":
      return <YuanField name={field} label={t(`caseField.${field}`)} optional={optional} />;
    case "shares":
      return data.wageLines
        .filter(({ owedFen, provedFen }) => (provedFen ?? 0) < owedFen)
        .map(({ lineNo, workerName, month }) => (
          <YuanField
            key={lineNo}
            name={["shares", String(lineNo)]}
            label={t("caseField.share", { worker: `${lineNo} · ${workerName} ${month}` })}
            optional
          />
        ));
    case "percent":
      return <NumberField name={field} label={t("caseField.percent")} optional={optional} min={50} max={100} />;
    case "days":
      return <NumberField name={field} label={t("caseField.days")} optional={optional} min={1} max={366} />;
    case "hearing":
      return (
        <Form.Item name="hearing" label={t("caseField.hearing")} valuePropName="checked">
          <Switch />
        </Form.Item>
      );
    case "lineNos":
      return <ChoicesField name={field} label={t("caseField.lineNos")} optional={optional} choices={choices.lineNos} />;
    case "owner":
    case "decisionNumber":
    case "companyCode":
      return <TextField name={field} label={t(`caseField.${field}`)} optional={optional} max={80} />;
    case "files":
      return (
        <>
          {TRANSFER_PAPERS.map((kind) => (
            <TextField
              key={kind}
              name={["files", kind]}
              label={t(`caseField.${kind}`)}
              max={200}
              optional={kind === "test-report" || kind === "other"}
            />
          ))}
          <ChoicesField
            name="evidenceNos"
            label={t("caseField.evidenceNos")}
            help={t("caseField.evidenceNosHelp")}
            optional
            choices={choices.evidenceNos}
          />
        </>
      );
    case "evidence":
      return (
        <>
          <TextField name={["evidence", "name"]} label={t("caseField.evidenceName")} max={200} />
          <ChoiceField name={["evidence", "kind"]} label={t("caseField.evidenceKind")} choices={choices.evidence} />
          <DayField name={["evidence", "obtainedOn"]} label={t("caseField.obtainedOn")} />
          <TextField name={["evidence", "fromWhom"]} label={t("caseField.fromWhom")} max={120} />
          <TextField
            name={["evidence", "sha256"]}
            label={t("caseField.sha256")}
            help={t("caseField.sha256Help")}
            max={64}
            optional
          />
          <Form.Item
            name={["evidence", "ofComplainant"]}
            label={t("caseField.ofComplainant")}
            extra={t("caseField.ofComplainantHelp")}
            valuePropName="checked"
          >
            <Switch />
          </Form.Item>
        </>
      );
    default:
      return <ChoiceField name={field} label={t(`caseField.${field}`)} optional={optional} choices={choices[field]} />;
  }
}

function useChoices(data: Case) {
  const { t, say } = useTexts();
  const numbered = <Row,>(rows: readonly Row[], value: (row: Row) => number, label: (row: Row) => string): Choice[] =>
    rows.map((row) => ({ value: value(row), label: `${value(row)} · ${label(row)}` }));
  const open = data.tasks.filter((one) => one.state === "open" || one.state === "overdue");
  const running = data.clocks.filter((one) => one.stoppedOn === null);
  return {
    instrumentNo: numbered(
      data.instruments,
      (one) => one.no,
      (one) => `${t(`caseInstrument.${one.kind}`)} ${one.madeOn}`,
    ),
    claimNo: numbered(
      data.claims,
      (one) => one.claimNo,
      (one) => one.workerName,
    ),
    lineNos: numbered(
      data.wageLines,
      (one) => one.lineNo,
      (one) => `${one.workerName} ${one.month}`,
    ),
    evidenceNos: numbered(
      data.evidence,
      (one) => one.evidenceNo,
      (one) => one.name,
    ),
    taskNo: numbered(
      open,
      (one) => one.taskNo,
      (one) => `${t(`taskAuthority.${one.authority}`)} ${one.text}`,
    ),
    authority: TASK_AUTHORITIES.map((value) => ({ value, label: t(`taskAuthority.${value}`) })),
    ground: GROUNDS.map((value) => ({ value, label: t(`caseGround.${value}`) })),
    outcome: REVIEW_OUTCOMES.map((value) => ({ value, label: t(`reviewOutcome.${value}`) })),
    evidence: EVIDENCE_KINDS.map((value) => ({ value, label: t(`evidenceKind.${value}`) })),
    penaltyId: data.penalties.map((one) => ({ value: one.id, label: say(one.says) })),
    clockId: [...new Map(running.map((one) => [one.clockId, { value: one.clockId, label: say(one.title) }])).values()],
  };
}
