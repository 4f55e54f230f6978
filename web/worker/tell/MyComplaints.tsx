import { useRead } from "../reads.ts";
import { MY_COMPLAINTS, SAY_TO_MINE } from "../server.ts";
import { Failure } from "../ui/Failure.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { useWrite } from "../writes.ts";
import { ComplaintSeen } from "./ComplaintSeen.tsx";
import "./tell.css";
import { useTellTexts } from "./texts.ts";

/** What became of the worker's own complaints. */
export function MyComplaints() {
  const { t } = useTellTexts();
  const read = useRead(MY_COMPLAINTS, {});
  const write = useWrite(SAY_TO_MINE);
  return (
    <>
      <PageHead title={t("tell.list")} back={{ page: "help" }} />
      {read.state === "waiting" && <Waiting />}
      {read.state === "failed" && <Failure error={read.error} again={read.again} />}
      {read.state === "ready" &&
        read.data.complaints.map((one) => (
          <ComplaintSeen
            key={one.complaintId}
            of={one}
            sending={write.sending}
            error={write.error}
            calm={write.calm}
            say={async (words) =>
              (await write.send({ complaintId: one.complaintId, withdraw: false, ...words })) !== undefined
            }
          />
        ))}
    </>
  );
}
