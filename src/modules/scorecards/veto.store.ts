import { sql } from "kysely";
import { fact, type Measure } from "./measure.store.ts";
import type { INCIDENT_KINDS } from "./scheme.contract.ts";

type Kind = (typeof INCIDENT_KINDS)[number];

const basis = { article: "国办发〔2017〕96号", mark: "S" } as const;

/**
 * 一票否决: what the incidents of a kind come to. Counted, listed, disputed and frozen like the figure of a measure, with
 * each incident's people as its number; a scheme gives it no weight and no points, only the grade it caps at.
 */
export const VETOES: readonly Measure[] = [
  veto("mass-incident", {
    name: { zh: "群体性事件", bo: "མང་ཚོགས་རང་བཞིན་གྱི་དོན་རྐྱེན།", en: "Mass incident" },
    says: {
      zh: "期内因拖欠工资引发的群体性事件，按事件逐件计参与人数。",
      bo: "དུས་ཡུན་ནང་གླ་ཆད་ཀྱིས་བསླངས་པའི་མང་ཚོགས་རང་བཞིན་གྱི་དོན་རྐྱེན། དོན་རྐྱེན་རེ་རེའི་མི་གྲངས་བརྩི།",
      en: "Mass incidents of the period that arrears led to, each with the number of people in it.",
    },
  }),
  veto("extreme-event", {
    name: { zh: "极端事件", bo: "མཐར་ཐུག་པའི་དོན་རྐྱེན།", en: "Extreme event" },
    says: {
      zh: "期内因拖欠工资引发并造成恶劣影响的极端事件，按事件逐件计涉及人数。",
      bo: "དུས་ཡུན་ནང་གླ་ཆད་ཀྱིས་བསླངས་ཤིང་ཤུགས་རྐྱེན་ངན་པ་བཟོས་པའི་མཐར་ཐུག་པའི་དོན་རྐྱེན། རེ་རེའི་མི་གྲངས་བརྩི།",
      en: "Extreme events of the period with bad influence that arrears led to, each with the number of people in it.",
    },
  }),
];

function veto(key: Kind, { name, says }: Pick<Measure, "name" | "says">): Measure {
  return {
    ...{ key, name, says, basis },
    ...{ unit: "people", better: "less", fact: "incident", figure: "median", expected: "none" },
    facts: async (_tx, { area, from, until, asOf }) => sql`
      select ${fact({
        region: sql`i.region_code`,
        project: sql`null`,
        key: sql`'i' || i.incident_id`,
        ref: sql`i.incident_id`,
        on: sql`i.on_day`,
        text: sql`i.words`,
        numerator: sql`i.people`,
      })}
      from scorecard_incident i left join scorecard_incident_withdrawal w
        on w.incident_id = i.incident_id and w.withdrawn_on <= ${asOf}::date
      where i.kind = ${key} and i.region_code like ${`${area}%`} and i.on_day between ${from}::date and ${until}::date
        and i.recorded_on <= ${asOf}::date and w.incident_id is null`,
  };
}
